import { roundForDisplay } from '../costing/index.ts';
import { numberWords } from '../format/numbers.ts';

/** Currencies in which a buyer may count, each with the sign that stands before an amount. */
export const CURRENCY_SIGNS = { USD: '$', GBP: '£', EUR: '€', AED: 'AED ', AUD: 'A$', CAD: 'C$' } as const;
export type Currency = keyof typeof CURRENCY_SIGNS;

const STEPS = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'k'],
] as const;

/**
 * An amount that was worked out, so that it does not look surer than it is: 3 significant figures, in thousands or millions.
 * 751182.78 is "$751k", -23617.78 "−$23.6k", 7.0618 "$7.06", 999,600 "$1m". Never "−$0".
 */
export function moneyWords(amount: number | null, currency: Currency): string {
  const rounded = roundForDisplay(amount, 'money');
  if (rounded === null) return 'none';
  const size = Math.abs(rounded);
  const [step, letter] = STEPS.find(([least]) => size >= least) ?? [1, ''];
  const figures = Number((size / step).toPrecision(3));
  return `${rounded < 0 ? '−' : ''}${CURRENCY_SIGNS[currency]}${numberWords(figures)}${letter}`;
}

/** The same with a plus before a gain: "+$138k". */
export const changeWords = (amount: number, currency: Currency): string =>
  `${amount > 0 ? '+' : ''}${moneyWords(amount, currency)}`;

/** An amount as it was typed or published: "$20.59", "$1,500", "A$17.50"; no more than four decimals, and two where there are any. */
export function priceWords(amount: number, currency: Currency): string {
  const decimals = Number.isInteger(amount) ? 0 : Math.abs(amount) < 1 ? 4 : 2;
  const plain = Math.abs(amount).toFixed(decimals);
  const [whole = '0', rest] = plain.replace(/(\.\d\d\d*?)0+$/, '$1').split('.');
  return `${amount < 0 ? '−' : ''}${CURRENCY_SIGNS[currency]}${numberWords(Number(whole))}${rest ? `.${rest}` : ''}`;
}
