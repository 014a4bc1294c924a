import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A quiet browser: nothing on the wire that the page did not ask for. The profile is fresh because Playwright makes one. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses its own sandbox when root starts it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The path of a Chromium that starts: the one named in CHROMIUM_PATH, else one of the system, else Playwright's own. Where
 * there is none it installs one by the platform's ordinary means. Throws one sentence that says what to do.
 */
export function ensureBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser.`);
  }
  return findBrowser() ?? installBrowser();
}

function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find(starts) ?? null;
}

function installBrowser(): string {
  for (const install of [installDebianPackage, installPlaywrightDownload]) {
    if (!install()) continue;
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    'No Chromium was found: install Chromium or Google Chrome by the means of your system, or name one in CHROMIUM_PATH.',
  );
}

function installDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('No Chromium found: installing the package "chromium" …');
  run('apt-get', ['update', '-qq'], 120);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 300);
}

function installPlaywrightDownload(): boolean {
  console.log('No Chromium found: asking Playwright for its own …');
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 300);
}

function run(command: string, args: string[], limitSeconds: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env, timeout: limitSeconds * 1000 }).status === 0;
}

/** Asked for its version only: a file may exist and yet lack its libraries, or be the stub of a package manager. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
