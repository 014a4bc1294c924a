import type { Source } from '../../src/lib/schemas/source.ts';
import type { ClaimField, Provider } from '../../src/lib/schemas/provider.ts';
import type { Facets } from './facets.ts';
import { several, type Random } from './random.ts';
import { pastDate } from './sources.ts';
import { claimValue } from './values.ts';

/** What the claims of one provider are drawn from. */
export type ClaimContext = {
  random: Random;
  facets: Facets;
  kind: Provider['kind'];
  founded: number;
  /** Cities of its offices in Pakistan, in the order in which they come up. */
  cities: string[];
  /** Pages of the firm and articles about it; each claim rests on one or two of them. */
  sources: Source[];
};

/** How often a field has a claim, and how many at most, as in the profiles of real firms. */
const FIELDS: [ClaimField, number, number][] = [
  ['services', 10, 9],
  ['offices', 9, 5],
  ['notable', 7, 6],
  ['industries', 4, 5],
  ['headcount', 3, 3],
  ['headquarters', 3, 1],
  ['founded', 3, 2],
  ['hours', 3, 1],
  ['clientRegions', 4, 3],
  ['channels', 3, 4],
  ['languages', 2, 4],
  ['alsoOffers', 2, 3],
  ['parentCompany', 1, 1],
  ['pricing', 1, 1],
  ['minimumEngagement', 1, 1],
  ['certifications', 1, 3],
  ['listedOn', 0.3, 1],
];

/** `count` claims spread over the fields; a field that is full passes its turn on. */
export function makeClaims(count: number, context: ClaimContext): Partial<Provider> {
  const { random } = context;
  const counts = new Map<ClaimField, number>();
  for (let made = 0; made < count; made += 1) {
    const open = FIELDS.filter(([field, , most]) => (counts.get(field) ?? 0) < most);
    const total = open.reduce((sum, [, weight]) => sum + weight, 0);
    let left = random.fraction() * total;
    const found = open.find(([, weight]) => (left -= weight) < 0) ?? open[0];
    if (found) counts.set(found[0], (counts.get(found[0]) ?? 0) + 1);
  }
  const claims: Record<string, unknown> = {};
  // In the order of the fields, so that a file reads like one that an editor wrote.
  for (const [field] of FIELDS) {
    const wanted = counts.get(field) ?? 0;
    const values = claimValue(field, wanted, context);
    if (values.length > 0) claims[field] = values.map((value) => makeClaim(field, value, context));
  }
  return claims;
}

function makeClaim(field: ClaimField, value: Record<string, unknown>, context: ClaimContext): unknown {
  const { random, sources, founded } = context;
  const used = several(random, sources, random.chance(0.12) ? 2 : 1);
  const isOwn = used.every(({ own }) => own);
  const { city, country, ...own } = value;
  const claim = {
    ...own,
    source: used.map(({ id }) => id),
    asOf: random.chance(0.65) ? pastDate(random, founded) : null,
    quote: 'Synthetic words that stand for the words of a source',
    ...(isOwn ? { selfDeclared: true } : {}),
    ...(!isOwn && field === 'offices' && random.chance(0.12) ? { inferred: true } : {}),
    ...(random.chance(0.05) ? { note: 'A synthetic caution for the reader.' } : {}),
  };
  return field === 'offices' ? { city, country, claim } : claim;
}
