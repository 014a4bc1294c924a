import type { BILLING_UNITS } from '../../schemas/taxonomy.ts';
import { isWithinMonths } from '../partial-date.ts';

/** What a price must say of itself before it can be normalised, each in the words of a refusal. */
export const PRICE_PARTS = {
  billedNonProductiveShare: 'the billed share that is not productive',
  paidHoursPerMonth: 'the paid hours per month',
  shrinkage: 'the shrinkage',
  occupancy: 'the occupancy',
  handleSeconds: 'the handling time',
  usdPerUnit: 'the exchange rate to US dollars',
  asOf: 'the date of the price',
} as const;
export type PricePart = keyof typeof PRICE_PARTS;
type NumberPart = Exclude<PricePart, 'asOf'>;

/** A price as a provider publishes it: `low` and `high` are the same for a single rate. */
export type PublishedPrice = {
  model: keyof typeof BILLING_UNITS;
  low: number;
  high: number;
  currency: string;
  asOf: string | null;
} & Partial<Record<NumberPart, number>>;

export type NormalisedPrice =
  | { kind: 'normalised'; usdPerHourLow: number; usdPerHourHigh: number }
  | { kind: 'refused'; reason: PriceRefusal; parts: PricePart[]; message: string };
export type PriceRefusal = 'outcome' | 'too-old' | 'unknown-part' | 'bad-value';

export const PRICE_MAX_MONTHS = 24;

const needs: Record<Exclude<PublishedPrice['model'], 'outcome'>, NumberPart[]> = {
  'agent-hour': ['billedNonProductiveShare'],
  'fte-month': ['paidHoursPerMonth', 'shrinkage'],
  'handled-minute': ['occupancy'],
  contact: ['handleSeconds', 'occupancy'],
  transaction: ['handleSeconds', 'occupancy'],
};

/** Shares that divide as (1 - share) must stay below 1; what divides or multiplies must be above 0. */
const isAllowed: Record<NumberPart, (value: number) => boolean> = {
  billedNonProductiveShare: (value) => value >= 0 && value < 1,
  shrinkage: (value) => value >= 0 && value < 1,
  occupancy: (value) => value > 0 && value <= 1,
  paidHoursPerMonth: (value) => value > 0 && value <= 744,
  handleSeconds: (value) => value > 0 && Number.isFinite(value),
  usdPerUnit: (value) => value > 0 && Number.isFinite(value),
};

/**
 * What does a published price come to per productive hour, so that prices of different models can stand side by side?
 * agent hour: rate / (1 - n); FTE month: rate / (h (1 - s)); handled minute: rate x 60 x o; contact or transaction:
 * rate x 3600 / t x o; each x usdPerUnit. A price per outcome is never normalised.
 * n billedNonProductiveShare [0, 1); h paidHoursPerMonth (0, 744]; s shrinkage [0, 1); o occupancy (0, 1]; t handleSeconds > 0;
 * usdPerUnit: US dollars for one unit of the currency, needed unless the price is in USD; low <= high, both 0 or more.
 * `readDay`: the day on which the price was read, at most the build day.
 * Result: US dollars per productive hour, not rounded; or a refusal that names each unknown part. Older than 24 months, or
 * without a date, the price is shown and not normalised.
 * Source: domain.md 1.4 and 3.1 (productive hour = available hour); the limit of 24 months is our own assumption, printed on the page.
 * Leaves out: set-up, training, minimums, premiums, indexation, taxes and concurrency; they are shown beside the price.
 * Example: USD 1,200 per FTE month, 160 paid hours, shrinkage 0.25: 1200 / (160 x 0.75) = USD 10.
 */
export function normalisePrice(price: PublishedPrice, buildDay: string, readDay = buildDay): NormalisedPrice {
  if (price.model === 'outcome')
    return refuse('outcome', [], 'A price per outcome cannot be put per productive hour.');
  if (!(price.low >= 0 && price.high >= price.low && Number.isFinite(price.high)))
    return refuse('bad-value', [], 'The rate must be 0 or more, and its low end not above its high end.');
  if (price.asOf !== null && !isWithinMonths(price.asOf, PRICE_MAX_MONTHS, buildDay, readDay))
    return refuse('too-old', [], `Older than ${PRICE_MAX_MONTHS} months: shown, not normalised.`);
  const needed = [...needs[price.model], ...(price.currency === 'USD' ? [] : (['usdPerUnit'] as const))];
  const unknown: PricePart[] = needed.filter((part) => price[part] === undefined);
  if (price.asOf === null) unknown.push('asOf');
  if (unknown.length > 0) return refuse('unknown-part', unknown, `Not known: ${inWords(unknown)}.`);
  const bad = needed.filter((part) => !isAllowed[part](price[part] ?? Number.NaN));
  if (bad.length > 0) return refuse('bad-value', bad, `Outside what is possible: ${inWords(bad)}.`);
  const factor = hoursFactor(price) * (price.currency === 'USD' ? 1 : (price.usdPerUnit ?? Number.NaN));
  return { kind: 'normalised', usdPerHourLow: price.low * factor, usdPerHourHigh: price.high * factor };
}

/** Rates per productive hour in one rate; called only when every part is known. */
function hoursFactor(price: PublishedPrice): number {
  const part = (name: NumberPart): number => price[name] ?? Number.NaN;
  switch (price.model) {
    case 'agent-hour':
      return 1 / (1 - part('billedNonProductiveShare'));
    case 'fte-month':
      return 1 / (part('paidHoursPerMonth') * (1 - part('shrinkage')));
    case 'handled-minute':
      return 60 * part('occupancy');
    case 'contact':
    case 'transaction':
      return (3600 / part('handleSeconds')) * part('occupancy');
    case 'outcome':
      return Number.NaN;
  }
}

const inWords = (parts: readonly PricePart[]): string => parts.map((part) => PRICE_PARTS[part]).join(', ');

const refuse = (reason: PriceRefusal, parts: PricePart[], message: string): NormalisedPrice => ({
  kind: 'refused',
  reason,
  parts,
  message,
});
