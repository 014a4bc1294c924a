import type { Catalogue, ListedProvider } from '../catalogue.ts';
import { DEFAULT_WEIGHTS } from '../scoring/criteria.ts';
import { similarProviders } from '../similar.ts';
import type { CompareQuery } from './compare-query.ts';

/** What both firms of a pair need before a page of their own says more than "not found": facts, and sources that state them. */
export const PAIR_FACTS = 10;
export const PAIR_SOURCES = 3;
/** Only so many providers, first in the published order, so that the pages do not grow with the square of the catalogue. */
export const PAIR_PROVIDERS = 50;
/** Each is paired with so many of the others that are nearest to it. */
export const PAIR_NEAREST = 2;

/** Two providers with a page of their own, in the published order. */
export type Pair = { path: string; first: ListedProvider; second: ListedProvider };

const knownPairs = new WeakMap<Catalogue, readonly Pair[]>();

/**
 * Which two providers have a page that compares them? Both can be asked, with at least 10 facts from at least 3 sources each; of these
 * the first 50 in the published order, each with the two that share most services with it (then cities, then the published order).
 * Our own rule, printed on each of the pages. In the published order of the first, then of the second.
 */
export function comparedPairs(catalogue: Catalogue): readonly Pair[] {
  const known = knownPairs.get(catalogue) ?? findPairs(catalogue);
  knownPairs.set(catalogue, known);
  return known;
}

/** The pairs in which a provider stands. */
export const pairsOf = (catalogue: Catalogue, slug: string): Pair[] =>
  comparedPairs(catalogue).filter(({ first, second }) => first.slug === slug || second.slug === slug);

/** What the page of a pair compares: both firms, for any of the services that both offer, with the usual weights. */
export function queryOfPair({ first, second }: Pair): CompareQuery {
  const offered = ({ services = [] }: ListedProvider): string[] => services.map(({ value }) => value);
  const shared = new Set(offered(first).filter((service) => offered(second).includes(service)));
  return {
    ...{ providers: [first, second], beyond: [], unknown: [], asks: [], see: null },
    asked: { service: [...shared].sort(), channel: [], language: [], hours: [], cert: [] },
    ...{ weights: DEFAULT_WEIGHTS, onlyDifferences: false },
  };
}

function findPairs({ providers }: Catalogue): Pair[] {
  const candidates = providers
    .filter(
      ({ askable, evidence }) => askable && evidence.facts >= PAIR_FACTS && evidence.sources >= PAIR_SOURCES,
    )
    .slice(0, PAIR_PROVIDERS);
  const places = new Map(candidates.map(({ slug }, place) => [slug, place]));
  const isNearest = (a: ListedProvider, b: ListedProvider): boolean =>
    similarProviders(a, candidates, PAIR_NEAREST).includes(b);
  return candidates.flatMap((first, place) =>
    candidates
      .slice(place + 1)
      .filter((second) => isNearest(first, second) || isNearest(second, first))
      .sort((a, b) => (places.get(a.slug) ?? 0) - (places.get(b.slug) ?? 0))
      .map((second) => ({ path: `${first.slug}-and-${second.slug}`, first, second })),
  );
}
