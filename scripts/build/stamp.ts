import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFolder, encodings, readFileList } from '../../server/file-list.ts';

/** Notes in the built site which inputs it was made from. */
export async function writeStamp(distDir: string, inputsHash: string): Promise<void> {
  await writeFile(stampPath(distDir), inputsHash);
}

/** Whether the folder holds the whole build of these inputs. */
export async function isFresh(distDir: string, inputsHash: string): Promise<boolean> {
  try {
    if ((await readFile(stampPath(distDir), 'utf8')) !== inputsHash) return false;
    const files = await readFileList(distDir);
    return files.every(({ path, size, encoded }) => {
      const file = join(distDir, path);
      return (
        hasSize(file, size) &&
        (encoded.br === undefined || hasSize(file + encodings.br, encoded.br)) &&
        (encoded.gzip === undefined || hasSize(file + encodings.gzip, encoded.gzip))
      );
    });
  } catch {
    return false;
  }
}

function hasSize(path: string, size: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size;
}

function stampPath(distDir: string): string {
  return join(distDir, buildFolder, 'inputs.txt');
}
