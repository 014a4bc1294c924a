import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { EarlyWork } from './compress-early-worker.ts';

/** Packs pages while others are still being rendered. */
export interface EarlyCompression {
  /** A page has been written; its path within the folder of the site. */
  add(path: string): void;
  /** Nothing more comes: what waits is left for later. */
  stop(): Promise<void>;
}

/**
 * Rendering keeps one core busy; on another, a thread packs what is written already and puts the forms into the cache, where compressFiles()
 * finds them by the content. So a page that is changed later, or read half-written, costs time and no mistake.
 */
export function compressEarly(work: EarlyWork): EarlyCompression {
  mkdirSync(work.cacheDir, { recursive: true });
  const worker = new Worker(new URL('./compress-early-worker.ts', import.meta.url), { workerData: work });
  // What cannot be packed now is packed later, where a fault stops the build.
  worker.on('error', () => undefined);
  return {
    add: (path) => worker.postMessage(path),
    stop: async () => void (await worker.terminate()),
  };
}
