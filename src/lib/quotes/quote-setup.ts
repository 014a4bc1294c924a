import type { Catalogue, ListedProvider } from '../catalogue/catalogue.ts';
import { ALL_QUESTIONS, type Question } from '../catalogue/missing.ts';
import { dateWords } from '../format/dates.ts';
import type { Provider } from '../schemas/provider.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import type { ConsentFacts } from './consent-text.ts';
import type { QuoteProvider } from './recipients.ts';

export type SiteConsent = Omit<ConsentFacts, 'recipients' | 'countries'>;

/** A value and the words for it, as in the lists of a form. */
export type Option = readonly [value: string, words: string];

/** What the form is drawn from, beside what was typed. */
export interface QuoteSetup {
  /** Those that were named first, then those that are offered. */
  providers: QuoteProvider[];
  /** How many of them are offered; the others were named, and cannot be asked or stand further down the published order. */
  offered: readonly string[];
  /** There are more than are offered. */
  hasMore: boolean;
  services: Option[];
  industries: Option[];
  months: Option[];
  questions: readonly Question[];
  /** What the consent text says beside whom it goes to. */
  consent: SiteConsent;
}

/** Long lists that the page has anyway, so that the script reads them there. */
export interface LongLists {
  countries: Option[];
  zones: readonly string[];
}

/** As many providers are offered for ticking; the others are a page away. A page must not grow with the directory. */
export const MOST_OFFERED = 60;

/** Months ahead from which the start is chosen. */
const MONTHS_AHEAD = 24;

/** What the page needs of the content, for the providers that were named. `today`: YYYY-MM-DD. */
export function quoteSetup(
  { providers, services, industries }: Pick<Catalogue, 'providers' | 'services' | 'industries'>,
  named: readonly string[],
  today: string,
  consent: SiteConsent,
): QuoteSetup {
  const wanted = new Set(named);
  const askable = providers.filter(({ askable, status }) => askable && status !== 'closed');
  const offered = askable
    .slice(0, MOST_OFFERED)
    .map(toQuoteProvider)
    .sort((a, b) => byName.compare(a.name, b.name));
  const known = new Map(
    providers.filter(({ slug }) => wanted.has(slug)).map((each) => [each.slug, toQuoteProvider(each)]),
  );
  const first = named.flatMap((slug) => known.get(slug) ?? []);
  return {
    providers: [...first, ...offered.filter(({ slug }) => !wanted.has(slug))],
    offered: offered.map(({ slug }) => slug),
    hasMore: askable.length > offered.length,
    services: services.map(({ slug, name }) => [slug, name]),
    industries: industries.map(({ slug, name }) => [slug, name]),
    months: monthsFrom(today),
    questions: ALL_QUESTIONS,
    consent,
  };
}

const byName = new Intl.Collator('en');

/** In the middle of a sentence, after the name. */
const WHY_NOT: Partial<Record<ListedProvider['kind'], { why: string; note: string }>> = {
  captive: { why: 'is a captive centre', note: 'Serves its own group’s customers only.' },
  holding: { why: 'is a holding company', note: 'Its firms do the work: ask one of them.' },
  vendor: { why: 'is a software vendor', note: 'It does not sell outsourced work.' },
};

const CLOSED = { why: 'has closed', note: 'It does no work any more.' };

function toQuoteProvider(provider: ListedProvider): QuoteProvider {
  const { slug, name, kind, status, evidence, claimed } = provider;
  const reason = status === 'closed' ? CLOSED : WHY_NOT[kind];
  const isAble = PROVIDER_KINDS[kind].canBeAsked && status !== 'closed';
  return {
    ...{ slug, name, level: evidence.level },
    whyNot: isAble ? null : (reason?.why ?? 'takes no requests'),
    note: isAble ? '' : (reason?.note ?? ''),
    isClaimed: claimed === true,
    countries: countriesAbroad(provider),
  };
}

/** Every country but Pakistan in which a source places its head office or an office. */
export function countriesAbroad({ headquarters = [], offices = [] }: Provider): string[] {
  const named = [...headquarters.map(({ value }) => value.country), ...offices.map(({ country }) => country)];
  return [...new Set(named)].filter((country) => country !== 'Pakistan');
}

/** This month and those after it. */
function monthsFrom(today: string): Option[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead): Option => {
    const at = month - 1 + ahead;
    const value = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return [value, dateWords(value)];
  });
}
