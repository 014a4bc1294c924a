import type { Catalogue, ListedProvider } from '../catalogue.ts';
import { knownValues, readFindQuery, type QueryProblem } from '../find-query.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../scoring/criteria.ts';
import { ALWAYS } from '../scoring/fit-reasons.ts';
import type { Asked } from '../scoring/score-inputs.ts';
import { parseWeights, writeWeights } from '../scoring/weights.ts';
import { FOUND_FOR_NONE, isQuestionId } from './questions.ts';

/** What a comparison may be asked for: keys and values as on the find page. */
export const ASKED_FACETS = ['service', 'channel', 'language', 'hours', 'cert'] as const;
export type AskedFacet = (typeof ASKED_FACETS)[number];
export const MOST_COMPARED = 5;

/** One thing that the reader wants to ask a provider; `slug` may be "all". */
export type Ask = { slug: string; field: string };
export const ASK_ALL = 'all';

/** What the address of a comparison says. */
export type CompareQuery = {
  providers: ListedProvider[];
  /** Named after the first five. */
  beyond: ListedProvider[];
  /** Named, and not on this site. */
  unknown: string[];
  asked: Record<AskedFacet, readonly string[]>;
  weights: Weights;
  onlyDifferences: boolean;
  asks: Ask[];
  /** Slug of the provider whose column the reader wants to see first. */
  see: string | null;
};

/**
 * What does an address compare? Unknown keys are ignored; a bad value is dropped and named in `problems`, so that a page can always
 * be shown. A provider that is named twice counts once.
 */
export function readCompareQuery(
  params: URLSearchParams,
  catalogue: Catalogue,
): { query: CompareQuery; problems: QueryProblem[] } {
  const slugs = [
    ...new Set(
      params
        .getAll('p')
        .map((slug) => slug.trim().toLowerCase())
        .filter(Boolean),
    ),
  ];
  const bySlug = providersBySlug(catalogue);
  const found = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const { asked, problems } = readAsked(params, catalogue);
  const weights = parseWeights(params);
  if (weights.kind === 'refused')
    problems.push({ key: 'weights', value: '', message: `${weights.message} The usual weights are used.` });
  const rows = params.get('rows')?.trim() ?? '';
  if (rows !== '' && rows !== 'differences' && rows !== 'all')
    problems.push({ key: 'rows', value: rows, message: 'For “rows” write all or differences.' });
  const providers = found.slice(0, MOST_COMPARED);
  const see = params.get('see')?.trim() ?? '';
  return {
    query: {
      providers,
      beyond: found.slice(MOST_COMPARED),
      unknown: slugs.filter((slug) => !bySlug.has(slug)),
      asked,
      weights: weights.kind === 'weights' ? weights.weights : DEFAULT_WEIGHTS,
      onlyDifferences: rows === 'differences',
      asks: readAsks(params.getAll('ask'), providers),
      see: providers.some(({ slug }) => slug === see) ? see : null,
    },
    problems,
  };
}

/** The one address of a comparison: fixed order of keys, defaults left out. The providers keep the order in which they were named. */
export function writeCompareQuery(query: CompareQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const { slug } of query.providers) params.append('p', slug);
  for (const facet of ASKED_FACETS) for (const value of query.asked[facet]) params.append(facet, value);
  for (const [key, percent] of writeWeights(query.weights)) params.append(key, percent);
  if (query.onlyDifferences) params.append('rows', 'differences');
  for (const ask of query.asks) params.append('ask', writeAsk(ask));
  return params;
}

export const writeAsk = ({ slug, field }: Ask): string => `${slug}:${field}`;

/** What was asked for, as the score wants it. */
export const toAsked = ({ asked }: Pick<CompareQuery, 'asked'>): Asked => ({
  services: asked.service,
  channels: asked.channel,
  languages: asked.language,
  regimes: asked.cert,
  ...(asked.hours.includes('24-7') && { hours: ALWAYS }),
});

/** Every request would else go through all providers. */
const knownSlugs = new WeakMap<Catalogue, ReadonlyMap<string, ListedProvider>>();

function providersBySlug(catalogue: Catalogue): ReadonlyMap<string, ListedProvider> {
  const known = knownSlugs.get(catalogue) ?? new Map(catalogue.providers.map((each) => [each.slug, each]));
  knownSlugs.set(catalogue, known);
  return known;
}

/** The facets are read by the find page's own rules; hours that depend on a zone cannot be scored from what profiles say. */
function readAsked(
  params: URLSearchParams,
  catalogue: Catalogue,
): { asked: CompareQuery['asked']; problems: QueryProblem[] } {
  const facetParams = new URLSearchParams();
  for (const facet of ASKED_FACETS)
    for (const value of params.getAll(facet))
      if (value.trim() !== 'overlap') facetParams.append(facet, value);
  const { query, problems } = readFindQuery(facetParams, knownValues(catalogue));
  if (params.getAll('hours').some((value) => value.trim() === 'overlap'))
    problems.push({
      key: 'hours',
      value: 'overlap',
      message: 'Hours that overlap with a zone are not scored here: compare the hours in the table.',
    });
  const { service, channel, language, hours, cert } = query.facets;
  return { asked: { service, channel, language, hours, cert }, problems };
}

/** Each ask once, in the order given; what is not of this comparison is left out. */
function readAsks(values: readonly string[], providers: readonly ListedProvider[]): Ask[] {
  const asks = new Map<string, Ask>();
  for (const value of values) {
    const [slug = '', field = '', ...more] = value.trim().split(':');
    const isOurs = slug === ASK_ALL || providers.some((each) => each.slug === slug);
    const isKnown = isQuestionId(field) || (slug === ASK_ALL && field === FOUND_FOR_NONE);
    if (more.length === 0 && isOurs && isKnown) asks.set(writeAsk({ slug, field }), { slug, field });
  }
  return [...asks.values()];
}
