import { MOST_DATES } from './assumptions.ts';
import { dayOf, readDate, readYear, writeDate, type Day } from './calendar-date.ts';
import { isRefused, refuse, type Refused } from './refusal.ts';

/** A calendar year, or the dates from one to another, both included. */
export type Period =
  { year: number; from?: undefined; to?: undefined } | { year?: undefined; from: string; to: string };

/** First and last day, both included. */
export type Days = { first: Day; last: Day };

export function readPeriod({ year, from, to }: Period): Days | Refused {
  if (year !== undefined) {
    const read = readYear('year', year);
    return isRefused(read) ? read : { first: dayOf(read, 1, 1), last: dayOf(read, 12, 31) };
  }
  const first = readDate('from', from);
  if (isRefused(first)) return first;
  const last = readDate('to', to);
  if (isRefused(last)) return last;
  if (last < first) return refuse('to', to, `write a date that is not before the first one, ${from}.`);
  if (last - first >= MOST_DATES)
    return refuse(
      'to',
      to,
      `at most five years are worked out at once; write ${writeDate(first + MOST_DATES - 1)} or earlier.`,
    );
  return { first, last };
}
