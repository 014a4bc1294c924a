import {
  FIRST_YEAR,
  KARACHI,
  LAST_YEAR,
  SHIFTS,
  type NightHours,
  type ProviderHours,
  type Weekday,
} from '../overlap/index.ts';
import { DAYS_FIELD, type OverlapKey, type OverlapSetting, type OverlapTyped } from './overlap-fields.ts';
import { readPlace } from './overlap-places.ts';
import type { FieldProblem } from './tool-field.ts';
import { readTypedTime } from './typed-time.ts';

/** A place of the buyer with the hours that count there. */
export type OverlapPlace = { name: string; zone: string; start: string; end: string };

/** What was asked, as the arithmetic takes it. */
export type OverlapAsked = {
  places: OverlapPlace[];
  hours: Required<ProviderHours> & NightHours;
  date: string;
  days: Weekday[];
};

export type OverlapRead =
  | { state: 'empty'; problems: [] }
  | { state: 'faulty'; problems: FieldProblem<OverlapKey>[] }
  | { state: 'done'; problems: []; asked: OverlapAsked };

const MONDAY_TO_THURSDAY: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'];
const WEEKS: Readonly<Record<string, Weekday[]>> = {
  'mon-fri': [...MONDAY_TO_THURSDAY, 'Friday'],
  'sun-thu': ['Sunday', ...MONDAY_TO_THURSDAY],
  all: [...MONDAY_TO_THURSDAY, 'Friday', 'Saturday', 'Sunday'],
};

/** Reads what is typed; every fault at once. Without a first place there is nothing to be worked out yet. */
export function readOverlap(typed: OverlapTyped, { today, provider }: OverlapSetting): OverlapRead {
  const problems: FieldProblem<OverlapKey>[] = [];
  const time = (key: OverlapKey, label: string, side: 'start' | 'end', instead?: string): string => {
    const read = readTypedTime(typed[key], side);
    const reason = read.ok ? 'write a time, such as 09:00' : read.reason;
    const value = read.ok ? (read.value ?? instead) : undefined;
    if (value === undefined) problems.push({ key, message: `${label}: ${reason}.` });
    return value ?? '';
  };
  const placeAt = (key: 'zone' | 'zone2' | 'zone3', label: string): { name: string; zone: string } | null => {
    if (typed[key].trim() === '') return null;
    const place = readPlace(typed[key]);
    if (place.ok) return { name: place.name, zone: place.zone };
    problems.push({ key, message: `${label}: ${place.reason}.` });
    return null;
  };

  const first = placeAt('zone', 'Your city or time zone');
  const [start, end] = [time('from', 'You work from', 'start'), time('to', 'You work to', 'end')];
  const [open, close] = [time('open', 'They work from', 'start'), time('close', 'They work to', 'end')];
  const date = readDay(typed.date, today);
  if (date === null)
    problems.push({
      key: 'date',
      message: `On: “${typed.date.trim().slice(0, 20)}” is not a date of the years ${FIRST_YEAR} to ${LAST_YEAR}: write it as ${today}.`,
    });
  const others = (['2', '3'] as const).flatMap((number): OverlapPlace[] => {
    const nth = number === '2' ? 'Second' : 'Third';
    const place = placeAt(`zone${number}`, `${nth} city or time zone`);
    const hours = {
      start: time(`from${number}`, `${nth} place, from`, 'start', start),
      end: time(`to${number}`, `${nth} place, to`, 'end', end),
    };
    return place ? [{ ...place, ...hours }] : [];
  });
  const days = Object.hasOwn(WEEKS, typed.days) ? WEEKS[typed.days] : undefined;
  if (!days) problems.push({ key: 'days', message: `${DAYS_FIELD.label}: choose one of the three.` });

  if (problems.length > 0) return { state: 'faulty', problems };
  if (!first) return { state: 'empty', problems: [] };
  const stated = provider?.hours;
  // Hours that were changed by hand are Pakistan's, as their label says.
  const isStated = stated?.pakistanStart === open && stated.pakistanEnd === close;
  return {
    state: 'done',
    problems: [],
    asked: {
      places: [{ ...first, start, end }, ...others],
      hours: {
        pakistanStart: open,
        pakistanEnd: close,
        providerZone: isStated ? stated.providerZone : KARACHI,
        nightStart: SHIFTS.night.start,
        nightEnd: SHIFTS.night.end,
      },
      date: date ?? today,
      days: days ?? [],
    },
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as people write it, "2026-11-23" or "23 Nov 2026"; today where none is typed, null where the calendar has no such day. */
function readDay(typed: string, today: string): string | null {
  const date = isoDate(typed.trim());
  if (date === '') return today;
  const year = Number(date.slice(0, 4));
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const read = new Date(`${date}T00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null;
}

/** "23 Nov 2026" as 2026-11-23; whatever is not written so stays as it is. */
function isoDate(typed: string): string {
  const parts = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i.exec(typed);
  const month = MONTHS.indexOf((parts?.[2] ?? '').toLowerCase()) + 1;
  if (!parts || month === 0) return typed;
  return `${parts[3]}-${String(month).padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
}
