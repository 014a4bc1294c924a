import { stripVTControlCharacters } from 'node:util';
import { steadyEnvironment } from './forget-machine.ts';
import { runStep } from './run-step.ts';

const astro = 'node_modules/astro/bin/astro.mjs';

/**
 * Astro writes a key for server islands into the program of the live pages, a new one in each build unless one is given. The site has no
 * such islands, so nothing is ever encrypted with it; one that stays keeps two builds of one commit equal.
 */
const UNUSED_KEY = Buffer.alloc(32).toString('base64');

/** Lines that Astro and Vite print for every file and that say nothing to act on. */
const noise = [
  /MODULE_LEVEL_DIRECTIVE/,
  /"use client".*was ignored/,
  // A collection may be empty; the content check knows which ones may not.
  /\[glob-loader\].*No files found matching/,
];

/** Astro and its integrations only log these and go on, although a link, or the whole sitemap, would be missing. */
const fatalLine = /\[ERROR\]/;

/** How often a long build says that it is still at work. */
const progressEveryMs = 5_000;

/** What Astro prints once a file is written: "├─ /cities/lahore/index.html (+12ms)". */
const writtenLine = /[├└]─ \/(\S+\.(?:html|md)) \(\+/;

/**
 * Renders all pages into a folder and tells of each that is written. Shows warnings while it runs, everything when it fails.
 * Returns the exit code.
 */
export async function buildPages(
  distDir: string,
  env: NodeJS.ProcessEnv,
  onPage: (path: string) => void,
): Promise<number> {
  const lines: string[] = [];
  let pages = 0;
  let isBroken = false;
  const started = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1_000);
    console.log(`  … ${pages} pages after ${seconds} s`);
  }, progressEveryMs);
  const code = await runStep([astro, 'build'], {
    env: steadyEnvironment({
      ...env,
      ...{ DIST_DIR: distDir, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_KEY: UNUSED_KEY, FORCE_COLOR: '0' },
    }),
    onLine(coloured) {
      const line = stripVTControlCharacters(coloured);
      if (noise.some((pattern) => pattern.test(line))) return;
      lines.push(line);
      if (/[├└]─.*\/index\.html/.test(line)) pages += 1;
      const written = writtenLine.exec(line)?.[1];
      if (written !== undefined) onPage(written);
      if (fatalLine.test(line)) isBroken = true;
      else if (line.includes('[WARN]')) console.log(`  ${line}`);
    },
  });
  clearInterval(timer);
  if (code === 0 && !isBroken) return 0;
  console.error(lines.slice(-60).join('\n'));
  return code === 0 ? 1 : code;
}
