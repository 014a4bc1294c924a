import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listClaims } from '../../../src/lib/catalogue/claims.ts';
import { citiesOf } from '../../../src/lib/catalogue/places.ts';
import { findFaults } from '../../../src/lib/content/check/find-faults.ts';
import { splitFrontMatter } from '../../../src/lib/content/read-files.ts';
import { readRawContent } from '../../../src/lib/content/read-content.ts';
import { providerSchema } from '../../../src/lib/schemas/provider.ts';
import { sourceSchema } from '../../../src/lib/schemas/source.ts';
import { readFacets } from '../../../scripts/synthetic/facets.ts';
import { makeProvider, type SyntheticProvider } from '../../../scripts/synthetic/provider.ts';
import { fileText } from '../../../scripts/synthetic/write-content.ts';

const content = join(import.meta.dirname, '../../../src/content');
const facets = readFacets(content);
const made = Array.from({ length: 300 }, (_, index) => makeProvider(1, index, facets));
const providers = made.map(({ provider }) => provider);
/** Each source once, as in the register. */
const sourcesOf = (list: SyntheticProvider[]) => [
  ...new Map(list.flatMap((entry) => entry.sources).map((source) => [source.id, source])).values(),
];
const sources = sourcesOf(made);
const claimCounts = providers.map((provider) => listClaims(provider).length);

test('every name and every source says that it is synthetic', () => {
  const words = [
    ...providers.flatMap(({ name, legalName, aliases = [] }) => [
      name,
      ...(legalName ? [legalName] : []),
      ...aliases,
    ]),
    ...sources.flatMap(({ title, publisher }) => [title, publisher]),
  ];
  expect(words.length).toBeGreaterThan(600);
  expect(words.filter((text) => !text.startsWith('Synthetic'))).toEqual([]);
});

test('no address leads to a real site', () => {
  const hosts = [
    ...providers.flatMap(({ website }) => website ?? []),
    ...sources.flatMap(({ url }) => url ?? []),
  ];
  expect(hosts.length).toBeGreaterThan(100);
  expect(hosts.map((url) => new URL(url).hostname).filter((host) => !host.endsWith('.example'))).toEqual([]);
});

test('all keep to the schemas of the site', () => {
  expect(providers.filter((provider) => !providerSchema.safeParse(provider).success)).toEqual([]);
  expect(sources.filter((source) => !sourceSchema.safeParse(source).success)).toEqual([]);
});

test('the content check of the site finds no fault in them', () => {
  const raw = readRawContent(content);
  const some = made.slice(0, 50);
  const entries = some.map((entry) => ({
    file: entry.provider.slug,
    name: entry.provider.slug,
    ...splitFrontMatter(fileText(entry)),
  }));
  // The articles name real providers, which are not in this catalogue.
  const mixed = {
    ...raw,
    insights: [],
    providers: entries,
    sources: [...(raw.sources ?? []), ...sourcesOf(some)],
  };
  expect(findFaults(mixed, '2026-11-22')).toEqual([]);
});

test('no two have one slug', () => {
  expect(new Set(providers.map(({ slug }) => slug)).size).toBe(providers.length);
});

test('claims run from 1 to 30', () => {
  expect(Math.min(...claimCounts)).toBe(1);
  expect(Math.max(...claimCounts)).toBeLessThanOrEqual(30);
  expect(claimCounts.filter((count) => count > 20).length).toBeGreaterThan(5);
  expect(claimCounts.filter((count) => count < 4).length).toBeGreaterThan(20);
});

test('some speak only for themselves, some are only spoken of, some have both', () => {
  const shares = providers.map((provider) => {
    const own = listClaims(provider).map(({ claim }) => Boolean(claim.selfDeclared));
    return own.every(Boolean) ? 'own' : own.some(Boolean) ? 'mixed' : 'independent';
  });
  expect(new Set(shares)).toEqual(new Set(['own', 'mixed', 'independent']));
});

test('offices lie in one city, in several, and in some that are only implied', () => {
  const places = providers.map(citiesOf);
  expect(places.some(({ stated }) => stated.length === 1)).toBe(true);
  expect(places.some(({ stated }) => stated.length > 2)).toBe(true);
  expect(places.some(({ implied }) => implied.length > 0)).toBe(true);
  expect(new Set(places.flatMap(({ stated }) => stated)).size).toBe(facets.cities.length);
});

test('every service and industry has somebody', () => {
  const named = (field: 'services' | 'industries') =>
    new Set(providers.flatMap((provider) => (provider[field] ?? []).map(({ value }) => value)));
  expect(named('services')).toEqual(new Set(facets.services));
  expect(named('industries')).toEqual(new Set(facets.industries));
});

test('a provider does not depend on how many are made', () => {
  expect(makeProvider(1, 42, facets)).toEqual(made[42]);
});

test('another seed makes others', () => {
  expect(makeProvider(2, 42, facets).provider).not.toEqual(providers[42]);
});
