import { publishedWords } from '../format/dates.ts';
import type { SourceRegister } from '../content/notes.ts';
import type { Source } from '../schemas/source.ts';
import { paths } from '../site.ts';

/** Plain words as Markdown: signs that would become markup are escaped, and lines are joined. */
export const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** A link; an address with brackets or spaces is set in angles. */
export const link = (words: string, address: string): string =>
  `[${plain(words)}](${/[()\s]/.test(address) ? `<${address}>` : address})`;

/** A table with a head; cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\\?\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list, one line an entry; empty for none. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Parts of a page with a blank line between them; empty ones are left out. */
export const page = (parts: readonly (string | null | false | undefined)[]): string =>
  `${parts.filter(Boolean).join('\n\n')}\n`;

/** A section with its heading; null when there is nothing in it. */
export const section = (heading: string, ...parts: (string | null | false | undefined)[]): string | null => {
  const body = parts.filter(Boolean);
  return body.length > 0 ? [`## ${plain(heading)}`, ...body].join('\n\n') : null;
};

/** Makes paths of this site in a Markdown text whole addresses. */
export const absolute = (markdown: string, siteUrl: string): string =>
  markdown.replace(/\]\(\/(?!\/)/g, `](${siteUrl}/`);

/** The sources of one text, numbered in the order of their first use. */
export type Numbered = {
  /** "\[1, 2\]" after the words that rest on these sources. */
  mark: (ids: readonly string[]) => string;
  /** The numbered list of all sources that were marked: who, what, when, where, and our page about it. */
  list: () => string;
};

/** Begins to number the sources of a text. */
export function numberSources(register: SourceRegister, siteUrl: string): Numbered {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return numbers.get(id) ?? 0;
  };
  return {
    mark: (ids) => `\\[${[...new Set(ids.map(numberOf))].join(', ')}\\]`,
    list: () =>
      [...numbers].map(([id, number]) => `${number}. ${sourceLine(id, register, siteUrl)}`).join('\n'),
  };
}

/** One source in a line: publisher, title with its address, date, and our page about it. */
export function sourceLine(id: string, register: SourceRegister, siteUrl: string): string {
  const source: Source | undefined = register.get(id);
  if (!source) throw new Error(`Source "${id}" is not in sources.json`);
  const title = source.url ? link(source.title, source.url) : plain(source.title);
  const ours = link('what rests on it', siteUrl + paths.source(id));
  return `${plain(source.publisher)}: ${title}, ${publishedWords(source.published)}; ${ours}`;
}
