import fc from 'fast-check';
import { buildCatalogue, type Catalogue } from '../../../src/lib/catalogue/catalogue.ts';
import type { Facet } from '../../../src/lib/catalogue/facets.ts';
import type { FindQuery } from '../../../src/lib/catalogue/find-query.ts';
import type { Hours, Provider } from '../../../src/lib/schemas/provider.ts';
import { city, claim, industry, office, provider, service } from './make.ts';

/* Random catalogues and queries: small pools, so that values meet and dates tie. */

const dates = fc.constantFrom(null, '2016', '2024', '2024-12', '2024-12-30', '2025-05');
const one = <V>(...values: V[]) =>
  fc.tuple(fc.constantFrom(...values), dates, fc.boolean()).map(([v, asOf, own]) => claim(v, { asOf, own }));
const some = <V>(entry: fc.Arbitrary<V>, maxLength = 2) =>
  fc.option(fc.array(entry, { minLength: 1, maxLength }), { nil: undefined });
const numbers = [undefined, 1, 49, 50, 199, 300, 1000] as const;

const headcount = fc
  .tuple(
    ...([fc.constantFrom(...numbers), fc.constantFrom(...numbers)] as const),
    fc.constantFrom('people', 'seats', 'plan', 'share'),
    ...([fc.constantFrom('Pakistan', 'Pakistan call centre', 'Lahore', 'group'), dates] as const),
  )
  .map(([a, b, what, place, asOf]) => {
    const [min, max] = a && b && a > b ? [b, a] : [a, b];
    return claim({ ...(min && { min }), ...(max && { max }), what, place }, { asOf });
  });

const anyProvider = fc.record({
  name: fc.constantFrom('Café Calls', 'Dispatch Desk', 'Beta (Lahore)', 'Alpha Care', 'alpha care'),
  aliases: fc.constantFrom(undefined, ['Old Name']),
  kind: fc.constantFrom('outsourcer', 'outsourcer', 'software-and-bpo', 'staffing', 'captive', 'vendor'),
  services: some(one('dispatch', 'collections', 'it-support'), 3),
  industries: some(one('banking', 'telecom')),
  channels: some(one('chat', 'email')),
  languages: some(one('en', 'en-GB', 'ur', 'ar-AE')),
  clientRegions: some(one('europe', 'pakistan')),
  offices: some(
    fc
      .tuple(
        fc.constantFrom('Lahore', 'Karachi', 'Rahim Yar Khan', null),
        ...([fc.constantFrom('Pakistan', 'Pakistan', 'Oman'), fc.boolean()] as const),
      )
      .map(([name, country, inferred]) => office(name, { country, ...(inferred ? { inferred } : {}) })),
  ),
  headcount: some(headcount),
  hours: some(
    one<Hours>(
      ...[{ always: true as const }, { daysPerWeek: 5, hoursPerDay: 24 }, { hoursPerDay: 8 }],
      ...[{ hoursPerDay: 24 }, { open: '10:00', close: '19:00' }, { open: '20:00', close: '23:00' }],
    ),
  ),
  certifications: some(
    fc
      .tuple(
        one('soc-2', 'pci-dss', 'pci-dss-4.0.1'),
        fc.constantFrom('documentSeen', 'expired', 'notHeld', 'unknown', 'disputed'),
      )
      .map(([entry, status]) => ({ ...entry, status })),
  ),
  pricing: some(
    fc
      .tuple(one('a price'), fc.boolean())
      .map(([entry, no]) => (no ? { ...entry, published: false } : entry)),
  ),
});

export const anyProviders = (maxLength: number): fc.Arbitrary<Provider[]> =>
  fc.array(anyProvider, { maxLength, size: 'max' }).map((entries) =>
    entries.map((entry, index) => {
      const found = Object.entries(entry).filter(([, value]) => value !== undefined);
      return provider(`p${index}`, Object.fromEntries(found));
    }),
  );

export function catalogueOf(providers: Provider[]): Catalogue {
  const services = ['dispatch', 'collections', 'it-support', 'data-entry'].map(service);
  const cities = [city('Lahore'), city('Karachi'), city('Rahim Yar Khan', 'rahim-yar-khan')];
  const industries = ['banking', 'telecom'].map((slug, order) => industry(slug, order));
  return buildCatalogue({ providers, services, cities, industries }, '2026-11-22');
}

const values: Record<Facet, string[]> = {
  service: ['dispatch', 'collections', 'it-support', 'data-entry'],
  city: ['lahore', 'karachi', 'rahim-yar-khan', 'not-found'],
  ...{ industry: ['banking', 'telecom'], channel: ['chat', 'email', 'video'] },
  ...{ language: ['en', 'en-GB', 'ar', 'fr'], region: ['europe', 'pakistan'] },
  ...{ size: ['1-49', '50-199', '200-999', '1000+', 'not-found'], hours: ['24-7', 'overlap'] },
  ...{ cert: ['soc-2', 'pci-dss', 'pci-dss-4.0.1', 'fbr-atl'], price: ['published'] },
  ...{ evidence: ['independent', 'mixed', 'own-words'], kind: ['outsourcer', 'captive', 'holding'] },
};
const facetNames = Object.keys(values) as Facet[];

/** Mostly a few facets, so that results are neither everybody nor nobody. */
export const anyQuery = fc
  .record({
    q: fc.constantFrom('', '', '', 'care', 'ALPHA ca', 'cafe', 'lahore disp', 'name old', 'zebra', '...'),
    asked: fc.subarray(facetNames, { maxLength: 5 }),
    chosen: fc.record(
      Object.fromEntries(facetNames.map((facet) => [facet, fc.subarray(values[facet], { minLength: 1 })])),
    ),
    must: fc.oneof(fc.constant<Facet[]>(['service', 'city']), fc.subarray(facetNames)),
    missing: fc.constantFrom('keep', 'leave-out'),
    sort: fc.constantFrom('published', 'name', 'newest', 'size'),
    page: fc.integer({ min: 1, max: 4 }),
    per: fc.constantFrom(10, 20, 50),
  })
  .map(({ asked, chosen, ...rest }): FindQuery => {
    const facets = Object.fromEntries(
      facetNames.map((facet) => [facet, (asked.includes(facet) && chosen[facet]) || []]),
    ) as unknown as FindQuery['facets'];
    return { ...rest, facets, zone: 'Europe/London' };
  });
