import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { buildCatalogue } from '../../src/lib/catalogue/catalogue.ts';
import { isPublished } from '../../src/lib/content/insights.ts';
import type { Content } from '../../src/lib/content/read-content.ts';
import { listFiles } from '../../src/lib/content/read-files.ts';
import { knownWords } from '../../src/lib/search/known-words.ts';
import { factsOfPage, type PageFacts, type SearchContent } from '../../src/lib/search/page-facts.ts';
import { prepareForIndex } from './prepare-for-index.ts';
import { steadyIndex } from './steady-index.ts';

/** What the search in the browser needs; Pagefind's own interfaces stay out. */
const neededFiles = /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_\w+)$/;

/** Parts of a page that are no words of its own: lists of other pages, panels of sources, ways to somewhere else. */
const excluded = [
  'nav',
  'form',
  'svg',
  '[popover]',
  '.crumbs',
  '.paper-only',
  '.rows',
  '.leaders',
  '.pager',
  '.sources',
  // The same on each profile.
  '.questions',
  '.hidden',
  'thead',
  'button',
];

/** The index could not be made. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}

/**
 * Makes the search index of the built pages in `<distDir>/pagefind/`, and the list of words to correct misspelt ones by.
 * What the index is told beside the text (kind, filters, weight, synonyms) is put into a copy of each page on the way in,
 * so that it costs the reader of the page nothing. Returns the number of pages.
 */
export async function indexSearch(
  distDir: string,
  read: Content,
  contentFolder: string,
  buildDay: string,
): Promise<number> {
  const { content, names } = searchContent(read, contentFolder, buildDay);
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: excluded,
    forceLanguage: 'en',
  });
  if (!index) throw new SearchIndexError(errors.join('\n'));
  try {
    const pages = leaveOutManySources(await pagesBelow(distDir)).flatMap((path) => {
      const facts = factsOfPage(path, content);
      return facts === undefined ? [] : [{ path, facts }];
    });
    let count = 0;
    let next = prepared(distDir, pages[0]);
    for (const [place, { path }] of pages.entries()) {
      const html = await next;
      // While Pagefind is at work on a page, the one after it is read.
      next = prepared(distDir, pages[place + 1]);
      if (html === undefined) continue;
      // One after the other and in order, so that two builds give the same numbers to the same pages. Pagefind takes one at a time.
      const added = await index.addHTMLFile({ url: path, content: html });
      if (added.errors.length > 0) throw new SearchIndexError(`${path}: ${added.errors.join('\n')}`);
      count += 1;
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new SearchIndexError(made.errors.join('\n'));
    const files = steadyIndex(made.files.filter(({ path }) => neededFiles.test(path)));
    for (const { path, content } of files) {
      const target = join(distDir, 'pagefind', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    await writeFile(join(distDir, 'search-names.json'), JSON.stringify(knownWords(names)));
    return count;
  } finally {
    await close();
  }
}

function searchContent(
  read: Content,
  folder: string,
  buildDay: string,
): { content: SearchContent; names: string[] } {
  const catalogue = buildCatalogue(read, buildDay);
  // In the order in which readContent() has read them.
  const articles = listFiles(join(folder, 'insights')).map((name, index) => ({
    slug: name.replace(/\.mdx$/, ''),
    article: read.insights[index],
  }));
  const published = articles.flatMap(({ slug, article }) =>
    article && isPublished(article, buildDay) ? [{ slug, ...article }] : [],
  );
  const namesBySlug = (list: readonly { slug: string; name: string }[]): Map<string, string> =>
    new Map(list.map(({ slug, name }) => [slug, name]));
  return {
    content: {
      serviceNames: namesBySlug(catalogue.services),
      cityNames: namesBySlug(catalogue.cities),
      industryNames: namesBySlug(catalogue.industries),
      providers: new Map(
        catalogue.providers.map(({ slug, services = [], industries = [], cities, aliases, legalName }) => [
          slug,
          {
            services: services.map(({ value }) => value),
            industries: industries.map(({ value }) => value),
            cities,
            aliases: [...(aliases ?? []), ...(legalName ? [legalName] : [])],
          },
        ]),
      ),
      insights: new Map(published.map(({ slug, services, cities }) => [slug, { services, cities }])),
    },
    names: [
      ...catalogue.providers.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
      ...[...catalogue.services, ...catalogue.cities, ...catalogue.industries].map(({ name }) => name),
      ...published.map(({ title }) => title),
    ],
  };
}

/** A page as the index takes it; undefined when there is none, or when it is not to be found. */
async function prepared(
  distDir: string,
  page: { path: string; facts: PageFacts } | undefined,
): Promise<string | undefined> {
  return page && prepareForIndex(await readFile(join(distDir, page.path, 'index.html'), 'utf8'), page.facts);
}

/** With so many sources, nobody looks for one by its name, and they would be two thirds of the index and of the time it takes. */
const manySources = 2_000;

function leaveOutManySources(paths: string[]): string[] {
  const isSource = (path: string): boolean => /^\/sources\/[^/]+\/$/.test(path);
  return paths.filter(isSource).length > manySources ? paths.filter((path) => !isSource(path)) : paths;
}

/** The addresses of all pages, in order. */
async function pagesBelow(distDir: string): Promise<string[]> {
  const names = await readdir(distDir, { recursive: true });
  return names
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length))
    .sort();
}
