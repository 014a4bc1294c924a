/** What is used of Pagefind's interface in the browser; the file is made when the site is built. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Loads all filters; only then does a search count them. */
  filters(): Promise<unknown>;
  search(query: string | null, options?: { filters: Record<string, string> }): Promise<PagefindSearch>;
}

export interface PagefindSearch {
  results: { data(): Promise<PagefindPage> }[];
  /** How many of the pages found have each value of each filter. */
  filters: Record<string, Record<string, number>>;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** How much words of the titles and synonyms count beside those of the text; lib/search/page-facts.ts says which page has which. */
const metaWeights = { title: 5, alias: 8, heading: 2, also: 1.5, name: 0.2, kind: 0 };

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once; after a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  // The path is in a variable because the file does not exist while the site is bundled.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ baseUrl: '/', excerptLength: 24, ranking: { metaWeights } });
  await pagefind.init();
  return pagefind;
}
