import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A fresh folder name beside the final one: a rename between them is one step. */
export function buildingFolder(distDir: string): string {
  return `${distDir}.building-${process.pid}`;
}

/** Puts a finished build in the place of the one before. */
export async function putInPlace(finished: string, distDir: string): Promise<void> {
  const before = `${distDir}.replaced-${process.pid}`;
  if (existsSync(distDir)) await rename(distDir, before);
  await rename(finished, distDir);
  await rm(before, { recursive: true, force: true });
}

/** Removes what builds that were killed have left beside the final folder. */
export async function removeLeftovers(distDir: string): Promise<void> {
  const folder = dirname(distDir);
  const start = `${basename(distDir)}.`;
  for (const name of existsSync(folder) ? await readdir(folder) : []) {
    const pid = name.startsWith(start)
      ? /^(?:building|replaced)-(\d+)$/.exec(name.slice(start.length))?.[1]
      : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
