import { partsOfExcerpt } from '../../lib/search/excerpt.ts';
import { titleOf } from './engine.ts';
import type { PagefindPage } from './pagefind.ts';

/** Headings within a page that are shown below it. */
const MOST_HEADINGS = 3;

/** An element with a class and children; text is always put in as text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A link of the site. */
export function link(path: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const element = make('a', '', ...children);
  element.href = path;
  return element;
}

/** One page that was found: its name, its kind, and the words around the match. */
export function resultItem(page: PagefindPage, withHeadings: boolean): HTMLLIElement {
  const kind = page.meta['kind'] ?? '';
  const item = make('li', '', link(page.url, titleOf(page)), make('span', 'found-kind', ` ${kind}`));
  item.append(make('p', '', ...marked(page.excerpt)));
  const headings = page.sub_results.filter(({ url }) => url !== page.url).slice(0, MOST_HEADINGS);
  if (withHeadings && headings.length > 0) {
    const list = headings.map(({ url, title, excerpt }) =>
      make('li', '', link(url, title), make('p', '', ...marked(excerpt))),
    );
    item.append(make('ul', '', ...list));
  }
  return item;
}

function marked(excerpt: string): (Node | string)[] {
  return partsOfExcerpt(excerpt).map((part) => (part.marked ? make('mark', '', part.text) : part.text));
}

/** "1 result", "12 results". */
export function countedResults(total: number): string {
  return `${total} ${total === 1 ? 'result' : 'results'}`;
}

/** What is said when the search itself could not be loaded. */
export const FAILED = 'The search could not be loaded. Try again, or use the lists of the site.';
