import { breakEvenAfter } from './break-even.ts';
import { costPerHire, inHouseFte, productiveHours } from './in-house.ts';
import { completeInput, type CompleteInput, type CostInput } from './input.ts';
import { walkMonths, yearOf } from './months.ts';
import { oneOffCost, steadyMonthOf } from './outsourced.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Beyond this a double no longer holds the cents. */
export const MAX_TOTAL = 1e13;

/** All money in the currency of the case, not rounded; null where the divisor is 0. */
export type TotalCost = {
  ok: true;
  productiveHoursPerMonth: number;
  inHouseFte: number;
  costPerHire: number;
  inHouseMonth1: number;
  inHouseByYear: number[];
  inHouseTotal: number;
  outsourcedUnitsMonth1: number;
  outsourcedUnitsSteady: number;
  outsourcedMonth1: number;
  outsourcedMonthSteady: number;
  steadyMonth: number;
  oneOff: number;
  outsourcedByYear: number[];
  outsourcedTotal: number;
  saving: number;
  savingRate: number | null;
  breakEvenMonth: number | null;
  inHouseCostPerContact: number | null;
  outsourcedCostPerContact: number | null;
  inHouseCostPerProductiveHour: number | null;
  outsourcedCostPerProductiveHourSteady: number | null;
};

/**
 * What does the same work cost over M months in-house and outsourced? In = sum of In(j); Out = oneOff + sum of Out(j), oneOff in
 * year 1; saving = In - Out, savingRate = saving / In; per contact = total / (M x contacts) on both sides; per productive hour =
 * In(1) / H0 and Out(steadyMonth) / H0. The parts are told where they are worked out: in-house.ts, outsourced.ts, months.ts.
 * `input`: see CostInput; units and limits in FIELDS, horizon 1 to 120 months. Money is homogeneous: with every amount in cents
 * instead of dollars every money result is in cents, so whole minor units go in as they are. `rate`, `minimumMonthly` and
 * `setupFee` are in the provider's currency, all else in the buyer's; fxRate joins the two.
 * Result: not rounded but for whole seats; a total above 10^13 is refused, because the cents would be lost.
 * Source: domain.md 3.2, our own model; every default and its source stand on the page.
 * Leaves out: discounting, quality other than repeat contacts and handling time, and currency that moves within the horizon.
 * Example: 400 productive hours, 12 months; in-house 4 FTE x 160 h x 25 = 16,000 a month, 192,000; provider 400 h x 10 = 4,000 a month,
 * 48,000: saving 144,000, rate 0.75, break-even in month 1.
 */
export function totalCost(input: CostInput): TotalCost | Refusal {
  const complete = completeInput(input);
  return complete.ok ? costOf(complete.input) : complete;
}

/** The same for a case that is complete. */
export function costOf(input: CompleteInput): TotalCost | Refusal {
  const { horizonMonths, demand } = input;
  const hours = productiveHours(input);
  const contacts = horizonMonths * demand.contactsPerMonth;
  const steadyMonth = steadyMonthOf(input);
  const oneOff = oneOffCost(input);
  const years = yearOf(horizonMonths) + 1;
  const inHouseByYear = new Array<number>(years).fill(0);
  const outsourcedByYear = [oneOff, ...new Array<number>(years - 1).fill(0)];
  const first = { inHouse: 0, units: 0, outsourced: 0 };
  const steady = { units: 0, outsourced: 0 };
  let inHouseTotal = 0;
  let outsourcedTotal = oneOff;
  let breakEvenMonth: number | null = null;
  walkMonths(input, ({ month, year, inHouse, units, outsourced }) => {
    if (month === 1) Object.assign(first, { inHouse, units, outsourced });
    if (month === steadyMonth) Object.assign(steady, { units, outsourced });
    inHouseByYear[year] = (inHouseByYear[year] ?? 0) + inHouse;
    outsourcedByYear[year] = (outsourcedByYear[year] ?? 0) + outsourced;
    inHouseTotal += inHouse;
    outsourcedTotal += outsourced;
    breakEvenMonth = breakEvenAfter(breakEvenMonth, month, outsourcedTotal, inHouseTotal);
  });
  if (inHouseTotal > MAX_TOTAL || outsourcedTotal > MAX_TOTAL)
    return refuse('demand.contactsPerMonth', TOO_LARGE);
  const saving = inHouseTotal - outsourcedTotal;
  return {
    ok: true,
    productiveHoursPerMonth: hours,
    inHouseFte: inHouseFte(input),
    costPerHire: costPerHire(input),
    inHouseMonth1: first.inHouse,
    inHouseByYear,
    inHouseTotal,
    outsourcedUnitsMonth1: first.units,
    outsourcedUnitsSteady: steady.units,
    outsourcedMonth1: first.outsourced,
    outsourcedMonthSteady: steady.outsourced,
    steadyMonth,
    oneOff,
    outsourcedByYear,
    outsourcedTotal,
    saving,
    savingRate: ratio(saving, inHouseTotal),
    breakEvenMonth,
    inHouseCostPerContact: ratio(inHouseTotal, contacts),
    outsourcedCostPerContact: ratio(outsourcedTotal, contacts),
    inHouseCostPerProductiveHour: ratio(first.inHouse, hours),
    outsourcedCostPerProductiveHourSteady: ratio(steady.outsourced, hours),
  };
}

const TOO_LARGE =
  'The total is too large to be exact to the cent: check the contacts, the handling time and the rates.';

/** A divisor so small that the quotient is infinite counts as 0. */
function ratio(amount: number, divisor: number): number | null {
  const quotient = amount / divisor;
  return Number.isFinite(quotient) ? quotient : null;
}
