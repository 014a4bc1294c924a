import { expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, elementsNamed, linksWithRel, metaOf, textOf } from '../support/html.ts';
import { templateOf } from '../support/templates.ts';

const site = readBuiltSite();
const indexable = site.pages.filter((page) => page.indexable);

test('every page has one main heading with words in it', () => {
  const faults = site.pages.filter((page) => {
    const headings = elementsNamed(page.document, 'h1');
    return headings.length !== 1 || headings.some((heading) => textOf(heading) === '');
  });
  expect(faults.map((page) => page.path)).toEqual([]);
});

test('headings go down one level at a time', () => {
  const faults = site.pages.filter((page) => {
    const levels = [...page.html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  });
  expect(faults.map((page) => page.path)).toEqual([]);
});

test('every page says that it is in English', () => {
  const faults = site.pages.filter((page) => !/^en(-GB)?$/.test(languageOf(page)));
  expect(faults.map((page) => page.path)).toEqual([]);
});

test('titles fit a result list and no two are the same', () => {
  const misfits = site.pages.filter((page) => !fits(titleOf(page), 10, namesADocument(page) ? 130 : 70));
  expect(misfits.map((page) => `${page.path} (${titleOf(page).length}): ${titleOf(page)}`)).toEqual([]);
  expect(repeated(indexable.map(titleOf))).toEqual([]);
});

test('descriptions fit a result list and no two are the same', () => {
  const misfits = site.pages.filter(
    (page) => !fits(descriptionOf(page), 50, namesADocument(page) ? 230 : 170),
  );
  expect(
    misfits.map((page) => `${page.path} (${descriptionOf(page).length}): ${descriptionOf(page)}`),
  ).toEqual([]);
  expect(repeated(indexable.map(descriptionOf))).toEqual([]);
});

test('the canonical address of a page is its own, from SITE_URL', () => {
  const faults = indexable.flatMap((page) => {
    const canonical = linksWithRel(page.document, 'canonical').map((link) => attribute(link, 'href'));
    const right = canonical.length === 1 && canonical[0] === `${site.siteUrl}${page.path}`;
    return right ? [] : [`${page.path}: ${canonical.join(', ') || 'none'}`];
  });
  expect(faults).toEqual([]);
});

test('a page that is not for search engines has no canonical address', () => {
  const hidden = site.pages.filter((page) => !page.indexable);
  expect(hidden.map((page) => page.path)).toContain('/404.html');
  expect(hidden.filter((page) => linksWithRel(page.document, 'canonical').length > 0)).toEqual([]);
});

test('every page has what a shared link shows, with absolute addresses', () => {
  const faults = indexable.flatMap((page) => {
    const missing = ['og:title', 'og:description', 'og:type', 'og:url', 'og:image', 'og:image:alt']
      .filter((name) => !metaOf(page.document, name))
      .map((name) => `${page.path}: no ${name}`);
    const image = metaOf(page.document, 'og:image') ?? '';
    if (!image.startsWith(`${site.siteUrl}/`)) missing.push(`${page.path}: og:image is ${image}`);
    else if (!site.files.has(image.slice(site.siteUrl.length)))
      missing.push(`${page.path}: no file ${image}`);
    return missing;
  });
  expect(faults).toEqual([]);
});

/** Pages named by a document, an article or a published figure carry a name that is not cut to fit a result list. */
function namesADocument(page: BuiltPage): boolean {
  return ['source', 'article', 'figure'].includes(templateOf(page.path)?.name ?? '');
}

function fits(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most;
}

function descriptionOf(page: BuiltPage): string {
  return metaOf(page.document, 'description') ?? '';
}

function titleOf(page: BuiltPage): string {
  const title = elementsNamed(page.document, 'title')[0];
  return title ? textOf(title) : '';
}

function languageOf(page: BuiltPage): string {
  const root = elementsNamed(page.document, 'html')[0];
  return (root && attribute(root, 'lang')) ?? '';
}

function repeated(texts: string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
