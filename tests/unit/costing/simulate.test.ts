import { describe, expect, test } from 'vitest';
import {
  defaultSpreads,
  FIELD_PATHS,
  simulate,
  totalCost,
  type CostInput,
  type Simulation,
  type Spread,
  type Spreads,
} from '../../../src/lib/costing/index.ts';
import { seeded } from '../../support/seeded.ts';
import { accepted, exampleInput, simple } from './make.ts';

const triangular = (min: number, mode: number, max: number): Spread => ({
  kind: 'triangular',
  min,
  mode,
  max,
});
const pert = (min: number, mode: number, max: number): Spread => ({ kind: 'pert', min, mode, max });
const run = (input: CostInput, spreads: Spreads, draws = 10_000, seed = 1): Simulation =>
  accepted(simulate({ input, spreads, draws, seed }));

describe('the same seed', () => {
  const input = exampleInput('x-02');
  const spreads = defaultSpreads(input);

  test('gives the same result, another seed another', () => {
    expect(run(input, spreads, 2000, 92)).toEqual(run(input, spreads, 2000, 92));
    expect(run(input, spreads, 2000, 93).saving).not.toEqual(run(input, spreads, 2000, 92).saving);
  });

  test('whatever the order of the spreads', () => {
    const turned = Object.fromEntries(Object.entries(spreads).reverse()) as Spreads;
    expect(run(input, turned, 500)).toEqual(run(input, spreads, 500));
  });

  test('10,000 draws are usual', () => {
    expect(simulate({ input, spreads, seed: 3 })).toMatchObject({ draws: 10_000, seed: 3 });
  });

  test('each input draws from its own stretch of the generator, 63,000,001 numbers after the one before', () => {
    // The rate is the 22nd field: its draws begin after 21 stretches. The generator counts in steps of 0x6d2b79f5.
    const skipped = 21n * 63_000_001n * 0x6d2b79f5n;
    expect(FIELD_PATHS.indexOf('outsourced.rate')).toBe(21);
    const u = seeded(Number(BigInt.asIntN(32, 92n + skipped)))();
    // 30, 30, 50: 50 - sqrt((1 - u) x 20 x 20), and 4,800 hours in a year.
    const rate = 50 - 20 * Math.sqrt(1 - u);
    const found = run(simple(), { 'outsourced.rate': triangular(30, 30, 50) }, 1, 92);
    expect(found.outsourcedTotal.p50).toBeCloseTo(4800 * rate, 6);
  });

  test('nothing of the case is changed', () => {
    const before = structuredClone({ input, spreads });
    run(input, spreads, 50);
    expect({ input, spreads }).toEqual(before);
  });
});

test('without spreads every draw is the result itself', () => {
  const input = exampleInput('x-02');
  const cost = accepted(totalCost(input));
  const found = run(input, {}, 100);
  for (const share of ['p10', 'p50', 'p90'] as const) {
    expect(found.saving[share]).toBeCloseTo(cost.saving, 6);
    expect(found.inHouseTotal[share]).toBeCloseTo(cost.inHouseTotal, 6);
    expect(found.outsourcedTotal[share]).toBeCloseTo(cost.outsourcedTotal, 6);
  }
  expect(found).toMatchObject({ chanceOfSaving: 1, chanceOfCostingMore: 0, chanceOfBreakEven: 1 });
  expect(run(input, { 'outsourced.rate': triangular(1500, 1500, 1500) }, 100).saving.p10).toBeCloseTo(
    cost.saving,
    6,
  );
});

test('the modes count, not what was entered', () => {
  // 4,800 hours x 20
  const constant = run(simple(), { 'outsourced.rate': pert(20, 20, 20) }, 10);
  expect(constant.outsourcedTotal.p50).toBeCloseTo(96_000, 6);
});

describe('the spread of one input is the spread of the total', () => {
  // The outsourced total is 4,800 x rate; the in-house total is 192,000.
  const draws = 40_000;

  test('triangular', () => {
    const { outsourcedTotal, inHouseTotal, saving } = run(
      simple(),
      { 'outsourced.rate': triangular(10, 12, 18) },
      draws,
    );
    // P10 = 10 + sqrt(0.1 x 8 x 2), P50 = 18 - sqrt(0.5 x 8 x 6), P90 = 18 - sqrt(0.1 x 8 x 6)
    expect(Math.abs(outsourcedTotal.p10 / 4800 - 11.2649)).toBeLessThan(0.04);
    expect(Math.abs(outsourcedTotal.p50 / 4800 - 13.101)).toBeLessThan(0.04);
    expect(Math.abs(outsourcedTotal.p90 / 4800 - 15.8091)).toBeLessThan(0.04);
    expect(inHouseTotal.p10).toBeCloseTo(192_000, 6);
    expect(inHouseTotal.p90).toBeCloseTo(192_000, 6);
    expect(saving.p10).toBeCloseTo(192_000 - outsourcedTotal.p90, 0);
    expect(saving.p90).toBeCloseTo(192_000 - outsourcedTotal.p10, 0);
  });

  test('PERT is narrower than triangular', () => {
    const { outsourcedTotal } = run(simple(), { 'outsourced.rate': pert(10, 14, 18) }, draws);
    // Beta(3, 3): P10 at 0.24664, from the polynomial 10 x^3 - 15 x^4 + 6 x^5 = 0.1.
    expect(Math.abs(outsourcedTotal.p10 / 4800 - (10 + 8 * 0.24664))).toBeLessThan(0.04);
    expect(Math.abs(outsourcedTotal.p50 / 4800 - 14)).toBeLessThan(0.03);
  });
});

