import { randomOf, type Random } from '../../scripts/synthetic/random.ts';
import type { Catalogue } from '../../src/lib/catalogue/catalogue.ts';
import { optionsOf } from '../../src/lib/catalogue/find.ts';
import { FACETS, type Facet } from '../../src/lib/catalogue/facets.ts';
import { PAGE_SIZES, SORTS } from '../../src/lib/catalogue/find-query.ts';

/** How often a facet is asked for, as a share of the queries. */
const ASKED: Record<Facet, number> = {
  ...{ service: 0.6, city: 0.4, industry: 0.25, channel: 0.2, language: 0.3, region: 0.2 },
  ...{ size: 0.25, hours: 0.25, cert: 0.25, price: 0.15, evidence: 0.15, kind: 0.1 },
};

const ZONES = [
  ...['Europe/London', 'America/New_York', 'Asia/Dubai', 'Australia/Sydney', 'Europe/Berlin'],
  ...Intl.supportedValuesOf('timeZone'),
];

/** Addresses of the find page as visitors, and a few careless programs, might ask for them; one seed, one list. */
export function randomQueries(catalogue: Catalogue, count: number, seed: number): string[] {
  const random = randomOf(seed, 'queries');
  const options = new Map(FACETS.map((facet) => [facet, optionsOf(catalogue, facet)]));
  return Array.from({ length: count }, () => {
    const pairs = [...facetPairs(random, options), ...otherPairs(random, catalogue)];
    const query = new URLSearchParams(pairs).toString();
    return query && `?${query}`;
  });
}

type Pair = [string, string];

function facetPairs(random: Random, options: ReadonlyMap<Facet, readonly string[]>): Pair[] {
  return FACETS.flatMap((facet): Pair[] => {
    if (!random.chance(ASKED[facet])) return [];
    const values = options.get(facet) ?? [];
    return Array.from({ length: random.whole(1, 3) }, (): Pair => [facet, random.pick(values)]);
  });
}

function otherPairs(random: Random, { providers }: Catalogue): Pair[] {
  const some = (probability: number, key: string, value: () => string): Pair[] =>
    random.chance(probability) ? [[key, value()]] : [];
  return [
    // One letter is the longest walk through the words.
    ...some(0.3, 'q', () => {
      const words = random.pick(providers).name.split(' ');
      return random.pick([
        random.pick(words),
        random.pick(words).slice(0, 3),
        random.pick(words).slice(0, 1),
      ]);
    }),
    ...some(0.25, 'sort', () => random.pick(SORTS)),
    ...some(0.3, 'per', () => String(random.pick(PAGE_SIZES))),
    ...some(0.25, 'page', () => String(random.whole(1, 30))),
    ...some(0.3, 'missing', () => 'leave-out'),
    ...some(0.2, 'must', () => random.pick(FACETS)),
    // Each zone costs the first who asks for it; most buyers are in a few.
    ...some(0.5, 'zone', () => random.pickEarly(ZONES)),
    ...some(0.05, 'utm_source', () => 'newsletter'),
    ...some(0.05, 'service', () => 'no-such-service'),
  ];
}
