// A thread of the build: compresses one share of the files and answers with their sizes. Started by precompress.ts.
import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentTypes } from '../../server/content-types.ts';
import { encodings, type Encoding, type ListedFile } from '../../server/file-list.ts';

/** What one thread is given to do. */
export interface Share {
  distDir: string;
  cacheDir: string;
  /** The site has so many pages that the best quality would take too long. */
  isLarge: boolean;
  paths: readonly string[];
}

const { distDir, cacheDir, isLarge, paths } = workerData as Share;
const cached = new Set(readdirSync(cacheDir));

parentPort?.postMessage(paths.map(compressFile));

function compressFile(path: string): ListedFile {
  const content = readFileSync(join(distDir, path));
  const hash = createHash('sha256').update(content).digest('hex');
  const encoded: ListedFile['encoded'] = {};
  if (contentTypes[extname(path)]?.isText === true) {
    for (const encoding of ['br', 'gzip'] as const) {
      const level = encoding === 'br' ? qualityOf(path, content) : 9;
      const name = `${hash}-${level}${encodings[encoding]}`;
      if (!cached.has(name)) keep(name, pack(content, encoding, level));
      encoded[encoding] = place(name, join(distDir, path + encodings[encoding]));
    }
  }
  return { path, hash: hash.slice(0, 20), size: content.length, encoded };
}

/** Above a megabyte, and on very many pages, the last percent costs minutes. */
function qualityOf(path: string, content: Buffer): number {
  return content.length > 1_000_000 || (isLarge && /\.(html|md)$/.test(path)) ? 9 : 11;
}

function pack(content: Buffer, encoding: Encoding, level: number): Buffer {
  if (encoding === 'gzip') return gzipSync(content, { level });
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length, level),
    },
  });
}

/**
 * A window no larger than the file: setting up the default one costs more than the work itself.
 * Below the best quality one of 64 KB takes another way through the text, fifteen times as fast for the same size.
 */
function windowBits(bytes: number, level: number): number {
  if (level < 11 && bytes < 1 << 16) return 16;
  return Math.min(22, Math.max(12, Math.ceil(Math.log2(bytes + 1)) + 1));
}

/** A build that is stopped half-way must not leave half a form in the cache, and two threads may make the same form. */
function keep(name: string, form: Buffer): void {
  const unfinished = join(cacheDir, `${name}.${randomUUID()}`);
  writeFileSync(unfinished, form);
  renameSync(unfinished, join(cacheDir, name));
  cached.add(name);
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
