import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ListedFile } from '../../server/file-list.ts';
import type { Share } from './compress-worker.ts';

/** Above this many pages the best quality would take longer than the build itself. */
export const manyPages = 2_000;

/** So few files are done before a second thread has started. */
const fewFiles = 50;

/** Forms that no build has used for this long leave the cache. */
const cacheDays = 14;

/**
 * Hashes each file, puts a brotli and a gzip form beside each text file and returns the files with their sizes, in the order given.
 * Unchanged content comes from the cache.
 */
export async function compressFiles(
  distDir: string,
  paths: readonly string[],
  cacheDir: string,
): Promise<ListedFile[]> {
  await mkdir(cacheDir, { recursive: true });
  const isLarge = paths.filter((path) => path.endsWith('.html')).length > manyPages;
  const threads = paths.length < fewFiles ? 1 : availableParallelism();
  // Neighbours are of one kind and size, so dealing them out in turn gives each thread the same work.
  const shares = Array.from({ length: threads }, (_, thread) =>
    paths.filter((_, index) => index % threads === thread),
  );
  const done = await Promise.all(
    shares.map((share) => compressShare({ distDir, cacheDir, isLarge, paths: share })),
  );
  await forgetUnused(cacheDir);
  return paths.map((_, index) => done[index % threads]?.[Math.floor(index / threads)] as ListedFile);
}

/** Reading, packing and writing tens of thousands of small files is quickest one after the other, off the main thread. */
function compressShare(share: Share): Promise<ListedFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that compresses ended with code ${code}.`)));
  });
}

async function forgetUnused(cacheDir: string): Promise<void> {
  const limit = Date.now() - cacheDays * 86_400_000;
  for (const name of await readdir(cacheDir)) {
    const path = join(cacheDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < limit) await rm(path, { force: true });
  }
}
