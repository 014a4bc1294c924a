import { CERTIFICATES, CHANNELS, CLIENT_REGIONS, PROVIDER_KINDS, keysOf } from '../schemas/taxonomy.ts';
import { EVIDENCE_LEVELS } from './evidence.ts';

/** What a buyer can ask for, as the keys of the address; every list of facets stands in this order. */
export const FACETS = [
  ...(['service', 'city', 'industry', 'channel', 'language', 'region'] as const),
  ...(['size', 'hours', 'cert', 'price', 'evidence', 'kind'] as const),
] as const;
export type Facet = (typeof FACETS)[number];

export const isFacet = (key: string): key is Facet => (FACETS as readonly string[]).includes(key);

/** Computed by us for every provider, so that nobody is unknown and no source says otherwise: always a must. */
export const COMPUTED_FACETS: readonly Facet[] = ['evidence', 'kind'];

/** The option "not found" of city and size: which providers has nobody placed, or counted? */
export const NOT_FOUND = 'not-found';

/** People, agents or seats in Pakistan; both ends belong to the band. */
export const SIZE_BANDS = [
  { id: '1-49', from: 1, to: 49 },
  { id: '50-199', from: 50, to: 199 },
  { id: '200-999', from: 200, to: 999 },
  { id: '1000+', from: 1000, to: Infinity },
] as const;

/** The options of the facet size, smallest first. */
export const sizeBands: readonly string[] = [...SIZE_BANDS.map(({ id }) => id), NOT_FOUND];

/** Which options may be chosen? Services, cities, industries and languages come from the content. */
export const CLOSED_OPTIONS: Partial<Record<Facet, readonly string[]>> = {
  channel: keysOf(CHANNELS),
  region: keysOf(CLIENT_REGIONS),
  size: sizeBands,
  hours: ['24-7', 'overlap'],
  cert: keysOf(CERTIFICATES),
  price: ['published'],
  evidence: EVIDENCE_LEVELS,
  kind: keysOf(PROVIDER_KINDS),
};

/** One order for the values of a facet: that of its closed list, else by code unit, "not found" last. */
export function sortValues(facet: Facet, values: Iterable<string>): string[] {
  const closed = CLOSED_OPTIONS[facet];
  const place = (value: string): number => (closed ? closed.indexOf(value) : value === NOT_FOUND ? 1 : 0);
  return [...new Set(values)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0));
}
