import {
  isRefused,
  LAST_YEAR,
  FIRST_YEAR,
  overlapYearRows,
  readDayParts,
  type BuyersRow,
  type DayParts,
} from '../overlap/index.ts';
import { shortDateWords } from '../format/dates.ts';
import { listWords } from '../format/numbers.ts';
import { daysBetween, firstOfMonth, shiftDate } from './overlap-dates.ts';
import type { OverlapAsked } from './overlap-input.ts';
import { partsWords, shortHours } from './overlap-words.ts';

/** What holds for one place from a date to another. */
export type PlaceSeason = {
  name: string;
  sharedMinutes: number;
  /** Of what is shared. */
  nightMinutes: number;
  shared: string;
  night: string;
  uncovered: string;
  utcOffsetMinutes: number;
};

/** Dates that follow each other and are alike. */
export type Season = {
  from: string;
  to: string;
  fromWords: string;
  toWords: string;
  isNow: boolean;
  /** What all places share. */
  sharedMinutes: number;
  shared: string;
  each: PlaceSeason[];
  /** Which clocks have changed and which have not; null when all are in step. */
  outOfStep: string | null;
};

/** A stretch of the drawn year; 0 to 1 from its left end. */
export type StripPart = { from: number; to: number; minutes: number };
export type YearStrip = {
  first: string;
  last: string;
  parts: StripPart[];
  months: { at: number; label: string }[];
  now: number;
};

export type SeasonsView = { rows: Season[]; strip: YearStrip };

/** The clocks of a year come round after 364 to 371 days. */
const WHOLE_CYCLE = 372;
const LEAST_CYCLE = 300;
const MONTHS_DRAWN = 13;

/**
 * How does the overlap go through the year that begins with the dates which are like the chosen one? Rows from that one on until the
 * figures of its clocks come round again, each with its whole range; the strip holds thirteen months from the month of the date.
 * Null where the arithmetic refuses, which input that was read never brings about.
 */
export function readSeasons(asked: OverlapAsked): SeasonsView | null {
  const { date, places, hours } = asked;
  const strip = { first: firstOfMonth(date), end: firstOfMonth(date, MONTHS_DRAWN) };
  const from = later(shiftDate(date, -WHOLE_CYCLE), `${FIRST_YEAR}-01-01`);
  const to = earlier(shiftDate(strip.end, -1), `${LAST_YEAR}-12-31`);
  const year = overlapYearRows({ from, to, buyers: places, ...hours });
  if (isRefused(year)) return null;
  const now = year.findIndex((row) => row.from <= date && date <= row.to);
  const first = year[now];
  if (!first) return null;
  const following = year.slice(now + 1).filter((row) => daysBetween(first.from, row.from) < WHOLE_CYCLE);
  const again = following.findIndex(
    (row) => daysBetween(first.from, row.from) > LEAST_CYCLE && isAlike(row, first),
  );
  const rows = [first, ...(again === -1 ? following : following.slice(0, again))];
  return {
    rows: rows.map((row) => seasonOf(row, asked, { from, to })),
    strip: stripOf(year, strip.first, to, date),
  };
}

function seasonOf(row: BuyersRow, asked: OverlapAsked, period: { from: string; to: string }): Season {
  // The clocks change on the first of these dates: one in the middle stands for all.
  const middle = shiftDate(row.from, Math.floor(row.dates / 2));
  const each = asked.places.map(({ name }, index): PlaceSeason => {
    const parts = partsOn(asked, index, middle);
    const figures = row.each[index];
    const sharedMinutes = figures?.overlapMinutes ?? 0;
    return {
      name,
      sharedMinutes,
      nightMinutes: parts?.sharedNightMinutes ?? 0,
      shared: shortHours(sharedMinutes),
      night: shortHours(parts?.sharedNightMinutes ?? 0),
      uncovered: partsWords(parts?.uncovered.map(({ buyer }) => buyer) ?? []),
      utcOffsetMinutes: figures?.utcOffsetMinutes ?? 0,
    };
  });
  const isWhole = row.from === period.from && row.to === period.to;
  return {
    from: row.from,
    to: row.to,
    fromWords: isWhole ? 'All year' : shortDateWords(row.from),
    toWords: isWhole ? 'no change' : shortDateWords(row.to),
    isNow: row.from <= asked.date && asked.date <= row.to,
    sharedMinutes: row.sharedMinutes,
    shared: shortHours(row.sharedMinutes),
    each,
    outOfStep: row.outOfStep && stepWords(row.outOfStep, asked),
  };
}

/** What of one place's hours is shared on a date. */
export function partsOn({ places, hours }: OverlapAsked, index: number, date: string): DayParts | null {
  const place = places[index];
  if (!place) return null;
  const parts = readDayParts({
    ...hours,
    buyerDate: date,
    buyerZone: place.zone,
    buyerStart: place.start,
    buyerEnd: place.end,
  });
  return isRefused(parts) ? null : parts;
}

function stepWords(step: { changed: string[]; notYet: string[] }, { places }: OverlapAsked): string {
  const named = (zones: readonly string[]): string =>
    listWords([...new Set(places.filter(({ zone }) => zones.includes(zone)).map(({ name }) => name))]);
  return `${named(step.changed)} changed the clock, ${named(step.notYet)} not yet`;
}

const isAlike = (one: BuyersRow, other: BuyersRow): boolean => figuresOf(one) === figuresOf(other);
const figuresOf = ({ each, sharedMinutes, outOfStep }: BuyersRow): string =>
  JSON.stringify([each, sharedMinutes, outOfStep]);

function stripOf(rows: readonly BuyersRow[], first: string, last: string, date: string): YearStrip {
  const days = daysBetween(first, last) + 1;
  const placeOf = (day: string): number => Math.min(1, Math.max(0, daysBetween(first, day) / days));
  const parts: StripPart[] = [];
  for (const { from, to, sharedMinutes } of rows) {
    const part = { from: placeOf(from), to: placeOf(shiftDate(to, 1)), minutes: sharedMinutes };
    const before = parts.at(-1);
    if (part.to <= part.from) continue;
    if (before?.minutes === part.minutes) before.to = part.to;
    else parts.push(part);
  }
  const months = Array.from({ length: MONTHS_DRAWN }, (_, index) => {
    const start = firstOfMonth(first, index);
    const [, month = '', year = ''] = shortDateWords(start).split(' ');
    return { at: placeOf(start), label: month === 'Jan' && index > 0 ? `${month} ${year}` : month };
  });
  return { first, last, parts, months: months.filter(({ at }) => at < 1), now: placeOf(date) };
}

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
