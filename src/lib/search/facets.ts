/** The filters of the search, in the order in which they are shown. */
export const FACETS = ['kind', 'service', 'city', 'industry'] as const;

export type Facet = (typeof FACETS)[number];

/** What the reader chose: one value of a filter, or none. */
export type ChosenFacets = Partial<Record<Facet, string>>;

/** What a filter is called, and what it shows when nothing is chosen. */
export const FACET_WORDS: Readonly<Record<Facet, { label: string; any: string }>> = {
  kind: { label: 'Kind', any: 'Everything' },
  service: { label: 'Service', any: 'Any service' },
  city: { label: 'City', any: 'Any city' },
  industry: { label: 'Industry', any: 'Any industry' },
};

/** A search as it stands in the address of the search page. */
export interface SearchState {
  query: string;
  chosen: ChosenFacets;
}

/** Reads a search from the query string of an address; unknown keys are left alone. */
export function readSearch(queryString: string): SearchState {
  const given = new URLSearchParams(queryString);
  const chosen: ChosenFacets = {};
  for (const facet of FACETS) {
    const value = given.get(facet)?.trim();
    if (value) chosen[facet] = value;
  }
  return { query: given.get('q')?.trim() ?? '', chosen };
}

/** The query string of a search with its question mark; empty when there is nothing to say. */
export function writeSearch({ query, chosen }: SearchState): string {
  const written = new URLSearchParams();
  if (query !== '') written.set('q', query);
  for (const facet of FACETS) {
    const value = chosen[facet];
    if (value) written.set(facet, value);
  }
  const text = written.toString();
  return text && `?${text}`;
}
