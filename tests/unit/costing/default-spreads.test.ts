import { describe, expect, test } from 'vitest';
import {
  DEFAULT_REACHES,
  defaultSpreads,
  simulate,
  tornado,
  type CostInput,
} from '../../../src/lib/costing/index.ts';
import { accepted, exampleInput, simple } from './make.ts';

/** A value for every field that has a spread in domain.md 3.3, at the default or middle value named there. */
const whole: CostInput = {
  horizonMonths: 36,
  demand: { contactsPerMonth: 5000, ahtSeconds: 300, occupancy: 0.8, concurrency: 1 },
  inHouse: {
    ...{ wagePerHour: 20, onCostRate: 0.3, paidHoursPerFteMonth: 173.33, shrinkage: 0.3 },
    ...{
      workspacePerFteMonth: 100,
      technologyPerFteMonth: 100,
      agentsPerSupervisor: 12,
      supervisorCostPerMonth: 1000,
    },
    ...{ supportRatio: 0.08, supportCostPerMonth: 1000, annualAttrition: 0.35, recruitCostPerHire: 1000 },
    ...{
      trainingHoursPerHire: 120,
      rampWeeks: 8,
      rampProductivity: 0.6,
      fixedMonthly: 100,
      annualEscalation: 0.03,
    },
  },
  outsourced: {
    ...{
      model: 'perFteMonth',
      rate: 1500,
      billedShrinkage: 0,
      paidHoursPerFteMonth: 176,
      shrinkage: 0.3,
      minimumSeats: 5,
    },
    ...{ nightShare: 0.5, nightPremium: 0.1, minimumMonthly: 100, fxRate: 0.8, fxMargin: 0.01, taxRate: 0.1 },
    ...{
      annualIndexation: 0.03,
      volumeUplift: 0.05,
      ahtRatio: 1.05,
      rampMonths: 3,
      rampStartProductivity: 0.7,
    },
    ...{
      parallelMonths: 1,
      parallelShare: 0.5,
      governanceFte: 0.25,
      governanceCostPerFteMonth: 1000,
      travelPerYear: 1000,
    },
    ...{ setupFee: 1000, transitionCost: 1000 },
  },
};

test('the table of 3.3, each with its mark', () => {
  const found = Object.entries(defaultSpreads(whole)).map(([path, { kind, min, mode, max, mark }]) =>
    [path, mark, kind, ...[min, mode, max].map((value) => Number(value.toFixed(9)))].join(' '),
  );
  expect(found).toEqual([
    'demand.contactsPerMonth U triangular 4000 5000 6000',
    'demand.ahtSeconds U triangular 270 300 330',
    'demand.occupancy A triangular 0.7 0.8 0.88',
    'inHouse.onCostRate S pert 0.25 0.3 0.35',
    'inHouse.shrinkage A triangular 0.2 0.3 0.38',
    'inHouse.workspacePerFteMonth S pert 70 100 140',
    'inHouse.technologyPerFteMonth S pert 70 100 140',
    'inHouse.agentsPerSupervisor A triangular 8 12 18',
    'inHouse.supervisorCostPerMonth S pert 850 1000 1150',
    'inHouse.supportRatio A triangular 0.05 0.08 0.15',
    'inHouse.supportCostPerMonth S pert 850 1000 1150',
    'inHouse.annualAttrition S pert 0.15 0.35 0.8',
    'inHouse.recruitCostPerHire S pert 500 1000 2000',
    'inHouse.trainingHoursPerHire A triangular 60 120 240',
    'inHouse.rampWeeks A triangular 4 8 16',
    'inHouse.rampProductivity A triangular 0.4 0.6 0.8',
    'inHouse.annualEscalation U triangular 0 0.03 0.08',
    'outsourced.billedShrinkage U triangular 0 0 0.15',
    'outsourced.shrinkage A triangular 0.2 0.3 0.38',
    'outsourced.nightPremium S pert 0 0.1 0.25',
    'outsourced.fxRate S pert 0.72 0.8 0.88',
    'outsourced.annualIndexation U triangular 0 0.03 0.08',
    'outsourced.volumeUplift A triangular 0 0.05 0.15',
    'outsourced.ahtRatio A triangular 1 1.05 1.25',
    'outsourced.rampMonths A triangular 1 3 6',
    'outsourced.rampStartProductivity A triangular 0.5 0.7 0.9',
    // 0.7 of a month is 1 whole month.
    'outsourced.parallelMonths A triangular 1 1 2',
    'outsourced.parallelShare A triangular 0.35 0.5 1',
    'outsourced.governanceFte A triangular 0.15 0.25 0.5',
    'outsourced.governanceCostPerFteMonth S pert 600 1000 2000',
    'outsourced.travelPerYear U triangular 600 1000 2000',
    'outsourced.transitionCost U triangular 700 1000 2000',
  ]);
  expect(found).toHaveLength(Object.keys(DEFAULT_REACHES).length);
});

