import { describe, expect, test } from 'vitest';
import { factsOfPage, type SearchContent } from '../../../src/lib/search/page-facts.ts';
import { prepareForIndex } from '../../../scripts/build/prepare-for-index.ts';
import { knownWords } from '../../../src/lib/search/known-words.ts';

const content: SearchContent = {
  serviceNames: new Map([
    ['medical-billing', 'Medical billing'],
    ['data-entry', 'Data entry'],
  ]),
  cityNames: new Map([['lahore', 'Lahore']]),
  industryNames: new Map([['healthcare', 'Healthcare']]),
  providers: new Map([
    [
      'harbour-voice',
      {
        services: ['medical-billing', 'gone'],
        cities: ['lahore'],
        industries: ['healthcare'],
        aliases: ['HV'],
      },
    ],
  ]),
  insights: new Map([['what-it-costs', { services: ['data-entry'], cities: [] }]]),
};

test('a provider has the filters of what it offers and is found by the words for it', () => {
  const facts = factsOfPage('/providers/harbour-voice/', content);
  expect(facts).toMatchObject({
    kind: 'Provider',
    title: 'title',
    services: ['Medical billing'],
    cities: ['Lahore'],
    industries: ['Healthcare'],
    aliases: ['HV'],
  });
  expect(facts?.also).toEqual(expect.arrayContaining(['rcm', 'bpo', 'hospital']));
});

test.each([
  ['/services/medical-billing/', 'Service', 'title'],
  ['/services/medical-billing/lahore/', 'Service', 'name'],
  ['/cities/lahore/', 'City', 'title'],
  ['/industries/healthcare/', 'Industry', 'title'],
  ['/insights/what-it-costs/', 'Article', 'heading'],
  ['/stats/it-exports/', 'Figure', 'name'],
  ['/sources/harbour-gazette/', 'Source', 'name'],
  ['/methodology/', 'Page', 'heading'],
  ['/providers/', 'Page', 'heading'],
])('%s is a %s with the rank "%s"', (path, kind, title) => {
  expect(factsOfPage(path, content)).toMatchObject({ kind, title });
});

test('a service itself bears its synonyms as names, an article none of its services', () => {
  expect(factsOfPage('/services/medical-billing/', content)).toMatchObject({ also: [] });
  expect(factsOfPage('/services/medical-billing/', content)?.aliases).toContain('rcm');
  expect(factsOfPage('/insights/what-it-costs/', content)).toMatchObject({ also: [], aliases: [] });
});

test.each([
  '/',
  '/search/',
  '/providers/page/2/',
  '/services/data-entry/page/2/',
  '/services/data-entry/lahore/page/3/',
])('%s is not searched', (path) => {
  expect(factsOfPage(path, content)).toBeUndefined();
});

describe('the copy of a page for the index', () => {
  const facts = {
    kind: 'Service',
    weight: 0.5,
    title: 'title' as const,
    services: ['A "quoted" & <b>bold</b> name'],
    cities: [],
    industries: [],
    aliases: ['rcm'],
    also: [],
  };
  const html =
    '<head></head><main id="main" tabindex="-1"><h1>Data <span>&amp; entry</span></h1>' +
    '<section class="section" id="dates"><header><h2>Dates</h2></header></section></main>';

  test('tells kind, weight, filters, title and synonyms, escaped', () => {
    const copy = prepareForIndex(html, facts);
    expect(copy).toContain('<main data-pagefind-weight="0.5">');
    expect(copy).toContain('data-pagefind-filter="kind[data-value]" data-value="Service"');
    expect(copy).toContain('data-value="A &quot;quoted&quot; &amp; &lt;b>bold&lt;/b> name"');
    expect(copy).toContain('data-pagefind-meta="title[data-value]" data-value="Data &amp; entry"');
    expect(copy).toContain('data-pagefind-meta="alias[data-value]" data-value="rcm"');
  });

  test('puts the name of a section on its heading', () => {
    expect(prepareForIndex(html, facts)).toContain('<section><header><h2 id="dates">Dates</h2>');
  });

  test('gives a page of little rank a title without words', () => {
    const copy = prepareForIndex(html, { ...facts, title: 'name' });
    expect(copy).toContain('data-pagefind-meta="title[data-value]" data-value="–"');
    expect(copy).toContain('data-pagefind-meta="name[data-value]" data-value="Data &amp; entry"');
  });

  test('is not made of a page that asks to be left out, and a page without its main part is a fault', () => {
    expect(prepareForIndex(`<meta name="robots" content="noindex">${html}`, facts)).toBeUndefined();
    expect(() => prepareForIndex('<body></body>', facts)).toThrow('no <main');
  });
});

test('the words to correct by are those of names and synonyms, each once, long enough, without digits', () => {
  const words = knownWords(['Harbour Voice', 'c2o', 'harbour']);
  expect(words.filter((word) => word === 'harbour')).toHaveLength(1);
  expect(words).toContain('paralegal');
  expect(words.every((word) => word.length >= 4 && !/\d/.test(word))).toBe(true);
  expect(words).toEqual(words.toSorted());
});
