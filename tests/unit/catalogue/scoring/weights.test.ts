import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CRITERIA,
  DEFAULT_WEIGHTS,
  PRESETS,
  forEachCriterion,
} from '../../../../src/lib/catalogue/scoring/criteria.ts';
import {
  normaliseWeights,
  parseWeights,
  percentsOf,
  weightKey,
  writeWeights,
} from '../../../../src/lib/catalogue/scoring/weights.ts';
import { anyWeights } from './make.ts';

const six = (...amounts: number[]) =>
  forEachCriterion((criterion) => amounts[CRITERIA.indexOf(criterion)] ?? 0);

function percentsAfter(amounts: Record<(typeof CRITERIA)[number], number>): number[] | string {
  const result = normaliseWeights(amounts);
  return result.kind === 'refused' ? result.message : Object.values(percentsOf(result.weights));
}

function read(query: string): number[] | string {
  const result = parseWeights(new URLSearchParams(query));
  return result.kind === 'refused' ? result.message : Object.values(percentsOf(result.weights));
}

test('the default weights are those of the printed table', () => {
  expect(Object.values(percentsOf(DEFAULT_WEIGHTS))).toEqual([25, 25, 15, 15, 10, 10]);
});

test.each(PRESETS)('the preset "$label" sums to 1 in whole percents and says why', ({ weights, reason }) => {
  const percents = Object.values(percentsOf(weights));
  expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
  expect(Object.values(weights)).toEqual(percents.map((percent) => percent / 100));
  expect(reason).toMatch(/^[A-Z].{20,}\.$/);
});

test('there are five presets, and what each puts first counts most', () => {
  expect(PRESETS.map(({ id }) => id)).toEqual([
    'balanced',
    'price-first',
    'evidence-first',
    'regulated-trade',
    'scale-first',
  ]);
  const top = PRESETS.map(({ weights }) =>
    CRITERIA.filter((c) => weights[c] === Math.max(...Object.values(weights))),
  );
  expect(top).toEqual([['price', 'fit'], ['price'], ['quality'], ['compliance'], ['scale']]);
});

describe('the sum is kept at 100', () => {
  test.each([
    ['what sums to 100 stays', six(25, 25, 15, 15, 10, 10), [25, 25, 15, 15, 10, 10]],
    // 33.33 each: 99 are given, the percent that is left goes to the first.
    ['thirds', six(1, 1, 1), [34, 33, 33, 0, 0, 0]],
    // 2/3 = 66.67 and 1/3 = 33.33: the larger remainder is served.
    ['the largest remainder', six(0, 1, 2), [0, 33, 67, 0, 0, 0]],
    ['one alone', six(0, 0, 0, 0, 0, 0.001), [0, 0, 0, 0, 0, 100]],
  ])('%s', (_, amounts, expected) => {
    expect(percentsAfter(amounts)).toEqual(expected);
  });

  test('whatever was typed', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 6, maxLength: 6 }), (amounts) => {
        const result = percentsAfter(six(...amounts));
        fc.pre(Array.isArray(result));
        expect(result.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        expect(result.every((percent) => Number.isInteger(percent) && percent >= 0)).toBe(true);
      }),
    );
  });
});

test.each([
  ['a negative weight', six(50, -1, 51), 'The weight of fit must be a number from 0 up.'],
  ['no number', six(50, 50, Number.NaN), 'The weight of quality must be a number from 0 up.'],
  ['endless', six(Infinity), 'The weight of price must be a number from 0 up.'],
  ['all zero', six(), 'Give at least one criterion a weight above 0.'],
  ['too large to add', six(1e308, 1e308), 'The weights are too large: use numbers up to 100.'],
])('refused: %s', (_, amounts, message) => {
  expect(percentsAfter(amounts)).toBe(message);
});

describe('weights in an address', () => {
  test.each([
    ['', [25, 25, 15, 15, 10, 10]],
    ['p=a&p=b', [25, 25, 15, 15, 10, 10]],
    ['w-fit=60&w-price=40', [40, 60, 0, 0, 0, 0]],
    ['w-price=1&w-price=50&w-risk=50', [50, 0, 0, 0, 0, 50]],
    ['w-price=50%25&w-fit=', [100, 0, 0, 0, 0, 0]],
    ['w-price=12,5&w-fit=37.5', [25, 75, 0, 0, 0, 0]],
    ['w-price=-5', 'The weight of price must be a number from 0 up.'],
    ['w-scale=much', 'The weight of scale must be a number from 0 up.'],
    ['w-scale=1e3', 'The weight of scale must be a number from 0 up.'],
    ['w-price=0', 'Give at least one criterion a weight above 0.'],
  ])('"%s"', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  test('the default needs no key', () => {
    expect(writeWeights(DEFAULT_WEIGHTS)).toEqual([]);
  });

  test('a key is named after its criterion', () => {
    expect(CRITERIA.map(weightKey)[3]).toBe('w-compliance');
  });

  test('what was written is read again', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const params = new URLSearchParams(writeWeights(weights));
        expect(parseWeights(params)).toEqual({ kind: 'weights', weights });
      }),
    );
  });
});
