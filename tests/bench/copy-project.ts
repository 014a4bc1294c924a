import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacets } from '../../scripts/synthetic/facets.ts';
import { writeSynthetic } from '../../scripts/synthetic/write-content.ts';

/** What a build reads. */
const PARTS = [
  ...['src', 'public', 'scripts', 'server', 'astro.config.ts', 'tsconfig.json'],
  ...['package.json', 'package-lock.json'],
];

/** Copies the project into an empty folder; the installed packages are linked, their caches left behind. */
export function copyProject(root: string, folder: string): void {
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/**
 * One link for each package: the caches in node_modules (.cache, .astro, .vite) stay apart, so that a measured
 * build starts cold and leaves nothing in the project.
 */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(from, name), join(to, name));
  }
}

/** Replaces the providers of a copy by synthetic ones and adds their sources to the register. */
export function fillWithSynthetic(folder: string, count: number, seed: number): void {
  const content = join(folder, 'src/content');
  const made = join(folder, '.synthetic');
  const sources = writeSynthetic(made, { count, seed, facets: readFacets(content) });
  rmSync(join(content, 'providers'), { recursive: true });
  // The articles name real providers, which are not in this catalogue.
  rmSync(join(content, 'insights'), { recursive: true, force: true });
  cpSync(join(made, 'providers'), join(content, 'providers'), { recursive: true });
  const register = join(content, 'sources.json');
  const real = JSON.parse(readFileSync(register, 'utf8')) as unknown[];
  writeFileSync(register, JSON.stringify([...real, ...sources], null, 1));
  rmSync(made, { recursive: true });
}

/** Removes a copy; the packages are only linked, so they stay. */
export const removeCopy = (folder: string): void => rmSync(folder, { recursive: true, force: true });
