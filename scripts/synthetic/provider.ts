import { listClaims } from '../../src/lib/catalogue/claims.ts';
import type { Provider } from '../../src/lib/schemas/provider.ts';
import type { Source } from '../../src/lib/schemas/source.ts';
import { makeClaims } from './claims.ts';
import type { Facets } from './facets.ts';
import { firmName, firmSlug } from './names.ts';
import { randomOf, several, type Random } from './random.ts';
import { READ_DAY, articlesNear, ownPage } from './sources.ts';
import { makeText } from './text.ts';

/** A provider, the text below its front matter, and the sources that its claims name. */
export type SyntheticProvider = { provider: Provider; text: string; sources: Source[] };

/** The commonest first. */
const KINDS = ['outsourcer', 'software-and-bpo', 'staffing', 'captive', 'vendor', 'holding'] as const;

/**
 * The provider at a place of the sequence of a seed. It depends on nothing else, so that the first hundred
 * of ten thousand are the hundred that a smaller run makes.
 */
export function makeProvider(seed: number, index: number, facets: Facets): SyntheticProvider {
  const random = randomOf(seed, `provider ${index}`);
  const name = firmName(random);
  const slug = firmSlug(name, index);
  const kind = random.pickEarly(KINDS);
  const identity = {
    slug,
    name,
    ...(random.chance(0.4) ? { legalName: `${name} (Private) Limited` } : {}),
    ...(random.chance(0.15) ? { aliases: [name.split(' ').slice(0, 3).join(' ')] } : {}),
    ...(random.chance(0.7) ? { website: `https://${slug}.example` } : {}),
    kind,
    status: 'published' as const,
    lastChecked: READ_DAY,
  };
  const offered = chooseSources(random, seed, index, name, slug);
  const claims = makeClaims(claimCount(random), {
    random,
    facets,
    kind,
    founded: random.whole(1998, 2024),
    cities: several(random, facets.cities, 5),
    sources: offered,
  });
  const provider: Provider = { ...identity, ...claims };
  const placed = listClaims(provider);
  const used = new Set(placed.flatMap(({ claim }) => claim.source));
  return {
    provider,
    text: makeText(random, provider, placed),
    sources: offered.filter(({ id }) => used.has(id)),
  };
}

/** 1 to 30, mostly few: half have at most 9. */
const claimCount = (random: Random): number => 1 + Math.floor(random.fraction() ** 1.9 * 30);

/** A third speaks only for itself, a third is only spoken of, a third has both. */
function chooseSources(random: Random, seed: number, index: number, name: string, slug: string): Source[] {
  const articles = several(random, articlesNear(seed, index), random.whole(1, 6));
  const pages = ['about', 'services', 'careers']
    .slice(0, random.whole(1, 3))
    .map((page) => ownPage(random, name, slug, page));
  return random.pick([pages, articles, [...pages, ...articles]]);
}
