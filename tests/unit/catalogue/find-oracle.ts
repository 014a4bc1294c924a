import type { Catalogue, ListedProvider } from '../../../src/lib/catalogue/catalogue.ts';
import type { State } from '../../../src/lib/catalogue/conditions.ts';
import type { Facet } from '../../../src/lib/catalogue/facets.ts';
import type { FindQuery } from '../../../src/lib/catalogue/find-query.ts';

/* A slow and plain answer to a query, by the words of the rules and with no code of the site but its types. */

const ORDER: Facet[] = [
  ...(['service', 'city', 'industry', 'channel', 'language', 'region'] as const),
  ...(['size', 'hours', 'cert', 'price', 'evidence', 'kind'] as const),
];
const BANDS: [string, number, number][] = [
  ['1-49', 1, 49],
  ['50-199', 50, 199],
  ['200-999', 200, 999],
  ['1000+', 1000, 1e9],
];

type Dated = { asOf: string | null };
/** The last day of a date of these tests: a month of theirs always has 31 days. */
const dayOf = (date: string | null): string => {
  if (date === null) return '';
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
};
function newestOf<C extends Dated>(claims: C[]): C | undefined {
  let best: C | undefined;
  for (const claim of claims) if (!best || dayOf(claim.asOf) > dayOf(best.asOf)) best = claim;
  return best;
}

export function oracleHeadcount(provider: ListedProvider, catalogue: Catalogue) {
  const names = catalogue.cities.map(({ name }) => name);
  const counted = (provider.headcount ?? []).filter(
    ({ value }) =>
      ['people', 'agents', 'seats'].includes(value.what) &&
      (value.min !== undefined || value.max !== undefined) &&
      (value.place.split(' ')[0] === 'Pakistan' || names.includes(value.place)),
  );
  return newestOf(counted)?.value;
}

export function oracleState(p: ListedProvider, facet: Facet, value: string, catalogue: Catalogue): State {
  const listed = (claims: { value: string }[] | undefined): State =>
    (claims ?? []).some((claim) => claim.value === value) ? 'met' : 'unknown';
  const isIt = (yes: boolean): State => (yes ? 'met' : 'not-met');
  if (facet === 'service') return listed(p.services);
  if (facet === 'industry') return listed(p.industries);
  if (facet === 'channel') return listed(p.channels);
  if (facet === 'region') return listed(p.clientRegions);
  if (facet === 'language') {
    const spoken = (p.languages ?? []).map((claim) => claim.value);
    return spoken.some((tag) => tag === value || tag.indexOf(`${value}-`) === 0) ? 'met' : 'unknown';
  }
  if (facet === 'city') {
    const stated = (p.offices ?? [])
      .filter((each) => each.country === 'Pakistan' && each.city && !each.claim.inferred)
      .map((each) => each.city?.toLowerCase().split(' ').join('-'));
    if (value === 'not-found') return isIt(stated.length === 0);
    return stated.includes(value) ? 'met' : 'unknown';
  }
  if (facet === 'size') {
    const size = oracleHeadcount(p, catalogue);
    if (value === 'not-found') return isIt(size === undefined);
    if (!size) return 'unknown';
    const low = size.min === undefined ? size.max! : size.min;
    const high = size.min === undefined || size.max === undefined ? low : size.max;
    for (const [band, from, to] of BANDS)
      if (band === value) for (let n = low; n <= high; n += 1) if (n >= from && n <= to) return 'met';
    return 'not-met';
  }
  // The schedules of these tests: always; days fewer than 7; hours fewer than 24; 24 hours, days not named; times in Karachi.
  if (facet === 'hours' && value === '24-7') {
    const newest = newestOf(
      (p.hours ?? []).filter(
        (claim) => claim.value.always || claim.value.daysPerWeek || claim.value.hoursPerDay !== 24,
      ),
    );
    return newest ? isIt(newest.value.always === true) : 'unknown';
  }
  if (facet === 'hours') {
    // 09:00 to 17:00 in London, in November, is 14:00 to 22:00 in Karachi: 5 hours from 10:00 to 19:00, 2 from 20:00 to 23:00.
    const newest = newestOf((p.hours ?? []).filter((claim) => claim.value.hoursPerDay !== 8));
    return newest ? isIt(newest.value.open !== '20:00') : 'unknown';
  }
  if (facet === 'cert') {
    const isHeld = (status: string) => status !== 'notHeld' && status !== 'expired';
    const newest = newestOf(
      (p.certifications ?? []).filter(
        (c) =>
          c.status !== 'unknown' &&
          (c.value === value || (value === 'pci-dss' && c.value === 'pci-dss-4.0.1' && isHeld(c.status))),
      ),
    );
    return newest ? isIt(isHeld(newest.status)) : 'unknown';
  }
  if (facet === 'price') {
    if (!p.pricing) return 'unknown';
    return isIt(p.pricing.some((claim) => claim.published === undefined));
  }
  if (facet === 'evidence') return isIt(p.evidence.level === value);
  return isIt(p.kind === value);
}

