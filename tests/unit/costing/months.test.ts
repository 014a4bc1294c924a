import { expect, test } from 'vitest';
import type { CostInput } from '../../../src/lib/costing/index.ts';
import { newMonthScratch, walkMonths, type Month } from '../../../src/lib/costing/months.ts';
import { complete, simple } from './make.ts';

const monthsOf = (input: CostInput, scratch = newMonthScratch()): Month[] => {
  const months: Month[] = [];
  walkMonths(complete(input), (month) => months.push({ ...month }), scratch);
  return months;
};

test('the parts of a month, in year 1 and in year 2', () => {
  const months = monthsOf(
    simple({
      horizonMonths: 14,
      inHouse: { annualEscalation: 0.1 },
      outsourced: {
        ...{
          annualIndexation: 0.05,
          governanceFte: 0.5,
          governanceCostPerFteMonth: 8000,
          travelPerYear: 2400,
        },
        ...{ parallelMonths: 13, parallelShare: 0.25 },
      },
    }),
  );
  expect(months).toHaveLength(14);
  expect(months[11]).toEqual({
    ...{ month: 12, year: 0, inHouse: 16_000, inHouseGrowth: 1, units: 400, charge: 4000 },
    ...{ governance: 4000, travel: 200, parallelRun: 4000, outsourced: 12_200 },
  });
  // In-house, governance, travel and so the parallel run go up by 10 %, the charge by 5 %.
  const second = { ...months[12] };
  expect(second).toMatchObject({ month: 13, year: 1, units: 400 });
  expect(second.inHouse).toBeCloseTo(17_600, 9);
  expect(second.inHouseGrowth).toBeCloseTo(1.1, 12);
  expect(second.charge).toBeCloseTo(4200, 9);
  expect(second.governance).toBeCloseTo(4400, 9);
  expect(second.travel).toBeCloseTo(220, 9);
  expect(second.parallelRun).toBeCloseTo(4400, 9);
  expect(second.outsourced).toBeCloseTo(13_220, 9);
  // The parallel run has ended.
  expect(months[13]?.parallelRun).toBe(0);
});

test('a scratch that was used before leaves no trace', () => {
  const scratch = newMonthScratch();
  const rich = simple({
    inHouse: { fixedMonthly: 500 },
    outsourced: { parallelMonths: 12, parallelShare: 1 },
  });
  monthsOf(rich, scratch);
  expect(monthsOf(simple(), scratch)).toEqual(monthsOf(simple()));
});
