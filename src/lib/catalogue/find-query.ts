import type { Catalogue } from './catalogue.ts';
import {
  CLOSED_OPTIONS,
  COMPUTED_FACETS,
  FACETS,
  NOT_FOUND,
  isFacet,
  sortValues,
  type Facet,
} from './facets.ts';
import { canonicalZone } from './working-hours.ts';

export const SORTS = ['published', 'name', 'newest', 'size'] as const;
export type Sort = (typeof SORTS)[number];
export const MISSING = ['keep', 'leave-out'] as const;
export type Missing = (typeof MISSING)[number];
export const PAGE_SIZES = [10, 20, 50] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
/** What must be met unless the reader says otherwise; all else is a wish, but for what we compute. */
export const DEFAULT_MUST: readonly Facet[] = ['service', 'city'];
export const LONGEST_TEXT = 200;

/** What a visitor asked for: any of the values of a facet, and all of the facets. */
export type FindQuery = {
  q: string;
  facets: Record<Facet, readonly string[]>;
  must: readonly Facet[];
  missing: Missing;
  /** The buyer's IANA zone, for hours=overlap. */
  zone: string | null;
  sort: Sort;
  page: number;
  per: PageSize;
};

/** A value of the address that could not be used, in a sentence for the visitor. */
export type QueryProblem = { key: string; value: string; message: string };

/** Slugs that the site has; anything with `has` will do, a set or a map of names. */
export type KnownValues = Record<'service' | 'city' | 'industry', { has(slug: string): boolean }>;

export const knownValues = (catalogue: Catalogue): KnownValues => ({
  service: new Set(catalogue.services.map(({ slug }) => slug)),
  city: new Set(catalogue.cities.map(({ slug }) => slug)),
  industry: new Set(catalogue.industries.map(({ slug }) => slug)),
});

export function emptyQuery(): FindQuery {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as FindQuery['facets'];
  return {
    ...{ q: '', facets, must: DEFAULT_MUST, missing: 'keep', zone: null },
    ...{ sort: 'published', page: 1, per: 20 },
  };
}

/** The facets that were asked for, in their fixed order. */
export const askedFacets = (query: FindQuery): Facet[] =>
  FACETS.filter((facet) => query.facets[facet].length > 0);

/** Does whoever fails this condition drop out? */
export const isMust = (query: Pick<FindQuery, 'must'>, facet: Facet): boolean =>
  COMPUTED_FACETS.includes(facet) || query.must.includes(facet);

/**
 * What does an address ask for? Unknown keys are ignored; a bad value is dropped and named in `problems`,
 * so that a page can always be shown. An empty value is a field of a form that was left alone.
 * Keys are read in a fixed order, so that their order in the address changes nothing.
 */
export function readFindQuery(
  params: URLSearchParams,
  known: KnownValues,
): { query: FindQuery; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const refuse = (key: string, value: string, message: string): undefined => {
    problems.push({ key, value, message });
  };
  /** The one value of a key that is not a list. */
  const single = <T>(key: string, fallback: T, parse: (value: string) => T | undefined, hint: string): T => {
    const [first, ...more] = params
      .getAll(key)
      .map((value) => value.trim())
      .filter(Boolean);
    for (const value of more)
      refuse(key, value, `“${key}” is given more than once: ${shown(value)} is left out. Write it once.`);
    if (first === undefined) return fallback;
    const parsed = parse(first);
    if (parsed === undefined) refuse(key, first, `${shown(first)} cannot be used for “${key}”: ${hint}.`);
    return parsed ?? fallback;
  };

  const q = single('q', '', readText, `write at most ${LONGEST_TEXT} characters`);
  const zone = single('zone', null, readZone, 'write a time zone such as Europe/London');
  const facets = emptyQuery().facets;
  for (const facet of FACETS) {
    const values: string[] = [];
    for (const raw of params.getAll(facet)) {
      if (raw.trim() === '') continue;
      const value = readValue(facet, raw, known);
      if (value === undefined)
        refuse(facet, raw, `${shown(raw)} is not a ${FACET_WORDS[facet]} on this site: ${choices(facet)}.`);
      else if (value === 'overlap' && zone === null)
        refuse(facet, raw, '“overlap” needs a time zone: write one as well, such as zone=Europe/London.');
      else values.push(value);
    }
    facets[facet] = sortValues(facet, values);
  }
  const query: FindQuery = {
    q,
    facets,
    must: readMust(params.getAll('must'), refuse),
    missing: single('missing', 'keep', oneOf(MISSING), `write ${orList(MISSING)}`),
    zone,
    sort: single('sort', 'published', oneOf(SORTS), `write ${orList(SORTS)}`),
    page: single('page', 1, readPage, 'write a whole number from 1'),
    per: single(
      'per',
      20,
      (value) => PAGE_SIZES.find((size) => String(size) === value),
      `write ${orList(PAGE_SIZES.map(String))}`,
    ),
  };
  return { query, problems };
}

