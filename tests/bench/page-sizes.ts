import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A page in the built folder. */
export type PageSize = { path: string; html: number; brotli: number };
export type Largest = { pages: number; byBrotli: PageSize };

/** Templates by their addresses, the first that fits; lists are those of which the budget speaks. */
const TEMPLATES: [RegExp, string, 'list' | 'single'][] = [
  [/^providers\/(page\/\d+\/)?$/, 'providers', 'list'],
  [/^providers\/[^/]+\/$/, 'profile', 'single'],
  [/^services\/[^/]+\/(page\/\d+\/)?$/, 'service', 'list'],
  [/^services\/[^/]+\/[^/]+\/(page\/\d+\/)?$/, 'service in city', 'list'],
  [/^cities\/[^/]+\/(page\/\d+\/)?$/, 'city', 'list'],
  [/^industries\/[^/]+\/(page\/\d+\/)?$/, 'industry', 'list'],
  [/^sources\/(page\/\d+\/)?$/, 'sources', 'list'],
  [/^sources\/[^/]+\/$/, 'source', 'single'],
  [/^$/, 'home', 'single'],
];

export const LIST_TEMPLATES = TEMPLATES.filter(([, , kind]) => kind === 'list').map(([, name]) => name);

/** So many of the largest pages of a template are compressed again for a fair comparison. */
const COMPRESSED_AGAIN = 12;

/**
 * The largest page of each template. The build compresses many pages with a lower quality than few,
 * so the largest ones are compressed here with the best: two sites then differ by what is on the page only.
 */
export function largestPages(distDir: string): Map<string, Largest> {
  const groups = new Map<string, { path: string; built: number }[]>();
  for (const path of pagesOf(distDir)) {
    const template = TEMPLATES.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
    const list = groups.get(template) ?? [];
    list.push({ path, built: statSync(join(distDir, path, 'index.html.br')).size });
    groups.set(template, list);
  }
  return new Map(
    [...groups].map(([template, pages]) => {
      const largest = pages.sort((a, b) => b.built - a.built).slice(0, COMPRESSED_AGAIN);
      const sizes = largest.map(({ path }) => sizeOf(distDir, path)).sort((a, b) => b.brotli - a.brotli);
      return [template, { pages: pages.length, byBrotli: sizes[0] as PageSize }];
    }),
  );
}

function pagesOf(distDir: string): string[] {
  return readdirSync(distDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path === 'index.html' || path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
}

function sizeOf(distDir: string, path: string): PageSize {
  const html = readFileSync(join(distDir, path, 'index.html'));
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
  };
  return { path: `/${path}`, html: html.length, brotli: brotliCompressSync(html, { params }).length };
}
