import { describe, expect, test } from 'vitest';
import * as catalogue from '../../../src/lib/catalogue/scoring/normalise-price.ts';
import { normalisePrice, type PublishedPrice } from '../../../src/lib/costing/index.ts';

const price = (more: Partial<PublishedPrice>): PublishedPrice => ({
  ...{ model: 'agent-hour', low: 9, high: 12, currency: 'USD', asOf: '2026-05' },
  ...more,
});

test('there is one rule, that of the catalogue', () => {
  expect(normalisePrice).toBe(catalogue.normalisePrice);
});

describe('the five models', () => {
  test.each<[string, Partial<PublishedPrice>, number, number]>([
    ['agent hour: 9 / 0.9', { billedNonProductiveShare: 0.1 }, 10, 12 / 0.9],
    [
      'FTE month: 1200 / (160 x 0.75)',
      { model: 'fte-month', low: 1200, high: 1800, paidHoursPerMonth: 160, shrinkage: 0.25 },
      10,
      15,
    ],
    [
      'handled minute: 0.25 x 60 x 0.8',
      { model: 'handled-minute', low: 0.25, high: 0.5, occupancy: 0.8 },
      12,
      24,
    ],
    [
      'contact: 1 x 12 x 0.8',
      { model: 'contact', low: 1, high: 2, handleSeconds: 300, occupancy: 0.8 },
      9.6,
      19.2,
    ],
  ])('%s', (_, more, low, high) => {
    expect(normalisePrice(price(more), '2026-11-22')).toEqual({
      kind: 'normalised',
      usdPerHourLow: expect.closeTo(low, 9),
      usdPerHourHigh: expect.closeTo(high, 9),
    });
  });

  test('an outcome is refused, and an unknown part by its name', () => {
    expect(normalisePrice(price({ model: 'outcome' }), '2026-11-22')).toMatchObject({ reason: 'outcome' });
    expect(normalisePrice(price({ model: 'fte-month', shrinkage: 0.3 }), '2026-11-22')).toMatchObject({
      kind: 'refused',
      parts: ['paidHoursPerMonth'],
      message: 'Not known: the paid hours per month.',
    });
  });
});
