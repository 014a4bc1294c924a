import { readFile } from 'node:fs/promises';
import { FileReplacedError, type FileBody } from './reply.ts';

const largestFile = 256 * 1024;
const largestCache = 64 * 1024 * 1024;

/**
 * Keeps small files in memory, the ones used longest ago leaving first, so that a busy page
 * costs no disk access. Larger files are handed back to be read from the disk.
 */
export class BodyCache {
  readonly #kept = new Map<string, Buffer>();
  #bytes = 0;

  /** The content of a small file; undefined for a large one. */
  async read({ file, size }: FileBody): Promise<Buffer | undefined> {
    if (size > largestFile) return undefined;
    const kept = this.#kept.get(file);
    if (kept !== undefined) {
      // A map keeps the order of insertion: the entry becomes the newest again.
      this.#kept.delete(file);
      this.#kept.set(file, kept);
      return kept;
    }
    const content = await readFile(file).catch(() => undefined);
    if (content?.length !== size) throw new FileReplacedError(`not as listed: ${file}`);
    this.#keep(file, content);
    return content;
  }

  #keep(file: string, content: Buffer): void {
    // Two requests may have read the same file at the same time.
    if (this.#kept.has(file)) return;
    this.#kept.set(file, content);
    this.#bytes += content.length;
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= largestCache) break;
      this.#kept.delete(oldest);
      this.#bytes -= old.length;
    }
  }
}
