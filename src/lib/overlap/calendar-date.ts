import { FIRST_YEAR, LAST_YEAR } from './assumptions.ts';
import { refuse, type Refused } from './refusal.ts';

/** A day of the calendar, as days since 1970-01-01, wherever it is. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** A date written as YYYY-MM-DD, of a year from FIRST_YEAR to LAST_YEAR. */
export function readDate(field: string, found: unknown): Day | Refused {
  if (typeof found !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(found))
    return refuse(field, found, 'write a date as YYYY-MM-DD, such as 2026-03-29.');
  const year = Number(found.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refuse(field, found, `write a date of the years ${FIRST_YEAR} to ${LAST_YEAR}.`);
  const day = dayOf(year, Number(found.slice(5, 7)), Number(found.slice(8)));
  if (writeDate(day) !== found)
    return refuse(field, found, 'the calendar has no such day; write one it has.');
  return day;
}

/** A year from FIRST_YEAR to LAST_YEAR. */
export function readYear(field: string, found: unknown): number | Refused {
  const isYear = typeof found === 'number' && Number.isInteger(found);
  return isYear && found >= FIRST_YEAR && found <= LAST_YEAR
    ? found
    : refuse(field, found, `write a year from ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

/** The day with this number of month (from 1) and day; a 30 February is 2 March here. */
export const dayOf = (year: number, month: number, date: number): Day =>
  Date.UTC(year, month - 1, date) / MS_PER_DAY;

export const yearOf = (day: Day): number => new Date(day * MS_PER_DAY).getUTCFullYear();

/** YYYY-MM-DD. */
export const writeDate = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of the week on which a date falls. */
export const weekdayOf = (day: Day): Weekday => WEEKDAYS[new Date(day * MS_PER_DAY).getUTCDay()] ?? 'Sunday';
