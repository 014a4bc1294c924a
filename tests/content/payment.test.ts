import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue, servicesInCities, type Catalogue } from '../../src/lib/catalogue/catalogue.ts';
import { countOptions, findProviders, widestDrop } from '../../src/lib/catalogue/find.ts';
import { SORTS, type FindQuery } from '../../src/lib/catalogue/find-query.ts';
import { nearestSwaps, rankShares, swapWeights } from '../../src/lib/catalogue/scoring/stability.ts';
import { scoreInputs } from '../../src/lib/catalogue/scoring/score-inputs.ts';
import { DEFAULT_WEIGHTS } from '../../src/lib/catalogue/scoring/criteria.ts';
import { cityNamesOf } from '../../src/lib/catalogue/conditions.ts';
import { similarProviders } from '../../src/lib/catalogue/similar.ts';
import { namesOf, registerOf } from '../../src/lib/content/live-site.ts';
import { buildList } from '../../src/lib/content/list.ts';
import { readContent } from '../../src/lib/content/read-content.ts';
import { providerSchema, type Provider } from '../../src/lib/schemas/provider.ts';
import { scoreAll } from '../support/score-all.ts';
import { anyProviders, anyQuery, catalogueOf } from '../unit/catalogue/find-random.ts';

/* Order cannot be bought. The site has no field for money, so these tests put one in and look for any place that moves. */

/** Every name under which somebody might one day slip it in, each with a value that wins any comparison. */
const bribes = {
  sponsor: { level: 'gold', paidUsd: 5_000 },
  payment: 5_000,
  paid: true,
  featured: true,
  promoted: true,
  premium: true,
  plan: 'gold',
  boost: 100,
  priority: 1,
  rank: -1,
  order: -1,
};
type Bribe = Partial<Record<keyof typeof bribes, unknown>>;

const anyBribe: fc.Arbitrary<Bribe> = fc.oneof(
  fc.constant({}),
  fc.constant<Bribe>({ sponsor: { level: 'gold', paidUsd: 5_000 } }),
  fc.record({ level: fc.constantFrom('gold', 'silver'), paidUsd: fc.nat() }).map((sponsor) => ({ sponsor })),
  fc.constant<Bribe>(bribes),
);

/** Who paid nothing comes back as it was. */
const withBribes = (providers: readonly Provider[], paid: readonly Bribe[]): Provider[] =>
  providers.map((provider, index) => ({ ...provider, ...paid[index % paid.length] }));

const slugs = (providers: readonly { slug: string }[]): string[] => providers.map(({ slug }) => slug);
const slugsOf = (groups: ReadonlyMap<string, readonly { slug: string }[]>): [string, string[]][] =>
  [...groups].map(([key, providers]) => [key, slugs(providers)]);

/** Everything on the site that puts one provider before another, or counts it, as slugs and numbers. */
function everyOrder(catalogue: Catalogue, query: FindQuery): Record<string, unknown> {
  const asked = { services: ['dispatch'], languages: ['en'], regimes: ['soc-2'] };
  const context = { buildDay: catalogue.buildDay, cityNames: cityNamesOf(catalogue) };
  const compared = catalogue.providers.slice(0, 5).map((provider) => ({
    slug: provider.slug,
    evidence: scoreInputs(provider, asked, context).evidence,
  }));
  return {
    published: slugs(catalogue.providers),
    lists: [catalogue.byService, catalogue.byCity, catalogue.byImpliedCity, catalogue.byIndustry].map(
      slugsOf,
    ),
    servicesInCities: servicesInCities(catalogue).map(({ service, city, providers }) => [
      ...[service.slug, city.slug],
      slugs(providers),
    ]),
    found: SORTS.map((sort) => {
      const { groups, page, ...counts } = findProviders(catalogue, { ...query, sort });
      return {
        ...{ sort, counts, number: page.number },
        groups: [groups, page.groups].map((each) => Object.values(each).map(slugs)),
      };
    }),
    options: countOptions(catalogue, query),
    drop: widestDrop(catalogue, query),
    similar: catalogue.providers.map((provider) => slugs(similarProviders(provider, catalogue.providers))),
    scores: [scoreAll(catalogue), scoreAll(catalogue, asked)],
    ranks: rankShares({ providers: compared, weights: DEFAULT_WEIGHTS, draws: 20, seed: 1 }),
    swaps: nearestSwaps(swapWeights(compared, DEFAULT_WEIGHTS)),
    pageState: catalogue.providers.map(({ evidence, completeness, askable }) => ({
      ...{ evidence, completeness, askable },
    })),
  };
}

test('no order, count or score of a random catalogue moves, whoever pays', () => {
  let moved = 0;
  fc.assert(
    fc.property(
      anyProviders(30),
      fc.array(anyBribe, { minLength: 1, maxLength: 7 }),
      anyQuery,
      (providers, paid, query) => {
        const bought = withBribes(providers, paid);
        moved += bought.filter((provider) => 'sponsor' in provider).length;
        expect(everyOrder(catalogueOf(bought), query)).toEqual(everyOrder(catalogueOf(providers), query));
      },
    ),
    { seed: 20261122, numRuns: 60 },
  );
  // The test paid somebody: it does not compare a catalogue with itself.
  expect(moved).toBeGreaterThan(200);
});

const content = readContent('src/content');
const realCatalogue = (providers: Provider[]): Catalogue =>
  buildCatalogue({ ...content, providers }, '2026-11-22');

test('who pays alone, and stands last, stays last', () => {
  const before = realCatalogue(content.providers);
  const last = slugs(before.providers).at(-1);
  const after = realCatalogue(
    content.providers.map((provider) => (provider.slug === last ? { ...provider, ...bribes } : provider)),
  );
  expect(after.providers.at(-1)).toMatchObject({ slug: last, sponsor: { paidUsd: 5_000 } });
  expect(slugs(after.providers)).toEqual(slugs(before.providers));
  expect(scoreAll(after)).toEqual(scoreAll(before));
});

test('the rows of a list are drawn alike, whoever pays', () => {
  const rows = (providers: Provider[]) => {
    const catalogue = realCatalogue(providers);
    const cityNames = new Map(catalogue.cities.map(({ slug, name }) => [slug, name]));
    const register = registerOf(content.sources);
    return buildList(catalogue.providers, 1, { names: namesOf(catalogue), cityNames, register });
  };
  const plain = rows(content.providers);
  expect(plain?.page.items.length).toBeGreaterThan(10);
  expect(rows(withBribes(content.providers, [{}, bribes, {}, {}, bribes]))).toEqual(plain);
});

test('a provider file with such a field does not pass the check of the content', () => {
  const [provider] = content.providers;
  expect(providerSchema.safeParse(provider).success).toBe(true);
  for (const [field, value] of Object.entries(bribes)) {
    const refused = providerSchema.safeParse({ ...provider, [field]: value });
    expect(refused.success, field).toBe(false);
    expect(refused.error?.issues[0], field).toMatchObject({ code: 'unrecognized_keys', keys: [field] });
  }
});
