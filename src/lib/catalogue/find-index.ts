import { addBit, allBits, either, noBits, type Bits } from './bits.ts';
import { CERTIFICATES, keysOf } from '../schemas/taxonomy.ts';
import type { Catalogue, ListedProvider } from './catalogue.ts';
import { cityNamesOf, countedHeadcounts, judgeCondition } from './conditions.ts';
import { CLOSED_OPTIONS, FACETS, NOT_FOUND, type Facet } from './facets.ts';
import type { Sort } from './find-query.ts';
import { compareNewestFirst } from './partial-date.ts';

/** Who meets a value, and whom a source denies it; everybody else is unknown. */
export type Judged = { met: Bits; notMet: Bits };

/**
 * What a query needs of a catalogue, worked out once for each catalogue and kept as long as it lives.
 * Judging ten thousand providers takes a second; a query must not take 50 ms. So every provider is judged
 * once for every value that may be something else than unknown, and the answers are kept as sets of bits:
 * two for each value, a bit for each provider in the published order. A query is then a walk over some
 * hundred words of 32 providers, for each chosen value and each option that is counted.
 */
export type FindIndex = {
  all: Bits;
  askable: Bits;
  /** By facet and value; a value that is absent is unknown for everybody. */
  values: Record<Facet, ReadonlyMap<string, Judged>>;
  /** The places in each order; where a sort sees no difference, the published order stays. */
  orders: Record<Sort, Uint32Array>;
  /**
   * Those with hours, for hours=overlap, which depends on the buyer's zone: the places of all who keep the same hours, with one of them
   * to judge by. `overlap` keeps the answer of each zone that was asked.
   */
  sameHours: readonly { provider: ListedProvider; places: Bits }[];
  overlap: Map<string, Judged>;
  buildDay: string;
  /** Every word that `q` looks at, folded and sorted, with the places of those who have it. */
  words: readonly { word: string; places: readonly number[] }[];
};

const known = new WeakMap<Catalogue, FindIndex>();

export function findIndexOf(catalogue: Catalogue): FindIndex {
  const index = known.get(catalogue) ?? buildIndex(catalogue);
  known.set(catalogue, index);
  return index;
}

/** Gives a catalogue of the same providers, in the same order, the index of another. */
export function shareFindIndex(from: Catalogue, to: Catalogue): void {
  known.set(to, findIndexOf(from));
}

/** How everybody stands to a value; undefined when nobody states it. */
export function bitsOf(
  index: FindIndex,
  { zone }: { zone: string | null },
  facet: Facet,
  value: string,
): Judged | undefined {
  if (facet !== 'hours' || value !== 'overlap') return index.values[facet].get(value);
  if (zone === null) return undefined;
  const known = index.overlap.get(zone) ?? judgeOverlaps(index, zone);
  index.overlap.set(zone, known);
  return known;
}

function judgeOverlaps(index: FindIndex, zone: string): Judged {
  const size = index.all.length * 32;
  const judged: Judged = { met: noBits(size), notMet: noBits(size) };
  const buyer = { zone, day: index.buildDay };
  for (const { places, provider } of index.sameHours) {
    const { state } = judgeCondition(provider, 'hours', 'overlap', new Set(), buyer);
    if (state === 'met') judged.met = either(judged.met, places);
    if (state === 'not-met') judged.notMet = either(judged.notMet, places);
  }
  return judged;
}

function groupByHours(providers: readonly ListedProvider[]): FindIndex['sameHours'] {
  const groups = new Map<string, { provider: ListedProvider; places: Bits }>();
  providers.forEach((provider, place) => {
    const { hours = [] } = provider;
    if (hours.length === 0) return;
    // The day of a claim decides only between several.
    const key = JSON.stringify(hours.map(({ value, asOf }) => [value, hours.length > 1 ? asOf : null]));
    const group = groups.get(key) ?? { provider, places: noBits(providers.length) };
    groups.set(key, group);
    addBit(group.places, place);
  });
  return [...groups.values()];
}

/** Words without case and accents: "Café No. 7" is "cafe", "no", "7". */
export const foldedWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function buildIndex(catalogue: Catalogue): FindIndex {
  const { providers } = catalogue;
  const askable = noBits(providers.length);
  providers.forEach((provider, place) => {
    if (provider.askable) addBit(askable, place);
  });
  return {
    all: allBits(providers.length),
    askable,
    values: Object.fromEntries(
      FACETS.map((facet) => [facet, indexFacet(catalogue, facet)]),
    ) as unknown as FindIndex['values'],
    orders: sortAll(catalogue),
    sameHours: groupByHours(providers),
    overlap: new Map(),
    buildDay: catalogue.buildDay,
    words: indexWords(catalogue),
  };
}

