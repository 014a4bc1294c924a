import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkRoutes, RoutesError } from '../server/check-routes.ts';
import { livePaths, loadProgram } from '../server/live-pages.ts';
import { routes } from '../server/routes.ts';
import { settingsOrExit } from '../server/settings-or-exit.ts';
import { toLiveContent, writeLiveContent } from '../src/lib/content/live-site.ts';
import { listFiles } from '../src/lib/content/read-files.ts';
import { readContent } from '../src/lib/content/read-content.ts';
import { buildPages } from './build/build-pages.ts';
import { compressEarly } from './build/compress-early.ts';
import { forgetMachine } from './build/forget-machine.ts';
import { hashInputs } from './build/inputs.ts';
import { indexSearch } from './build/index-search.ts';
import { makeMails } from './build/make-mails.ts';
import { prepareForServing, UnknownFilesError } from './build/list-files.ts';
import { manyPages } from './build/precompress.ts';
import { runStep } from './build/run-step.ts';
import { isFresh, writeStamp } from './build/stamp.ts';
import { buildingFolder, putInPlace, removeLeftovers } from './build/swap-folders.ts';

const root = dirname(import.meta.dirname);
const contentDir = resolve(root, 'src/content');
const cacheDir = resolve(root, 'node_modules/.cache/compressed');

process.exitCode = await build(process.argv.includes('--if-stale'));

/** Checks, renders and compresses the site; a build that fails leaves the one before in place. */
async function build(onlyIfStale: boolean): Promise<number> {
  const settings = settingsOrExit();
  const distDir = resolve(root, settings.distDir);
  const inputsHash = hashInputs(root, settings);
  if (onlyIfStale && (await isFresh(distDir, inputsHash))) {
    console.log('Nothing has changed since the last build.');
    return 0;
  }

  // A build that runs over midnight shall not change its mind about the day.
  const env = { ...process.env, BUILD_DATE: settings.buildDate };
  console.log('Checking the content …');
  const checked = await runStep(['scripts/check-content.ts', '--build'], { env });
  if (checked !== 0) return checked;

  await removeLeftovers(distDir);
  const building = buildingFolder(distDir);
  try {
    console.log('Building the pages …');
    const early = compressEarly({ distDir: building, cacheDir, isLarge: expectedPages() > manyPages });
    const rendered = await buildPages(building, env, (path) => early.add(path));
    await early.stop();
    if (rendered !== 0) return rendered;
    forgetMachine(building, root);
    checkRoutes((await loadProgram(building))?.listLive() ?? [], routes);
    await makeMails(building, root);

    const content = readContent(contentDir);
    await writeFile(
      join(building, livePaths.content),
      writeLiveContent(toLiveContent(content, settings.buildDate)),
    );
    console.log('Compressing, and indexing for the search …');
    const files = await prepareForServing(building, cacheDir, () =>
      indexSearch(building, content, contentDir, settings.buildDate),
    );
    await writeStamp(building, inputsHash);
    await putInPlace(building, distDir);
    const pages = files.filter((file) => file.path.endsWith('.html')).length;
    console.log(`Built ${pages} pages (${files.length} files) in ${settings.distDir}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnknownFilesError || error instanceof RoutesError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    if (existsSync(building)) await rm(building, { recursive: true, force: true });
  }
}

/** Profiles and sources, which are most of the pages of a large site. */
function expectedPages(): number {
  const sources = JSON.parse(readFileSync(resolve(contentDir, 'sources.json'), 'utf8')) as unknown[];
  return listFiles(resolve(contentDir, 'providers')).length + sources.length;
}
