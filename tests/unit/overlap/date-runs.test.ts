import { expect, test } from 'vitest';
import { distinctValues, runsOf } from '../../../src/lib/overlap/date-runs.ts';

const days = (...values: number[]) => values.map((value, day) => ({ day, value }));

test('days in order are cut where the key changes', () => {
  expect(runsOf(days(3, 3, 5, 3), String)).toEqual([
    { first: 0, last: 1, value: 3 },
    { first: 2, last: 2, value: 5 },
    { first: 3, last: 3, value: 3 },
  ]);
  expect(runsOf([], String)).toEqual([]);
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
