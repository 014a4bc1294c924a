import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { TEXT_COLLECTIONS, type TextCollection } from '../read-content.ts';
import { countWords } from '../prose.ts';
import { readParts } from './article-parts.ts';
import { rawClaims } from './claims-view.ts';
import { show, type Fault } from './fault.ts';
import { knownPaths } from './known-paths.ts';
import { perhaps } from './suggest.ts';
import { walkFields, type ContentView, type Entry } from './view.ts';

type Length = { least: number; most: number; why: string };

/** Under this many claims a provider has no text: there is nothing to tell. */
export const CLAIMS_FOR_A_TEXT = 4;

/** How long the text of each collection is; a provider's depends on its claims. */
export const LENGTHS: Partial<Record<TextCollection, Length>> = {
  services: { least: 300, most: 600, why: 'the text of a service' },
  cities: { least: 120, most: Infinity, why: 'the text of a city' },
  insights: { least: 700, most: 1500, why: 'an insight' },
};

/** Every text: its length, its links within the site, and no leftover notes to oneself. */
export function textFaults(view: ContentView): Fault[] {
  const known = knownPaths(view);
  return TEXT_COLLECTIONS.flatMap((collection) =>
    view.entries[collection].flatMap((entry) => [
      ...lengthFaults(entry, wordsIn(collection, entry.body), lengthOf(collection, entry)),
      ...linkFaults(entry, known),
      ...leftoverFaults(entry),
    ]),
  );
}

function lengthOf(collection: TextCollection, entry: Entry): Length | undefined {
  if (entry.data['draft'] === true) return undefined;
  if (collection !== 'providers') return LENGTHS[collection];
  return rawClaims(entry).length < CLAIMS_FOR_A_TEXT
    ? { least: 0, most: 0, why: `the text of a provider with fewer than ${CLAIMS_FOR_A_TEXT} claims` }
    : { least: 20, most: 200, why: 'the text of a provider' };
}

/** Of an article the words that are read: tables, charts and the names of figures do not count. */
const wordsIn = (collection: TextCollection, body: string): number =>
  countWords(collection === 'insights' ? readParts(body).reading : body);

function lengthFaults({ file }: Entry, words: number, length: Length | undefined): Fault[] {
  if (!length || (words >= length.least && words <= length.most)) return [];
  const range =
    length.most === 0
      ? 'nothing'
      : `${length.least} ${length.most === Infinity ? 'words or more' : `to ${length.most} words`}`;
  return [{ file, field: 'text', found: `${words} words`, write: `${range}: this is ${length.why}` }];
}

/** Most texts hold references only: they need not be read as Markdown to see that. */
const MAY_LINK = /\]\(\s*<?\/|\]:/;

function linkFaults({ file, body }: Entry, known: ReadonlySet<string>): Fault[] {
  if (!MAY_LINK.test(body)) return [];
  return addressesIn(fromMarkdown(body)).flatMap((address) => {
    const [path = ''] = address.split(/[?#]/);
    if (!path.startsWith('/') || known.has(path)) return [];
    const write = known.has(`${path}/`)
      ? `"${path}/"`
      : `the path of a page that exists${perhaps(path, known)}`;
    return [{ file, field: 'text', found: `a link to ${show(address)}, where no page is`, write }];
  });
}

function addressesIn(node: Nodes): string[] {
  const own = node.type === 'link' || node.type === 'definition' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(addressesIn)] : own;
}

const LEFTOVER = /\b(TODO|FIXME|TBD|TKTK)\b|lorem ipsum/;

function leftoverFaults({ file, data, body }: Entry): Fault[] {
  // A quote is the source's own wording, whatever it says.
  const fields = [...walkFields(data)]
    .filter(({ key }) => key !== 'quote')
    .map(({ path, value }) => ({ path, value }));
  return [...fields, { path: 'text', value: body }].flatMap(({ path, value }) => {
    const left = typeof value === 'string' ? LEFTOVER.exec(value)?.[0] : undefined;
    return left ? [{ file, field: path, found: `"${left}"`, write: 'the finished text' }] : [];
  });
}
