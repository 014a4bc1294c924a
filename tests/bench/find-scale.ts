// How long does a question to the find page take with 10,000 providers, and how much memory does the server need? Makes a synthetic
// catalogue, asks 5,000 random questions on one core and holds time, page size and memory against the budgets.
// By hand: npm run bench:find -- --count 10000 --queries 5000 --seed 1 --dist <folder of a build> --keep
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runStep } from '../../scripts/build/run-step.ts';
import { contentBytes, fillFolder, type Wanted } from './find-folder.ts';
import { judgeFind } from './find-report.ts';
import { measureServer } from './find-server.ts';
import type { Asked, Part } from './find-worker.ts';

/** Enough for its memory to settle. */
const SERVER_QUERIES = 1_000;

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const { count, queries, seed } = values;
process.exitCode = await bench({ count: Number(count), queries: Number(queries), seed: Number(seed) });

async function bench(wanted: Wanted): Promise<number> {
  const built = resolve(root, values.dist ?? 'dist');
  // A folder that was named is taken as it is; our own is made new when anything has changed.
  if (!values.dist && (await runStep(['scripts/build.ts', '--if-stale'])) !== 0) return 1;
  const prefix = oneCore();
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, load ${load}, ${prefix.length ? 'held to one core' : 'NOT held to one core: there is no taskset'}.`,
  );
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/find-scale-'));
  try {
    console.log(`Making ${wanted.count} providers …`);
    const asked = fillFolder(root, built, folder, wanted);
    console.log(`  content: ${(contentBytes(folder) / 2 ** 20).toFixed(1)} MiB`);
    console.log(`Asking ${asked.length} questions of the search …`);
    const search = runWorker('search', folder, prefix);
    console.log(`Asking ${asked.length} questions of the page …`);
    const page = runWorker('page', folder, prefix);
    console.log('Asking the server …');
    const memory = await measureServer(root, folder, asked.slice(0, SERVER_QUERIES), prefix);
    return judgeFind({ search, page, memory }) ? 0 : 1;
  } finally {
    if (values.keep) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** What holds a command, compressing threads included, to the first core. */
function oneCore(): string[] {
  const command = ['/usr/bin/taskset', '/bin/taskset'].find((each) => existsSync(each));
  return command ? [command, '-c', '0'] : [];
}

function runWorker(part: Part, folder: string, prefix: readonly string[]): Asked {
  const [command = '', ...args] = [...prefix, process.execPath, 'tests/bench/find-worker.ts', part, folder];
  const output = execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Asked;
}
