import { numberWords } from '../format/numbers.ts';
import type { CostField } from './cost-fields.ts';
import { priceWords } from './money-words.ts';

/** A number of the form in words: "$20.59 an hour", "32%", "360 seconds". What has no exact end is rounded to four figures. */
export function fieldWords(field: CostField, typed: number): string {
  const value = rounded(typed, 4);
  if (field.currency) return `${priceWords(value, field.currency)} ${perOf(field)}`.trim();
  if (field.unit.startsWith('%')) return `${numberWords(value)}${field.unit}`;
  return `${numberWords(value)} ${value === 1 ? oneOf(field.unit) : field.unit}`.trim();
}

/** Two ends of a number: "20% to 38%", "$17.50 to $24 an hour"; without its unit where that stands beside it already. */
export function spanWords(field: CostField, least: number, most: number, isWithUnit = true): string {
  const bare = (typed: number): string => {
    const value = rounded(typed, 3);
    if (field.currency) return priceWords(value, field.currency);
    return `${numberWords(value)}${field.unit.startsWith('%') ? '%' : ''}`;
  };
  const unit = isWithUnit ? (field.currency ? perOf(field) : field.unit.replace(/^% ?/, '')) : '';
  return `${bare(least)} to ${bare(most)} ${unit}`.trim();
}

/** The unit of a single one: "month", "person". */
const oneOf = (unit: string): string => (unit === 'people' ? 'person' : unit.replace(/^(\w+)s$/, '$1'));

/** "USD an hour" without its currency. */
const perOf = ({ unit, currency }: CostField): string =>
  currency ? unit.slice(currency.length).trim() : unit;

/** Whole numbers stay as they are; of others so many figures, and more where they are large. */
const rounded = (value: number, figures: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(Math.abs(value) >= 1000 ? 6 : figures));

/** A label within a sentence: it begins with a small letter. */
export const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
