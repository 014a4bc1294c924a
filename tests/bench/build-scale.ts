// How does a build grow with the catalogue? Builds the site with 100, 1,000 and 10,000 synthetic providers in a
// temporary folder and holds wall time, memory and the largest pages against the budgets. By hand: npm run bench:build
// Options: --counts 100,1000 --seed 1 --keep (leaves the folders for a profile).
import { mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject, fillWithSynthetic, removeCopy } from './copy-project.ts';
import { largestPages, type Largest } from './page-sizes.ts';
import { measureRun, type Measured } from './process-tree.ts';
import { judge, printRuns } from './report.ts';

/** One build and what came out. */
export type Run = { count: number; measured: Measured; files: number; largest: Map<string, Largest> };

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '100,1000,10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});

process.exitCode = await bench(values.counts.split(',').map(Number), Number(values.seed), values.keep);

async function bench(counts: number[], seed: number, keep: boolean): Promise<number> {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`Node ${process.version}, ${availableParallelism()} cores, load before the start ${load}.`);
  const runs: Run[] = [];
  for (const count of counts) {
    const run = await buildOnce(count, seed, keep);
    if (!run) return 1;
    runs.push(run);
  }
  printRuns(runs);
  return judge(runs) ? 0 : 1;
}

async function buildOnce(count: number, seed: number, keep: boolean): Promise<Run | undefined> {
  const folder = mkdtempSync(join(tmpdir(), `build-scale-${count}-`));
  try {
    console.log(`Building with ${count} providers …`);
    copyProject(root, folder);
    fillWithSynthetic(folder, count, seed);
    const log = join(folder, 'build.log');
    const measured = await measureRun(['scripts/build.ts'], { cwd: folder, env: buildEnvironment(), log });
    if (measured.code !== 0) {
      console.error(readFileSync(log, 'utf8').split('\n').slice(-60).join('\n'));
      return undefined;
    }
    console.log(`  ${measured.seconds.toFixed(1)} s, load after it ${loadavg()[0]?.toFixed(1)}`);
    const distDir = join(folder, 'dist');
    return { count, measured, files: filesListed(log), largest: largestPages(distDir) };
  } finally {
    if (keep) console.log(`  kept: ${folder}`);
    else removeCopy(folder);
  }
}

/** The same day and address for every run; no setting of the caller's shell. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, BUILD_DATE: '2026-11-22', SITE_URL: 'https://plus92.example' };
}

/** The last line of a build names its pages and files. */
function filesListed(log: string): number {
  return Number(/Built \d+ pages \((\d+) files\)/.exec(readFileSync(log, 'utf8'))?.[1] ?? 0);
}
