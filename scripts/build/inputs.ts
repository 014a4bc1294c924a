import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSettings } from '../../src/lib/site-settings.ts';

/** Everything that decides what the built site looks like. */
const inputs = [
  'src',
  'public',
  'astro.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.ts',
  'scripts/build',
  'scripts/check-content.ts',
  'server/content-types.ts',
  'server/file-list.ts',
];

/**
 * One hash over the names and contents of all inputs and the settings that pages show.
 * Contents, not times: a fresh clone or a switched branch changes every time stamp.
 */
export function hashInputs(root: string, settings: SiteSettings): string {
  const hash = createHash('sha256');
  const { siteUrl, buildDate, correctionsEmail = '' } = settings;
  hash.update(JSON.stringify([process.version, siteUrl, buildDate, correctionsEmail]));
  for (const input of inputs) {
    for (const path of filesBelow(root, input)) {
      const content = createHash('sha256').update(readFileSync(join(root, path)));
      hash.update(`\n${path}\n${content.digest('hex')}`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
