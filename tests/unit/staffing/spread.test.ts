import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAY_SHAPES,
  WEEK_SHAPES,
  peakFactor,
  spreadDay,
  spreadWeek,
  type DayShape,
} from '../../../src/lib/staffing/index.ts';
import { expectRefusal, got } from './make.ts';

const shapeOf = (...heights: number[]): DayShape => ({ id: 'test', name: 'Test', words: 'Test.', heights });
const weekOf = (...days: number[]) => ({ id: 'test', name: 'Test', words: 'Test.', days });
const rising = { total: 8, shape: shapeOf(0, 1), openMinutes: 60, intervalMinutes: 30 };
const sum = (calls: readonly number[]): number => calls.reduce((all, each) => all + each, 0);

test('worked by hand', () => {
  // Middles at 0.25 and 0.75 of the way up: 1 to 3.
  expect(got(spreadDay(rising)).calls).toEqual([2, 6]);
  // Up and down: heights 0.5, 1 - 0 in the middle of four: 0.25, 0.75, 0.75, 0.25.
  expect(got(spreadDay({ ...rising, shape: shapeOf(0, 1, 0), intervalMinutes: 15 })).calls).toEqual([
    1, 3, 3, 1,
  ]);
  // Steps of different height: between 1 and 3 at a quarter, between 3 and 1 at three quarters: 2, 2.
  expect(got(spreadDay({ ...rising, shape: shapeOf(1, 3, 1) })).calls).toEqual([4, 4]);
  const week = weekOf(1, 1, 0, 0, 0, 0, 0);
  expect(got(spreadWeek({ ...rising, total: 16, week })).calls).toEqual([
    2,
    6,
    2,
    6,
    ...Array<number>(10).fill(0),
  ]);
  // Three times as many on Sunday.
  const ends = got(spreadWeek({ ...rising, total: 32, week: weekOf(1, 0, 0, 0, 0, 0, 3) })).calls;
  expect([ends.slice(0, 2), ends.slice(-2)]).toEqual([
    [2, 6],
    [6, 18],
  ]);
});

test('what rounding leaves over goes to the peak', () => {
  // 1 by thirds: floor(2^40 / 3) / 2^40 twice, and the rest, 2^-40 more, to the first of the equal peaks.
  const calls = got(spreadDay({ ...rising, total: 1, shape: shapeOf(1, 1), intervalMinutes: 20 })).calls;
  const third = Math.floor(2 ** 40 / 3) / 2 ** 40;
  expect(calls).toEqual([third + 2 ** -40, third, third]);
});

test('what rounding leaves over is less than a part in 2^40 of the total', () => {
  // 1 by ninths, in steps of 2^-40; 2^40 = 9 x 122 167 958 641 + 7.
  const ninths = got(
    spreadDay({ ...rising, total: 1, shape: shapeOf(1, 1), openMinutes: 90, intervalMinutes: 10 }),
  );
  const ninth = 122_167_958_641 / 2 ** 40;
  expect(ninths.calls).toEqual([ninth + 7 / 2 ** 40, ...Array<number>(8).fill(ninth)]);
  // 3 by sevenths, in steps of 2^-39, as 3 lies between 2 and 4; 3 x 2^39 = 7 x 235 609 634 523 + 3.
  const sevenths = got(
    spreadDay({ ...rising, total: 3, shape: shapeOf(1, 1), openMinutes: 70, intervalMinutes: 10 }),
  );
  const seventh = 235_609_634_523 / 2 ** 39;
  expect(sevenths.calls).toEqual([seventh + 3 / 2 ** 39, ...Array<number>(6).fill(seventh)]);
});

test('a closed day stays closed when something is left over', () => {
  const week = weekOf(1, 1, 1, 0, 0, 0, 0);
  const calls = got(spreadWeek({ ...rising, total: 1, shape: shapeOf(1, 1), week })).calls;
  expect(calls.slice(6)).toEqual(Array<number>(8).fill(0));
});

test('an interval whose middle has no height gets nothing', () => {
  // 0, 0, 0, 1: the middles lie at 0.75 and 2.25 of the three stretches.
  expect(got(spreadDay({ ...rising, shape: shapeOf(0, 0, 0, 1) })).calls).toEqual([0, 8]);
});