function indexFacet(catalogue: Catalogue, facet: Facet): Map<string, Judged> {
  const cityNames = cityNamesOf(catalogue);
  const { providers } = catalogue;
  const values = new Map<string, Judged>();
  providers.forEach((provider, place) => {
    for (const value of new Set(valuesToJudge(provider, facet))) {
      const { state } = judgeCondition(provider, facet, value, cityNames);
      if (state === 'unknown') continue;
      const bits = values.get(value) ?? { met: noBits(providers.length), notMet: noBits(providers.length) };
      values.set(value, bits);
      addBit(state === 'met' ? bits.met : bits.notMet, place);
    }
  });
  return values;
}

/** Every value that may be met or not met; for all others the provider is unknown. */
function valuesToJudge(provider: ListedProvider, facet: Facet): readonly string[] {
  switch (facet) {
    case 'service':
      return (provider.services ?? []).map(({ value }) => value);
    case 'industry':
      return (provider.industries ?? []).map(({ value }) => value);
    case 'channel':
      return (provider.channels ?? []).map(({ value }) => value);
    case 'region':
      return (provider.clientRegions ?? []).map(({ value }) => value);
    case 'cert':
      // A named edition proves the regime as well.
      return keysOf(CERTIFICATES).filter((value) =>
        provider.certifications?.some(
          (claim) => claim.value === value || claim.value.startsWith(`${value}-`),
        ),
      );
    case 'language':
      return (provider.languages ?? []).flatMap(({ value }) => tagAndWider(value));
    case 'city':
      return [...provider.cities, NOT_FOUND];
    case 'hours':
      return ['24-7'];
    case 'price':
    case 'size':
    case 'evidence':
    case 'kind':
      return CLOSED_OPTIONS[facet] ?? [];
  }
}

/** "zh-Hans-CN" answers those who ask for "zh-Hans-CN", "zh-Hans" and "zh". */
export function tagAndWider(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

function sortAll(catalogue: Catalogue): FindIndex['orders'] {
  const { providers } = catalogue;
  const names = new Intl.Collator('en');
  const cityNames = cityNamesOf(catalogue);
  const sizes = providers.map((provider) => {
    const newest = countedHeadcounts(provider, cityNames)[0]?.claim.value;
    return newest?.min ?? newest?.max ?? 0;
  });
  // Array.sort is stable: what compares as equal stays in the published order.
  const order = (compare: (a: ListedProvider, b: ListedProvider, i: number, j: number) => number) =>
    Uint32Array.from(
      providers
        .map((provider, place) => ({ provider, place }))
        .sort((a, b) => compare(a.provider, b.provider, a.place, b.place))
        .map(({ place }) => place),
    );
  return {
    published: order(() => 0),
    name: order((a, b) => names.compare(a.name, b.name)),
    newest: order((a, b) => compareNewestFirst(a.evidence.newest, b.evidence.newest)),
    size: order((_a, _b, i, j) => (sizes[j] ?? 0) - (sizes[i] ?? 0)),
  };
}

function indexWords(catalogue: Catalogue): FindIndex['words'] {
  const services = new Map(catalogue.services.map(({ slug, name }) => [slug, name]));
  const cities = new Map(catalogue.cities.map(({ slug, name }) => [slug, name]));
  const places = new Map<string, number[]>();
  catalogue.providers.forEach((provider, place) => {
    const offered = (provider.services ?? []).map(({ value }) => services.get(value) ?? value);
    const stated = provider.cities.map((slug) => cities.get(slug) ?? slug);
    const names = [provider.name, provider.legalName ?? '', ...(provider.aliases ?? [])];
    for (const word of new Set([...names, ...offered, ...stated].flatMap(foldedWords))) {
      const list = places.get(word);
      if (list) list.push(place);
      else places.set(word, [place]);
    }
  });
  return [...places]
    .map(([word, list]) => ({ word, places: list }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** Who has a word that begins so? Words that begin alike stand together. */
export function placesOfWord(index: FindIndex, beginning: string): Bits {
  const { words } = index;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.word ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const bits = index.all.slice().fill(0);
  for (let at = low; words[at]?.word.startsWith(beginning); at += 1)
    for (const place of words[at]?.places ?? []) addBit(bits, place);
  return bits;
}
