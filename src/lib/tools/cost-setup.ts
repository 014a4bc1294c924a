import { COST_MODELS, type CostModel } from '../costing/index.ts';
import type { CostKey } from './cost-keys.ts';
import type { Currency } from './money-words.ts';
import type { ChoiceField, Typed } from './tool-field.ts';

/** The buyer's countries, each with its currency. The euro has no wages of its own: it is one currency for many countries. */
export const BUYERS = {
  US: { name: 'United States', currency: 'USD' },
  UK: { name: 'United Kingdom', currency: 'GBP' },
  CA: { name: 'Canada', currency: 'CAD' },
  AU: { name: 'Australia', currency: 'AUD' },
  AE: { name: 'United Arab Emirates', currency: 'AED' },
  EU: { name: 'Another, in euro', currency: 'EUR' },
} as const satisfies Record<string, { name: string; currency: Currency }>;
export type Buyer = keyof typeof BUYERS;

export const PLACES = { PK: 'Pakistan', IN: 'India', PH: 'the Philippines' } as const;
export type Place = keyof typeof PLACES;

/** What the provider charges for, in the words of the page. */
export const MODEL_WORDS = {
  perHour: 'an hour',
  perFteMonth: 'a seat a month',
  perContact: 'a contact',
  perMinute: 'a minute',
  perOutcome: 'an outcome',
} as const satisfies Record<CostModel, string>;

/** A publication, as a page names it and links to its entry in the register. */
export type NamedSource = { id: string; name: string };

/** A number that stands in a field before anybody typed: from a source, or our own assumption where there is none. */
export type Offered = { value: number; words: string; source: NamedSource | null };
/** What a source says where we offer no number; shown beside the empty field. */
export type Seen = { words: string; source: NamedSource };
export type Known = { offered: Partial<Record<CostKey, Offered>>; seen: Partial<Record<CostKey, Seen[]>> };

/** Units of a currency for one US dollar, on a day. */
export type DollarRate = { perDollar: number; date: string; words: string; source: NamedSource };

/** Everything that the sources know for the cost tool. */
export type CostTable = {
  /** The day on which the figures were read. */
  read: string;
  buyers: Record<Buyer, Known>;
  places: Record<Place, Known>;
  rates: Partial<Record<Currency, DollarRate>>;
};

/** What a profile says about prices, where the visitor came from one. */
export type CostProvider = {
  slug: string;
  name: string;
  prices: { words: string; from: string; source: NamedSource }[];
  /** Why no rate is filled in. */
  why: string;
};

/** What the address has no room for: the page hands it to its script. */
export type CostSetup = { table: CostTable; today: string; provider: CostProvider | null };

/** The four choices that decide which fields there are, and what stands in them. */
export type Choices = { country: Buyer; where: Place; model: CostModel; pay: 'usd' | 'own' };
export type ChoiceKey = keyof Choices;

const options = (words: Readonly<Record<string, string>>): ChoiceField['options'] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const CHOICES: { readonly [K in ChoiceKey]: ChoiceField<K> } = {
  country: {
    key: 'country',
    label: 'Your country',
    hint: 'Where the team sits now; it sets the currency',
    options: Object.entries(BUYERS).map(([value, { name, currency }]) => ({
      value,
      label: value === 'EU' ? name : `${name}, ${currency}`,
    })),
    initial: 'US',
  },
  where: {
    key: 'where',
    label: 'Outsourced to',
    hint: 'Where the provider’s team sits',
    options: options({ ...PLACES, PH: 'Philippines' }),
    initial: 'PK',
  },
  model: {
    key: 'model',
    label: 'Priced',
    hint: 'What the quote charges for',
    options: options({
      perHour: 'per agent hour',
      perFteMonth: 'per seat (FTE) and month',
      perContact: 'per contact',
      perMinute: 'per handled minute',
      perOutcome: 'per outcome',
    }),
    initial: 'perHour',
  },
  pay: {
    key: 'pay',
    label: 'Price in',
    hint: 'Currency of the quote',
    options: options({ usd: 'US dollars', own: 'your own currency' }),
    initial: 'usd',
  },
};

const isOneOf = <T extends string>(list: readonly T[], value: string | null): value is T =>
  value !== null && list.includes(value as T);

/** The choices of an address, or of what is typed; what is no choice of ours counts as the first one. */
export function readChoices(from: URLSearchParams | Typed<ChoiceKey>): Choices {
  const pick = <T extends string>(key: ChoiceKey, list: readonly T[], first: T): T => {
    const value = from instanceof URLSearchParams ? from.get(key) : from[key];
    return isOneOf(list, value) ? value : first;
  };
  return {
    country: pick('country', Object.keys(BUYERS) as Buyer[], 'US'),
    where: pick('where', Object.keys(PLACES) as Place[], 'PK'),
    model: pick('model', COST_MODELS, 'perHour'),
    pay: pick('pay', ['usd', 'own'] as const, 'usd'),
  };
}

/** Short text of the choices that fill fields, to notice in an address that they were changed since. */
export const choicesMark = ({ country, where, model, pay }: Choices): string =>
  [country, where, model, pay].join('.');

/** The choices behind such a text; null where it is none. */
export function choicesOf(mark: string): Choices | null {
  const [country = '', where = '', model = '', pay = ''] = mark.split('.');
  const choices = readChoices({ country, where, model, pay });
  return choicesMark(choices) === mark ? choices : null;
}

export const currencyOf = ({ country }: Pick<Choices, 'country'>): Currency => BUYERS[country].currency;

/** The currency of the quote. */
export const priceCurrencyOf = (choices: Choices): Currency =>
  choices.pay === 'usd' ? 'USD' : currencyOf(choices);
