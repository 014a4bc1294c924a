import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacets } from '../../scripts/synthetic/facets.ts';
import { makeProvider } from '../../scripts/synthetic/provider.ts';
import { fileListPath } from '../../server/file-list.ts';
import { livePaths } from '../../server/live-pages.ts';
import { openLiveSite, toLiveContent, writeLiveContent } from '../../src/lib/content/live-site.ts';
import { readContent } from '../../src/lib/content/read-content.ts';
import { providerSchema } from '../../src/lib/schemas/provider.ts';
import type { Source } from '../../src/lib/schemas/source.ts';
import { randomQueries } from './find-queries.ts';

export const BUILD_DAY = '2026-11-22';

/** Static files for each provider, as counted in a build with 10,000: its page and its twin, its picture, and pages of its sources. */
const FILES_EACH = 4;

export type Wanted = { count: number; queries: number; seed: number };

/**
 * Fills a folder with what the server needs to answer the find page: the program of a real build, the content of a synthetic
 * catalogue, and a list of as many static files as such a site has (their entries, not the files). Returns the queries.
 */
export function fillFolder(root: string, built: string, folder: string, wanted: Wanted): string[] {
  const contentFolder = join(root, 'src/content');
  const facets = readFacets(contentFolder);
  const real = readContent(contentFolder);
  const sources = new Map<string, Source>(real.sources.map((source) => [source.id, source]));
  const providers = Array.from({ length: wanted.count }, (_, index) => {
    const made = makeProvider(wanted.seed, index, facets);
    for (const source of made.sources) sources.set(source.id, source);
    return providerSchema.parse(made.provider);
  });
  const content = toLiveContent({ ...real, providers, sources: [...sources.values()] }, BUILD_DAY);

  mkdirSync(join(folder, livePaths.folder), { recursive: true });
  // Copied into the project, so that the program finds its packages as in a build.
  cpSync(join(built, livePaths.folder), join(folder, livePaths.folder), { recursive: true });
  writeFileSync(join(folder, livePaths.content), writeLiveContent(content));
  writeFileList(folder, wanted.count * FILES_EACH);
  const { catalogue } = openLiveSite(content);
  const queries = randomQueries(catalogue, wanted.queries, wanted.seed);
  writeFileSync(join(folder, 'queries.json'), JSON.stringify(queries));
  return queries;
}

function writeFileList(folder: string, count: number): void {
  const files = Array.from({ length: count }, (_, index) => ({
    path: `providers/synthetic-lantern-contact-technologies-${index}/index.html`,
    hash: String(index).padStart(20, '0'),
    size: 30_000 + index,
    encoded: { br: 6_000, gzip: 7_000 },
  }));
  writeFileSync(fileListPath(folder), JSON.stringify(files));
}

/** Size of the content that the server reads when it starts. */
export const contentBytes = (folder: string): number => readFileSync(join(folder, livePaths.content)).length;
