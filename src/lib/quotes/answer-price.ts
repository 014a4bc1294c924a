import { normalisePrice } from '../catalogue/scoring/normalise-price.ts';
import type { Brief } from '../schemas/brief/brief.ts';
import type { PRICING_MODELS } from '../schemas/brief/lists.ts';
import type { QuoteAnswer } from '../schemas/brief/quote-reply.ts';
import { volumesOf } from './brief-facts.ts';

type Model = Exclude<keyof typeof PRICING_MODELS, 'unknown'>;
type Price = { model: Model; low: number; high: number; currency: string };

/** Worked out from what was stated, or why it cannot be. */
export type Worked = { kind: 'worked'; words: string } | { kind: 'unknown'; sentence: string };

const UNITS: Readonly<Record<Model, string>> = {
  'agent-hour': 'an agent hour',
  'fte-month': 'a full-time post and month',
  'handled-minute': 'a handled minute',
  contact: 'a contact',
  transaction: 'a transaction',
  outcome: 'an outcome',
};

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const parted = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** An amount as it was written: "1,200", "8.50", "0.1234". */
export const amountWords = (amount: number): string =>
  Number.isInteger(amount) ? whole.format(amount) : parted.format(amount);

/** "USD 8.50 to 10 an agent hour", "USD 8.50, of what is not stated"; null where no price was given. */
export function answerPriceWords(answer: QuoteAnswer): string | null {
  const { pricing, currency } = answer;
  const { low, high } = endsOf(answer);
  if (low === null || high === null) return null;
  const amount = `${currency ?? ''} ${rangeWords(low, high)}`.trim();
  return pricing && pricing !== 'unknown'
    ? `${amount} ${UNITS[pricing]}`
    : `${amount}, of what is not stated`;
}

/**
 * What the price comes to per productive hour, in its own currency, by normalisePrice() of the catalogue and from nothing but what the
 * provider and the brief state. Amounts of different currencies are not converted. `day`: the day of the answer, YYYY-MM-DD.
 */
export function perProductiveHour(answer: QuoteAnswer, brief: Brief, day: string): Worked {
  const price = priceOf(answer);
  if (typeof price === 'string') return unknown(price);
  const { unproductivePercent, hoursPerMonth, shrinkagePercent, occupancyPercent } = answer;
  const handleSeconds = price.model === 'contact' ? meanHandling(brief) : null;
  const result = normalisePrice(
    {
      ...price,
      // One unit of the currency is one unit of the result, whichever it is.
      currency: 'USD',
      asOf: day,
      ...(isSaid(unproductivePercent) && { billedNonProductiveShare: unproductivePercent / 100 }),
      ...(isSaid(hoursPerMonth) && { paidHoursPerMonth: hoursPerMonth }),
      ...(isSaid(shrinkagePercent) && { shrinkage: shrinkagePercent / 100 }),
      ...(isSaid(occupancyPercent) && { occupancy: occupancyPercent / 100 }),
      ...(handleSeconds !== null && { handleSeconds }),
    },
    day,
  );
  if (result.kind === 'refused') return unknown(result.message);
  return worked(`${price.currency} ${roundedRange(result.usdPerHourLow, result.usdPerHourHigh, 2)}`);
}

/**
 * What the price comes to in a month at the buyer's volume: contacts times price; minutes of handling times price; posts or agent hours
 * offered times price. Without set-up, minimums, premiums and taxes, which stand beside it.
 */
export function perMonth(answer: QuoteAnswer, brief: Brief): Worked {
  const price = priceOf(answer);
  if (typeof price === 'string') return unknown(price);
  const units = unitsPerMonth(price.model, answer, brief);
  if (typeof units === 'string') return unknown(units);
  return worked(`${price.currency} ${roundedRange(price.low * units, price.high * units, 0)}`);
}

function unitsPerMonth(model: Model, { seats, hoursPerMonth }: QuoteAnswer, brief: Brief): number | string {
  const volumes = volumesOf(brief);
  const contacts = volumes.reduce((sum, volume) => sum + volume.contacts, 0);
  const mean = meanHandling(brief);
  switch (model) {
    case 'contact':
      return contacts > 0 ? contacts : 'Not known: the volume.';
    case 'handled-minute':
      return mean !== null ? (contacts * mean) / 60 : 'Not known: the volume with its handling time.';
    case 'fte-month':
      return isSaid(seats) ? seats : 'Not known: the seats offered.';
    case 'agent-hour':
      return isSaid(seats) && isSaid(hoursPerMonth)
        ? seats * hoursPerMonth
        : `Not known: ${isSaid(seats) ? 'the hours a month' : 'the seats offered'}.`;
    case 'transaction':
      return 'Not known: the number of transactions.';
    case 'outcome':
      return 'A price per outcome has no month.';
  }
}

/** The price, or which part of it is missing. */
function priceOf(answer: QuoteAnswer): Price | string {
  const { pricing, currency } = answer;
  const { low, high } = endsOf(answer);
  if (low === null || high === null) return 'Not known: the price.';
  if (!pricing || pricing === 'unknown') return 'Not known: what the price is for.';
  return currency ? { model: pricing, low, high, currency } : 'Not known: the currency.';
}

/** One amount is both ends. */
const endsOf = ({ priceLow, priceHigh }: QuoteAnswer) => ({
  low: priceLow ?? priceHigh,
  high: priceHigh ?? priceLow,
});

/** Seconds of handling over all contacts; null unless every channel has both. */
function meanHandling(brief: Brief): number | null {
  const volumes = volumesOf(brief);
  const contacts = volumes.reduce((sum, volume) => sum + volume.contacts, 0);
  if (contacts === 0 || volumes.some(({ handleSeconds }) => handleSeconds === null)) return null;
  return volumes.reduce((sum, volume) => sum + volume.contacts * (volume.handleSeconds ?? 0), 0) / contacts;
}

/** An answer that an older program has stored lacks what was not asked then. */
const isSaid = (value: number | null | undefined): value is number => typeof value === 'number';

const rangeWords = (low: number, high: number): string =>
  low === high ? amountWords(low) : `${amountWords(low)} to ${amountWords(high)}`;

function roundedRange(low: number, high: number, decimals: number): string {
  const rounded = (value: number): string => (decimals === 0 ? whole.format(value) : value.toFixed(decimals));
  return rounded(low) === rounded(high) ? rounded(low) : `${rounded(low)} to ${rounded(high)}`;
}

const worked = (words: string): Worked => ({ kind: 'worked', words });
const unknown = (sentence: string): Worked => ({ kind: 'unknown', sentence });
