import { describe, expect, test } from 'vitest';
import {
  buildCatalogue,
  citiesByCount,
  industriesWithPage,
  servicesInCities,
  citiesOfService,
  servicesInCity,
} from '../../../src/lib/catalogue/catalogue.ts';
import { city, claim, industry, office, provider, service } from './make.ts';

const input = {
  providers: [
    provider('captive', { kind: 'captive', services: [claim('dispatch')], offices: [office('Lahore')] }),
    provider('bare', {
      services: [claim('dispatch', { own: true })],
      offices: [office('Lahore', { inferred: true })],
    }),
    provider('known', {
      services: [
        claim('dispatch', { asOf: '2024' }),
        claim('dispatch', { asOf: '2025' }),
        claim('collections'),
      ],
      industries: [claim('telecom')],
      offices: [office('Lahore'), office('Gilgit')],
    }),
    provider('other', { services: [claim('dispatch')], offices: [office('Lahore'), office('Karachi')] }),
  ],
  services: [service('dispatch', 2), service('collections', 1)],
  cities: [city('Quetta'), city('Lahore'), city('Karachi')],
  industries: [industry('banking', 2, true), industry('telecom', 1), industry('legal', 3)],
};
const catalogue = buildCatalogue(input, '2026-11-22');
const slugs = (list: { slug: string }[] = []) => list.map(({ slug }) => slug);

test('providers stand in the published order', () => {
  // "known" has 2 recent claims by others. "other" and "bare" have none: "other" is fuller. "captive" cannot be asked.
  expect(slugs(catalogue.providers)).toEqual(['known', 'other', 'bare', 'captive']);
});

test('a provider carries what is computed of it', () => {
  expect(catalogue.providers[0]).toMatchObject({
    askable: true,
    cities: ['lahore', 'gilgit'],
    impliedCities: [],
    evidence: { level: 'independent', facts: 6, recentIndependent: 2, newest: '2025' },
    // Services 1 of a row of two: 7.5; an office in Pakistan: 5.
    completeness: 12.5,
  });
});

test('what was put in is not changed', () => {
  expect(slugs(input.providers)).toEqual(['captive', 'bare', 'known', 'other']);
  expect(slugs(input.services)).toEqual(['dispatch', 'collections']);
});

test('services and industries stand in their own order', () => {
  expect(slugs(catalogue.services)).toEqual(['collections', 'dispatch']);
  expect(slugs(catalogue.industries)).toEqual(['telecom', 'banking', 'legal']);
});

describe('lists by facet', () => {
  test('keep the published order and hold each provider once', () => {
    expect(slugs(catalogue.byService.get('dispatch'))).toEqual(['known', 'other', 'bare', 'captive']);
    expect(slugs(catalogue.byIndustry.get('telecom'))).toEqual(['known']);
  });

  test('tell stated cities from implied ones', () => {
    expect(slugs(catalogue.byCity.get('lahore'))).toEqual(['known', 'other', 'captive']);
    expect(slugs(catalogue.byImpliedCity.get('lahore'))).toEqual(['bare']);
  });

  test('do not exist where nobody is', () => {
    expect(catalogue.byCity.has('quetta')).toBe(false);
  });
});

test('cities stand by the number of stated providers, then by name', () => {
  const rows = citiesByCount(catalogue).map(({ city: { slug }, count }) => [slug, count]);
  expect(rows).toEqual([
    ['lahore', 3],
    ['karachi', 1],
    ['quetta', 0],
  ]);
});

test('a service in a city has a page where two that can be asked have both', () => {
  const pages = servicesInCities(catalogue).map(({ service: s, city: c, providers }) => [
    s.slug,
    c.slug,
    slugs(providers),
  ]);
  expect(pages).toEqual([['dispatch', 'lahore', ['known', 'other', 'captive']]]);
});

test('a city lists every service of those there, and says which has a page of its own', () => {
  const rowsOf = (city: string) =>
    servicesInCity(catalogue, city).map(({ service: s, count, hasPage }) => [s.slug, count, hasPage]);
  expect(rowsOf('lahore')).toEqual([
    ['collections', 1, false],
    ['dispatch', 3, true],
  ]);
  expect(rowsOf('quetta')).toEqual([]);
});

test('a service names its cities, most listed first, and whether the pair has a page', () => {
  const rowsOf = (slug: string) =>
    citiesOfService(catalogue, slug).map(({ city: c, count, hasPage }) => [c.slug, count, hasPage]);
  expect(rowsOf('dispatch')).toEqual([
    ['lahore', 3, true],
    ['karachi', 1, false],
  ]);
  expect(rowsOf('collections')).toEqual([['lahore', 1, false]]);
  expect(rowsOf('none')).toEqual([]);
});

test('an industry has a page with a provider, or when it is always shown', () => {
  expect(slugs(industriesWithPage(catalogue))).toEqual(['telecom', 'banking']);
});
