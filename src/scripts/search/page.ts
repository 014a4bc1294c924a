import { FACETS, FACET_WORDS, readSearch, writeSearch, type SearchState } from '../../lib/search/facets.ts';
import { filtersToDrop, findPages, prepareSearch, type Found } from './engine.ts';
import { makeFilters } from './filters.ts';
import { onlyLatest } from './latest.ts';
import { loadPagefind } from './pagefind.ts';
import { countedResults, FAILED, link, make, resultItem } from './render.ts';

/** Results shown at once; "Show more" adds as many again. */
const STEP = 20;

/** The search page: the query and the filters stand in the address, the results below the box. */
export function runPage(box: HTMLInputElement, place: HTMLElement): void {
  const status = make('p', 'found-status');
  status.setAttribute('role', 'status');
  const list = make('ol', 'found-list');
  const after = make('div', '');
  const filters = makeFilters(() => change());
  place.append(filters.element, make('div', '', status, list, after));
  const help = document.getElementById('search-help');
  let most = STEP;

  const state = (): SearchState => ({ query: box.value.trim(), chosen: filters.chosen() });
  const search = onlyLatest(
    async (asked: SearchState) => {
      const found = await findPages(asked, most);
      return { found, drops: found.total === 0 ? await filtersToDrop(asked) : [] };
    },
    ({ found, drops }, asked) => show(found, drops, asked),
    () => {
      status.textContent = FAILED;
      list.replaceChildren();
      after.replaceChildren();
    },
  );

  function show(found: Found, drops: Awaited<ReturnType<typeof filtersToDrop>>, asked: SearchState): void {
    filters.update(found.filters, asked.chosen);
    const words = found.instead ?? asked.query;
    status.textContent =
      found.total === 0
        ? `Nothing found for “${asked.query}”.`
        : countedResults(found.total) + (words && ` for “${words}”`);
    if (found.instead) {
      const exact = link(
        writeSearch({ ...asked, query: `"${asked.query}"` }),
        `Search for “${asked.query}” exactly`,
      );
      status.append('. ', exact);
    }
    list.replaceChildren(...found.hits.map((hit) => resultItem(hit, true)));
    after.replaceChildren(...(found.total === 0 ? waysOn(drops, asked) : more(found)));
    place.hidden = false;
    place.dataset['answers'] = asked.query;
    if (help) help.hidden = found.total > 0;
  }

  function more({ total, hits }: Found): Node[] {
    if (total <= hits.length) return [];
    const button = make('button', 'button', 'Show more');
    button.type = 'button';
    button.addEventListener('click', () => {
      most += STEP;
      search.run(state());
    });
    return [button];
  }

  function waysOn(drops: Awaited<ReturnType<typeof filtersToDrop>>, asked: SearchState): Node[] {
    return drops.slice(0, 1).map(({ facet, total }) => {
      const wider = { ...asked, chosen: { ...asked.chosen, [facet]: undefined } };
      const name = `${FACET_WORDS[facet].label}: ${asked.chosen[facet] ?? ''}`;
      return make('p', '', link(writeSearch(wider), `Leave out “${name}”`), ` (${countedResults(total)})`);
    });
  }

  function change(): void {
    most = STEP;
    const asked = state();
    history.replaceState(null, '', location.pathname + writeSearch(asked));
    if (asked.query === '' && FACETS.every((facet) => !asked.chosen[facet])) {
      search.cancel();
      place.hidden = true;
      if (help) help.hidden = false;
    } else search.run(asked);
  }

  function readAddress(): void {
    const { query, chosen } = readSearch(location.search);
    box.value = query;
    filters.update({}, chosen);
    if (query !== '' || FACETS.some((facet) => chosen[facet])) search.run({ query, chosen });
  }

  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
  });
  box.addEventListener('input', change);
  box.form?.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(event, list.querySelector('a'));
    else if (event.key === 'Escape') box.blur();
  });
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [box, ...list.querySelectorAll('a')];
    const at = stops.indexOf(event.target as HTMLElement);
    move(event, stops[at + (event.key === 'ArrowDown' ? 1 : -1)]);
  });
  prepareSearch();
  // Only a filter that is loaded is counted.
  loadPagefind()
    .then((pagefind) => pagefind.filters())
    .catch(() => undefined)
    .finally(start);
  window.addEventListener('popstate', readAddress);

  function start(): void {
    // A browser that comes back to the page fills the box by itself; what the address says is more.
    if (location.search !== '' || box.value.trim() === '') readAddress();
    else change();
  }
}

function move(event: KeyboardEvent, target: HTMLElement | null | undefined): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
