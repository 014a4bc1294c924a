import { inHouseParts, noInHouseParts, sumInHouse, type InHouseParts } from './in-house.ts';
import type { CompleteInput } from './input.ts';
import { chargeFor, unitsBilled } from './outsourced.ts';

/** One month of both sides, in the currency of the case. */
export type Month = {
  /** From 1. */
  month: number;
  /** From 0. */
  year: number;
  inHouse: number;
  /** In-house cost of this year for 1 in the first. */
  inHouseGrowth: number;
  units: number;
  charge: number;
  governance: number;
  travel: number;
  parallelRun: number;
  /** The sum of the four parts before it; what is paid once stands apart. */
  outsourced: number;
};

/** What a walk writes into, so that ten thousand of them make nothing new. */
export type MonthScratch = { month: Month; parts: InHouseParts };

export const newMonthScratch = (): MonthScratch => ({
  month: {
    ...{ month: 0, year: 0, inHouse: 0, inHouseGrowth: 1, units: 0 },
    ...{ charge: 0, governance: 0, travel: 0, parallelRun: 0, outsourced: 0 },
  },
  parts: noInHouseParts(),
});

export const yearOf = (month: number): number => Math.floor((month - 1) / 12);

/**
 * What does each month cost on both sides? For month j of year y = floor((j - 1)/12):
 * In = In(1) (1 + escalation)^y; charge (1 + indexation)^y; governance and travel / 12, both (1 + escalation)^y;
 * parallel run = parallelShare x In(j) for j <= parallelMonths; Out = the sum of the last four.
 * `visit` is called for months 1 to the horizon in order, each time with the same object: take numbers out of it, do not keep it.
 * Source: domain.md 3.2. Leaves out: what is paid once, and discounting.
 * Example: escalation 0.1, In(1) = 100: month 12 costs 100, month 13 costs 110.
 */
export function walkMonths(
  input: CompleteInput,
  visit: (month: Month) => void,
  { month, parts }: MonthScratch = newMonthScratch(),
): void {
  const { inHouse, outsourced, horizonMonths } = input;
  const first = sumInHouse(inHouseParts(input, parts));
  const governance = outsourced.governanceFte * outsourced.governanceCostPerFteMonth;
  let [growth, indexation, units, charge] = [1, 1, 0, 0];
  for (let j = 1; j <= horizonMonths; j++) {
    const year = yearOf(j);
    if (year > yearOf(j - 1)) {
      growth = (1 + inHouse.annualEscalation) ** year;
      indexation = (1 + outsourced.annualIndexation) ** year;
    }
    // After the ramp-up every month has the same units.
    if (j <= outsourced.rampMonths + 1) {
      units = unitsBilled(input, j);
      charge = chargeFor(input, units);
    }
    month.month = j;
    month.year = year;
    month.inHouseGrowth = growth;
    month.inHouse = first * growth;
    month.units = units;
    month.charge = charge * indexation;
    month.governance = governance * growth;
    month.travel = (outsourced.travelPerYear / 12) * growth;
    month.parallelRun = j <= outsourced.parallelMonths ? outsourced.parallelShare * month.inHouse : 0;
    month.outsourced = month.charge + month.governance + month.travel + month.parallelRun;
    visit(month);
  }
}
