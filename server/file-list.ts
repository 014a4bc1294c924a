import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Folder inside the built site that describes the build. The server never serves it. */
export const buildFolder = '.build';

/** Forms in which a file can lie beside itself, best first. */
export const encodings = { br: '.br', gzip: '.gz' } as const;

/** A content coding that the build prepares. */
export type Encoding = keyof typeof encodings;

const listedFileSchema = z.strictObject({
  path: z.string().describe('Path inside the folder of the built site, with forward slashes'),
  hash: z.string().describe('Start of the SHA-256 of the content; the entity tag is made of it'),
  size: z.int().describe('Bytes of the plain file'),
  encoded: z
    .strictObject({ br: z.int().optional(), gzip: z.int().optional() })
    .describe('Bytes of each compressed form that lies beside the file'),
});

const fileListSchema = z.array(listedFileSchema).min(1);

/** One file of the built site. */
export type ListedFile = z.output<typeof listedFileSchema>;

/** The list of all files that the server may send is missing or cannot be read. */
export class NoBuildError extends Error {
  override readonly name = 'NoBuildError';
}

/** Where the build writes the list of its files. */
export function fileListPath(distDir: string): string {
  return join(distDir, buildFolder, 'files.json');
}

/** Where the build writes the mails, cut at what differs from one to the next. */
export function mailsPath(distDir: string): string {
  return join(distDir, buildFolder, 'mails.json');
}

/** Reads the list that the build has made; throws a NoBuildError when there is none. */
export async function readFileList(distDir: string): Promise<ListedFile[]> {
  try {
    return fileListSchema.parse(JSON.parse(await readFile(fileListPath(distDir), 'utf8')));
  } catch (cause) {
    throw new NoBuildError(`There is no complete build in ${distDir}: run "npm run build" first.`, {
      cause,
    });
  }
}

/** The path under which a file answers: pages end in a slash, the error page has none. */
export function urlPathOf(file: ListedFile): string | undefined {
  if (file.path === '404.html') return undefined;
  return `/${file.path.replace(/(^|\/)index\.html$/, '$1')}`;
}
