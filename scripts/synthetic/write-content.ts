import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { Source } from '../../src/lib/schemas/source.ts';
import type { Facets } from './facets.ts';
import { makeProvider, type SyntheticProvider } from './provider.ts';

export type SyntheticContent = { count: number; seed: number; facets: Facets };

/** Writes `providers/*.mdx` and `sources.json` into a folder; returns the sources, each once, by id. */
export function writeSynthetic(folder: string, { count, seed, facets }: SyntheticContent): Source[] {
  const providers = join(folder, 'providers');
  mkdirSync(providers, { recursive: true });
  const sources = new Map<string, Source>();
  for (let index = 0; index < count; index += 1) {
    const made = makeProvider(seed, index, facets);
    writeFileSync(join(providers, `${made.provider.slug}.mdx`), fileText(made));
    for (const source of made.sources) sources.set(source.id, source);
  }
  const sorted = [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(folder, 'sources.json'), `${JSON.stringify(sorted, null, 1)}\n`);
  return sorted;
}

/** A provider as a content file: front matter, then its text. */
export function fileText({ provider, text }: SyntheticProvider): string {
  return `---\n${dump(provider, { lineWidth: -1 })}---\n${text ? `\n${text}\n` : ''}`;
}
