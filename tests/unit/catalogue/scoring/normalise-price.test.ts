import { describe, expect, test } from 'vitest';
import {
  normalisePrice,
  type PublishedPrice,
} from '../../../../src/lib/catalogue/scoring/normalise-price.ts';
import { BUILD_DAY } from './make.ts';

const price = (more: Partial<PublishedPrice>): PublishedPrice => ({
  ...{ model: 'agent-hour', low: 9, high: 9, currency: 'USD', asOf: '2026-05' },
  ...more,
});

test.each([
  // 9 / (1 - 0.1) = 10
  ['agent hour', price({ billedNonProductiveShare: 0.1 }), 10],
  ['agent hour that is all productive', price({ billedNonProductiveShare: 0 }), 9],
  // 1200 / (160 x 0.75) = 10
  [
    'FTE month',
    price({ model: 'fte-month', low: 1200, high: 1200, paidHoursPerMonth: 160, shrinkage: 0.25 }),
    10,
  ],
  // 0.25 x 60 x 0.8 = 12
  ['handled minute', price({ model: 'handled-minute', low: 0.25, high: 0.25, occupancy: 0.8 }), 12],
  // 1 x 3600 / 300 x 0.8 = 9.6
  ['contact', price({ model: 'contact', low: 1, high: 1, handleSeconds: 300, occupancy: 0.8 }), 9.6],
  ['transaction', price({ model: 'transaction', low: 1, high: 1, handleSeconds: 300, occupancy: 0.8 }), 9.6],
  // 1800 rupees / (1 - 0.1) = 2000, x 0.0036 = 7.2
  [
    'rupees',
    price({ low: 1800, high: 1800, currency: 'PKR', billedNonProductiveShare: 0.1, usdPerUnit: 0.0036 }),
    7.2,
  ],
])('%s', (_, published, usd) => {
  const result = normalisePrice(published, BUILD_DAY);
  if (result.kind === 'refused') throw new Error(result.message);
  expect(result.usdPerHourLow).toBeCloseTo(usd, 9);
  expect(result.usdPerHourHigh).toBeCloseTo(usd, 9);
});

test('both ends of a range are normalised', () => {
  const range = price({ model: 'handled-minute', low: 0.1, high: 0.2, occupancy: 0.5 });
  expect(normalisePrice(range, BUILD_DAY)).toEqual({
    kind: 'normalised',
    usdPerHourLow: 3,
    usdPerHourHigh: 6,
  });
});

describe('refusals', () => {
  test.each([
    ['an outcome', price({ model: 'outcome' }), 'outcome', []],
    ['an old outcome', price({ model: 'outcome', asOf: '2008' }), 'outcome', []],
    ['no share', price({}), 'unknown-part', ['billedNonProductiveShare']],
    [
      'no hours and no shrinkage',
      price({ model: 'fte-month' }),
      'unknown-part',
      ['paidHoursPerMonth', 'shrinkage'],
    ],
    ['no occupancy', price({ model: 'contact', handleSeconds: 300 }), 'unknown-part', ['occupancy']],
    [
      'no exchange rate',
      price({ currency: 'PKR', billedNonProductiveShare: 0 }),
      'unknown-part',
      ['usdPerUnit'],
    ],
    ['no date', price({ asOf: null, billedNonProductiveShare: 0 }), 'unknown-part', ['asOf']],
    ['one day too old', price({ asOf: '2024-11-21', billedNonProductiveShare: 0 }), 'too-old', []],
    [
      'all billed for nothing',
      price({ billedNonProductiveShare: 1 }),
      'bad-value',
      ['billedNonProductiveShare'],
    ],
    ['a negative rate', price({ low: -1, billedNonProductiveShare: 0 }), 'bad-value', []],
    ['a range upside down', price({ low: 10, billedNonProductiveShare: 0 }), 'bad-value', []],
    ['no number', price({ high: Number.NaN, billedNonProductiveShare: 0 }), 'bad-value', []],
  ])('%s', (_, published, reason, parts) => {
    expect(normalisePrice(published, BUILD_DAY)).toMatchObject({ kind: 'refused', reason, parts });
  });

  test('the unknown parts are named in words', () => {
    expect(normalisePrice(price({ model: 'contact' }), BUILD_DAY)).toMatchObject({
      message: 'Not known: the handling time, the occupancy.',
    });
    expect(normalisePrice(price({ asOf: '2008' }), BUILD_DAY)).toMatchObject({
      message: 'Older than 24 months: shown, not normalised.',
    });
  });

  test('exactly 24 months is not too old', () => {
    const onTheDay = price({ asOf: '2024-11-22', billedNonProductiveShare: 0 });
    expect(normalisePrice(onTheDay, BUILD_DAY).kind).toBe('normalised');
  });

  test('a year counts to its end, but not past the day on which it was read', () => {
    const ofTheYear = price({ asOf: '2024', billedNonProductiveShare: 0 });
    expect(normalisePrice(ofTheYear, BUILD_DAY).kind).toBe('normalised');
    expect(normalisePrice(ofTheYear, BUILD_DAY, '2024-06-01')).toMatchObject({ reason: 'too-old' });
  });
});
