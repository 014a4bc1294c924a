import { describe, expect, test } from 'vitest';
import {
  costPerHire,
  inHouseFte,
  inHouseParts,
  productiveHours,
  sumInHouse,
} from '../../../src/lib/costing/in-house.ts';
import { complete, simple } from './make.ts';

test('productive hours: concurrency and occupancy divide', () => {
  expect(productiveHours(complete(simple()))).toBe(400);
  // 3600 x 300 / (3600 x 2 x 0.5)
  expect(productiveHours(complete(simple({ demand: { concurrency: 2, occupancy: 0.5 } })))).toBe(300);
});

test('FTE are not rounded', () => {
  expect(inHouseFte(complete(simple()))).toBe(4);
  // 400 / (128 x 0.5)
  expect(inHouseFte(complete(simple({ inHouse: { paidHoursPerFteMonth: 128, shrinkage: 0.5 } })))).toBe(6.25);
});

test('cost per hire: the example of the docstring', () => {
  const hiring = {
    recruitCostPerHire: 1000,
    trainingHoursPerHire: 100,
    rampWeeks: 13,
    rampProductivity: 0.5,
  };
  // 1000 + 100 x 25 + 13 x (160 x 12 / 52) x 0.5 x 25 = 1000 + 2500 + 6000
  expect(costPerHire(complete(simple({ inHouse: hiring })))).toBeCloseTo(9500, 9);
  expect(costPerHire(complete(simple({ inHouse: { ...hiring, rampProductivity: 1 } })))).toBe(3500);
});

describe('parts of month 1', () => {
  const inHouse = {
    ...{
      workspacePerFteMonth: 300,
      technologyPerFteMonth: 150,
      agentsPerSupervisor: 8,
      supervisorCostPerMonth: 6000,
    },
    ...{
      supportRatio: 0.1,
      supportCostPerMonth: 5000,
      annualAttrition: 0.6,
      recruitCostPerHire: 1000,
      fixedMonthly: 77,
    },
  };

  test('each by hand, for 4 FTE', () => {
    const parts = inHouseParts(complete(simple({ inHouse })));
    expect(parts).toEqual({
      ...{ wages: 12_800, onCosts: 3200, workspace: 1200, technology: 600 },
      // 4 x 6000 / 8; 4 x 0.1 x 5000; 4 x 0.6 / 12 x 1000
      ...{ supervision: 3000, support: 2000, hiring: expect.closeTo(200, 9), fixed: 77 },
    });
    expect(sumInHouse(parts)).toBeCloseTo(23_077, 9);
  });

  test('without agents per supervisor there is no supervision', () => {
    const { supervision } = inHouseParts(
      complete(simple({ inHouse: { ...inHouse, agentsPerSupervisor: 0 } })),
    );
    expect(supervision).toBe(0);
  });

  test('they are written into what is handed in', () => {
    const into = inHouseParts(complete(simple({ inHouse })));
    expect(inHouseParts(complete(simple()), into)).toBe(into);
    expect(into).toMatchObject({
      wages: 12_800,
      workspace: 0,
      supervision: 0,
      support: 0,
      hiring: 0,
      fixed: 0,
    });
  });
});
