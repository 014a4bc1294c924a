import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFacets } from '../../scripts/synthetic/facets.ts';
import { makeProvider } from '../../scripts/synthetic/provider.ts';
import { buildCatalogue, servicesInCities, type Catalogue } from '../../src/lib/catalogue/catalogue.ts';
import { ALWAYS } from '../../src/lib/catalogue/scoring/fit-reasons.ts';
import { namesOf } from '../../src/lib/content/live-site.ts';
import { readContent } from '../../src/lib/content/read-content.ts';
import type { OpenContent } from '../../src/lib/open-data/open-content.ts';
import { citiesTable } from '../../src/lib/open-data/place-tables.ts';
import { claimsTable, providersTable } from '../../src/lib/open-data/provider-tables.ts';
import { scoringTable } from '../../src/lib/open-data/scoring-table.ts';
import { recompute } from '../support/recompute.ts';
import { scoreAll } from '../support/score-all.ts';

/* The script that recomputes orders and scores, on many synthetic providers: they have claims of every kind. */

const COUNT = 600;
const folder = mkdtempSync(join(tmpdir(), 'recompute-'));
let catalogue: Catalogue;

beforeAll(() => {
  const facets = readFacets('src/content');
  const { services, cities, industries } = readContent('src/content');
  const providers = Array.from({ length: COUNT }, (_, index) => makeProvider(7, index, facets).provider);
  catalogue = buildCatalogue({ providers, services, cities, industries }, '2026-11-22');
  const content = {
    catalogue,
    names: namesOf(catalogue),
    settings: { siteUrl: 'https://site.example', buildDate: catalogue.buildDay },
  } as OpenContent;
  const tables = {
    providers: providersTable,
    'providers-claims': claimsTable,
    'providers-scoring': scoringTable,
    cities: citiesTable,
  };
  for (const [name, table] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.csv`), table(content).text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slugs = (providers: readonly { slug: string }[]): string[] => providers.map(({ slug }) => slug);

test('every list comes out in the order of the site', () => {
  const { lists, faults } = recompute(folder);
  expect(faults).toEqual([]);
  const listed = (base: string, groups: ReadonlyMap<string, { slug: string }[]>) =>
    [...groups].map(([key, providers]): [string, string[]] => [`/${base}/${key}/`, slugs(providers)]);
  expect(lists).toEqual({
    '/providers/': slugs(catalogue.providers),
    ...Object.fromEntries([
      ...listed('services', catalogue.byService),
      ...listed('cities', catalogue.byCity),
      ...listed('industries', catalogue.byIndustry),
      ...servicesInCities(catalogue).map(({ service, city, providers }) => [
        `/services/${service.slug}/${city.slug}/`,
        slugs(providers),
      ]),
    ]),
  });
});

test.each([
  ['nothing', '', {}],
  [
    'all kinds of wishes',
    'service=dispatch&service=collections&channel=chat&language=en&hours=24-7&cert=soc-2&cert=pci-dss',
    {
      ...{ services: ['dispatch', 'collections'], channels: ['chat'], languages: ['en'], hours: ALWAYS },
      regimes: ['soc-2', 'pci-dss'],
    },
  ],
  ['a certificate that no provider can hold', 'cert=iso-18295-2', { regimes: ['iso-18295-2'] }],
])('every score comes out as the site has it: asked for %s', (_, ask, asked) => {
  const { scores } = recompute(folder, ask);
  expect(scores).toHaveLength(COUNT);
  expect(new Set(scores.map(({ low }) => low)).size).toBeGreaterThan(50);
  expect(scores).toEqual(scoreAll(catalogue, asked));
});
