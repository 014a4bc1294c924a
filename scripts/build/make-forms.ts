import { createHash, randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentTypes } from '../../server/content-types.ts';
import { encodings, type Encoding } from '../../server/file-list.ts';

/** Where compressed forms are kept, by the hash of their content, and which of them are there. */
export interface FormCache {
  folder: string;
  names: Set<string>;
  /** The site has so many pages that the best quality would take too long. */
  isLarge: boolean;
}

/** The hash of a file's content, and the names in the cache of its compressed forms; makes those that are not there yet. */
export function makeForms(
  path: string,
  content: Buffer,
  cache: FormCache,
): { hash: string; forms: [Encoding, string][] } {
  const hash = createHash('sha256').update(content).digest('hex');
  if (contentTypes[extname(path)]?.isText !== true) return { hash, forms: [] };
  const forms = (['br', 'gzip'] as const).map((encoding): [Encoding, string] => {
    const level = encoding === 'br' ? qualityOf(path, content, cache.isLarge) : 9;
    const name = `${hash}-${level}${encodings[encoding]}`;
    if (!cache.names.has(name)) keep(name, pack(content, encoding, level), cache);
    return [encoding, name];
  });
  return { hash, forms };
}

/** Above a megabyte, and on very many pages, the last percent costs minutes. */
function qualityOf(path: string, content: Buffer, isLarge: boolean): number {
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
function keep(name: string, form: Buffer, cache: FormCache): void {
  const unfinished = join(cache.folder, `${name}.${randomUUID()}`);
  writeFileSync(unfinished, form);
  renameSync(unfinished, join(cache.folder, name));
  cache.names.add(name);
}
