import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypes } from '../../server/content-types.ts';
import { encodings, type Encoding, type ListedFile } from '../../server/file-list.ts';

/** A file whose content is known but not yet its compressed forms. */
export type ReadFile = Omit<ListedFile, 'encoded'>;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Above this many pages the best quality would take longer than the build itself. */
const manyPages = 2_000;

/** Forms that no build has used for this long leave the cache. */
const cacheDays = 14;

/**
 * Puts a brotli and a gzip form beside each text file and returns the files with their sizes.
 * Unchanged content comes from the cache.
 */
export async function compressFiles(
  distDir: string,
  files: readonly ReadFile[],
  cacheDir: string,
): Promise<ListedFile[]> {
  await mkdir(cacheDir, { recursive: true });
  const pages = files.filter((file) => file.path.endsWith('.html')).length;
  const results: ListedFile[] = [];
  const queue = files.entries();
  const worker = async (): Promise<void> => {
    for (const [index, file] of queue) {
      const isPage = /\.(html|md)$/.test(file.path);
      // Above a megabyte, and on very many pages, the last percent costs minutes.
      const quality = file.size > 1_000_000 || (pages > manyPages && isPage) ? 9 : 11;
      results[index] = await compressFile(distDir, file, cacheDir, quality);
    }
  };
  // zlib works in the background threads, so this many calls keep every core busy.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  await forgetUnused(cacheDir);
  return results;
}

async function compressFile(
  distDir: string,
  file: ReadFile,
  cacheDir: string,
  quality: number,
): Promise<ListedFile> {
  const encoded: ListedFile['encoded'] = {};
  if (contentTypes[extname(file.path)]?.isText === true) {
    for (const encoding of ['br', 'gzip'] as const) {
      const form = await compressedForm(distDir, file, cacheDir, encoding, quality);
      await writeFile(join(distDir, file.path + encodings[encoding]), form);
      encoded[encoding] = form.length;
    }
  }
  return { path: file.path, hash: file.hash.slice(0, 20), size: file.size, encoded };
}

async function compressedForm(
  distDir: string,
  file: ReadFile,
  cacheDir: string,
  encoding: Encoding,
  quality: number,
): Promise<Buffer> {
  const level = encoding === 'br' ? quality : 9;
  const cached = join(cacheDir, `${file.hash}-${level}${encodings[encoding]}`);
  try {
    const form = await readFile(cached);
    const now = new Date();
    await utimes(cached, now, now);
    return form;
  } catch {
    const content = await readFile(join(distDir, file.path));
    const form =
      encoding === 'br'
        ? await asBrotli(content, {
            params: {
              [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
              [constants.BROTLI_PARAM_QUALITY]: level,
              [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
              // A window no larger than the file: setting up the default one costs more than the work itself.
              [constants.BROTLI_PARAM_LGWIN]: Math.min(
                22,
                Math.max(12, Math.ceil(Math.log2(content.length + 1)) + 1),
              ),
            },
          })
        : await asGzip(content, { level });
    // A build that is stopped half-way must not leave half a form in the cache,
    // and two files with one content may be at work at the same time.
    const unfinished = `${cached}.${randomUUID()}`;
    await writeFile(unfinished, form);
    await rename(unfinished, cached);
    return form;
  }
}

async function forgetUnused(cacheDir: string): Promise<void> {
  const limit = Date.now() - cacheDays * 86_400_000;
  for (const name of await readdir(cacheDir)) {
    const path = join(cacheDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < limit) await rm(path, { force: true });
  }
}
