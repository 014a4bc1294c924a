import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, recallTestSite, siteFolder } from '../../scripts/test/test-site.ts';
import { LivePages } from '../../server/live-pages.ts';
import { openStore } from '../../src/lib/server/database/open.ts';
import type { Store } from '../../src/lib/server/database/store.ts';
import { makeKeys, type Keys } from '../../src/lib/server/secrets/keys.ts';
import { startServer, type ServerProcess } from '../server/server-process.ts';

/** A mail that the fake mail service took, as its file has it. */
export interface TakenMail {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The built test site with all that the real server needs around it: a data folder, a secret, and a mail service that keeps what it took. */
export interface SiteUnderTest {
  readonly siteUrl: string;
  readonly keys: Keys;
  /** Slugs of providers that a brief can go to, in the order of the catalogue. */
  readonly providers: readonly string[];
  readonly service: string;
  /** Starts one more server; a port of 0 is any free one. Says how long it took until it was ready. */
  start(port?: number): Promise<{ server: ServerProcess; readyMs: number }>;
  /** Every mail that was taken, each time it was. */
  takenMails(): TakenMail[];
  /** Opens the database beside the servers, or after them. */
  openStore(): Promise<Store>;
  readonly databaseFile: string;
  end(): Promise<void>;
}

const secret = 'synthetic secret of the reliability tests, used nowhere else';

/** Puts everything up but the server itself. */
export async function openSiteUnderTest({
  databaseUrl,
  env = {},
}: { databaseUrl?: string; env?: Readonly<Record<string, string>> } = {}): Promise<SiteUnderTest> {
  const site = recallTestSite();
  if (!site) throw new Error('There is no built site to test: run "npm test -- --only build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'plus92-reliability-'));
  const dataDir = join(folder, 'data');
  const acceptedFile = join(folder, 'accepted.jsonl');
  const live = await LivePages.open(siteFolder, site.siteUrl);
  if (!live) throw new Error('The built site has no live pages.');
  const { catalogue } = live.content;
  const mail = await startMailService(acceptedFile);
  const place = { dataDir, ...(databaseUrl !== undefined && { databaseUrl }) };
  const environment = {
    ...environmentOf(site),
    ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '', SESSION_SECRET: secret },
    ...{ MAIL: 'resend', RESEND_API_KEY: 're_synthetic', RESEND_BASE_URL: mail.url, MAIL_RATE: '500' },
    // The name of this machine is no domain that a mail service would take.
    MAIL_FROM: 'Plus92 <desk@plus92.example>',
    LOG_LEVEL: 'error',
    ...env,
  };
  return {
    siteUrl: site.siteUrl,
    keys: makeKeys(secret),
    providers: catalogue.providers
      .filter(({ askable, status }) => askable && status !== 'closed')
      .map(({ slug }) => slug),
    service: catalogue.services[0]?.slug ?? '',
    databaseFile: join(dataDir, 'plus92.db'),
    async start(port = 0) {
      const started = performance.now();
      const server = await startServer(siteFolder, { ...environment, PORT: String(port) });
      return { server, readyMs: performance.now() - started };
    },
    takenMails: () => readLinesOf(acceptedFile).map((line) => JSON.parse(line) as TakenMail),
    openStore: () => openStore(place),
    async end() {
      mail.child.kill('SIGTERM');
      await mail.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whole lines only: the last one may still be on its way into the file. */
function readLinesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}

async function startMailService(
  acceptedFile: string,
): Promise<{ url: string; child: ChildProcess; ended: Promise<void> }> {
  const program = join(import.meta.dirname, '../support/fake-resend-main.ts');
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '0', LIMIT: 'none', ACCEPTED_FILE: acceptedFile };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)));
    void ended.then(() => reject(new Error('the fake mail service did not start')));
  });
  return { url: (JSON.parse(line) as { url: string }).url, child, ended };
}
