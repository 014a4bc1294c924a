import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** A content file as it lies on the disk: parsed front matter, and the text after it. */
export type ContentFile = { file: string; name: string; data: unknown; body: string };

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Splits a file into front matter and text; throws a sentence when the front matter cannot be read. */
export function splitFrontMatter(text: string): { data: unknown; body: string } {
  const match = FRONT_MATTER.exec(text);
  if (!match)
    throw new Error('has no front matter: begin the file with a line "---", the fields, and a line "---"');
  return { data: load(match[1] ?? ''), body: text.slice(match[0].length).trim() };
}

/** Names of the .mdx files of a collection, sorted, so that two builds agree; none while it has no folder yet. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

/** Reads one .mdx file of a collection. */
export function readContentFile(folder: string, name: string): ContentFile {
  const file = join(folder, name);
  return { file, name: name.replace(/\.mdx$/, ''), ...splitFrontMatter(readFileSync(file, 'utf8')) };
}
