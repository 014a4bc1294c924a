import { correctQuery } from '../../lib/search/correct.ts';
import { markedWords } from '../../lib/search/excerpt.ts';
import { FACETS, type ChosenFacets, type Facet, type SearchState } from '../../lib/search/facets.ts';
import { normaliseQuery, stemOf, wordsOf } from '../../lib/search/query.ts';
import { loadPagefind, type PagefindPage, type PagefindSearch } from './pagefind.ts';

/** What a search found. */
export interface Found {
  total: number;
  /** The first of them, with excerpts. */
  hits: PagefindPage[];
  filters: PagefindSearch['filters'];
  /** The query that was asked instead, when what was typed finds nothing or holds a misspelt word. */
  instead?: string;
}

let known: Promise<string[]> | undefined;

/** Asks the index. A misspelt word is put right, and where no page has all the words, one is left out; not so in quotes. */
export async function findPages({ query, chosen }: SearchState, most: number): Promise<Found> {
  const asked = normaliseQuery(query);
  const [found, words] = await Promise.all([ask(asked, chosen, most), loadKnownWords()]);
  if (asked === '' || asked.startsWith('"')) return found;
  const seen = found.hits
    .slice(0, 3)
    .flatMap((hit) => [...markedWords(hit.excerpt), ...wordsOf(titleOf(hit))]);
  // The index falls back on the beginning of a word that it does not know: then what it marks is another word.
  const corrected = correctQuery(asked.split(' '), words, (word) =>
    seen.some((each) => each.startsWith(word) || stemOf(each) === stemOf(word)),
  );
  if (corrected !== undefined) {
    const better = await ask(normaliseQuery(corrected), chosen, most);
    if (better.total > 0) return { ...better, instead: corrected };
  }
  return found.total > 0 ? found : leaveOutOne(corrected ?? asked, chosen, most, found);
}

/** The narrowest search with one word fewer that finds something; the last word left is never left out. */
async function leaveOutOne(
  query: string,
  chosen: ChosenFacets,
  most: number,
  nothing: Found,
): Promise<Found> {
  const words = query.split(' ');
  if (words.length < 2) return nothing;
  const shorter = words.map((_, index) => words.toSpliced(index, 1).join(' '));
  const tried = await Promise.all(
    shorter.map(async (each) => ({ each, found: await ask(each, chosen, most) })),
  );
  const [best] = tried.filter(({ found }) => found.total > 0).sort((a, b) => a.found.total - b.found.total);
  if (best) return { ...best.found, instead: best.each };
  return words.length > 2 ? leaveOutOne(shorter[0] ?? '', chosen, most, nothing) : nothing;
}

/** How many pages a search without one of its filters would find; the filter that frees the most comes first. */
export async function filtersToDrop({
  query,
  chosen,
}: SearchState): Promise<{ facet: Facet; total: number }[]> {
  const asked = normaliseQuery(query);
  const counts = await Promise.all(
    FACETS.filter((facet) => chosen[facet]).map(async (facet) => {
      const { total } = await ask(asked, { ...chosen, [facet]: undefined }, 0);
      return { facet, total };
    }),
  );
  return counts.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

/** The name a page is shown by. */
export function titleOf({ meta }: PagefindPage): string {
  return meta['name'] ?? meta['heading'] ?? meta['title'] ?? '';
}

async function ask(query: string, chosen: ChosenFacets, most: number): Promise<Found> {
  const pagefind = await loadPagefind();
  const filters: Record<string, string> = {};
  for (const facet of FACETS) if (chosen[facet]) filters[facet] = chosen[facet];
  const search = await pagefind.search(query === '' ? null : query, { filters });
  const hits = await Promise.all(search.results.slice(0, most).map((result) => result.data()));
  return { total: search.results.length, hits, filters: search.filters };
}

/** Fetches what every search needs, so that the first key is answered at once. */
export function prepareSearch(): void {
  void loadKnownWords();
  // A failure shows itself when something is searched.
  loadPagefind().catch(() => undefined);
}

function loadKnownWords(): Promise<string[]> {
  known ??= fetch('/search-names.json')
    .then((reply) => (reply.ok ? (reply.json() as Promise<string[]>) : []))
    // Without the list the search still works; only misspelt words stay as they are.
    .catch(() => []);
  return known;
}
