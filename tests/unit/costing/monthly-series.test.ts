import { expect, test } from 'vitest';
import { monthlySeries, totalCost } from '../../../src/lib/costing/index.ts';
import { accepted, examples, simple } from './make.ts';

test('the lines of the chart, by hand', () => {
  const { oneOff, months, breakEvenMonth } = accepted(
    monthlySeries(simple({ horizonMonths: 2, outsourced: { transitionCost: 20_000 } })),
  );
  expect(oneOff).toBe(20_000);
  expect(months).toEqual([
    { month: 1, inHouse: 16_000, outsourced: 4000, cumulativeInHouse: 16_000, cumulativeOutsourced: 24_000 },
    { month: 2, inHouse: 16_000, outsourced: 4000, cumulativeInHouse: 32_000, cumulativeOutsourced: 28_000 },
  ]);
  expect(breakEvenMonth).toBe(2);
});

test.each(examples)('$id ends at its totals', ({ input, expected }) => {
  const { months, breakEvenMonth } = accepted(monthlySeries(input));
  expect(months).toHaveLength(input.horizonMonths);
  expect(months.at(-1)?.cumulativeInHouse).toBeCloseTo(expected.inHouseTotal ?? Number.NaN, 6);
  expect(months.at(-1)?.cumulativeOutsourced).toBeCloseTo(expected.outsourcedTotal ?? Number.NaN, 6);
  expect(breakEvenMonth).toBe(expected.breakEvenMonth);
});

test('it refuses what totalCost refuses', () => {
  for (const input of [simple({ horizonMonths: 121 }), simple({ outsourced: { rate: 1e12 } })])
    expect(monthlySeries(input)).toEqual(totalCost(input));
});
