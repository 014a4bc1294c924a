// A thread of the build: compresses one share of the files and answers with their sizes. Started by precompress.ts.
import { copyFileSync, linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { encodings, type ListedFile } from '../../server/file-list.ts';
import { makeForms } from './make-forms.ts';

/** What one thread is given to do. */
export interface Share {
  distDir: string;
  cacheDir: string;
  isLarge: boolean;
  paths: readonly string[];
}

const { distDir, cacheDir, isLarge, paths } = workerData as Share;
const cache = { folder: cacheDir, names: new Set(readdirSync(cacheDir)), isLarge };

parentPort?.postMessage(paths.map(compressFile));

function compressFile(path: string): ListedFile {
  const content = readFileSync(join(distDir, path));
  const { hash, forms } = makeForms(path, content, cache);
  const encoded: ListedFile['encoded'] = {};
  for (const [encoding, name] of forms)
    encoded[encoding] = place(name, join(distDir, path + encodings[encoding]));
  return { path, hash: hash.slice(0, 20), size: content.length, encoded };
}

/** Puts a form of the cache beside its file and returns its size. */
function place(name: string, target: string): number {
  const source = join(cacheDir, name);
  const now = new Date();
  utimesSync(source, now, now);
  rmSync(target, { force: true });
  try {
    // Nothing writes into a built file, so the cache and the site can share it.
    linkSync(source, target);
  } catch {
    // Another disk, or one that knows no links.
    copyFileSync(source, target);
  }
  return statSync(target).size;
}
