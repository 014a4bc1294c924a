import { show, type Fault } from './fault.ts';
import { knownPaths } from './known-paths.ts';
import { perhaps } from './suggest.ts';
import { textOf, type ContentView } from './view.ts';

/** Corrections of the site: the page that was wrong must exist. Their dates are judged with all others. */
export function correctionFaults(view: ContentView): Fault[] {
  if (view.entries.corrections.length === 0) return [];
  const known = knownPaths(view);
  return view.entries.corrections.flatMap(({ file, prefix, data }) => {
    const page = textOf(data['page']);
    if (page === undefined || known.has(page)) return [];
    const write = `the path of a page that exists${perhaps(page, known)}`;
    return [{ file, field: `${prefix}page`, found: `${show(page)}, where no page is`, write }];
  });
}
