import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, splitFrontMatter } from '../content/read-files.ts';
import { paths } from '../site.ts';

/** Days on which the pages of single entries last changed, by path, and the day for all other pages. */
export type ModificationDays = { byPath: ReadonlyMap<string, string>; lastChanged: string };

/**
 * On which day did the page at this path last change, for the sitemap?
 * A profile on the day it was last checked, an article on the day it was updated or published, a source on the
 * day it was read, a figure when the newest of its sources was read; any other page on the newest of these days.
 */
export function lastModified(path: string, days: ModificationDays): string {
  return days.byPath.get(path) ?? days.lastChanged;
}

type Registered = { id: string; retrieved: string };
type Figure = { id: string; source: string[] };

/** Reads the days out of the content folder; `buildDay` keeps articles that are not out yet from counting. */
export function readModificationDays(folder: string, buildDay: string): ModificationDays {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const retrieved = new Map(json<Registered[]>('sources.json').map((one) => [one.id, one.retrieved]));
  const byPath = new Map<string, string>();
  for (const [id, day] of retrieved) byPath.set(paths.source(id), day);
  for (const { id, source } of json<Figure[]>('stats.json')) {
    const newest = source
      .flatMap((one) => retrieved.get(one) ?? [])
      .sort()
      .at(-1);
    if (newest) byPath.set(paths.stat(id), newest);
  }
  for (const { slug, text } of textsIn(join(folder, 'providers'))) {
    const day = dayOf(text, 'lastChecked');
    if (day) byPath.set(paths.provider(slug), day);
  }
  for (const { slug, text } of textsIn(join(folder, 'insights'))) {
    const day = dayOf(text, 'updated') ?? dayOf(text, 'published');
    if (day && day <= buildDay) byPath.set(paths.insight(slug), day);
  }
  return { byPath, lastChanged: [...byPath.values()].sort().at(-1) ?? buildDay };
}

/** The texts of a collection; none when it has no folder yet. */
const textsIn = (folder: string): { slug: string; text: string }[] =>
  listFiles(folder).map((name) => ({
    slug: name.replace(/\.mdx$/, ''),
    text: readFileSync(join(folder, name), 'utf8'),
  }));

/** A day of the front matter. Parsing ten thousand profiles once more for one field each would take minutes. */
function dayOf(text: string, field: string): string | undefined {
  const plain = new RegExp(`^${field}: ["']?(\\d{4}-\\d{2}-\\d{2})["']?[ \\t]*\\r?$`, 'm').exec(
    frontMatterOf(text),
  );
  if (plain) return plain[1];
  if (!frontMatterOf(text).includes(field)) return undefined;
  const value = (splitFrontMatter(text).data as Record<string, unknown>)[field];
  return value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'string'
      ? value
      : undefined;
}

const frontMatterOf = (text: string): string => text.slice(0, Math.max(0, text.indexOf('\n---', 3)) + 1);
