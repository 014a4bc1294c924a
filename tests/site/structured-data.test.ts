import { expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, elementsNamed, linksWithRel, textOf } from '../support/html.ts';
import { faultsOfStructuredData, type Node } from '../support/schema-org.ts';
import { isLivePage } from '../support/templates.ts';

const site = readBuiltSite();

test('the rules refuse what a validator would refuse', () => {
  const context = { '@context': 'https://schema.org' };
  expect(faultsOfStructuredData({ ...context, '@type': 'Organization', name: 'A' })).toEqual([]);
  expect(faultsOfStructuredData({ ...context, '@type': 'Organization' })).toHaveLength(1);
  expect(faultsOfStructuredData({ ...context, '@type': 'WebSite', name: 'A', url: '/' })).toHaveLength(1);
  expect(faultsOfStructuredData({ ...context, '@type': 'Organization', name: 'A', rating: 5 })).toHaveLength(
    1,
  );
});

test('every block of structured data is sound', () => {
  const faults = site.pages.flatMap((page) =>
    blocksOf(page).flatMap((block) => faultsOfStructuredData(block).map((fault) => `${page.path}: ${fault}`)),
  );
  expect(faults).toEqual([]);
});

test('the home page says what the site is', () => {
  const home = site.pages.find((page) => page.path === '/');
  expect(home && typesOf(home)).toContain('WebSite');
});

test('every page below the home page has its trail of pages that exist, and it ends at the page', () => {
  const known = new Set(site.pages.map((page) => `${site.siteUrl}${page.path}`));
  const exists = (url: string) => known.has(url) || isLivePage(new URL(url).pathname);
  const faults = site.pages
    .filter((page) => page.indexable && page.path !== '/')
    .flatMap((page) => {
      const trail = nodesOf(page).find((node) => node['@type'] === 'BreadcrumbList');
      const items = ((trail?.['itemListElement'] ?? []) as Node[]).map((item) => String(item['item']));
      const right = items.at(-1) === `${site.siteUrl}${page.path}` && items.every(exists);
      return right ? [] : [`${page.path}: ${items.join(' > ') || 'none'}`];
    });
  expect(faults).toEqual([]);
});

test('a profile names its provider as the page does', () => {
  const profiles = site.pages.filter((page) => /^\/providers\/(?!page\/)[a-z0-9-]+\/$/.test(page.path));
  expect(profiles.length).toBeGreaterThan(30);
  const faults = profiles.filter((page) => {
    const heading = elementsNamed(page.document, 'h1')[0];
    const firm = nodesOf(page).find((node) => /^(Organization|LocalBusiness)$/.test(String(node['@type'])));
    return !heading || firm?.['name'] !== textOf(heading);
  });
  expect(faults.map((page) => page.path)).toEqual([]);
});

test('own addresses in structured data are canonical', () => {
  const canonical = new Set(
    site.pages.flatMap((page) =>
      linksWithRel(page.document, 'canonical').map((link) => attribute(link, 'href')),
    ),
  );
  const faults = site.pages.flatMap((page) =>
    [...JSON.stringify(blocksOf(page)).matchAll(/"(?:url|item)":"([^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((url) => url.startsWith(`${site.siteUrl}/`) && !canonical.has(url))
      .filter((url) => !isLivePage(new URL(url).pathname))
      .map((url) => `${page.path}: ${url}`),
  );
  expect(faults).toEqual([]);
});

function blocksOf(page: BuiltPage): unknown[] {
  return elementsNamed(page.document, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)) as unknown);
}

function nodesOf(page: BuiltPage): Node[] {
  return (blocksOf(page) as Node[]).flatMap((block) => (block['@graph'] as Node[] | undefined) ?? [block]);
}

function typesOf(page: BuiltPage): unknown[] {
  return nodesOf(page).map((node) => node['@type']);
}
