import { both, countBits, countBoth, either, hasBit, noBits, without, type Bits } from './bits.ts';
import type { Catalogue, ListedProvider } from './catalogue.ts';
import { CLOSED_OPTIONS, FACETS, NOT_FOUND, sortValues, type Facet } from './facets.ts';
import { bitsOf, findIndexOf, foldedWords, placesOfWord, type FindIndex } from './find-index.ts';
import { askedFacets, isMust, type FindQuery } from './find-query.ts';

/** The groups of a result, in the order of the page: a source says otherwise on a wish comes last. */
export const GROUPS = ['askable', 'cannotBeAsked', 'otherwise'] as const;
export type Group = (typeof GROUPS)[number];
export type Grouped = Record<Group, ListedProvider[]>;

export type FindResult = {
  /** All results, each in one group and in the order that was asked for. */
  groups: Grouped;
  /** Results of all groups, of how many providers. */
  total: number;
  of: number;
  /**
   * Whom a condition leaves out, whatever the others say: for want of a fact, or as a source says otherwise.
   * A provider that fails two conditions is counted with both.
   */
  leftOut: Partial<Record<Facet, { notFound: number; otherwise: number }>>;
  /** One page of the groups taken one after the other; a number beyond the last page gives the last. */
  page: { number: number; pages: number; from: number; to: number; groups: Grouped };
};

/**
 * Who fits the query? A must that is not met leaves a provider out; a wish that is unknown only does
 * when missing=leave-out; a wish that a source denies puts it into the last group.
 * Within a group: who meets more of what was asked first, then the chosen sort, then the published order.
 */
export function findProviders(catalogue: Catalogue, query: FindQuery): FindResult {
  const { providers } = catalogue;
  const index = findIndexOf(catalogue);
  const filters = filterAll(catalogue, query);
  const results = without(index.all, filters.failing);
  const denied = filters.asked.reduce((bits, { notMet }) => either(bits, notMet), noBits(providers.length));

  const groups = emptyGroups();
  const members: Record<Group, Bits> = {
    askable: both(without(results, denied), index.askable),
    cannotBeAsked: without(without(results, denied), index.askable),
    otherwise: both(results, denied),
  };
  const met = countMet(filters.asked, providers.length);
  for (const group of GROUPS)
    groups[group] = inOrder(providers, members[group], met, filters.asked.length, index.orders[query.sort]);

  return {
    groups,
    total: countBits(results),
    of: providers.length,
    leftOut: Object.fromEntries(
      filters.asked.flatMap(({ facet, failing, notMet }) =>
        failing
          ? [
              [
                facet,
                {
                  notFound: countBits(without(failing, notMet)),
                  otherwise: countBoth(failing, notMet),
                },
              ],
            ]
          : [],
      ),
    ),
    page: cutPage(groups, query),
  };
}

/** How many of the asked facets does each place meet? */
function countMet(asked: readonly Asked[], size: number): Uint8Array {
  const counts = new Uint8Array(size);
  for (const { met } of asked)
    for (let place = 0; place < size; place += 1)
      counts[place] = (counts[place] ?? 0) + (((met[place >>> 5] ?? 0) >>> (place & 31)) & 1);
  return counts;
}

/** The members, who meets more first, then in the given order: one walk over all deals them out by how many conditions they meet. */
function inOrder(
  providers: readonly ListedProvider[],
  members: Bits,
  met: Uint8Array,
  most: number,
  order: Uint32Array,
): ListedProvider[] {
  const size = countBits(members);
  if (size === 0) return [];
  const dealt = Array.from({ length: most + 1 }, (): ListedProvider[] => []);
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] ?? 0;
    const provider = hasBit(members, place) ? providers[place] : undefined;
    if (provider) dealt[met[place] ?? 0]?.push(provider);
  }
  return dealt.reverse().flat();
}

export type OptionCount = { value: string; askable: number; cannotBeAsked: number; chosen: boolean };

/**
 * How many results would state each option? Counted among those whom the other facets and `q` let through,
 * so that the choices within a facet do not hide each other.
 */
export function countOptions(catalogue: Catalogue, query: FindQuery): Record<Facet, OptionCount[]> {
  const index = findIndexOf(catalogue);
  const filters = filterAll(catalogue, query);
  const counts = FACETS.map((facet): [Facet, OptionCount[]] => {
    const others = both(filters.passingBut(facet), index.all);
    const askable = both(others, index.askable);
    const options = optionsOf(catalogue, facet, query.facets[facet]).map((value): OptionCount => {
      const met = bitsOf(index, query, facet, value)?.met ?? new Uint32Array();
      const ofAskable = countBoth(met, askable);
      return {
        value,
        askable: ofAskable,
        cannotBeAsked: countBoth(met, others) - ofAskable,
        chosen: query.facets[facet].includes(value),
      };
    });
    return [facet, options];
  });
  return Object.fromEntries(counts) as Record<Facet, OptionCount[]>;
}

