import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { systemClock } from '../src/lib/server/clock.ts';
import { openStore } from '../src/lib/server/database/open.ts';
import { CannotOpenError, type Store } from '../src/lib/server/database/store.ts';
import type { ServerSettings } from '../src/lib/server/env.ts';
import { take } from '../src/lib/server/guard/rate-limit.ts';
import { isDegraded } from '../src/lib/server/mail/stuck.ts';
import { receiveWebhook, type WebhookPost } from '../src/lib/server/mail/webhooks.ts';
import { makeKeys, type Keys } from '../src/lib/server/secrets/keys.ts';
import { ownSecret, SecretFileError } from '../src/lib/server/secrets/own-secret.ts';
import { paths } from '../src/lib/site.ts';
import { RoutesError } from './check-routes.ts';
import { createSiteServer } from './create-server.ts';
import { NoBuildError } from './file-list.ts';
import type { Health } from './health.ts';
import { LivePages } from './live-pages.ts';
import { openLog } from './log.ts';
import { forgetTheStart, keepMemorySmall } from './memory.ts';
import { openServices } from './services.ts';
import { servingSettingsOrExit } from './settings-or-exit.ts';
import { StaticSite } from './static-site.ts';
import { stopOnSignals } from './stop.ts';

const root = dirname(import.meta.dirname);

keepMemorySmall();

try {
  await serve(servingSettingsOrExit());
} catch (error) {
  const sentence = sentenceFor(error as NodeJS.ErrnoException);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exit(1);
}

async function serve(settings: ServerSettings): Promise<void> {
  const log = openLog(settings.logLevel);
  const distDir = resolve(root, settings.distDir);
  const site = await StaticSite.open(distDir);
  const live = await LivePages.open(distDir, settings.siteUrl);
  // Each page is a file of its own, which the next build would take away from under a server that has not read it yet.
  for (const path of [paths.find, paths.compare]) await live?.warmUp(path);
  const dataDir = resolve(root, settings.dataDir);
  const keys = makeKeys(settings.sessionSecret ?? ownSecret(dataDir));
  const store = await openStore({ dataDir, databaseUrl: settings.databaseUrl });
  const services = live && openServices({ store, keys, settings, dataDir, distDir, live: live.content, log });
  forgetTheStart();
  const server = createSiteServer({
    ...{ settings, site, live, log, desk: services?.desk },
    gate: {
      ...{
        keys,
        clock: systemClock,
        editorOf: services && ((cookies) => services.desk.signIn.editorOf(cookies)),
      },
      take: (key, limit, now) => take(store, key, limit, now),
    },
    webhooks: { '/webhooks/resend': (body, headers) => noticeOf(store, keys, settings, body, headers) },
    health: () => healthOf(store),
  });
  stopOnSignals(server, log, async () => {
    await services?.stop();
    await store.close();
  });
  services?.start();
  server.listen({ port: settings.port, host: settings.host });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  console.log(`Plus92 is ready at ${addressFor(settings, port)} (stop with Ctrl+C)`);
}

/** A notice of the mail service; whether it was new is no business of whoever sent it. */
async function noticeOf(
  store: Store,
  keys: Keys,
  { mail }: ServerSettings,
  rawBody: Buffer,
  headers: WebhookPost['headers'],
): Promise<number> {
  const parts = { store, keys, clock: systemClock, secret: mail.webhookSecret };
  const result = await receiveWebhook(parts, { rawBody, headers });
  if (result.kind !== 'refused') return 204;
  return result.reason === 'unsigned' ? 401 : 400;
}

const degradedWords = { paused: 'sending of mails is paused', late: 'a mail waits for more than 15 minutes' };

async function healthOf({ db }: Store): Promise<Health> {
  const { reasons } = await isDegraded(db, systemClock);
  return { database: 'ok', degraded: reasons.map((reason) => degradedWords[reason]) };
}

/** The address to open on this machine: people know localhost, not the address it stands for. */
function addressFor({ host }: ServerSettings, port: number): string {
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/** Faults whose message says what to do. */
function isForPeople(error: Error): boolean {
  return [NoBuildError, RoutesError, SecretFileError, CannotOpenError].some((kind) => error instanceof kind);
}

function sentenceFor(error: NodeJS.ErrnoException & { port?: number }): string | undefined {
  if (isForPeople(error)) return error.message;
  const port = String(error.port ?? '');
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop that one, or choose another port, for example PORT=4322.`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be opened by this user: choose one above 1023, for example PORT=4321.`;
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return 'HOST: this machine has no such address; write one that it has, such as 127.0.0.1 or 0.0.0.0.';
  }
  return undefined;
}