function facetState(p: ListedProvider, facet: Facet, query: FindQuery, catalogue: Catalogue): State {
  const states = query.facets[facet].map((value) => oracleState(p, facet, value, catalogue));
  if (states.includes('met')) return 'met';
  return states.includes('unknown') ? 'unknown' : 'not-met';
}

const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('é', 'e')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

function matches(p: ListedProvider, q: string, catalogue: Catalogue): boolean {
  const texts = [p.name, p.legalName ?? '', ...(p.aliases ?? [])];
  for (const { slug, name } of catalogue.services)
    if ((p.services ?? []).some((claim) => claim.value === slug)) texts.push(name);
  for (const { slug, name } of catalogue.cities) if (p.cities.includes(slug)) texts.push(name);
  const words = texts.flatMap(plain);
  return plain(q).every((asked) => words.some((word) => word.startsWith(asked)));
}

const isMust = (query: FindQuery, facet: Facet): boolean =>
  facet === 'evidence' || facet === 'kind' || query.must.includes(facet);

/** Does the provider stay, with one condition taken away? */
function stays(p: ListedProvider, query: FindQuery, catalogue: Catalogue, but?: Facet | 'q'): boolean {
  if (but !== 'q' && !matches(p, query.q, catalogue)) return false;
  for (const facet of ORDER) {
    if (facet === but || query.facets[facet].length === 0) continue;
    const state = facetState(p, facet, query, catalogue);
    if (isMust(query, facet) && state !== 'met') return false;
    if (query.missing === 'leave-out' && state === 'unknown') return false;
  }
  return true;
}

/** Slugs of the three groups, in order. */
export function oracleFind(catalogue: Catalogue, query: FindQuery): Record<string, string[]> {
  const asked = ORDER.filter((facet) => query.facets[facet].length > 0);
  const rows = catalogue.providers
    .map((provider, place) => {
      const states = asked.map((facet) => facetState(provider, facet, query, catalogue));
      const size = oracleHeadcount(provider, catalogue);
      return {
        ...{ provider, place, met: states.filter((state) => state === 'met').length },
        size: size === undefined ? 0 : (size.min ?? size.max!),
        newest: dayOf(provider.evidence.newest),
        group: states.includes('not-met') ? 'otherwise' : provider.askable ? 'askable' : 'cannotBeAsked',
      };
    })
    .filter(({ provider }) => stays(provider, query, catalogue));
  rows.sort((a, b) => {
    if (a.met !== b.met) return b.met - a.met;
    if (query.sort === 'size' && a.size !== b.size) return b.size - a.size;
    if (query.sort === 'newest' && a.newest !== b.newest) return a.newest > b.newest ? -1 : 1;
    const byName = a.provider.name.localeCompare(b.provider.name, 'en');
    if (query.sort === 'name' && byName !== 0) return byName;
    return a.place - b.place;
  });
  const of = (group: string) => rows.filter((row) => row.group === group).map((row) => row.provider.slug);
  return { askable: of('askable'), cannotBeAsked: of('cannotBeAsked'), otherwise: of('otherwise') };
}

/** For each value: how many of those whom the other conditions let through state it. */
export function oracleCounts(catalogue: Catalogue, query: FindQuery, facet: Facet, values: string[]) {
  const others = catalogue.providers.filter((p) => stays(p, query, catalogue, facet));
  return values.map((value) => {
    const stating = others.filter((p) => oracleState(p, facet, value, catalogue) === 'met');
    const cannot = stating.filter(({ kind }) => ['captive', 'holding', 'vendor'].includes(kind)).length;
    return { value, askable: stating.length - cannot, cannotBeAsked: cannot };
  });
}

export function oracleDrop(catalogue: Catalogue, query: FindQuery) {
  const left = (but?: Facet | 'q') =>
    catalogue.providers.filter((p) => stays(p, query, catalogue, but)).length;
  if (left() > 0) return null;
  let best: { condition: Facet | 'q'; results: number } | null = null;
  for (const condition of [...ORDER, 'q'] as const)
    if (left(condition) > (best ? best.results : 0)) best = { condition, results: left(condition) };
  return best;
}

export function oracleLeftOut(catalogue: Catalogue, query: FindQuery) {
  const counts: Partial<Record<Facet, { notFound: number; otherwise: number }>> = {};
  for (const facet of ORDER) {
    if (query.facets[facet].length === 0) continue;
    const must = isMust(query, facet);
    if (!must && query.missing === 'keep') continue;
    const states = catalogue.providers.map((p) => facetState(p, facet, query, catalogue));
    counts[facet] = {
      notFound: states.filter((state) => state === 'unknown').length,
      otherwise: must ? states.filter((state) => state === 'not-met').length : 0,
    };
  }
  return counts;
}