test('heights that are 0 in the middle of the only interval', () => {
  expect(got(spreadDay({ ...rising, shape: shapeOf(1, 0, 1), intervalMinutes: 60 })).calls).toEqual([8]);
});

test('the parts are the total, in any order', () => {
  const total = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 1e6 }));
  fc.assert(
    fc.property(
      total,
      fc.constantFrom(...DAY_SHAPES),
      fc.constantFrom(...WEEK_SHAPES),
      fc.constantFrom(5, 15, 30),
      (each, shape, week, intervalMinutes) => {
        const input = { total: each, shape, openMinutes: 600, intervalMinutes };
        for (const { calls } of [got(spreadDay(input)), got(spreadWeek({ ...input, week }))]) {
          expect(sum(calls)).toBe(each);
          expect(sum([...calls].reverse())).toBe(each);
          expect(sum([...calls].sort((a, b) => a - b))).toBe(each);
          expect(Math.min(...calls)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { seed: 92 },
  );
});

test('the typical shapes say what they are', () => {
  for (const { id, name, words, heights } of DAY_SHAPES) {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(name && words).toBeTruthy();
    expect(Math.min(...heights)).toBeGreaterThan(0);
  }
  expect(new Set(DAY_SHAPES.map(({ id }) => id)).size).toBe(5);
  expect(new Set(WEEK_SHAPES.map(({ id }) => id)).size).toBe(4);
  for (const { days } of WEEK_SHAPES) expect(days).toHaveLength(7);
  const [even] = DAY_SHAPES;
  expect(got(spreadDay({ ...rising, shape: even! })).calls).toEqual([4, 4]);
});

test('peak factor', () => {
  expect(peakFactor([2, 6])).toBe(1.5);
  expect(peakFactor([3, 3, 3])).toBe(1);
  expect(peakFactor([0.125, 0.375])).toBe(1.5);
  expect(peakFactor([0, 0])).toBeNull();
  expect(peakFactor([])).toBeNull();
});

describe('refuses', () => {
  test('fields out of range, and intervals that do not fill the day', () => {
    for (const value of [NaN, -1, Infinity, 1e12]) {
      expectRefusal(spreadDay({ ...rising, total: value }), 'Calls in all');
      expectRefusal(spreadDay({ ...rising, openMinutes: value }), 'Open minutes');
      expectRefusal(spreadDay({ ...rising, intervalMinutes: value }), 'Length of the interval');
      expectRefusal(
        spreadWeek({ ...rising, total: value, week: weekOf(1, 1, 1, 1, 1, 1, 1) }),
        'Calls in all',
      );
    }
    expectRefusal(spreadDay({ ...rising, intervalMinutes: 40 }), 'a whole number of intervals');
    expectRefusal(spreadDay({ ...rising, openMinutes: 1_441 }), 'from 1 to 1,440');
    expect(got(spreadDay({ ...rising, openMinutes: 1_440, intervalMinutes: 1 })).calls).toHaveLength(1_440);
  });

  test.each([[[]], [[1]], [[0, 0]], [[1, -1]], [[1, NaN]], [[1, 1_000_001]], [[1, 9.99e-7]]])(
    'the heights %j',
    (heights) => {
      expectRefusal(spreadDay({ ...rising, shape: shapeOf(...heights) }), 'Shape of the day');
    },
  );

  test.each([[[1, 1]], [[0, 0, 0, 0, 0, 0, 0]], [[1, 1, 1, 1, 1, 1, -1]], [[1, 1, 1, 1, 1, 1, 1, 1]]])(
    'the days %j',
    (days) => {
      expectRefusal(spreadWeek({ ...rising, week: weekOf(...days) }), 'Shape of the week');
    },
  );

  test('nothing at the edges of the heights', () => {
    expect(got(spreadDay({ ...rising, shape: shapeOf(1e-6, 1e6) })).calls).toHaveLength(2);
    expect(got(spreadDay({ ...rising, total: 0 })).calls).toEqual([0, 0]);
  });
});
