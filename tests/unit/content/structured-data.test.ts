import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { breadcrumbData, organisationData, websiteData } from '../../../src/lib/content/structured-data.ts';
import { EXPORT_SERIES, HOME_FIGURES, sparkline } from '../../../src/lib/content/home.ts';
import { readContent } from '../../../src/lib/content/read-content.ts';
import type { Provider } from '../../../src/lib/schemas/provider.ts';
import { claim, provider } from '../catalogue/make.ts';

const site = 'https://plus92.example';
const dataOf = (more: Partial<Provider>) => {
  const input = { providers: [provider('firm', more)], services: [], cities: [], industries: [] };
  return organisationData(site, buildCatalogue(input, '2026-11-22').providers[0]!);
};

test('an organisation carries its founding year only where the sources agree', () => {
  expect(dataOf({ founded: [claim(2003), claim(2003)] })['foundingDate']).toBe('2003');
  expect(dataOf({ founded: [claim(2016), claim(2018)] })).not.toHaveProperty('foundingDate');
  expect(dataOf({})).not.toHaveProperty('foundingDate');
});

test('an organisation without a website is known by its page here', () => {
  expect(dataOf({})['url']).toBe(`${site}/providers/firm/`);
  expect(dataOf({ website: 'https://firm.example' })['url']).toBe('https://firm.example');
});

test('breadcrumbs count from one and are whole addresses', () => {
  expect(
    breadcrumbData(site, [
      { label: 'Home', path: '/' },
      { label: 'Cities', path: '/cities/' },
    ])['itemListElement'],
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: `${site}/` },
    { '@type': 'ListItem', position: 2, name: 'Cities', item: `${site}/cities/` },
  ]);
  expect(websiteData(site)['url']).toBe(`${site}/`);
});

test('every figure of the home page is in the register, one line a year in the small chart', () => {
  const stats = new Map(readContent('src/content').stats.map((stat) => [stat.id, stat]));
  const ids = [...Object.values(HOME_FIGURES), ...EXPORT_SERIES];
  expect(ids.filter((id) => !stats.has(id))).toEqual([]);
  const years = EXPORT_SERIES.map((id) => stats.get(id)?.period.label);
  expect(new Set(years).size).toBe(EXPORT_SERIES.length);
});

test('a small line runs from left to right, the largest value at the top', () => {
  expect(sparkline([0, 5, 10], 100, 20)).toEqual({ path: 'M0 20L50 10L100 0', end: { x: 100, y: 0 } });
});
