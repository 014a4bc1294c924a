import type { Catalogue } from '../catalogue/catalogue.ts';
import { COMPUTED_FACETS, FACETS, NOT_FOUND, type Facet } from '../catalogue/facets.ts';
import { countOptions, type OptionCount } from '../catalogue/find.ts';
import { emptyQuery, isMust, type FindQuery } from '../catalogue/find-query.ts';
import type { ValueNames } from '../catalogue/find-words.ts';
import { numberWords } from '../format/numbers.ts';
import { FACET_LABELS, FACET_PLURALS } from './find-names.ts';

export type OptionView = {
  id: string;
  value: string;
  label: string;
  /** As it is drawn: "19", "11 + 1", "6 say so". */
  count: string;
  /** The same for those who listen, where a plus sign says too little; else empty. */
  spoken: string;
  chosen: boolean;
};

/** One facet with its boxes: those that are always there, and those that a disclosure keeps. */
export type FacetView = {
  facet: Facet;
  label: string;
  options: OptionView[];
  more: { label: string; options: OptionView[] } | null;
  /** Is it a must? Null where the reader cannot decide that. */
  must: boolean | null;
  isAsked: boolean;
};

/** Facets that stand open, in their order; the others wait behind a line of their own. */
const OPEN: readonly Facet[] = ['service', 'city', 'hours', 'language', 'evidence'];
const LONG: readonly Facet[] = ['service', 'city', 'language'];
const SHOWN = 5;

/** The facets of the page: those that stand open, and between them those behind a disclosure. */
export function facetViews(
  catalogue: Catalogue,
  query: FindQuery,
  labels: ValueNames,
): { first: FacetView[]; folded: FacetView[]; last: FacetView[] } {
  const counts = countOptions(catalogue, query);
  const view = (facet: Facet): FacetView => facetView(catalogue, query, facet, counts[facet], labels);
  return {
    first: OPEN.slice(0, -1).map(view),
    folded: FACETS.filter((facet) => !OPEN.includes(facet)).map(view),
    last: OPEN.slice(-1).map(view),
  };
}

function facetView(
  catalogue: Catalogue,
  query: FindQuery,
  facet: Facet,
  counts: OptionCount[],
  labels: ValueNames,
): FacetView {
  const sorted = LONG.includes(facet) ? byUsualCount(catalogue, facet, counts) : counts;
  // A list that can be drawn whole with one row more is drawn whole.
  const isLong = LONG.includes(facet) && sorted.length > SHOWN + 1;
  const missing = facet === 'city' ? sorted.filter(({ value }) => value === NOT_FOUND) : [];
  const named = sorted.filter((option) => !missing.includes(option));
  // One that is chosen is never hidden behind the disclosure.
  const first = isLong
    ? named.filter(({ chosen }, index) => chosen || index < SHOWN - missing.length)
    : named;
  const shown = isLong ? [...first, ...missing] : sorted;
  const rest = named.filter((option) => !shown.includes(option));
  const option = optionView(query, facet, labels);
  return {
    facet,
    label: FACET_LABELS[facet],
    options: shown.map(option),
    more:
      rest.length > 0
        ? { label: `All ${named.length} ${FACET_PLURALS[facet]}`, options: rest.map(option) }
        : null,
    must: COMPUTED_FACETS.includes(facet) ? null : isMust(query, facet),
    isAsked: query.facets[facet].length > 0,
  };
}

/** The order must not change under a reader who ticks boxes: the count without any condition decides, most first. */
function byUsualCount(catalogue: Catalogue, facet: Facet, counts: OptionCount[]): OptionCount[] {
  const usual = new Map(
    usualCounts(catalogue)[facet].map((each) => [each.value, each.askable + each.cannotBeAsked]),
  );
  return [...counts].sort((a, b) => (usual.get(b.value) ?? 0) - (usual.get(a.value) ?? 0));
}

const known = new WeakMap<Catalogue, Record<Facet, OptionCount[]>>();

function usualCounts(catalogue: Catalogue): Record<Facet, OptionCount[]> {
  const counts = known.get(catalogue) ?? countOptions(catalogue, emptyQuery());
  known.set(catalogue, counts);
  return counts;
}

const optionView =
  (query: FindQuery, facet: Facet, labels: ValueNames) =>
  ({ value, askable, cannotBeAsked, chosen }: OptionCount): OptionView => {
    const isOverlap = value === 'overlap';
    const label = isOverlap ? 'Overlap with my working day' : labels(facet, value);
    const total = askable + cannotBeAsked;
    const number = cannotBeAsked
      ? `${numberWords(askable)} + ${numberWords(cannotBeAsked)}`
      : numberWords(askable);
    const spoken = cannotBeAsked
      ? `${numberWords(askable)} that can be asked and ${numberWords(cannotBeAsked)} that cannot`
      : '';
    // What only sources can say is counted as said; who is listed under a must is simply there.
    const verb = isMust(query, facet) || value === NOT_FOUND ? '' : total === 1 ? ' says so' : ' say so';
    const isUncounted = isOverlap && query.zone === null;
    return {
      id: `${facet}_${value}`,
      value,
      label,
      count: isUncounted ? '' : total === 0 && verb ? `none${verb}` : number + verb,
      spoken,
      chosen,
    };
  };
