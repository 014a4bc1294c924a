import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { collected } from './vitest-stand-in.ts';
import { cpuTimeMs, Watchdog } from './watchdog.ts';

/* Runs test files with one file of the sources replaced, in a process of its own, so that a fault may loop for ever. */

/** `tests` run in order up to the first that fails. `cover`: tell which places of the sources they come by. */
export type Order = {
  tests: { path: string; mostCpuMs: number }[];
  replaced?: { file: string; source: string };
  cover?: boolean;
};

/** Ranges of a file that were run or not; the shortest around a place says which. */
export type Covered = { file: string; ranges: { start: number; end: number; count: number }[] };

export type Answer = { failed: string | null; ran: number; covered: Covered[]; cpuMs: number };

const OURS = pathToFileURL(resolve('.')).href;
const standIn = new URL('./vitest-stand-in.ts', import.meta.url).href;

/** Each run loads the files of the project anew, under addresses of its own; packages are loaded once. */
let run = 0;
let replaced: Order['replaced'];
const stripped = new Map<string, string>();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest' && context.parentURL !== standIn)
      return { url: standIn, format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    const isOurs = [`${OURS}/src/`, `${OURS}/tests/`].some((folder) => found.url.startsWith(folder));
    return isOurs && found.url.endsWith('.ts') ? { ...found, url: `${found.url}?run=${run}` } : found;
  },
  load(url, context, next) {
    const file = fileOf(url);
    if (file === null) return next(url, context);
    return { format: 'module', source: scriptOf(file), shortCircuit: true };
  },
});

/** The path from the project's folder, of a file that belongs to the run. */
function fileOf(url: string): string | null {
  const [address = '', query] = url.split('?run=');
  return query === String(run) && address.startsWith(OURS) ? address.slice(OURS.length + 1) : null;
}

function scriptOf(file: string): string {
  if (file === replaced?.file) return stripTypeScriptTypes(replaced.source);
  const script = stripped.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'));
  stripped.set(file, script);
  return script;
}

async function firstFailure(tests: Order['tests']): Promise<{ failed: string | null; ran: number }> {
  let ran = 0;
  for (const { path, mostCpuMs } of tests) {
    watchdog.allow(mostCpuMs);
    collected.length = 0;
    try {
      await import(`${OURS}/${path}`);
    } catch (error) {
      return { failed: `${path}: ${String(error)}`, ran };
    }
    for (const { name, run: body } of collected) {
      ran += 1;
      try {
        await body();
      } catch (error) {
        return { failed: `${path}: ${name}: ${String(error)}`, ran };
      }
    }
  }
  return { failed: null, ran };
}

async function obey(order: Order): Promise<void> {
  const startedMs = cpuTimeMs();
  run += 1;
  replaced = order.replaced;
  const session = order.cover ? new Session() : null;
  session?.connect();
  await session?.post('Profiler.enable');
  await session?.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  const { failed, ran } = await firstFailure(order.tests);
  const coverage = await session?.post('Profiler.takePreciseCoverage');
  session?.disconnect();
  const covered = (coverage?.result ?? []).flatMap(({ url, functions }) => {
    const ranges = functions.flatMap((each) => each.ranges);
    const file = fileOf(url);
    return file === null
      ? []
      : [
          {
            file,
            ranges: ranges.map(({ startOffset: start, endOffset: end, count }) => ({ start, end, count })),
          },
        ];
  });
  watchdog.allow(Infinity);
  const answer: Answer = { failed, ran, covered, cpuMs: cpuTimeMs() - startedMs };
  process.send?.(answer);
}

const watchdog = new Watchdog();
process.on('message', (order: Order) => void obey(order));
process.on('disconnect', () => process.exit());
process.send?.('ready');
