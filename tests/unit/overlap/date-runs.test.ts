import { expect, test } from 'vitest';
import { daysOf, distinctValues, joinRuns, runsOf } from '../../../src/lib/overlap/date-runs.ts';

const days = (...values: number[]) => values.map((value, day) => ({ day, value }));

test('days in order are cut where the key changes', () => {
  expect(runsOf(days(3, 3, 5, 3), String)).toEqual([
    { first: 0, last: 1, value: 3 },
    { first: 2, last: 2, value: 5 },
    { first: 3, last: 3, value: 3 },
  ]);
  expect(runsOf([], String)).toEqual([]);
});

const run = <T>(first: number, last: number, value: T) => ({ first, last, value });

test('runs that follow each other are joined where the key is the same', () => {
  const runs = [run(0, 4, 60), run(5, 5, 60), run(6, 6, 90), run(7, 9, 60)];
  expect(joinRuns(runs, String)).toEqual([run(0, 5, 60), run(6, 6, 90), run(7, 9, 60)]);
  expect(joinRuns([run(2, 3, 60)], String)).toEqual([run(2, 3, 60)]);
  expect(joinRuns([], String)).toEqual([]);
  // What was handed over is left as it was.
  expect(runs[0]).toEqual(run(0, 4, 60));
});

test('a joined run keeps the value of its first day, and its key is asked once for each value', () => {
  const [early, same, late] = [{ minutes: 60 }, { minutes: 60 }, { minutes: 90 }];
  const asked: object[] = [];
  const joined = joinRuns([run(0, 1, early), run(2, 2, early), run(3, 3, same), run(4, 5, late)], (value) => {
    asked.push(value);
    return String(value.minutes);
  });
  expect(joined).toEqual([run(0, 3, early), run(4, 5, late)]);
  expect(joined[0]?.value).toBe(early);
  expect(asked).toHaveLength(3);
});

test('each day of the runs comes in order, with the value of its run', () => {
  expect(daysOf([run(3, 5, 60), run(6, 6, 90)])).toEqual([
    { day: 3, value: 60 },
    { day: 4, value: 60 },
    { day: 5, value: 60 },
    { day: 6, value: 90 },
  ]);
  expect(daysOf([])).toEqual([]);
});

test('distinct values: that of most dates first, of equally many the longer overlap', () => {
  expect(distinctValues(days(60, 90, 90, 120, 60, 60)).map((each) => each.overlapMinutes)).toEqual([
    60, 90, 120,
  ]);
  expect(distinctValues(days(60, 90, 60, 90)).map((each) => each.overlapMinutes)).toEqual([90, 60]);
  expect(distinctValues(days(60, 90, 60))).toEqual([
    {
      overlapMinutes: 60,
      overlapHours: 1,
      dates: 2,
      ranges: [
        { from: '1970-01-01', to: '1970-01-01', dates: 1 },
        { from: '1970-01-03', to: '1970-01-03', dates: 1 },
      ],
    },
    {
      overlapMinutes: 90,
      overlapHours: 1.5,
      dates: 1,
      ranges: [{ from: '1970-01-02', to: '1970-01-02', dates: 1 }],
    },
  ]);
});
