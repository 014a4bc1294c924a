import { writeDate, type Day } from './calendar-date.ts';

/** Dates that follow each other, both ends included, YYYY-MM-DD. */
export type DateRange = { from: string; to: string; dates: number };

type Run<T> = { first: Day; last: Day; value: T };

/** Days in order, cut where the key changes; each run keeps the value of its first day. */
export function runsOf<T>(days: readonly { day: Day; value: T }[], keyOf: (value: T) => string): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const { day, value } of days) {
    const run = runs.at(-1);
    if (run && (run.value === value || keyOf(run.value) === keyOf(value))) run.last = day;
    else runs.push({ first: day, last: day, value });
  }
  return runs;
}

export const rangeOf = ({ first, last }: { first: Day; last: Day }): DateRange => ({
  from: writeDate(first),
  to: writeDate(last),
  dates: last - first + 1,
});

/** One distinct length of the overlap, and all dates on which it holds. */
export type YearValue = {
  overlapMinutes: number;
  overlapHours: number;
  dates: number;
  ranges: DateRange[];
};

/** The distinct values, that of most dates first; of equally many dates the longer overlap. */
export function distinctValues(days: readonly { day: Day; value: number }[]): YearValue[] {
  const values = new Map<number, YearValue>();
  for (const run of runsOf(days, String)) {
    const range = rangeOf(run);
    const known = values.get(run.value) ?? {
      ...{ overlapMinutes: run.value, overlapHours: run.value / 60, dates: 0, ranges: [] },
    };
    values.set(run.value, { ...known, dates: known.dates + range.dates, ranges: [...known.ranges, range] });
  }
  return [...values.values()].sort((a, b) => b.dates - a.dates || b.overlapMinutes - a.overlapMinutes);
}
