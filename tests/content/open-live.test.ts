import { expect, test } from 'vitest';
import { readFacets } from '../../scripts/synthetic/facets.ts';
import { makeProvider } from '../../scripts/synthetic/provider.ts';
import { readCompareQuery } from '../../src/lib/catalogue/compare/compare-query.ts';
import { startView } from '../../src/lib/content/compare-start.ts';
import { buildComparison } from '../../src/lib/content/compare-view.ts';
import { buildFindView } from '../../src/lib/content/find-view.ts';
import {
  openLiveSite,
  readLiveContent,
  toLiveContent,
  writeLiveContent,
  type LiveSite,
} from '../../src/lib/content/live-site.ts';
import { openLive } from '../../src/lib/content/open-live.ts';
import { readContent } from '../../src/lib/content/read-content.ts';
import type { Source } from '../../src/lib/schemas/source.ts';
import { randomQueries } from '../bench/find-queries.ts';

/* The server keeps the content as text and reads it again for each page; every page must be as if it kept the objects. */

const real = readContent('src/content');
const facets = readFacets('src/content');
const made = Array.from({ length: 300 }, (_, index) => makeProvider(11, index, facets));
const sources = new Map<string, Source>(
  [...real.sources, ...made.flatMap(({ sources }) => sources)].map((source) => [source.id, source]),
);
const content = toLiveContent(
  {
    ...real,
    providers: [...real.providers, ...made.map(({ provider }) => provider)] as typeof real.providers,
    sources: [...sources.values()],
  },
  '2026-11-22',
);
const lines = writeLiveContent(content).split('\n');
const packed = openLive(lines);
const plain = openLiveSite(readLiveContent(lines));
/** A provider within a view stands for its slug, as a packed one shows no fields of its own; what is undefined is left out of both. */
const asText = (view: unknown): unknown =>
  JSON.parse(
    JSON.stringify(view, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'slug' in value && 'lastChecked' in value
        ? value.slug
        : value,
    ),
  );

test('the find page is the same for random questions', () => {
  const found = (site: LiveSite, query: string): unknown =>
    asText(buildFindView(site, new URLSearchParams(query)));
  const queries = ['', ...randomQueries(plain.catalogue, 150, 3)];
  for (const query of queries) expect(found(packed, query), query).toEqual(found(plain, query));
});

test('a comparison is the same for random providers, and with one or none', () => {
  const slugs = plain.catalogue.providers.map(({ slug }) => slug);
  const compared = (site: LiveSite, address: string): unknown => {
    const { query } = readCompareQuery(new URLSearchParams(address), site.catalogue);
    return asText(query.providers.length > 1 ? buildComparison(query, site) : startView(query, site));
  };
  for (let at = 0; at < slugs.length; at += 23) {
    const five = [0, 57, 111, 190, 251].map((step) => slugs[(at + step) % slugs.length]);
    for (const count of [0, 1, 2, 5]) {
      const address = `${five
        .slice(0, count)
        .map((slug) => `p=${slug}`)
        .join('&')}&service=customer-support`;
      expect(compared(packed, address), address).toEqual(compared(plain, address));
    }
  }
});

test('the lists by facet name the same providers in the same order', () => {
  const lists = ({ catalogue }: LiveSite): unknown =>
    ([catalogue.byService, catalogue.byCity, catalogue.byImpliedCity, catalogue.byIndustry] as const).map(
      (by) => [...by].map(([key, list]) => [key, list.map(({ slug }) => slug)]),
    );
  expect(lists(packed)).toEqual(lists(plain));
});
