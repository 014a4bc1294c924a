import type { CostParts, TotalCost } from '../costing/index.ts';
import { moneyWords, type Currency } from './money-words.ts';

export type PartView = {
  label: string;
  amount: number;
  words: string;
  /** Where its bar begins and how long it is, in shares of the longer side. */
  from: number;
  share: number;
};
export type SideView = { name: string; total: number; words: string; parts: PartView[] };
export type PartsView = { inHouse: SideView; outsourced: SideView };

/** Both sides in four parts each, on one scale; every part of the model is in one of them, so that they sum to the total. */
export function partsView(
  { inHouse, outsourced }: CostParts,
  totals: TotalCost,
  currency: Currency,
): PartsView {
  const ours = inHouse.total;
  const theirs = outsourced.total;
  const longest = Math.max(totals.inHouseTotal, totals.outsourcedTotal);
  const side = (name: string, total: number, amounts: [string, number][]): SideView => {
    let from = 0;
    const parts = amounts.map(([label, amount]): PartView => {
      const share = longest > 0 ? amount / longest : 0;
      const part = { label, amount, words: moneyWords(amount, currency), from, share };
      from += share;
      return part;
    });
    return { name, total, words: moneyWords(total, currency), parts };
  };
  return {
    inHouse: side('In-house', totals.inHouseTotal, [
      ['Wages and on-costs', ours.wages + ours.onCosts],
      ['Supervision and support', ours.supervision + ours.support],
      ['Workspace, technology and other', ours.workspace + ours.technology + ours.fixed],
      ['Staff turnover', ours.hiring],
    ]),
    outsourced: side('Outsourced', totals.outsourcedTotal, [
      ['Provider’s charge', theirs.charge],
      ['Your oversight and travel', theirs.governance + theirs.travel],
      ['One-off transition', theirs.setUp + theirs.transition],
      ['Parallel running', theirs.parallelRun],
    ]),
  };
}
