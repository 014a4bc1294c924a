import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { ChildProcess } from 'node:child_process';
import { startProgram } from './children.ts';

/** Where the tests put what they build and write, apart from the visitor's build. */
export const testFolder = '.cache/test';
export const siteFolder = `${testFolder}/site`;
/** An invented editor of the tested site. */
const testEditor = 'editor@plus92.example';
const settingsFile = `${testFolder}/built-with.json`;

/** The settings the tested site was built with: the checks compare the pages with them. */
export interface TestSite {
  siteUrl: string;
  buildDate: string;
}

/** The settings of the build to come. The day is fixed, so that no test ages. */
export async function planTestSite(): Promise<TestSite> {
  return { siteUrl: `http://localhost:${await freePort()}`, buildDate: '2026-11-22' };
}

/** Environment of every program that builds, serves or checks the tested site. */
export function environmentOf(site: TestSite, folder: string = siteFolder): Record<string, string> {
  return {
    SITE_URL: site.siteUrl,
    BUILD_DATE: site.buildDate,
    PORT: new URL(site.siteUrl).port,
    DIST_DIR: folder,
    DATA_DIR: `${testFolder}/data`,
    LOG_LEVEL: 'warn',
    // A developer's own .env must not change what is tested.
    HOST: '127.0.0.1',
    ...{ CORRECTIONS_EMAIL: '', DATABASE_URL: '', SESSION_SECRET: '' },
    // The tests sign in as this one, by the mails in the data folder.
    EDITOR_EMAILS: testEditor,
    ...{ MAIL: 'file', MAIL_FROM: '', RESEND_API_KEY: '', RESEND_WEBHOOK_SECRET: '' },
    // Each test is a visitor of its own (tests/support/visitor.ts), so that none uses up what another may ask for in a minute.
    TRUST_PROXY: 'true',
  };
}

/** Keeps the settings beside the build, for a later run that only checks it. */
export function rememberTestSite(site: TestSite): void {
  mkdirSync(testFolder, { recursive: true });
  writeFileSync(settingsFile, JSON.stringify(site));
}

/** Takes the old build away, so that no check passes on pages that the sources no longer give. */
export function forgetTestSite(): void {
  rmSync(siteFolder, { recursive: true, force: true });
  rmSync(settingsFile, { force: true });
}

/** The settings of the build that is there, or null when there is none. */
export function recallTestSite(): TestSite | null {
  if (!existsSync(settingsFile)) return null;
  return JSON.parse(readFileSync(settingsFile, 'utf8')) as TestSite;
}

/** Starts the real server over the build; resolves when it answers, rejects when it does not within 20 s. */
export async function serveTestSite(site: TestSite): Promise<ChildProcess> {
  // What an earlier run left would count against this one: how often an address may ask for a mail, for example.
  rmSync(`${testFolder}/data`, { recursive: true, force: true });
  const server = startProgram(process.execPath, ['server/main.ts'], environmentOf(site));
  for (let waitedMs = 0; waitedMs < 20_000 && server.exitCode === null; waitedMs += 100) {
    if (await answers(`${site.siteUrl}/healthz`)) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer at ${site.siteUrl}/healthz within 20 seconds.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
