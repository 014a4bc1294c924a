import { readField, type QuoteField } from '../schemas/brief/quote-request.ts';
import { readPlace } from '../tools/overlap-places.ts';
import { QUOTE_FIELDS } from './fields.ts';
import type { Typed } from './typed.ts';

/** What the address of the brief can fill in, and into which field. Who asks is never read from an address. */
const KEYS: Readonly<Record<string, { field: QuoteField; rows?: true }>> = {
  service: { field: 'services' },
  industry: { field: 'industry' },
  channel: { field: 'channel1', rows: true },
  contacts: { field: 'contacts1' },
  aht: { field: 'aht1' },
  zone: { field: 'zone' },
  days: { field: 'days' },
  opens: { field: 'opens' },
  closes: { field: 'closes' },
  language: { field: 'language1', rows: true },
  seats: { field: 'seats' },
  pricing: { field: 'pricing' },
  budgetlow: { field: 'budgetLow' },
  budgethigh: { field: 'budgetHigh' },
  currency: { field: 'currency' },
  cert: { field: 'mustRegimes' },
  target: { field: 'serviceLevel' },
  within: { field: 'withinSeconds' },
};

/** As many providers as an address may name: those beyond five are shown and have to be unticked. */
const MOST_NAMED = 12;
const MOST_ASKS = 100;
const ROWS_OF_FORM = 4;

/** Names of certificates on the find page that the brief knows under another. */
const SAME_AS: Readonly<Record<string, string>> = { 'pci-dss': 'pci-dss-4.0.1' };

export interface Prefill {
  typed: Typed;
  /** The fields of the brief that were filled in, without providers and questions. */
  filled: QuoteField[];
  /** What they are called, each once, as within a sentence. */
  words: string[];
}

/** What an address fills into the brief. A value that the form would refuse is left out. */
export function readPrefill(params: URLSearchParams): Prefill {
  const typed: Record<string, readonly string[]> = {};
  for (const [key, { field, rows }] of Object.entries(KEYS)) {
    const given = params
      .getAll(key)
      .map((value) => tidy(field, value))
      .filter((value) => value !== '');
    if (rows)
      given
        .filter((value) => isFit(field, [value]))
        .slice(0, ROWS_OF_FORM)
        .forEach((value, index) => (typed[field.replace('1', String(index + 1))] = [value]));
    else {
      const fit = isFit(field, given) ? given : given.filter((value) => isFit(field, [value]));
      if (fit.length > 0) typed[field] = isFit(field, fit) ? fit : fit.slice(0, 1);
    }
  }
  if (params.getAll('hours').includes('24-7')) typed['allDay'] = ['yes'];
  const filled = Object.keys(typed) as QuoteField[];
  const p = slugsOf(params).slice(0, MOST_NAMED);
  const ask = asksOf(params, p);
  return {
    typed: { ...typed, ...(p.length > 0 && { p }), ...(ask.length > 0 && { ask }) },
    filled,
    words: [...new Set(filled.map((field) => lowerFirst(QUOTE_FIELDS[field].label)))],
  };
}

/** The slugs that an address names, each once. */
const slugsOf = (params: URLSearchParams): string[] => [
  ...new Set(
    params
      .getAll('p')
      .map((slug) => slug.trim().toLowerCase())
      .filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug)),
  ),
];

/** Questions for those who are named, as the comparison writes them. */
const asksOf = (params: URLSearchParams, p: readonly string[]): string[] =>
  [...new Set(params.getAll('ask').map((ask) => ask.trim()))]
    .filter((ask) => isFit('ask', [ask]) && p.includes(ask.split(':')[0] ?? ''))
    .slice(0, MOST_ASKS);

function tidy(field: QuoteField, value: string): string {
  const text = value.trim();
  if (field === 'zone') {
    const place = readPlace(text);
    return place.ok ? place.zone : '';
  }
  return field === 'mustRegimes' ? (SAME_AS[text] ?? text) : text;
}

const isFit = (field: QuoteField, values: readonly string[]): boolean =>
  values.length > 0 && readField(field, values).kind === 'value';

/** Within a sentence a label begins small; "CRM" and "I" stay. */
const lowerFirst = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