describe('chances', () => {
  // In-house 192,000 over 12 months; outsourced 4,800 x rate: level at a rate of 40.
  test('the share of the draws above and below 0', () => {
    const found = run(simple(), { 'outsourced.rate': triangular(30, 30, 50) }, 40_000);
    // Triangular 30, 30, 50 lies above 40 with (10 x 10)/(20 x 20) = 0.25.
    expect(Math.abs(found.chanceOfCostingMore - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 40_000));
    expect(found.chanceOfSaving).toBeCloseTo(1 - found.chanceOfCostingMore, 12);
    expect(found.chanceOfBreakEven).toBeCloseTo(1 - found.chanceOfCostingMore, 12);
  });

  test('level is neither a saving nor a loss, and is paid back', () => {
    expect(run(simple({ outsourced: { rate: 40 } }), {}, 10)).toMatchObject({
      ...{ chanceOfSaving: 0, chanceOfCostingMore: 0, chanceOfBreakEven: 1 },
    });
  });

  test('a loss in every draw', () => {
    expect(run(simple(), { 'outsourced.rate': triangular(41, 50, 60) }, 10)).toMatchObject({
      ...{ chanceOfSaving: 0, chanceOfCostingMore: 1, chanceOfBreakEven: 0 },
    });
  });

  test('what is paid once counts in every draw', () => {
    const outsourced = { rate: 40, transitionCost: 1 };
    expect(run(simple({ outsourced }), {}, 10).chanceOfCostingMore).toBe(1);
  });
});

test('whole months are drawn whole', () => {
  // Half of 16,000 is paid for 1 or 2 months: triangular 1, 1, 2 is rounded to 2 with (0.5 x 0.5)/1 = 0.25.
  const input = simple({ outsourced: { rate: 0, parallelMonths: 1, parallelShare: 0.5 } });
  const found = run(input, { 'outsourced.parallelMonths': triangular(1, 1, 2) }, 1000);
  expect(new Set([found.outsourcedTotal.p10, found.outsourcedTotal.p50, found.outsourcedTotal.p90])).toEqual(
    new Set([8000, 16_000]),
  );
  expect(found.outsourcedTotal.p50).toBe(8000);
});

describe('independent inputs', () => {
  /** Two amounts that are paid once, each even between its ends; the variance of the sum shows whether they go together. */
  test('every field draws from its own stretch', () => {
    const free = simple({ inHouse: { wagePerHour: 0 }, outsourced: { rate: 0, annualIndexation: 0 } });
    const spread = triangular(0, 500, 1000);
    const alone = run(free, { 'outsourced.setupFee': spread }, 20_000);
    const both = run(free, { 'outsourced.setupFee': spread, 'outsourced.transitionCost': spread }, 20_000);
    const width = ({ outsourcedTotal: { p10, p90 } }: Simulation): number => p90 - p10;
    // Independent: wider by about sqrt(2); together it would be 2, opposed 0.
    expect(width(both) / width(alone)).toBeGreaterThan(1.35);
    expect(width(both) / width(alone)).toBeLessThan(1.5);
  });

  test('changing one input leaves the draws of the others alone', () => {
    const rates = { 'outsourced.rate': pert(8, 10, 13) };
    const base = run(simple(), rates, 500);
    const more = run(simple(), { 'inHouse.wagePerHour': pert(15, 20, 30), ...rates }, 500);
    expect(more.outsourcedTotal).toEqual(base.outsourcedTotal);
    expect(more.inHouseTotal).not.toEqual(base.inHouseTotal);
  });

  test('64 stretches are enough for the fields', () => {
    expect(FIELD_PATHS.length).toBeLessThanOrEqual(64);
  });
});

describe('refusals', () => {
  const options = { input: simple(), spreads: {}, seed: 1 };
  test.each([0, -1, 1.5, 100_001, 1e12, Number.NaN, Number.POSITIVE_INFINITY, '5'])('%s draws', (draws) => {
    expect(simulate({ ...options, draws: draws as number })).toMatchObject({
      ...{ ok: false, field: 'draws', reason: 'Draws: write a whole number from 1 to 100,000.' },
    });
  });

  test.each([-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])('a seed of %d', (seed) => {
    expect(simulate({ ...options, seed })).toMatchObject({
      ...{ ok: false, field: 'seed', reason: 'Seed: write a whole number from 0 to 4,294,967,295.' },
    });
  });

  test('the ends of both are taken', () => {
    expect(simulate({ ...options, draws: 1, seed: 0 }).ok).toBe(true);
    expect(simulate({ ...options, draws: 1, seed: 2 ** 32 - 1 }).ok).toBe(true);
  });

  test('what totalCost refuses', () => {
    expect(simulate({ ...options, input: simple({ horizonMonths: 0 }) })).toMatchObject({
      field: 'horizonMonths',
    });
    expect(simulate({ ...options, spreads: { 'outsourced.rate': pert(1e12, 1e12, 1e12) } })).toMatchObject({
      ...{ ok: false, field: 'demand.contactsPerMonth' },
    });
  });
});
