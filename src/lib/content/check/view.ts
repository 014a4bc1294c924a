import {
  TEXT_COLLECTIONS,
  type LIST_SCHEMAS,
  type RawContent,
  type TextCollection,
} from '../read-content.ts';

export type Fields = Record<string, unknown>;
export type ListCollection = keyof typeof LIST_SCHEMAS;
export type Collection = TextCollection | ListCollection | 'costInputs';

/** One thing that the rules look at: a .mdx file, or an entry of a .json list. Its fields may be anything. */
export type Entry = {
  file: string;
  /** Stands before the path of a field in messages: empty, or "<id>." in a list. */
  prefix: string;
  /** File name without its ending, or the id. */
  name: string;
  /** As it was read. */
  raw: unknown;
  /** As fields; empty when it has none. */
  data: Fields;
  body: string;
};

/** The content as the rules see it: every entry, the broken ones as well, so that one run finds everything. */
export type ContentView = {
  buildDay: string;
  folder: string;
  entries: Record<Collection, Entry[]>;
  /** Collections whose file could not be read: what refers to them cannot be judged. */
  unread: ReadonlySet<Collection>;
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list that have fields; other entries are empty, so that places in the list stay right. */
export const fieldsIn = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map((item: unknown) => (isFields(item) ? item : {})) : [];

/** The words of a list; empty for anything else. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Turns what was read into what the rules look at. */
export function viewContent(content: RawContent, buildDay: string): ContentView {
  const { folder } = content;
  const texts = Object.fromEntries(
    TEXT_COLLECTIONS.map((collection) => [
      collection,
      content[collection].map(({ file, name, data, body }) => ({
        ...{ file, prefix: '', name, raw: data, body },
        data: isFields(data) ? data : {},
      })),
    ]),
  ) as Record<TextCollection, Entry[]>;
  const entries = {
    ...texts,
    stats: listEntries(`${folder}/stats.json`, content.stats),
    sources: listEntries(`${folder}/sources.json`, content.sources),
    corrections: listEntries(`${folder}/corrections.json`, content.corrections),
    costInputs: [
      {
        ...{
          file: `${folder}/cost-inputs.json`,
          prefix: '',
          name: 'cost-inputs',
          raw: content.costInputs,
          body: '',
        },
        data: isFields(content.costInputs) ? content.costInputs : {},
      },
    ],
  };
  const unread = (['stats', 'sources', 'corrections', 'costInputs'] as const).filter(
    (name) => content[name] === null,
  );
  if (unread.includes('costInputs')) entries.costInputs = [];
  return { buildDay, folder, entries, unread: new Set(unread) };
}

function listEntries(file: string, list: unknown[] | null): Entry[] {
  return (list ?? []).map((raw, index) => {
    const data = isFields(raw) ? raw : {};
    const name = textOf(data['id']) ?? `entry ${index + 1}`;
    return { file, prefix: `${name}.`, name, raw, data, body: '' };
  });
}

/** Every field at every depth, with its path. */
export function* walkFields(
  value: unknown,
  path = '',
): Generator<{ path: string; key: string; value: unknown }> {
  const pairs: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [String(index), item])
    : isFields(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of pairs) {
    const place = path ? `${path}.${key}` : key;
    yield { path: place, key, value: inner };
    yield* walkFields(inner, place);
  }
}