describe('the wage and the rate', () => {
  test('a sourced wage is PERT, a quote of the visitor triangular', () => {
    const known = {
      'inHouse.wagePerHour': { min: 17, max: 24 },
      'outsourced.rate': { min: 1400, max: 1700 },
    };
    expect(defaultSpreads(whole, known)).toMatchObject({
      'inHouse.wagePerHour': { kind: 'pert', min: 17, mode: 20, max: 24, mark: 'S' },
      'outsourced.rate': { kind: 'triangular', min: 1400, mode: 1500, max: 1700, mark: 'U' },
    });
  });

  test('the mark can be said', () => {
    const known = {
      'inHouse.wagePerHour': { min: 17, max: 24, mark: 'U' as const },
      'outsourced.rate': { min: 1400, max: 1700, mark: 'S' as const },
    };
    expect(defaultSpreads(whole, known)).toMatchObject({
      'inHouse.wagePerHour': { kind: 'triangular' },
      'outsourced.rate': { kind: 'pert' },
    });
  });

  test('a range that is none is left out', () => {
    const known = {
      'inHouse.wagePerHour': { min: Number.NaN, max: 24 },
      'outsourced.rate': { min: 1500, max: 1500 },
    };
    const spreads = defaultSpreads(whole, known);
    expect(spreads['inHouse.wagePerHour']).toBeUndefined();
    expect(spreads['outsourced.rate']).toBeUndefined();
  });
});

describe('what was entered decides', () => {
  const one = (section: 'demand' | 'inHouse' | 'outsourced', name: string, value: unknown): unknown => {
    const input = simple({ [section]: { [name]: value } });
    return Object.entries(defaultSpreads(input)).find(([path]) => path === `${section}.${name}`)?.[1];
  };

  test('a value beyond the usual ends moves them out', () => {
    expect(one('demand', 'occupancy', 0.9)).toMatchObject({ min: 0.7, mode: 0.9, max: 0.9 });
    expect(one('demand', 'occupancy', 0.6)).toMatchObject({ min: 0.6, mode: 0.6, max: 0.88 });
  });

  test('ends stay within the limits of the field', () => {
    expect(one('inHouse', 'onCostRate', 0.02)).toMatchObject({ min: 0, max: expect.closeTo(0.07, 12) });
    expect(one('outsourced', 'parallelShare', 0.8)).toMatchObject({ min: expect.closeTo(0.56, 12), max: 1 });
    expect(one('outsourced', 'parallelShare', 0.375)).toMatchObject({ max: 0.75 });
    expect(one('demand', 'contactsPerMonth', 9e8)).toMatchObject({ min: 7.2e8, max: 1e9 });
  });

  test('whole months stay whole', () => {
    expect(one('outsourced', 'parallelMonths', 5)).toMatchObject({ min: 4, mode: 5, max: 10 });
    expect(one('outsourced', 'rampMonths', 8)).toMatchObject({ min: 1, mode: 8, max: 8 });
  });

  test('0 where the usual range begins above 0 means that there is no such cost', () => {
    for (const name of [
      'agentsPerSupervisor',
      'supportRatio',
      'annualAttrition',
      'trainingHoursPerHire',
      'rampWeeks',
    ])
      expect(one('inHouse', name, 0), name).toBeUndefined();
    for (const name of ['rampMonths', 'parallelMonths', 'transitionCost'])
      expect(one('outsourced', name, 0)).toBeUndefined();
    expect(one('outsourced', 'billedShrinkage', 0)).toMatchObject({ min: 0, mode: 0, max: 0.15 });
    expect(one('outsourced', 'volumeUplift', 0)).toMatchObject({ min: 0, mode: 0, max: 0.15 });
  });

  test('one currency has no exchange rate to be unsure of', () => {
    expect(one('outsourced', 'fxRate', 1)).toBeUndefined();
    expect(one('outsourced', 'ahtRatio', 1)).toMatchObject({ min: 1, max: 1.25 });
  });

  test('what was left out or cannot be has none', () => {
    expect(Object.keys(defaultSpreads(simple()))).toEqual([
      ...['demand.contactsPerMonth', 'demand.ahtSeconds', 'demand.occupancy'],
      ...['inHouse.onCostRate', 'inHouse.shrinkage'],
    ]);
    expect(one('demand', 'occupancy', Number.NaN)).toBeUndefined();
    expect(one('demand', 'occupancy', 1.2)).toBeUndefined();
    expect(defaultSpreads(null as never)).toEqual({});
    expect(defaultSpreads({} as never)).toEqual({});
  });
});

test('they can be used as they are', () => {
  for (const input of [whole, exampleInput('x-01'), exampleInput('x-02'), exampleInput('x-03')]) {
    const spreads = defaultSpreads(input);
    expect(accepted(tornado(input, spreads)).bars).toHaveLength(Object.keys(spreads).length);
    expect(simulate({ input, spreads, draws: 200, seed: 1 }).ok).toBe(true);
  }
});
