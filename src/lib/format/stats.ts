import type { Stat } from '../schemas/stat.ts';
import { numberWords } from './numbers.ts';

const SYMBOLS: Record<string, string> = { USD: '$', GBP: '£', EUR: '€' };
const QUALIFIERS = { over: 'over ', about: 'about ', 'up-to': 'up to ', under: 'under ' } as const;

/** Money in the fewest digits that keep the published number: 3810000000 USD is "$3.81bn". */
export function moneyWords(value: number, currency: string): string {
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= 1e9) return `${sign}${symbol}${numberWords(Number((size / 1e9).toPrecision(12)))}bn`;
  if (size >= 1e6) return `${sign}${symbol}${numberWords(Number((size / 1e6).toPrecision(12)))}m`;
  return `${sign}${symbol}${numberWords(size)}`;
}

/** One number in its unit; the unit's words follow where it has no sign of its own. */
export function valueWords(value: number, unit: string): string {
  const [first = '', ...rest] = unit.split(' ');
  if (/^[A-Z]{3}$/.test(first) && rest[0] !== 'per' && rest.length === 0) return moneyWords(value, first);
  if (/^[A-Z]{3}$/.test(first) && rest[0] === 'per' && rest[1] !== 'USD')
    return `${moneyWords(value, first)} ${rest.join(' ').replace(/^per /, 'per ')}`;
  if (unit === 'percent') return `${numberWords(value)}%`;
  if (unit === 'year') return String(value);
  if (unit === 'count') return numberWords(value);
  if (unit === 'rank') return `rank ${numberWords(value)}`;
  return `${numberWords(value)} ${unit}`;
}

/**
 * A figure as it was published: its words, else its range, else its number, with the qualifier.
 * A range is never reduced to a point.
 */
export function statWords(
  stat: Pick<Stat, 'value' | 'low' | 'high' | 'qualifier' | 'display' | 'unit'>,
): string {
  if (stat.display) return stat.display;
  const qualifier = stat.qualifier ? QUALIFIERS[stat.qualifier] : '';
  if (stat.low !== undefined && stat.high !== undefined)
    return `${qualifier}${valueWords(stat.low, stat.unit)} to ${valueWords(stat.high, stat.unit)}`;
  return stat.value === null ? 'no number published' : `${qualifier}${valueWords(stat.value, stat.unit)}`;
}

/** A figure's title without remarks on midpoints: a range is printed as a range, so no midpoint is shown anywhere. */
export function statTitle(stat: Pick<Stat, 'title'>): string {
  const title = stat.title.replace(/^Seed claim: /, '').replace(/ \([^()]*midpoint[^()]*\)/, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
