import { expect, test } from 'vitest';
import { ceilOnPaper, snapToWhole } from '../../../src/lib/staffing/rounding.ts';

test.each([
  [0, 0],
  [1e-10, 0],
  [2e-9, 1],
  [21 / (1 - 0.3), 30],
  [11.05 / 0.85, 13],
  [13.000000002, 14],
  [12.5, 13],
  [-0.5, 0],
  [5e9 + 3e-6, 5_000_000_000],
  [1e6 + 3e-9, 1_000_001],
])('the whole number above %d is %d', (x, whole) => {
  // 1e6 + 3e-9 is the double 1000000.0000000029, more than the slack above a million.
  expect(ceilOnPaper(x)).toBe(whole);
});

test('what is whole on paper is made whole, and nothing else', () => {
  expect(snapToWhole(33.00000000000001)).toBe(33);
  expect(snapToWhole(32.99999999999999)).toBe(32.99999999999999 >= 33 - 33e-15 ? 33 : 0);
  expect(snapToWhole(33.000001)).toBe(33.000001);
  expect(snapToWhole(0)).toBe(0);
  expect(snapToWhole(1e-20)).toBe(1e-20);
});
