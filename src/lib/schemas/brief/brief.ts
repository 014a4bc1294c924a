import * as z from 'zod/mini';
import {
  choice,
  day,
  line,
  lines,
  neededLine,
  number,
  several,
  slugOrNone,
  slugs,
  ticked,
  time,
} from './fields.ts';
import {
  AGREEMENTS,
  ARRANGEMENTS,
  BRIEF_CHANNELS,
  CURRENCIES,
  DATA_KINDS,
  DAYS,
  DONE_NOW,
  GOALS,
  LANGUAGE_LEVELS,
  LANGUAGES,
  LICENCES,
  MUST_HAVES,
  PLACES_OF_WORK,
  PRICING_MODELS,
  REGIMES,
  YES_NO,
} from './lists.ts';

/** Written beside each stored brief, so that a later program knows how to read it. */
export const BRIEF_VERSION = 1;

export { ROWS } from './lists.ts';

export const keysOf = <T extends object>(list: T): Extract<keyof T, string>[] =>
  Object.keys(list) as Extract<keyof T, string>[];

const FROM_LIST = 'Choose one of the list';
const channel = choice(keysOf(BRIEF_CHANNELS), FROM_LIST);
const contacts = number(0, 100_000_000, { wrong: 'Write contacts a month as a number, such as 5,000' });
const handling = number(1, 86_400, { wrong: 'Write seconds from 1 to 86,400, such as 360' });
const language = choice(keysOf(LANGUAGES), FROM_LIST);
const level = choice(keysOf(LANGUAGE_LEVELS), FROM_LIST);
const percent = number(0, 100, { wrong: 'Write a percentage from 0 to 100' });
const money = number(0, 1_000_000_000, { wrong: 'Write an amount of money as a number, such as 20,000' });

/** "New York" is found as well as America/New_York where it stands alone behind a continent: the form offers the full names. */
const zone = z.pipe(
  neededLine(60, 'Choose the time zone of your hours, such as Europe/London'),
  z
    .string()
    .check(z.refine(isZone, 'Write a time zone by its name, such as Europe/London or America/New_York')),
);

const start = z.pipe(
  neededLine(20, 'Say when the work should start, or that it is not decided'),
  z
    .string()
    .check(
      z.regex(
        /^(undecided|(20[2-9]\d)-(0[1-9]|1[0-2]))$/,
        'Write the month as YYYY-MM, such as 2027-03, or choose “not decided”',
      ),
    ),
);

/**
 * What the buyer needs: the fields of the form by their names, flat, as they are posted, kept as a draft and stored. null: nothing was
 * said; "unknown": the buyer says that he does not know. After domain.md 6; required are services, start, contacts, zone and language.
 */
export const briefShape = {
  // What you need, with timing and money.
  services: slugs(10, {
    missing: 'Choose at least one service',
    tooMany: 'Choose ten services at most: a brief for more is better split',
  }),
  problem: lines(2_000),
  users: lines(500),
  industry: slugOrNone(FROM_LIST),
  goals: several(keysOf(GOALS), FROM_LIST),
  now: choice(keysOf(DONE_NOW), FROM_LIST),
  start,
  contractMonths: number(1, 120, { whole: true, wrong: 'Write whole months from 1 to 120' }),
  pricing: choice(keysOf(PRICING_MODELS), FROM_LIST),
  budgetLow: money,
  budgetHigh: money,
  currency: choice([...CURRENCIES], FROM_LIST),
  budgetUnknown: ticked,
  invoicing: line(200),
  trial: choice(keysOf(YES_NO), FROM_LIST),
  decidesBy: day('Write the day as YYYY-MM-DD, such as 2027-01-31'),
  decider: line(100),
  criteria: line(500),
  // Volume and hours.
  channel1: channel,
  contacts1: contacts,
  aht1: handling,
  channel2: channel,
  contacts2: contacts,
  aht2: handling,
  channel3: channel,
  contacts3: contacts,
  aht3: handling,
  channel4: channel,
  contacts4: contacts,
  aht4: handling,
  volumeUnknown: ticked,
  peakFactor: number(1, 20, {
    wrong: 'Write how much the busiest interval exceeds the mean, from 1 to 20, such as 1.6',
  }),
  seasonality: line(300),
  growthPercent: number(-90, 1_000, { wrong: 'Write the growth a year in per cent, such as 15' }),
  zone,
  days: several(keysOf(DAYS), FROM_LIST),
  opens: time('Write the time as HH:MM, such as 09:00'),
  closes: time('Write the time as HH:MM, such as 17:00'),
  allDay: ticked,
  hoursUnknown: ticked,
  holidays: line(200),
  language1: language,
  level1: level,
  language2: language,
  level2: level,
  language3: language,
  level3: level,
  language4: language,
  level4: level,
  seats: number(1, 100_000, { whole: true, wrong: 'Write whole seats from 1 to 100,000' }),
  arrangement: choice(keysOf(ARRANGEMENTS), FROM_LIST),
  skills: lines(500),
  checks: choice(keysOf(YES_NO), FROM_LIST),
  // Data and systems, with targets.
  dataKinds: several(keysOf(DATA_KINDS), FROM_LIST),
  mustRegimes: several(keysOf(REGIMES), FROM_LIST),
  niceRegimes: several(keysOf(REGIMES), FROM_LIST),
  dataLocation: line(200),
  agreements: several(keysOf(AGREEMENTS), FROM_LIST),
  crm: line(100),
  telephony: line(100),
  licences: choice(keysOf(LICENCES), FROM_LIST),
  workplace: choice(keysOf(PLACES_OF_WORK), FROM_LIST),
  recording: choice(keysOf(YES_NO), FROM_LIST),
  serviceLevel: percent,
  withinSeconds: number(1, 3_600, { wrong: 'Write seconds from 1 to 3,600, such as 20' }),
  asaSeconds: number(0, 3_600, { wrong: 'Write seconds from 0 to 3,600' }),
  fcr: percent,
  csat: percent,
  qa: percent,
  responseHours: number(0.1, 720, { wrong: 'Write hours from 0.1 to 720, such as 24' }),
  targetsUnknown: ticked,
  musts: several(keysOf(MUST_HAVES), FROM_LIST),
  questions: lines(2_000),
} as const;

/** A brief as it is stored. */
export type Brief = { [Field in keyof typeof briefShape]: z.output<(typeof briefShape)[Field]> };
export type BriefField = keyof Brief;

/** Reads a brief that was stored; throws where the program that wrote it was another. */
export const readStoredBrief = (text: string): Brief => JSON.parse(text) as Brief;

/** A name of the tz database; offsets and three-letter names, which several countries use, are none. */
export function isZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
