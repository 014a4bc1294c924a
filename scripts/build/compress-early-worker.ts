// A thread of the build: packs each page that it is told of into the cache. Started by compress-early.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { makeForms } from './make-forms.ts';

/** Where the pages and the cache are. */
export interface EarlyWork {
  distDir: string;
  cacheDir: string;
  /** As for compressFiles(); a wrong guess costs the work, not the result. */
  isLarge: boolean;
}

const { distDir, cacheDir, isLarge } = workerData as EarlyWork;
const cache = { folder: cacheDir, names: new Set(readdirSync(cacheDir)), isLarge };

parentPort?.on('message', (path: string) => {
  try {
    makeForms(path, readFileSync(join(distDir, path)), cache);
  } catch {
    // Not written yet, or moved: it will be packed with the rest.
  }
});
