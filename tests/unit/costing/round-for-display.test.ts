import { expect, test } from 'vitest';
import { roundForDisplay, type DisplayKind } from '../../../src/lib/costing/index.ts';

test.each<[number | null, DisplayKind, number | null]>([
  [751_182.7767497696, 'money', 751_000],
  [-23_617.784237832875, 'money', -23_600],
  [7.061841910639974, 'money', 7.06],
  [-7.061841910639974, 'money', -7.06],
  [0.0012345, 'money', 0.00123],
  [999.5, 'money', 1000],
  [999.4, 'money', 999],
  [-999.5, 'money', -1000],
  [1005, 'money', 1010],
  [1e13, 'money', 1e13],
  [0, 'money', 0],
  [0.5909559717447193, 'share', 0.59],
  [-0.12715421859790982, 'share', -0.13],
  [0.005, 'share', 0.01],
  [0.0049, 'share', 0],
  [1, 'share', 1],
  [0, 'share', 0],
  [4.4, 'months', 4],
  [4.5, 'months', 5],
  [-4.5, 'months', -5],
  [12, 'months', 12],
  [null, 'money', null],
  [null, 'months', null],
  [Number.NaN, 'money', null],
  [Number.POSITIVE_INFINITY, 'share', null],
])('%d as %s is %d', (value, kind, shown) => {
  expect(roundForDisplay(value, kind)).toBe(shown);
});

test('what is rounded to nothing has no minus sign', () => {
  for (const [value, kind] of [
    [-0.4, 'months'],
    [-0.0049, 'share'],
    [-0, 'money'],
  ] as const)
    expect(Object.is(roundForDisplay(value, kind), 0)).toBe(true);
});
