import { writeSearch } from '../../lib/search/facets.ts';
import { findPages, prepareSearch, type Found } from './engine.ts';
import { onlyLatest } from './latest.ts';
import { countedResults, FAILED, link, make, resultItem } from './render.ts';

const MOST_SHOWN = 6;

/** The box in the header: results in a panel below it, to be walked with the arrows. */
export function runPanel(box: HTMLInputElement, from: HTMLElement | null): void {
  const form = box.form;
  if (!form) return;
  let cameFrom = from;
  const status = make('p', 'hidden');
  status.setAttribute('role', 'status');
  const panel = make('div', 'found');
  panel.hidden = true;
  form.append(status, panel);

  const links = (): HTMLElement[] => (panel.hidden ? [] : [...panel.querySelectorAll('a')]);
  const close = (): void => {
    panel.hidden = true;
    status.textContent = '';
  };
  const say = (text: string, ...content: (Node | string)[]): void => {
    // An answer that comes late must not take the focus away from who is among the results already.
    const at = links().indexOf(document.activeElement as HTMLElement);
    status.textContent = text;
    panel.replaceChildren(...content);
    panel.hidden = false;
    const kept = cameFrom;
    if (at >= 0) (links()[at] ?? box).focus();
    cameFrom = kept;
  };
  const show = (found: Found, query: string): void => {
    const all = link((form.dataset['all'] ?? '') + writeSearch({ query, chosen: {} }), 'All results');
    if (found.total === 0) {
      say(
        `No results for ${query}`,
        make('p', '', `Nothing found for “${query}”. `),
        make('p', '', all, ' has ways on.'),
      );
      return;
    }
    const list = make('ol', '', ...found.hits.map((hit) => resultItem(hit, false)));
    const instead = found.instead ? [make('p', '', 'Results for ', make('b', '', found.instead))] : [];
    const words = found.instead ? ` for ${found.instead}` : '';
    say(`${countedResults(found.total)}${words}`, ...instead, list, make('p', '', all, ` (${found.total})`));
  };
  const search = onlyLatest(
    (query: string) => findPages({ query, chosen: {} }, MOST_SHOWN),
    show,
    () => say(FAILED, make('p', '', FAILED)),
  );
  const update = (): void => {
    const query = box.value.trim();
    if (query === '') {
      // A search that is still under way must not open the panel again.
      search.cancel();
      close();
    } else search.run(query);
  };

  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      search.cancel();
      close();
      (document.activeElement as HTMLElement | null)?.blur();
      cameFrom?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [box, ...links()];
    const next = stops.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
    if (stops.length > 1) event.preventDefault();
    stops[Math.min(Math.max(next, 0), stops.length - 1)]?.focus();
  });
  form.addEventListener('focusin', (event) => {
    const before = event.relatedTarget as Node | null;
    if (!form.contains(before)) cameFrom = before instanceof HTMLElement ? before : null;
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
  box.addEventListener('input', update);
  box.addEventListener('focus', update);
  prepareSearch();
  update();
}
