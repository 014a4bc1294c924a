import { inHouseParts, noInHouseParts, type InHouseParts } from './in-house.ts';
import { completeInput, type CostInput } from './input.ts';
import { walkMonths } from './months.ts';
import { setUpCost } from './outsourced.ts';
import type { Refusal } from './refusal.ts';
import { costOf } from './total-cost.ts';

/** What the outsourced side consists of, in the buyer's money; the parallel run is the in-house team kept meanwhile. */
export type OutsourcedParts = {
  charge: number;
  governance: number;
  travel: number;
  parallelRun: number;
  setUp: number;
  transition: number;
};

export type PartsOf<Parts> = { total: Parts; byYear: Parts[] };
export type CostParts = { ok: true; inHouse: PartsOf<InHouseParts>; outsourced: PartsOf<OutsourcedParts> };

/**
 * What do the totals of both sides consist of, by year and over the horizon?
 * In-house: the parts of the first month (in-house.ts) x (1 + escalation)^y; outsourced: the parts of each month (months.ts), with set-up
 * and transition in year 1. Result: money, not rounded; the parts of a year sum to that year, and those of the horizon to the total.
 * Refuses what totalCost refuses. Source: domain.md 3.2. Leaves out: which part of the charge is night premium, margin or tax.
 * Example: 12 months of 4 FTE at 160 h x 20 and on-costs of 0.25: wages 153,600, on-costs 38,400, together 192,000.
 */
export function costParts(given: CostInput): CostParts | Refusal {
  const complete = completeInput(given);
  if (!complete.ok) return complete;
  const { input } = complete;
  const cost = costOf(input);
  if (!cost.ok) return cost;
  const month1 = inHouseParts(input);
  const inHouse = emptyYears(cost.inHouseByYear.length, noInHouseParts);
  const outsourced = emptyYears(cost.inHouseByYear.length, noOutsourcedParts);
  const atOnce = { setUp: setUpCost(input), transition: input.outsourced.transitionCost };
  addTo(outsourced, 0, atOnce);
  walkMonths(input, ({ year, inHouseGrowth, charge, governance, travel, parallelRun }) => {
    addTo(inHouse, year, month1, inHouseGrowth);
    addTo(outsourced, year, { charge, governance, travel, parallelRun });
  });
  return { ok: true, inHouse, outsourced };
}

const noOutsourcedParts = (): OutsourcedParts => ({
  ...{ charge: 0, governance: 0, travel: 0, parallelRun: 0, setUp: 0, transition: 0 },
});

const emptyYears = <Parts>(years: number, empty: () => Parts): PartsOf<Parts> => ({
  total: empty(),
  byYear: Array.from({ length: years }, empty),
});

/** Adds amounts, times a factor, to a year and to the total. */
function addTo<Parts extends Record<string, number>>(
  sums: PartsOf<Parts>,
  year: number,
  amounts: Partial<Parts>,
  factor = 1,
): void {
  for (const into of [sums.byYear[year], sums.total] as Record<string, number>[])
    for (const [part, amount] of Object.entries(amounts))
      into[part] = (into[part] ?? 0) + (amount as number) * factor;
}
