import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costParts, totalCost } from '../../../src/lib/costing/index.ts';
import { accepted, anyInput, exampleInput, simple } from './make.ts';

const sum = (parts: Record<string, number>): number =>
  Object.values(parts).reduce((total, part) => total + part, 0);

test('two years by hand', () => {
  const { inHouse, outsourced } = accepted(
    costParts(
      simple({
        horizonMonths: 24,
        inHouse: { annualEscalation: 0.1, workspacePerFteMonth: 250, fixedMonthly: 100 },
        outsourced: {
          ...{ annualIndexation: 0.05, setupFee: 500, fxRate: 2, transitionCost: 3000, travelPerYear: 1200 },
          ...{ governanceFte: 0.5, governanceCostPerFteMonth: 1000, parallelMonths: 1, parallelShare: 0.5 },
        },
      }),
    ),
  );
  const nothing = { technology: 0, supervision: 0, support: 0, hiring: 0 };
  expect(inHouse.byYear[0]).toEqual({
    wages: 153_600,
    onCosts: 38_400,
    workspace: 12_000,
    fixed: 1200,
    ...nothing,
  });
  expect(inHouse.byYear[1]).toEqual({
    ...nothing,
    wages: expect.closeTo(168_960, 6),
    onCosts: expect.closeTo(42_240, 6),
    workspace: expect.closeTo(13_200, 6),
    fixed: expect.closeTo(1320, 6),
  });
  expect(inHouse.total.wages).toBeCloseTo(322_560, 6);
  expect(inHouse.total.fixed).toBeCloseTo(2520, 6);
  // 400 h x 10 x 2 = 8,000 a month; parallel run half of 12,800 + 3,200 + 1,000 + 100 = 17,100.
  expect(outsourced.byYear[0]).toEqual({
    ...{ charge: 96_000, governance: 6000, travel: 1200, parallelRun: 8550, setUp: 1000, transition: 3000 },
  });
  expect(outsourced.byYear[1]).toEqual({
    charge: expect.closeTo(100_800, 6),
    governance: expect.closeTo(6600, 6),
    travel: expect.closeTo(1320, 6),
    ...{ parallelRun: 0, setUp: 0, transition: 0 },
  });
  expect(outsourced.total).toMatchObject({ setUp: 1000, transition: 3000, parallelRun: 8550 });
  expect(outsourced.byYear).toHaveLength(2);
});

test('the parts of each year and of the horizon sum to what totalCost says, to the cent', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const [parts, cost] = [accepted(costParts(input)), accepted(totalCost(input))];
      // Half a cent; of totals above a billion 1e-12, because a double holds no more.
      const isSame = (a: number, b: number): boolean => Math.abs(a - b) < Math.max(0.005, 1e-12 * b);
      expect(isSame(sum(parts.inHouse.total), cost.inHouseTotal)).toBe(true);
      expect(isSame(sum(parts.outsourced.total), cost.outsourcedTotal)).toBe(true);
      cost.inHouseByYear.forEach((year, y) =>
        expect(isSame(sum(parts.inHouse.byYear[y] ?? {}), year)).toBe(true),
      );
      cost.outsourcedByYear.forEach((year, y) =>
        expect(isSame(sum(parts.outsourced.byYear[y] ?? {}), year)).toBe(true),
      );
      expect(parts.inHouse.byYear).toHaveLength(cost.inHouseByYear.length);
      expect(parts.outsourced.byYear).toHaveLength(cost.inHouseByYear.length);
    }),
    { numRuns: 200, seed: 9 },
  );
});

test('it refuses what totalCost refuses', () => {
  expect(costParts(simple({ horizonMonths: 0 }))).toEqual(totalCost(simple({ horizonMonths: 0 })));
  const tooLarge = simple({ outsourced: { rate: 1e12 } });
  expect(costParts(tooLarge)).toEqual(totalCost(tooLarge));
});

test('the parts of the second example add up', () => {
  const { outsourced, inHouse } = accepted(costParts(exampleInput('x-02')));
  expect(sum(inHouse.total)).toBeCloseTo(1_271_131.5439151954, 6);
  expect(sum(outsourced.total)).toBeCloseTo(519_948.7671654258, 6);
  expect(outsourced.total).toMatchObject({ setUp: 4000, transition: 15_000 });
});
