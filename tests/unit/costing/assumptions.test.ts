import { expect, test } from 'vitest';
import { COST_ASSUMPTIONS, COSTING_VERSION } from '../../../src/lib/costing/index.ts';

test('the defaults are those of domain.md 3.3', () => {
  expect(COST_ASSUMPTIONS).toEqual({
    ...{ occupancy: 0.8, shrinkage: 0.3, agentsPerSupervisor: 12, supportRatio: 0.08 },
    ...{ trainingHoursPerHire: 120, rampWeeks: 8, rampProductivity: 0.6, fxMargin: 0.01 },
    ...{ volumeUplift: 0.05, ahtRatio: 1.05, rampMonths: 3, rampStartProductivity: 0.7 },
    ...{ parallelMonths: 1, parallelShare: 0.5, governanceFte: 0.25 },
    // Our own: how far a wage without quartiles may lie from what was entered.
    wageReach: 0.15,
  });
});

test('the version is raised by hand, when a result changes', () => expect(COSTING_VERSION).toBe(1));
