import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { QUESTIONS } from '../src/lib/catalogue/compare/questions.ts';
import type { LiveSite } from '../src/lib/content/live-site.ts';
import { CONSENT_VERSION } from '../src/lib/quotes/consent-text.ts';
import { makeSignIn } from '../src/lib/server/accounts/sign-in.ts';
import { HOUR, MINUTE, SECOND, systemClock, type Clock } from '../src/lib/server/clock.ts';
import type { Store } from '../src/lib/server/database/store.ts';
import type { Desk } from '../src/lib/server/desk.ts';
import type { ServerSettings } from '../src/lib/server/env.ts';
import { fileTransport, mailFolder, readWrittenMail } from '../src/lib/server/mail/file-mail.ts';
import { openMails } from '../src/lib/server/mail/fill-mail.ts';
import { paceFor } from '../src/lib/server/mail/pace.ts';
import { readPause, tryAtOnce } from '../src/lib/server/mail/pause.ts';
import { resendTransport } from '../src/lib/server/mail/resend.ts';
import { makeSender } from '../src/lib/server/mail/sender.ts';
import {
  countOutbox,
  giveUp,
  listOutbox,
  sendAgain,
  type OutboxFilter,
} from '../src/lib/server/mail/stuck.ts';
import { makeDesk } from '../src/lib/server/make-desk.ts';
import { makeGuard } from '../src/lib/server/quotes/make-guard.ts';
import type { ContentLookups, MailDesk } from '../src/lib/server/quotes/parts.ts';
import { mailFilesIn } from '../src/lib/server/retention/mail-files.ts';
import { runRetention } from '../src/lib/server/retention/run-retention.ts';
import type { Keys } from '../src/lib/server/secrets/keys.ts';
import { paths } from '../src/lib/site.ts';
import { mailsPath } from './file-list.ts';
import type { ServerLog } from './log.ts';

/** What takes requests in, sends mails out, and signs editors in: everything behind the pages. */
export interface Services {
  readonly desk: Desk;
  /** Begins to send, to write the mails of sign-ins, and to forget what is old. */
  start(): void;
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/** What the services are made of. */
export interface ServiceParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly settings: ServerSettings;
  readonly dataDir: string;
  readonly distDir: string;
  readonly live: LiveSite;
  readonly log: ServerLog;
}

/** Puts the services together. Nothing runs before start(). */
export function openServices({ store, keys, settings, dataDir, distDir, live, log }: ServiceParts): Services {
  const clock = systemClock;
  const { mail, siteUrl, editorEmails } = settings;
  const fill = openMails(readFileSync(mailsPath(distDir), 'utf8'), siteUrl);
  const folder = mailFolder(dataDir);
  const sender = makeSender({
    ...{ store, keys, clock },
    pace: paceFor(store, mail.perSecond, clock),
    log: (words) => log.event(words),
    transport:
      mail.way === 'file' || mail.apiKey === undefined
        ? fileTransport({ folder, from: mail.from, clock })
        : resendTransport({ apiKey: mail.apiKey, baseUrl: mail.baseUrl, from: mail.from }),
  });
  const wakeSender = (): void => sender.wake();
  const writeSignIns = (): void =>
    void signIn.writeAsked().catch((error: unknown) => log.failure('sign-in', error));
  const signIn = makeSignIn({
    ...{ store, keys, clock, siteUrl, editorEmails, fill },
    linkTo: (token) => siteUrl + paths.signInLink(token),
    wake: () => {
      wakeSender();
      // Not within the request: how long it takes would tell whether the address is one of an editor.
      setTimeout(writeSignIns, 50);
    },
  });
  const quotes = makeDesk({
    ...{ store, keys, clock, fill, wakeSender },
    content: lookupsOf(live),
    guard: makeGuard(keys),
    mails: mailDeskOf(store, clock, folder, mail.way),
    settings: {
      ...{ siteUrl, editorEmails },
      retentionDays: settings.retentionDays,
      consentDays: settings.consentDays,
      transport: mail.way,
      consentVersion: CONSENT_VERSION,
    },
  });
  const forget = (): void => {
    const parts = { store, clock, settings, mailFiles: mailFilesIn(folder) };
    void runRetention(parts).catch((error: unknown) => log.failure('retention', error));
  };
  const timers: NodeJS.Timeout[] = [];
  return {
    desk: { ...quotes, signIn },
    start() {
      sender.start();
      timers.push(setInterval(writeSignIns, 5 * SECOND), setInterval(forget, HOUR));
      // A server that is started anew every night would else never come to it; a minute, so that it is no part of the start.
      timers.push(setTimeout(forget, MINUTE));
    },
    async stop() {
      timers.forEach((timer) => clearInterval(timer));
      await sender.stop();
    },
  };
}

function lookupsOf({ catalogue }: LiveSite): ContentLookups {
  // By name: the live pages keep a provider as text, and it is read again when it is asked for.
  const places = new Map(catalogue.providers.map(({ slug }, place) => [slug, place]));
  const services = new Map(catalogue.services.map(({ slug, name }) => [slug, name]));
  const industries = new Set(catalogue.industries.map(({ slug }) => slug));
  const questions = new Map(QUESTIONS.map(({ id, question }) => [id, question]));
  return {
    provider(slug) {
      const provider = catalogue.providers[places.get(slug) ?? -1];
      if (!provider) return undefined;
      const { name, kind, askable, status } = provider;
      return { name, kind, canBeAsked: askable, isClosed: status === 'closed' };
    },
    serviceName: (slug) => services.get(slug),
    hasIndustry: (slug) => industries.has(slug),
    question: (id) => questions.get(id),
  };
}

function mailDeskOf(store: Store, clock: Clock, folder: string, way: 'file' | 'resend'): MailDesk {
  return {
    list: ({ state, page, requestId }) =>
      listOutbox(store.db, clock, { state: state as OutboxFilter['state'], page, requestId }),
    count: () => countOutbox(store.db),
    sendAgain: (id) => sendAgain(store, clock, id),
    giveUp: (id) => giveUp(store, id),
    isPaused: async () => (await readPause(store.db)) !== null,
    resume: () => tryAtOnce(store.db, clock),
    async preview(id) {
      const written = way === 'file' ? await readWrittenMail(folder, id) : null;
      if (written === null) return null;
      const { to, subject, text } = await PostalMime.parse(written);
      return { to: to?.[0]?.address ?? '', subject: subject ?? '', text: text ?? '' };
    },
    removeFiles: (ids) => mailFilesIn(folder).remove(ids),
  };
}
