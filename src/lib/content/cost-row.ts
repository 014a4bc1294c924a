import { numberWords } from '../format/numbers.ts';

/** A row of the cost inputs with what all of them have; the rest is read where it is there. */
export type CostRow = {
  source: string[];
  confidence: string;
  value?: number | null;
  low?: number | null;
  median?: number | null;
  high?: number | null;
  unit?: string;
  currency?: string;
  period?: string;
  year?: string | number;
  name?: string;
  role?: string;
  scope?: string;
  vendor?: string | null;
  geography?: string;
};

/** "$7 to $8", "AED 5,000 to AED 10,000", "at least £12.71": what a row says of an amount, in its own currency. */
export function amountWords(
  { value, low: least, median, high: most, currency = '' }: CostRow,
  unit = '',
): string {
  const sign: Record<string, string> = { USD: '$', GBP: '£', EUR: '€', AUD: 'A$', CAD: 'C$' };
  const words = (amount: number): string =>
    `${sign[currency] ?? (currency && `${currency} `)}${decimals(amount, currency !== '')}${unit}`;
  const [middle, low, high] = [value ?? median ?? null, least ?? null, most ?? null];
  if (low !== null && high !== null && low !== high) return `${words(low)} to ${words(high)}`;
  if (middle !== null) return words(middle);
  if (low !== null) return `at least ${words(low)}`;
  return high !== null ? `up to ${words(high)}` : 'no number';
}

/** Money that is not whole has two decimals. */
const decimals = (amount: number, isMoney: boolean): string =>
  isMoney && !Number.isInteger(amount)
    ? `${numberWords(Math.trunc(amount))}${amount.toFixed(2).slice(-3)}`
    : numberWords(amount);

/** The year of a row as it is printed. */
export const yearWords = ({ year }: CostRow): string =>
  year === undefined ? 'undated' : String(year).replace(/(\d{4})-(\d\d)/, '$1–$2');
