import { completeInput, type CostInput } from './input.ts';
import { walkMonths } from './months.ts';
import type { Refusal } from './refusal.ts';
import { costOf } from './total-cost.ts';

/** One month; the cumulative outsourced cost contains what is paid once. */
export type SeriesMonth = {
  month: number;
  inHouse: number;
  outsourced: number;
  cumulativeInHouse: number;
  cumulativeOutsourced: number;
};

export type MonthlySeries = {
  ok: true;
  /** Paid before month 1: where the outsourced line starts, while the in-house line starts at 0. */
  oneOff: number;
  months: SeriesMonth[];
  breakEvenMonth: number | null;
};

/**
 * How do both sides add up month by month? cumulative In = sum of In(k), cumulative Out = oneOff + sum of Out(k), k = 1 to j.
 * Result: one entry for each month of the horizon, money, not rounded; the last cumulative amounts are the totals.
 * Refuses what totalCost refuses. Source: domain.md 3.2. Leaves out: when in the month the money flows.
 * Example: oneOff 20,000, Out 4,000 and In 16,000 a month: 16,000 and 24,000, then 32,000 and 28,000: break-even in month 2.
 */
export function monthlySeries(given: CostInput): MonthlySeries | Refusal {
  const complete = completeInput(given);
  if (!complete.ok) return complete;
  const cost = costOf(complete.input);
  if (!cost.ok) return cost;
  const months: SeriesMonth[] = [];
  let cumulativeInHouse = 0;
  let cumulativeOutsourced = cost.oneOff;
  walkMonths(complete.input, ({ month, inHouse, outsourced }) => {
    cumulativeInHouse += inHouse;
    cumulativeOutsourced += outsourced;
    months.push({ month, inHouse, outsourced, cumulativeInHouse, cumulativeOutsourced });
  });
  return { ok: true, oneOff: cost.oneOff, months, breakEvenMonth: cost.breakEvenMonth };
}
