import { spawnSync } from 'node:child_process';

/** What scripts/recompute-order.mjs finds in published tables. */
export type Recomputed = {
  /** Slugs in order, by the address of each list. */
  lists: Record<string, string[]>;
  /** In the order of the score. */
  scores: { slug: string; name: string; low: number; high: number; coverage: number }[];
  /** Columns that are not what the claims give. */
  faults: string[];
};

/** Runs the script as a reader does; `ask` is the query of a comparison. */
export function recompute(folder: string, ask = ''): Recomputed {
  const args = ['scripts/recompute-order.mjs', folder, '--json', ...(ask ? ['--ask', ask] : [])];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Recomputed;
}
