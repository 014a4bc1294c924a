import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { fileAt, readBuiltSite } from '../support/built-site.ts';
import {
  faultsOfJsonFeed,
  faultsOfRss,
  isRfc3339,
  isRfc822,
  readRss,
  type JsonFeed,
} from '../support/feeds.ts';
import { readCsv } from '../support/csv.ts';
import { attribute, elementsNamed, elementsOf, parsePage, textOf } from '../support/html.ts';

const site = readBuiltSite();
const read = (address: string): string => readFileSync(join(site.folder, address), 'utf8');
const rss = readRss(read('/insights/rss.xml'));
const feed = JSON.parse(read('/feed.json')) as JsonFeed;
const articles = site.pages.filter(({ path }) => /^\/insights\/[a-z0-9-]+\/$/.test(path));
const addresses = articles.map(({ path }) => site.siteUrl + path).sort();

describe('the validator of these tests', () => {
  test('refuses what is not well-formed', () => {
    expect(() => readRss('<rss version="2.0"><channel><title>a & b</channel></rss>')).toThrow();
    expect(() => readRss('<rss version="0.91"><channel/></rss>')).toThrow();
  });

  test('refuses wrong dates, ids that stand twice and unknown fields', () => {
    expect(isRfc822('Sun, 22 Nov 2026 00:00:00 GMT')).toBe(true);
    expect(isRfc822('Mon, 22 Nov 2026 00:00:00 GMT')).toBe(false);
    expect(isRfc822('2026-11-22')).toBe(false);
    expect(isRfc3339('2026-11-22')).toBe(false);
    const [item] = rss.item;
    expect(item && faultsOfRss({ ...rss, item: [item, item] })).toEqual(['a guid stands twice']);
    expect(faultsOfJsonFeed({ ...feed, subtitle: 'x' })).toEqual(['subtitle is not a field of a feed']);
  });
});

test('RSS 2.0 is sound and has every article', () => {
  expect(faultsOfRss(rss)).toEqual([]);
  expect(rss['atom:link']['@_href']).toBe(`${site.siteUrl}/insights/rss.xml`);
  expect(addresses.length).toBeGreaterThan(9);
  expect(rss.item.map(({ link }) => link).sort()).toEqual(addresses);
});

test('JSON Feed 1.1 is sound and has every article', () => {
  expect(faultsOfJsonFeed(feed)).toEqual([]);
  expect(feed['feed_url']).toBe(`${site.siteUrl}/feed.json`);
  expect(feed.items.map(({ url }) => url).sort()).toEqual(addresses);
});

test('both carry the same full text', () => {
  expect(rss.item.map((item) => item['content:encoded'])).toHaveLength(feed.items.length);
  for (const item of feed.items) {
    const document = parsePage(item.content_html);
    expect(textOf(document).split(' ').length, item.url).toBeGreaterThan(700);
    const page = articles.find(({ path }) => site.siteUrl + path === item.url);
    const main = page && elementsNamed(page.document, 'main')[0];
    // On the page the apostrophes are typographic.
    const headings = elementsNamed(document, 'h2').map(textOf);
    expect(headings.length).toBeGreaterThan(4);
    const onPage = new Set(
      main ? elementsNamed(main, 'h2').map((heading) => textOf(heading).replaceAll('’', "'")) : [],
    );
    expect(headings.filter((words) => !/^(Figures used|Sources)$/.test(words) && !onPage.has(words))).toEqual(
      [],
    );
  }
});

test('the text has no script, no style, no component, and whole addresses that exist', () => {
  for (const item of feed.items) {
    const document = parsePage(item.content_html);
    const body = elementsNamed(document, 'body')[0];
    const names = new Set((body ? elementsOf(body) : []).map(({ tagName }) => tagName));
    expect([...names].filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect(item.content_html).not.toMatch(/&lt;[A-Z]|\{\[/);
    const links = elementsNamed(document, 'a').map((link) => attribute(link, 'href') ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
    expect(deadIn(links)).toEqual([]);
  }
});

const ALLOWED = new Set(
  'p h2 h3 ul ol li a strong em blockquote table thead tbody tr th td hr br code'.split(' '),
);

/** Addresses of this site that no file answers. */
const deadIn = (links: readonly string[]): string[] =>
  links
    .filter((href) => href.startsWith(`${site.siteUrl}/`))
    .filter((href) => !fileAt(site, new URL(href).pathname));

describe('Markdown twins', () => {
  const twinned = /^\/(providers|services|cities|industries|insights|stats|sources)\/[a-z0-9-]+\/$/;
  const paths = site.pages.map(({ path }) => path).filter((path) => twinned.test(path));

  test('stand beside every page of the content, and nowhere else', () => {
    const twins = [...site.files].filter((file) => file.endsWith('.md'));
    expect(twins.length).toBeGreaterThan(600);
    expect(twins.sort()).toEqual(paths.map((path) => `${path}index.md`).sort());
  });

  test('begin with the name and the address of their page, and lead only to what exists', () => {
    const faults = paths.flatMap((path) => {
      const text = read(`${path}index.md`);
      const tree = JSON.stringify(fromMarkdown(text));
      const links = [...tree.matchAll(/"url":"((?:[^"\\]|\\.)*)"/g)].map(
        ([, url = '']) => JSON.parse(`"${url}"`) as string,
      );
      return [
        ...(/^# .+\n\nPage: </.test(text) && text.includes(`<${site.siteUrl}${path}>`)
          ? []
          : [`${path}: no address`]),
        ...links.filter((url) => !/^https?:/.test(url)).map((url) => `${path}: ${url} is not whole`),
        ...deadIn(links).map((url) => `${path}: ${url} does not exist`),
        ...(/<[A-Z]\w*[\s/>]|\]\(#|\bundefined\b|\[object/.test(text)
          ? [`${path}: a component is left`]
          : []),
        ...(tree.includes('"type":"html"') ? [`${path}: markup`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('of articles name every source that their page leads to', () => {
    const faults = articles.flatMap(({ path, document }) => {
      const main = elementsNamed(document, 'main')[0];
      const led = (main ? elementsNamed(main, 'a') : [])
        .flatMap((link) => attribute(link, 'href') ?? [])
        .filter((href) => href.startsWith('/sources/'));
      expect(led.length, path).toBeGreaterThan(0);
      const text = read(`${path}index.md`);
      return led.filter((href) => !text.includes(site.siteUrl + href)).map((href) => `${path}: ${href}`);
    });
    expect(faults).toEqual([]);
  });

  test('of providers name every source of every claim', () => {
    const claims = readCsv(read('/data/providers-claims.csv'));
    expect(claims.length).toBeGreaterThan(300);
    const faults = claims.flatMap(({ provider, sources = '' }) => {
      const text = read(`/providers/${provider}/index.md`);
      return sources
        .split('; ')
        .filter((id) => !text.includes(`${site.siteUrl}/sources/${id}/`))
        .map((id) => `${provider}: ${id}`);
    });
    expect(faults).toEqual([]);
  });

  test('are small', () => {
    const large = paths.filter((path) => read(`${path}index.md`).length > 40_000);
    expect(large).toEqual([]);
  });
});

test('llms.txt says what the site is and leads only to what exists', () => {
  const text = read('/llms.txt');
  expect(text).toMatch(/^# Plus92\n\n> /);
  const links = [...text.matchAll(/\((https?:[^)]+)\)|<(https?:[^>]+)>/g)].map(([, a, b]) => a ?? b ?? '');
  expect(links.length).toBeGreaterThan(30);
  expect(deadIn(links)).toEqual([]);
});
