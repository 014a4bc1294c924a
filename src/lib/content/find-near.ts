import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Facet } from '../catalogue/facets.ts';
import { findProviders, widestDrop } from '../catalogue/find.ts';
import { askedFacets, emptyQuery, writeFindQuery, type FindQuery } from '../catalogue/find-query.ts';
import type { ValueNames } from '../catalogue/find-words.ts';
import { counted } from '../format/numbers.ts';
import { paths } from '../site.ts';
import { FACET_LABELS } from './find-names.ts';

export type NearSearch = { label: string; path: string; count: string };

/** What a page without results offers instead. */
export type NearView = {
  /** The one condition whose removal brings the most, in a sentence; null when no single one helps. */
  drop: string | null;
  searches: NearSearch[];
};

const SHOWN = 5;

/** The nearest searches that have results: one condition less, a bordering service, the service or the city alone. */
export function nearSearches(catalogue: Catalogue, query: FindQuery, labels: ValueNames): NearView {
  const best = widestDrop(catalogue, query);
  const first = { ...query, page: 1 };
  const without = (facet: Facet | 'q'): FindQuery =>
    facet === 'q' ? { ...first, q: '' } : { ...first, facets: { ...first.facets, [facet]: [] } };
  const only = (facets: Partial<FindQuery['facets']>): FindQuery => ({
    ...emptyQuery(),
    facets: { ...emptyQuery().facets, ...facets },
  });
  const { service, city } = query.facets;
  const bordering = catalogue.services
    .filter(({ slug }) => service.includes(slug))
    .flatMap(({ related }) => related)
    .filter((slug) => !service.includes(slug));
  const asked: (Facet | 'q')[] = [...askedFacets(query), ...(query.q ? (['q'] as const) : [])];
  const candidates = [
    ...(best ? [without(best.condition)] : []),
    ...asked.filter((facet) => facet !== best?.condition).map(without),
    ...(city.length ? bordering.map((slug) => only({ service: [slug], city })) : []),
    ...bordering.map((slug) => only({ service: [slug] })),
    ...(service.length ? [only({ service })] : []),
    ...(city.length ? [only({ city })] : []),
    emptyQuery(),
  ];
  const searches = new Map<string, NearSearch>();
  for (const candidate of candidates) {
    if (searches.size === SHOWN) break;
    const { total } = findProviders(catalogue, candidate);
    const path = paths.found(writeFindQuery(candidate));
    if (total > 0 && !searches.has(path))
      searches.set(path, {
        label: searchLabel(candidate, asked, labels),
        path,
        count: counted(total, 'provider'),
      });
  }
  return {
    drop:
      best && `Leaving out ${dropWords(best.condition)} helps most: ${counted(best.results, 'provider')}.`,
    searches: [...searches.values()],
  };
}

const dropWords = (condition: Facet | 'q'): string =>
  condition === 'q' ? 'the words' : `the condition “${FACET_LABELS[condition]}”`;

/** "Technical support, any city": what is asked, and of what was asked before, what no longer is. */
export function searchLabel(query: FindQuery, before: readonly (Facet | 'q')[], labels: ValueNames): string {
  const asked = askedFacets(query);
  const kept = asked.map((facet) => query.facets[facet].map((value) => labels(facet, value)).join(' or '));
  const dropped = before.flatMap((facet) =>
    facet !== 'q' && !asked.includes(facet) ? [`any ${FACET_LABELS[facet].toLowerCase()}`] : [],
  );
  if (query.q) kept.push(`“${query.q}”`);
  if (kept.length === 0) return 'All providers';
  return [...kept, ...dropped.slice(0, 2)].join(', ');
}
