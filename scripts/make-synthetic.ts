// Writes synthetic providers with their sources, to try the site with many entries:
// node scripts/run.mjs scripts/make-synthetic.ts --count 10000 --seed 1 --out <folder>
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFacets } from './synthetic/facets.ts';
import { writeSynthetic } from './synthetic/write-content.ts';

const usage = 'Usage: make-synthetic --count 10000 --seed 1 --out <folder>';

process.exitCode = makeSynthetic(process.argv.slice(2));

/** Writes the folder and says what is in it; the result is the exit code. */
function makeSynthetic(args: string[]): number {
  const asked = readArguments(args);
  if (!asked) {
    console.error(usage);
    return 1;
  }
  const { out, ...content } = asked;
  const facets = readFacets(join(import.meta.dirname, '../src/content'));
  const sources = writeSynthetic(resolve(out), { ...content, facets });
  console.log(`${out}: ${content.count} synthetic providers, ${sources.length} synthetic sources`);
  return 0;
}

function readArguments(args: string[]): { count: number; seed: number; out: string } | undefined {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { count: text, seed: text, out: text } });
    const { count, seed = '1', out } = values;
    if (!count || !out || ![count, seed].every((number) => /^\d{1,7}$/.test(number))) return undefined;
    return { count: Number(count), seed: Number(seed), out };
  } catch {
    return undefined;
  }
}
