import { numberWords } from '../format/numbers.ts';
import { monthlyContacts, type PartBrief } from './brief-facts.ts';

/** Lower ends of the bands of contacts a month. */
const VOLUME_BANDS = [1, 1_000, 5_000, 20_000, 100_000] as const;
/** Lower ends of the bands of money, in whatever currency. */
const BUDGET_BANDS = [0, 5_000, 20_000, 50_000, 200_000] as const;

/** How much work it is, for whoever has not opened the brief: "1,000 to 4,999 contacts a month", "volume not stated". */
export function volumeBandWords(brief: PartBrief): string {
  const contacts = Math.round(monthlyContacts(brief) ?? 0);
  if (contacts < 1) return 'volume not stated';
  const { low, high } = bandOf(contacts, VOLUME_BANDS);
  return `${rangeWords(low, high)} contacts a month`;
}

/** How much money there is, for whoever has not opened the brief: "USD 5,000 to 19,999"; null where the buyer says nothing of it. */
export function budgetBandWords({ budgetLow, budgetHigh, currency }: PartBrief): string | null {
  const low = budgetLow ?? budgetHigh ?? null;
  const high = budgetHigh ?? budgetLow ?? null;
  if (low === null || high === null || !currency) return null;
  const from = bandOf(low, BUDGET_BANDS).low;
  return `${currency} ${rangeWords(from, bandOf(high, BUDGET_BANDS).high)}`;
}

function bandOf(value: number, starts: readonly number[]): { low: number; high: number | null } {
  const index = starts.findLastIndex((start) => value >= start);
  const next = starts[index + 1];
  return { low: starts[index] ?? 0, high: next === undefined ? null : next - 1 };
}

const rangeWords = (low: number, high: number | null): string =>
  high === null ? `${numberWords(low)} or more` : `${numberWords(low)} to ${numberWords(high)}`;
