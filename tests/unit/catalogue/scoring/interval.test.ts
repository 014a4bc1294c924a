import { describe, expect, test } from 'vitest';
import { MISSING, bestOf, known, meanOf } from '../../../../src/lib/catalogue/scoring/interval.ts';

test('checked evidence keeps its value, own words may be worth half', () => {
  expect(known(0.8, 0.8, 'checked')).toEqual({ low: 0.8, high: 0.8, known: true });
  expect(known(0.8, 0.8, 'stated')).toEqual({ low: 0.4, high: 0.8, known: true });
});

describe('the mean of parts', () => {
  test('a known and a missing part', () => {
    // Low (1 + 0) / 2, high (1 + 1) / 2.
    expect(meanOf([known(1, 1, 'checked'), MISSING])).toEqual({ low: 0.5, high: 1, known: true });
  });
  test('no part, or none known, is missing', () => {
    expect(meanOf([])).toEqual(MISSING);
    expect(meanOf([MISSING, MISSING])).toEqual(MISSING);
  });
});

describe('several sources for one value', () => {
  test('the one that proves most counts', () => {
    expect(bestOf([known(0.8, 0.8, 'stated'), known(0.5, 0.5, 'checked')])).toEqual({
      ...{ low: 0.5, high: 0.8, known: true },
    });
  });
  test('silence beside a source does not widen it', () => {
    expect(bestOf([MISSING, known(0, 0, 'checked')])).toEqual({ low: 0, high: 0, known: true });
  });
  test('no source is missing', () => {
    expect(bestOf([])).toEqual(MISSING);
  });
});
