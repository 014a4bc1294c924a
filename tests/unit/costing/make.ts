import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { COST_MODELS, type CostInput, type Refusal, type TotalCost } from '../../../src/lib/costing/index.ts';
import { completeInput, type CompleteInput } from '../../../src/lib/costing/input.ts';

/* Cases for the tests of the cost model. */

type Example = { id: string; title: string; input: CostInput; expected: Partial<TotalCost> };

const file = resolve(import.meta.dirname, '../../fixtures/vectors/cost-examples.json');
export const examples = (JSON.parse(readFileSync(file, 'utf8')) as { examples: Example[] }).examples;

export function exampleInput(id: string): CostInput {
  const found = examples.find((example) => example.id === id);
  if (!found) throw new Error(`There is no example ${id}.`);
  return found.input;
}

/** Changes to a case, section by section. */
type Changes = { [Key in keyof CostInput]?: Partial<CostInput[Key]> };

/** 400 productive hours a month and 4 FTE at 16,000 in-house, 4,000 outsourced; numbers that are easily worked out by hand. */
export const simple = (more: Changes = {}): CostInput => ({
  horizonMonths: 12,
  ...more,
  demand: { contactsPerMonth: 3600, ahtSeconds: 300, occupancy: 0.75, ...more.demand },
  inHouse: {
    wagePerHour: 20,
    onCostRate: 0.25,
    paidHoursPerFteMonth: 160,
    shrinkage: 0.375,
    ...more.inHouse,
  },
  outsourced: { model: 'perHour', rate: 10, ...more.outsourced },
});

export function complete(input: CostInput): CompleteInput {
  const result = completeInput(input);
  if (!result.ok) throw new Error(result.reason);
  return result.input;
}

/** The result when there is one; the reason is thrown when there is none. */
export function accepted<Result extends { ok: true }>(result: Result | Refusal): Result {
  if (!result.ok) throw new Error(`${result.field}: ${result.reason}`);
  return result;
}

const within = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 100_000 }).map((part) => min + ((max - min) * part) / 100_000);
/** Some fields left out, some 0, some between the limits. */
const upTo = (max: number): fc.Arbitrary<number | undefined> =>
  fc.oneof(fc.constant(undefined), fc.constant(0), within(0, max));
const from = (min: number, max: number): fc.Arbitrary<number | undefined> =>
  fc.oneof(fc.constant(undefined), within(min, max));
const wholeUpTo = (max: number): fc.Arbitrary<number | undefined> =>
  fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max }));

/** Cases of every kind that the model takes. */
export const anyInput: fc.Arbitrary<CostInput> = fc.record({
  horizonMonths: fc.integer({ min: 1, max: 61 }),
  demand: fc.record({
    ...{
      contactsPerMonth: upTo(50_000),
      ahtSeconds: upTo(900),
      occupancy: from(0.3, 1),
      concurrency: from(1, 4),
    },
  }),
  inHouse: fc.record({
    ...{
      wagePerHour: upTo(60),
      onCostRate: upTo(0.5),
      paidHoursPerFteMonth: within(120, 180),
      shrinkage: upTo(0.6),
    },
    ...{
      workspacePerFteMonth: upTo(500),
      technologyPerFteMonth: upTo(300),
      agentsPerSupervisor: fc.oneof(fc.constant(0), from(1, 20)),
    },
    ...{ supervisorCostPerMonth: upTo(7000), supportRatio: upTo(0.3), supportCostPerMonth: upTo(6000) },
    ...{ annualAttrition: upTo(1), recruitCostPerHire: upTo(4000), trainingHoursPerHire: upTo(300) },
    ...{
      rampWeeks: upTo(20),
      rampProductivity: from(0, 1),
      fixedMonthly: upTo(9000),
      annualEscalation: from(-0.1, 0.1),
    },
  }),
  outsourced: fc.record({
    ...{
      model: fc.constantFrom(...COST_MODELS),
      rate: upTo(2000),
      roundSeats: fc.constantFrom(undefined, true, false),
    },
    ...{
      billedShrinkage: upTo(0.3),
      paidHoursPerFteMonth: within(120, 180),
      shrinkage: upTo(0.6),
      minimumSeats: wholeUpTo(30),
    },
    ...{
      nightShare: upTo(1),
      nightPremium: upTo(0.5),
      outcomesPerContact: upTo(2),
      minimumMonthly: upTo(60_000),
    },
    ...{ fxRate: from(0.1, 300), fxMargin: upTo(0.1), taxRate: upTo(0.3), annualIndexation: from(-0.1, 0.1) },
    ...{ volumeUplift: from(-0.2, 0.4), ahtRatio: from(0.7, 1.6), rampMonths: wholeUpTo(8) },
    ...{ rampStartProductivity: from(0.2, 1), parallelMonths: wholeUpTo(8), parallelShare: upTo(1) },
    ...{ governanceFte: upTo(3), governanceCostPerFteMonth: upTo(9000), travelPerYear: upTo(20_000) },
    ...{ setupFee: upTo(20_000), transitionCost: upTo(90_000) },
  }),
});
