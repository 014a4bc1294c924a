import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { QUESTIONS } from '../../src/lib/catalogue/compare/questions.ts';
import { CONSENT_VERSION } from '../../src/lib/quotes/consent-text.ts';
import { systemClock } from '../../src/lib/server/clock.ts';
import { openStore } from '../../src/lib/server/database/open.ts';
import type { Store } from '../../src/lib/server/database/store.ts';
import type { QuoteDesk } from '../../src/lib/server/desk.ts';
import type { PostedForm, Visitor } from '../../src/lib/server/guard/posted-form.ts';
import type { FillMail, MailKind } from '../../src/lib/server/mail/kinds.ts';
import { makeDesk } from '../../src/lib/server/make-desk.ts';
import type { DeskParts } from '../../src/lib/server/quotes/parts.ts';
import { makeKeys } from '../../src/lib/server/secrets/keys.ts';
import { ownSecret } from '../../src/lib/server/secrets/own-secret.ts';

/** Who asks in these tests: nobody that the server counts. */
const visitor: Visitor = { now: new Date(), ipKey: 'a-test', cookies: new Map() };

/** Providers of the real content; the requests to them are synthetic, and their mails end in the folder of the test server. */
const NAMES: Readonly<Record<string, string>> = {
  ibex: 'ibex',
  'touchstone-communications': 'Touchstone Communications',
  'orca-bpo': 'Orca BPO',
};

/** A desk beside the test server, over the same database: it makes requests, and tells the links that went out by mail. */
export interface RequestDesk {
  readonly desk: QuoteDesk;
  readonly visitor: Visitor;
  /** Path of the confirm page of a fresh request. */
  ask(change?: Fields): Promise<string>;
  /** The token of the buyer's page of a fresh, confirmed request. */
  confirmed(change?: Fields): Promise<string>;
  /** An editor passes the request on to one of its providers; gives the token of the provider's page. */
  passOn(pageToken: string, slug: string): Promise<string>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export const fieldsOf = (fields: Fields): PostedForm =>
  new Map(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));

/** Opens the desk for the tests of a file. */
export function useRequestDesk(): () => RequestDesk {
  let store: Store;
  let opened: RequestDesk;
  beforeAll(async () => {
    const dataDir = process.env['DATA_DIR'] ?? '';
    if (!dataDir)
      throw new Error('DATA_DIR is not set: run these tests by "npm test -- --only build,browser".');
    store = await openStore({ dataDir }, { beside: true });
    opened = requestDeskOver(store, dataDir);
  });
  afterAll(() => store.close());
  return () => opened;
}

function requestDeskOver(store: Store, dataDir: string): RequestDesk {
  const links = new Map<MailKind, string>();
  // What a mail says is for other tests; here only where its link leads.
  const fill: FillMail = (kind, slots) => {
    const url = 'leadUrl' in slots ? slots.leadUrl : 'confirmUrl' in slots ? slots.confirmUrl : undefined;
    if (url) links.set(kind, new URL(url).pathname);
    const text = `A synthetic mail for ${kind}.\n\nOpen it: (link)`;
    return { subject: `About ${kind}`, html: `<p>${kind}</p>`, text, shownText: `About ${kind}\n${text}` };
  };
  const linkOf = (kind: MailKind): string => {
    const link = links.get(kind);
    if (!link) throw new Error(`no mail of the kind "${kind}" was written`);
    return link;
  };
  const desk = makeDesk(partsOf(store, dataDir, fill));
  const ask = async (change: Fields = {}): Promise<string> => {
    const result = await desk.buyer.submit(fieldsOf({ ...request(), ...change }), visitor);
    if (result.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(result)}`);
    return linkOf('confirm-request');
  };
  return {
    ...{ desk, visitor, ask },
    async confirmed(change) {
      const result = await desk.buyer.confirm(tokenOf(await ask(change)), visitor);
      if (result.kind !== 'confirmed') throw new Error(`not confirmed: ${result.kind}`);
      return result.pageToken;
    },
    async passOn(pageToken, slug) {
      const page = await desk.buyer.page(pageToken, visitor);
      const recipient = page?.recipients.find((each) => each.slug === slug);
      const form = fieldsOf({ address: `hello@${slug}.example`, page: `https://${slug}.example/contact` });
      const result = await desk.editor.forward(recipient?.id ?? '', form, visitor);
      if (result.kind !== 'done') throw new Error(`not passed on: ${JSON.stringify(result)}`);
      return tokenOf(linkOf('lead-invitation'));
    },
  };
}

export const tokenOf = (path: string): string => path.split('/').at(-2) ?? '';

function partsOf(store: Store, dataDir: string, fill: FillMail): DeskParts {
  return {
    ...{ store, fill, clock: systemClock, keys: makeKeys(ownSecret(dataDir)) },
    content: {
      provider: (slug) => {
        const name = NAMES[slug];
        return name === undefined
          ? undefined
          : { name, kind: 'outsourcer', canBeAsked: true, isClosed: false };
      },
      serviceName: (slug) => (slug === 'customer-support' ? 'Customer support' : undefined),
      hasIndustry: () => true,
      question: (id) => QUESTIONS.find((question) => question.id === id)?.question,
    },
    guard: {
      takeAll: () => Promise.resolve({ ok: true }),
      makeStarted: (now) => now.toISOString(),
      readStarted: (field) => (field ? new Date(field) : undefined),
      scoreSpam: () => ({ score: 0, reasons: [], isHeld: false }),
      spamWords: (reason) => reason,
    },
    mails: {
      list: () => Promise.resolve({ entries: [], pages: 0 }),
      count: () => Promise.resolve({}),
      sendAgain: () => Promise.resolve({ kind: 'unknown' }),
      giveUp: () => Promise.resolve({ kind: 'unknown' }),
      isPaused: () => Promise.resolve(false),
      resume: () => Promise.resolve(),
      preview: () => Promise.resolve(null),
      removeFiles: () => Promise.resolve(),
    },
    settings: {
      // Only the path of a link counts.
      ...{ siteUrl: 'https://plus92.example', editorEmails: [], transport: 'file', contact: 'us' },
      ...{ retentionDays: 365, consentDays: 730, consentVersion: CONSENT_VERSION },
    },
    wakeSender: () => undefined,
  };
}

/** Synthetic, and another person each time. */
const request = (): Fields => ({
  services: ['customer-support'],
  ...{ problem: 'Callers wait too long in the evening.', start: '2027-03', decidesBy: '2030-01-31' },
  ...{ channel1: 'voice-inbound', contacts1: '5,000', aht1: '360', pricing: 'fte-month' },
  ...{ zone: 'America/New_York', opens: '09:00', closes: '17:00', language1: 'en', musts: ['hours'] },
  ...{ questions: 'May we visit?', name: 'A. Buyer', company: 'Company Example', country: 'US' },
  ...{ email: `buyer-${randomUUID()}@company.example`, p: ['ibex', 'touchstone-communications'] },
  ...{ ask: ['ibex:price'], consent: 'yes' },
});
