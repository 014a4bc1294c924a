import { FACETS, FACET_WORDS, type ChosenFacets, type Facet } from '../../lib/search/facets.ts';
import { make } from './render.ts';

/** The four filters of the search page. */
export interface Filters {
  element: HTMLElement;
  chosen(): ChosenFacets;
  /** Shows what there is to choose, with how many pages each choice would leave. */
  update(counts: Record<string, Record<string, number>>, chosen: ChosenFacets): void;
}

/** Makes the filters; they are no use without scripts, so the page does not hold them. */
export function makeFilters(onChange: () => void): Filters {
  const selects = new Map<Facet, HTMLSelectElement>();
  const element = make('div', 'found-filters');
  for (const facet of FACETS) {
    const select = make('select', '');
    select.name = facet;
    select.addEventListener('change', onChange);
    selects.set(facet, select);
    element.append(make('label', '', `${FACET_WORDS[facet].label} `, select));
  }
  return {
    element,
    chosen: () => {
      const chosen: ChosenFacets = {};
      for (const [facet, { value }] of selects) if (value) chosen[facet] = value;
      return chosen;
    },
    update: (counts, chosen) => {
      for (const [facet, select] of selects) fill(select, facet, counts[facet] ?? {}, chosen[facet]);
    },
  };
}

function fill(
  select: HTMLSelectElement,
  facet: Facet,
  counts: Record<string, number>,
  chosen: string | undefined,
): void {
  const options = [new Option(FACET_WORDS[facet].any, '')];
  for (const [value, count] of Object.entries(counts).sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    if (count > 0 || value === chosen) options.push(new Option(`${value} (${count})`, value));
  }
  // What the address asks for stays to be seen, also where the index knows nothing of it.
  if (chosen && !options.some(({ value }) => value === chosen)) options.push(new Option(chosen, chosen));
  select.replaceChildren(...options);
  select.value = chosen ?? '';
}