/**
 * Nobody fits: which one condition, taken away, brings the most results? The text counts as one, after the facets;
 * of two that bring as many the first is named. Null when there are results, or when no single one helps.
 */
export function widestDrop(
  catalogue: Catalogue,
  query: FindQuery,
): { condition: Facet | 'q'; results: number } | null {
  const { all } = findIndexOf(catalogue);
  const filters = filterAll(catalogue, query);
  if (countBits(without(all, filters.failing)) > 0) return null;
  let best: { condition: Facet | 'q'; results: number } | null = null;
  for (const condition of [...filters.asked.map(({ facet }) => facet), 'q'] as const) {
    const results = countBits(filters.passingBut(condition));
    if (results > (best?.results ?? 0)) best = { condition, results };
  }
  return best;
}

/** Values that are offered even when no source states them, because buyers look for them. */
const USUAL_LANGUAGES = ['ar', 'en', 'ur'];

/** The options of a facet, in the order of the content or of the closed list; a chosen one is always among them. */
export function optionsOf(catalogue: Catalogue, facet: Facet, chosen: readonly string[] = []): string[] {
  const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);
  const closed = CLOSED_OPTIONS[facet];
  if (closed) return [...closed];
  if (facet === 'language')
    return sortValues(facet, [
      ...findIndexOf(catalogue).values.language.keys(),
      ...USUAL_LANGUAGES,
      ...chosen,
    ]);
  if (facet === 'city') return [...new Set([...slugs(catalogue.cities), NOT_FOUND, ...chosen])];
  return [...new Set([...slugs(facet === 'service' ? catalogue.services : catalogue.industries), ...chosen])];
}

type Asked = {
  facet: Facet;
  met: Bits;
  notMet: Bits;
  /** Whom it leaves out; null when it leaves nobody out. */
  failing: Bits | null;
};
type Filters = {
  asked: Asked[];
  /** Who fails at least one condition. */
  failing: Bits;
  /** Who fails none, or none but this one. */
  passingBut: (condition: Facet | 'q') => Bits;
};

function filterAll(catalogue: Catalogue, query: FindQuery): Filters {
  const index = findIndexOf(catalogue);
  const asked = askedFacets(query).map((facet) => filterFacet(index, query, facet));
  const q = without(index.all, matchText(index, query.q));
  const failures = new Map<Facet | 'q', Bits>([['q', q]]);
  for (const { facet, failing } of asked) if (failing) failures.set(facet, failing);
  // Who fails once and who fails twice is all that is needed to take any one condition away.
  let once = noBits(catalogue.providers.length);
  let twice = once;
  for (const failing of failures.values()) {
    twice = either(twice, both(once, failing));
    once = either(once, failing);
  }
  return {
    asked,
    failing: once,
    passingBut: (condition) => {
      const passing = without(index.all, once);
      const own = failures.get(condition);
      return own ? either(passing, without(own, twice)) : passing;
    },
  };
}

/** Met when any value is; not met when a source denies every value. */
function filterFacet(index: FindIndex, query: FindQuery, facet: Facet): Asked {
  let met: Bits = index.all.map(() => 0);
  let notMet: Bits = index.all;
  for (const value of query.facets[facet]) {
    const bits = bitsOf(index, query, facet, value);
    met = bits ? either(met, bits.met) : met;
    notMet = bits ? both(notMet, bits.notMet) : index.all.map(() => 0);
  }
  const failing = isMust(query, facet)
    ? without(index.all, met)
    : query.missing === 'leave-out'
      ? without(without(index.all, met), notMet)
      : null;
  return { facet, met, notMet, failing };
}

/** Who has, for every word of the text, a word that begins with it? */
function matchText(index: FindIndex, q: string): Bits {
  // "ca" is found wherever "care" is: words of which none begins another visit each provider's words once at most.
  const words = [...new Set(foldedWords(q))];
  return words
    .filter((word) => !words.some((other) => other !== word && other.startsWith(word)))
    .reduce((bits, word) => both(bits, placesOfWord(index, word)), index.all);
}

/** Three groups with nobody in them. */
export const emptyGroups = (): Grouped => ({ askable: [], cannotBeAsked: [], otherwise: [] });

function cutPage(groups: Grouped, query: FindQuery): FindResult['page'] {
  const total = GROUPS.reduce((sum, group) => sum + groups[group].length, 0);
  const pages = Math.max(1, Math.ceil(total / query.per));
  const number = Math.min(query.page, pages);
  const start = (number - 1) * query.per;
  const end = Math.min(start + query.per, total);
  const cut = emptyGroups();
  let before = 0;
  for (const group of GROUPS) {
    const { length } = groups[group];
    cut[group] = groups[group].slice(Math.max(0, start - before), Math.max(0, end - before));
    before += length;
  }
  return { number, pages, from: total ? start + 1 : 0, to: end, groups: cut };
}
