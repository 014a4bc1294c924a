import { writeDate, type Day } from './calendar-date.ts';

/** Dates that follow each other, both ends included, YYYY-MM-DD. */
export type DateRange = { from: string; to: string; dates: number };

/** Days that follow each other, both ends included, and what holds on them. */
export type Run<T> = { first: Day; last: Day; value: T };

/** Days in order, cut where the key changes; each run keeps the value of its first day. */
export const runsOf = <T>(days: readonly { day: Day; value: T }[], keyOf: (value: T) => string): Run<T>[] =>
  joinRuns(
    days.map(({ day, value }) => ({ first: day, last: day, value })),
    keyOf,
  );

/** Runs without gaps, joined where the key is the same. */
export function joinRuns<T>(runs: readonly Run<T>[], keyOf: (value: T) => string): Run<T>[] {
  const joined: Run<T>[] = [];
  let before: { value: T; key: string } | undefined;
  for (const run of runs) {
    const { value, last } = run;
    const key = before?.value === value ? before.key : keyOf(value);
    const open = joined.at(-1);
    if (open && before?.key === key) open.last = last;
    else joined.push({ ...run });
    before = { value, key };
  }
  return joined;
}

/** Each day of the runs. */
export const daysOf = <T>(runs: readonly Run<T>[]): { day: Day; value: T }[] =>
  runs.flatMap(({ first, last, value }) =>
    Array.from({ length: last - first + 1 }, (_, index) => ({ day: first + index, value })),
  );

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
