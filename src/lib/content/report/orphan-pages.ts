import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages that readers meet without a link. */
const ENTRANCES = ['/', '/404.html', '/500.html'];

/** Built pages that no other page links to, sorted; null when nothing was built in this folder. */
export function orphanPages(folder: string): string[] | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'));
  const linked = new Set<string>();
  for (const page of pages) {
    const path = pathOf(page);
    for (const target of linksOf(readFileSync(join(folder, page), 'utf8'), path))
      if (target !== path) linked.add(target);
  }
  return pages
    .map(pathOf)
    .filter((path) => !linked.has(path) && !ENTRANCES.includes(path))
    .sort();
}

/** "cities/lahore/index.html" is the page /cities/lahore/. */
const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const ANYWHERE = 'http://site.invalid';

/** Paths within the site that a page links to, whichever way they are written. */
function linksOf(html: string, path: string): string[] {
  return [...html.matchAll(/<a\s[^>]*?\bhref=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].flatMap(
    ([, double, single, bare]) => {
      const address = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
      if (!URL.canParse(address, `${ANYWHERE}${path}`)) return [];
      const url = new URL(address, `${ANYWHERE}${path}`);
      return url.origin === ANYWHERE ? [decodeURI(url.pathname)] : [];
    },
  );
}
