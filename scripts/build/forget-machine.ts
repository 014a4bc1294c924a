import { readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { livePaths } from '../../server/live-pages.ts';

/** Stands for the folder of the project in the program of the live pages. */
const NOWHERE = 'file:///site/';

/**
 * Takes the folders of this machine out of the program of the live pages, where Astro leaves them for features that are not used: the
 * folder has another name in each build, and two builds of one commit shall be equal.
 */
export function forgetMachine(building: string, root: string): void {
  const file = join(building, livePaths.folder, 'entry.mjs');
  const program = readFileSync(file, 'utf8');
  const addressOf = (folder: string): string => pathToFileURL(folder + sep).href;
  writeFileSync(
    file,
    program.replaceAll(addressOf(building), `${NOWHERE}dist/`).replaceAll(addressOf(root), NOWHERE),
  );
}

/** The environment without what only says how the build was called, in one order: Astro writes what it finds used of it into programs. */
export function steadyEnvironment({ _: _calledBy, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1)));
}
