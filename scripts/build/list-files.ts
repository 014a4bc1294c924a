import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { contentTypes } from '../../server/content-types.ts';
import { buildFolder, fileListPath, type ListedFile } from '../../server/file-list.ts';
import { compressFiles } from './precompress.ts';

/** The build left a file that the server would not know how to send. */
export class UnknownFilesError extends Error {}

/**
 * Makes the explicit list of what the server may send, with the compressed forms beside the text files, and writes it into the
 * folder of the built site. `addMore` writes files of its own meanwhile, as compressing leaves it a part of the machine.
 */
export async function prepareForServing(
  distDir: string,
  cacheDir: string,
  addMore: () => Promise<unknown> = () => Promise.resolve(),
): Promise<ListedFile[]> {
  const rendered = await findServable(distDir);
  const [files] = await Promise.all([compressFiles(distDir, rendered, cacheDir), addMore()]);
  const known = new Set(rendered);
  const added = (await findServable(distDir)).filter((path) => !known.has(path));
  files.push(...(await compressFiles(distDir, added, cacheDir)));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const listPath = fileListPath(distDir);
  await mkdir(dirname(listPath), { recursive: true });
  await writeFile(listPath, JSON.stringify(files));
  return files;
}

async function findServable(distDir: string): Promise<string[]> {
  const entries = await readdir(distDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(distDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isKeptBack(path))
    .sort();
  const unknown = paths.filter((path) => !(extname(path) in contentTypes));
  if (unknown.length > 0) {
    throw new UnknownFilesError(
      `The build made files of a kind that the site does not serve: ${unknown.join(', ')}. ` +
        'Remove them, or add the extension to server/content-types.ts.',
    );
  }
  return paths;
}

/** Dotfiles, source maps and databases stay on the machine whoever puts them there. */
function isKeptBack(path: string): boolean {
  if (path.startsWith(`${buildFolder}/`)) return true;
  if (/\.(map|db|sqlite|sqlite3|br|gz)(-wal|-shm)?$/.test(path)) return true;
  return path.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
}
