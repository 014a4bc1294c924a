// How long do 10,000 draws of a 36-month case take, and what the page works out at each change of an input?
// By hand: node scripts/run.mjs tests/bench/costing.ts --draws 10000 --rounds 9
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  costParts,
  defaultSpreads,
  monthlySeries,
  simulate,
  tornado,
  totalCost,
  type CostInput,
} from '../../src/lib/costing/index.ts';

/** The budget for 10,000 draws off the main thread, in milliseconds. */
const BUDGET = 200;

const { values } = parseArgs({
  options: { draws: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '9' } },
});
const [draws, rounds] = [Number(values.draws), Number(values.rounds)];

/** Seats, ramp, parallel run, night work and another currency: a case in which every part of the model has work to do. */
const input: CostInput = {
  horizonMonths: 36,
  demand: { contactsPerMonth: 20_000, ahtSeconds: 360, occupancy: 0.8 },
  inHouse: {
    ...{ wagePerHour: 20.59, onCostRate: 0.316, paidHoursPerFteMonth: 173.33, shrinkage: 0.32 },
    ...{ workspacePerFteMonth: 350, technologyPerFteMonth: 180, agentsPerSupervisor: 12 },
    ...{ supervisorCostPerMonth: 6200, supportRatio: 0.08, supportCostPerMonth: 5600, annualAttrition: 0.35 },
    ...{ recruitCostPerHire: 1500, trainingHoursPerHire: 120, rampWeeks: 8, rampProductivity: 0.6 },
    annualEscalation: 0.03,
  },
  outsourced: {
    ...{ model: 'perFteMonth', rate: 1500, paidHoursPerFteMonth: 176, shrinkage: 0.3, minimumSeats: 6 },
    ...{ nightShare: 0.5, nightPremium: 0.1, fxRate: 0.8, fxMargin: 0.01, annualIndexation: 0.03 },
    ...{ volumeUplift: 0.05, ahtRatio: 1.05, rampMonths: 3, rampStartProductivity: 0.7, setupFee: 4000 },
    ...{ parallelMonths: 1, parallelShare: 0.5, transitionCost: 15_000, travelPerYear: 5000 },
    ...{ governanceFte: 0.4, governanceCostPerFteMonth: 8500 },
  },
};
const known = {
  'inHouse.wagePerHour': { min: 17, max: 25 },
  'outsourced.rate': { min: 1200, max: 1900, mark: 'S' as const },
};
const spreads = defaultSpreads(input, known);

const load = loadavg()[0]?.toFixed(1);
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${load}.`);
console.log(`${draws} draws of 36 months with ${Object.keys(spreads).length} spreads:`);
const simulated = timesOf(() => simulate({ input, spreads, draws, seed: 92 }));
console.log(`  first ${ms(simulated[0])}, median of ${rounds} ${ms(median(simulated))}`);
const changed = timesOf(() => [
  totalCost(input),
  costParts(input),
  monthlySeries(input),
  tornado(input, spreads),
]);
console.log('One change (total, parts, months, tornado):');
console.log(`  first ${ms(changed[0])}, median of ${rounds} ${ms(median(changed))}`);
if (draws <= 10_000 && median(simulated) > BUDGET) {
  console.error(`More than ${BUDGET} ms.`);
  process.exitCode = 1;
}

function timesOf(work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function ms(time = Number.NaN): string {
  return `${time.toFixed(1)} ms`;
}
