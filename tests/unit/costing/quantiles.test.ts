import { expect, test } from 'vitest';
import { equallyLikely, quantilesOf } from '../../../src/lib/costing/quantiles.ts';

test.each([
  [[40, 10, 0, 30, 20], 4, 20, 36],
  [[5], 5, 5, 5],
  // Places 0.1, 0.5 and 0.9 between the two.
  [[20, 10], 11, 15, 19],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1, 5, 9],
  // In the order of numbers, not of letters.
  [[-100, 9, 10, 100, 1000], -56.4, 10, 640],
])('%j', (values, p10, p50, p90) => {
  const found = quantilesOf(Float64Array.from(values));
  expect(found.p10).toBeCloseTo(p10, 12);
  expect(found.p50).toBeCloseTo(p50, 12);
  expect(found.p90).toBeCloseTo(p90, 12);
});

test('twenty equally likely outcomes: between 0 and 40 they are 1, 3, 5 … 39', () => {
  const outcomes = equallyLikely(Float64Array.from([0, 40]));
  expect(outcomes).toHaveLength(20);
  outcomes.forEach((value, index) => expect(value).toBeCloseTo(1 + 2 * index, 12));
  expect(equallyLikely(Float64Array.from([7]))).toEqual(Array.from({ length: 20 }, () => 7));
});