/** The one address of a query: fixed order of keys, sorted values, defaults left out. */
export function writeFindQuery(query: FindQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.append('q', query.q);
  for (const facet of FACETS)
    for (const value of sortValues(facet, query.facets[facet])) params.append(facet, value);
  const must = wishable(query.must);
  if (must.join() !== DEFAULT_MUST.join())
    for (const facet of must.length ? must : ['']) params.append('must', facet);
  if (query.missing !== 'keep') params.append('missing', query.missing);
  if (query.zone !== null) params.append('zone', query.zone);
  if (query.sort !== 'published') params.append('sort', query.sort);
  if (query.page !== 1) params.append('page', String(query.page));
  if (query.per !== 20) params.append('per', String(query.per));
  return params;
}

const FACET_WORDS: Record<Facet, string> = {
  ...{ service: 'service', city: 'city', industry: 'industry', channel: 'channel', language: 'language' },
  ...{ region: 'client region', size: 'size band', hours: 'choice of hours', cert: 'certificate' },
  ...{ price: 'choice of price', evidence: 'level of evidence', kind: 'kind of provider' },
};

function choices(facet: Facet): string {
  const closed = CLOSED_OPTIONS[facet];
  if (closed) return `write ${orList(closed)}`;
  if (facet === 'language') return 'write a language tag such as en or ar-AE';
  return `choose one from the list of ${facet === 'city' ? 'cities' : facet === 'industry' ? 'industries' : 'services'}`;
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** A visitor must recognise the value; an address can hold thousands of characters. */
const shown = (value: string): string => `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;

const oneOf =
  <T extends string>(list: readonly T[]) =>
  (value: string): T | undefined =>
    list.find((entry) => entry === value);

const readText = (value: string): string | undefined => (value.length <= LONGEST_TEXT ? value : undefined);

const readPage = (value: string): number | undefined =>
  /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;

function readZone(value: string): string | undefined {
  // Offsets such as +05:00 are accepted by Intl, but know no summer time.
  return /^[A-Za-z]/.test(value) ? canonicalZone(value) : undefined;
}

function readValue(facet: Facet, raw: string, known: KnownValues): string | undefined {
  const value = raw.trim();
  // A plus typed into an address arrives as a space.
  if (facet === 'size' && raw === '1000 ') return '1000+';
  if (facet === 'language') return readLanguage(value);
  if (facet === 'city' && value === NOT_FOUND) return value;
  if (facet === 'service' || facet === 'city' || facet === 'industry')
    return known[facet].has(value) ? value : undefined;
  return CLOSED_OPTIONS[facet]?.includes(value) ? value : undefined;
}

/** A tag in its usual case, "AR-ae" as ar-AE; never replaced by another tag, as the profiles keep theirs. */
function readLanguage(value: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)) return undefined;
  try {
    const usual = Intl.getCanonicalLocales(value)[0] ?? value;
    return usual.toLowerCase() === value.toLowerCase() ? usual : value;
  } catch {
    return undefined;
  }
}

/** Absent: the default. Only empty: none, which is how a form says that everything is a wish. */
function readMust(values: string[], refuse: (key: string, value: string, message: string) => void): Facet[] {
  const given = values.map((value) => value.trim()).filter(Boolean);
  for (const value of given)
    if (!isFacet(value))
      refuse('must', value, `${shown(value)} is not a condition: write ${orList(FACETS)}.`);
  const isDefault = !given.some(isFacet) && (values.length === 0 || given.length > 0);
  return isDefault ? [...DEFAULT_MUST] : wishable(given);
}

/** Those of which the reader decides whether they are musts or wishes, in the order of the facets. */
const wishable = (facets: readonly string[]): Facet[] =>
  FACETS.filter((facet) => facets.includes(facet) && !COMPUTED_FACETS.includes(facet));
