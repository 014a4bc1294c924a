import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, elementsNamed, elementsOf, linksWithRel, type Element } from '../support/html.ts';

const site = readBuiltSite();

/** Relations of a link that make the browser fetch its address. */
const fetchingRelations = [
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
];

test('no page carries a script or a style within itself', () => {
  expect(faultsOf((page) => elementsNamed(page.document, 'script').filter(isInlineScript))).toEqual([]);
  expect(faultsOf((page) => elementsNamed(page.document, 'style'))).toEqual([]);
  expect(faultsOf((page) => elementsOf(page.document).filter(hasAttribute(/^style$/)))).toEqual([]);
  expect(faultsOf((page) => elementsOf(page.document).filter(hasAttribute(/^on[a-z]+$/)))).toEqual([]);
});

test('no page asks another site for anything', () => {
  expect(faultsOf((page) => elementsOf(page.document).filter(fetchesFromElsewhere))).toEqual([]);
  expect(faultsOf((page) => linksWithRel(page.document, 'preconnect'))).toEqual([]);
  expect(faultsOf((page) => linksWithRel(page.document, 'dns-prefetch'))).toEqual([]);
});

test('no style sheet asks another site for anything', () => {
  const sheets = [...site.files].filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  const faults = sheets.flatMap((file) => {
    const text = readFileSync(join(site.folder, file), 'utf8');
    const addresses = [...text.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)].map(
      (match) => match[1] ?? '',
    );
    return addresses
      .filter((address) => /^(https?:)?\/\//.test(address))
      .map((address) => `${file}: ${address}`);
  });
  expect(faults).toEqual([]);
});

test('the fonts are the two that the design names, 70 KB at most in all', () => {
  const fonts = [...site.files].filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  const bytes = fonts.map((file) => readFileSync(join(site.folder, file)).length);
  expect(fonts).toHaveLength(2);
  expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(70_000);
});

test('nothing is published that only the makers need', () => {
  const faults = [...site.files].filter((file) => /\.(map|ts|astro|env|db|log)$|\/\./.test(file));
  expect(faults.filter((file) => !file.startsWith('/.well-known/'))).toEqual([]);
});

function isInlineScript(element: Element): boolean {
  return attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json';
}

function hasAttribute(name: RegExp): (element: Element) => boolean {
  return (element) => element.attrs.some((each) => name.test(each.name));
}

function fetchesFromElsewhere(element: Element): boolean {
  const relations = (attribute(element, 'rel') ?? '').split(/\s+/);
  const fetches = element.tagName !== 'link' || relations.some((each) => fetchingRelations.includes(each));
  const addresses =
    element.tagName === 'link'
      ? [attribute(element, 'href')]
      : [attribute(element, 'src'), attribute(element, 'poster'), attribute(element, 'srcset')];
  if (element.tagName === 'image' || element.tagName === 'use') addresses.push(attribute(element, 'href'));
  return fetches && addresses.some((address) => address !== undefined && isElsewhere(address));
}

function isElsewhere(address: string): boolean {
  return address
    .split(',')
    .map((each) => each.trim().split(/\s+/)[0] ?? '')
    .some((each) => new URL(each, site.siteUrl).origin !== site.siteUrl && !each.startsWith('data:'));
}

function faultsOf(find: (page: BuiltPage) => Element[]): string[] {
  return site.pages.flatMap((page) =>
    find(page).map((element) => {
      const attributes = element.attrs.map((each) => ` ${each.name}="${each.value.slice(0, 60)}"`).join('');
      return `${page.path}: <${element.tagName}${attributes}>`;
    }),
  );
}
