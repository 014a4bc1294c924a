import { describe, expect, test } from 'vitest';
import type { CostInput } from '../../../src/lib/costing/index.ts';
import {
  chargeFor,
  oneOffCost,
  productivityIn,
  setUpCost,
  steadyMonthOf,
  unitsBilled,
} from '../../../src/lib/costing/outsourced.ts';
import { complete, simple } from './make.ts';

type Outsourced = Partial<CostInput['outsourced']>;
const of = (outsourced: Outsourced, more = {}) => complete(simple({ ...more, outsourced }));

test('productivity rises in a straight line and is full after the ramp', () => {
  const input = of({ rampMonths: 4, rampStartProductivity: 0.6 });
  expect([1, 2, 3, 4, 5, 6].map((month) => productivityIn(input, month))).toEqual([
    ...[0.6, expect.closeTo(0.7, 12), expect.closeTo(0.8, 12), expect.closeTo(0.9, 12), 1, 1],
  ]);
  expect(productivityIn(of({ rampMonths: 0, rampStartProductivity: 0.6 }), 1)).toBe(1);
});

describe('units billed, with 400 productive hours', () => {
  const ramp = { rampMonths: 1, rampStartProductivity: 0.5 };
  test.each<[string, Outsourced, number, number]>([
    // 400 x 1.25 x 1.2 = 600 hours; 600 / (0.5 x 0.8) and 600 / 0.8
    ['hours', { model: 'perHour', volumeUplift: 0.25, ahtRatio: 1.2, billedShrinkage: 0.2 }, 1500, 750],
    // 3600 x 1.25
    ['contacts', { model: 'perContact', volumeUplift: 0.25, ahtRatio: 1.2 }, 4500, 4500],
    // 3600 x 1.25 x 300 x 1.2 / 60 = 27,000 minutes, twice as many at half the productivity
    ['minutes', { model: 'perMinute', volumeUplift: 0.25, ahtRatio: 1.2 }, 54_000, 27_000],
    ['outcomes', { model: 'perOutcome', volumeUplift: 0.25, outcomesPerContact: 0.1 }, 450, 450],
    // 400 / (0.5 x 150 x 0.8) = 6.67 and 400 / (150 x 0.8) = 3.33
    ['seats', { model: 'perFteMonth', paidHoursPerFteMonth: 150, shrinkage: 0.2 }, 7, 4],
    [
      'a minimum of seats',
      { model: 'perFteMonth', paidHoursPerFteMonth: 150, shrinkage: 0.2, minimumSeats: 5 },
      7,
      5,
    ],
    [
      'seats in parts',
      { model: 'perFteMonth', paidHoursPerFteMonth: 160, shrinkage: 0.375, roundSeats: false },
      8,
      4,
    ],
  ])('%s', (_, outsourced, first, steady) => {
    const input = of({ ...outsourced, ...ramp });
    expect(unitsBilled(input, 1)).toBeCloseTo(first, 9);
    expect(unitsBilled(input, 2)).toBeCloseTo(steady, 9);
  });

  test('seats in parts are not rounded', () => {
    const input = of({ model: 'perFteMonth', paidHoursPerFteMonth: 128, shrinkage: 0.5, roundSeats: false });
    expect(unitsBilled(input, 1)).toBe(6.25);
  });

  test('seats that are whole on paper are not one too many in doubles', () => {
    // 35 hours / (10 x (1 - 0.3)) = 5, in doubles 35 / 7.000000000000001 or 6.999999999999999; 21 / 0.7 comes to 30.000000000000004.
    const seats = (hours: number, paidHoursPerFteMonth: number, shrinkage: number): number =>
      unitsBilled(
        of(
          { model: 'perFteMonth', paidHoursPerFteMonth, shrinkage },
          { demand: { contactsPerMonth: hours, ahtSeconds: 3600, occupancy: 1 } },
        ),
        1,
      );
    expect(21 / (1 - 0.3)).toBeGreaterThan(30);
    expect(seats(21, 1, 0.3)).toBe(30);
    expect(seats(21.00001, 1, 0.3)).toBe(31);
    // The slack is a thousand-millionth of a seat.
    expect(seats(10.0000000008, 1, 0)).toBe(10);
    expect(seats(10.0000000012, 1, 0)).toBe(11);
    expect(seats(300, 100, 0.5)).toBe(6);
  });
});

describe('the charge', () => {
  test('night premium, margin and tax multiply; the minimum is in the currency of the price', () => {
    const price = { rate: 10, nightShare: 0.5, nightPremium: 0.2, fxRate: 0.8, fxMargin: 0.02, taxRate: 0.2 };
    // 100 x 10 x 1.1 = 1100; x 0.8 x 1.02 x 1.2 = 1077.12
    expect(chargeFor(of(price), 100)).toBeCloseTo(1077.12, 9);
    expect(chargeFor(of({ ...price, minimumMonthly: 1099 }), 100)).toBeCloseTo(1077.12, 9);
    // 7500 x 0.9792
    expect(chargeFor(of({ ...price, minimumMonthly: 7500 }), 100)).toBeCloseTo(7344, 9);
  });

  test('the set-up fee is converted and taxed, the transition is not', () => {
    const input = of({ setupFee: 1000, transitionCost: 5000, fxRate: 0.8, fxMargin: 0.02, taxRate: 0.2 });
    expect(setUpCost(input)).toBeCloseTo(979.2, 9);
    expect(oneOffCost(input)).toBeCloseTo(5979.2, 9);
  });
});

test.each([
  [0, 0, 12, 1],
  [3, 1, 12, 4],
  [1, 3, 12, 4],
  [11, 0, 12, 12],
  [12, 0, 12, 12],
  [40, 50, 12, 12],
])(
  'ramp of %d and parallel run of %d in %d months: steady in month %d',
  (rampMonths, parallelMonths, horizonMonths, month) => {
    expect(steadyMonthOf(of({ rampMonths, parallelMonths }, { horizonMonths }))).toBe(month);
  },
);
