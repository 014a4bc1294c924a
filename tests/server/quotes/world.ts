import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSENT_VERSION } from '../../../src/lib/quotes/consent-text.ts';
import type { Clock } from '../../../src/lib/server/clock.ts';
import { openSqlite } from '../../../src/lib/server/database/open-sqlite.ts';
import type { Store } from '../../../src/lib/server/database/store.ts';
import type { QuoteDesk } from '../../../src/lib/server/desk.ts';
import type { PostedForm, Visitor } from '../../../src/lib/server/guard/posted-form.ts';
import type { MailKind, MailSlots } from '../../../src/lib/server/mail/kinds.ts';
import type { SealedMail } from '../../../src/lib/server/mail/queue-mail.ts';
import { makeDesk } from '../../../src/lib/server/make-desk.ts';
import type { AskedProvider, DeskParts, MailDesk } from '../../../src/lib/server/quotes/parts.ts';
import { makeKeys } from '../../../src/lib/server/secrets/keys.ts';
import { eachDatabase } from '../../support/databases.ts';

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  move(ms: number): void;
}

export function handClock(start = '2026-11-23T10:42:00.000Z'): HandClock {
  let now = Date.parse(start);
  return { now: () => new Date(now), elapsed: () => now, move: (ms) => void (now += ms) };
}

/** A SQLite file in a folder of its own. */
export async function openTestStore(
  clock: Clock,
): Promise<{ store: Store; folder: string; end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'plus92-desk-'));
  const store = await openSqlite(folder, clock);
  return {
    store,
    folder,
    async end() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A mail as it lies in the outbox, opened. */
export interface QueuedMail extends SealedMail {
  id: string;
  kind: MailKind;
  state: string;
  recipientId: string | null;
  slots: Record<string, unknown>;
}

export interface World {
  readonly desk: QuoteDesk;
  readonly parts: DeskParts;
  readonly clock: HandClock;
  readonly store: Store;
  readonly folder: string;
  /** How often the sender was woken. */
  wakes(): number;
  /** All mails of the outbox that still have a body, oldest first, by their kind; of one kind in no order. */
  mails(kind?: MailKind): Promise<QueuedMail[]>;
  /** The token in the link of the newest mail of a kind. */
  tokenIn(kind: MailKind, slot: string, to?: string): Promise<string>;
  end(): Promise<void>;
}

/** Invented providers, of each kind; "claimed" is the one with a contact of its own. */
const providers = new Map<string, AskedProvider>(
  (
    [
      ['touchstone', 'Touchstone Example', 'outsourcer'],
      ['ibex', 'Ibex Example', 'outsourcer'],
      ['orca', 'Orca Example', 'staffing'],
      ['claimed', 'Claimed Example', 'software-and-bpo'],
      ['zong', 'Zong Example', 'captive'],
      ['hold', 'Hold Example', 'holding'],
      ['soft', 'Soft Example', 'vendor'],
      ['shut', 'Shut Example', 'outsourcer'],
    ] as const
  ).map(([slug, name, kind]) => [
    slug,
    { name, kind, canBeAsked: !['captive', 'holding', 'vendor'].includes(kind), isClosed: slug === 'shut' },
  ]),
);
for (let number = 0; number < 20; number++)
  providers.set(`firm-${number}`, {
    name: `Firm ${number} Example`,
    kind: 'outsourcer' as const,
    canBeAsked: true,
    isClosed: false,
  });

const services = new Map([
  ['customer-support', 'Customer support'],
  ['technical-support', 'Technical support'],
]);

/** Says everything it is given, so that a test finds what went into a mail; links are masked in the text that others see. */
const fill: DeskParts['fill'] = (kind: MailKind, slots: MailSlots[MailKind]) => {
  const text = JSON.stringify({ kind, slots });
  return {
    subject: `About ${kind}`,
    html: `<p>${text}</p>`,
    text,
    shownText: text.replace(/http[^"]*/g, '(link)'),
  };
};

const mailDesk = (store: Store): MailDesk => ({
  list: async ({ state, requestId }) => {
    const rows = await store.db.selectFrom('outbox').selectAll().orderBy('createdAt').execute();
    return {
      entries: rows
        .filter((row) => (!state || row.state === state) && (!requestId || row.requestId === requestId))
        .map((row) => ({
          ...row,
          reference: null,
          canBeSentAgain: row.state === 'parked',
          mayComeTwice: row.state === 'parked',
          canBeGivenUp: row.state === 'parked' || row.state === 'queued',
        })),
      pages: 1,
    };
  },
  count: () => Promise.resolve({ queued: 0, parked: 2, dead: 1 }),
  sendAgain: (id) => Promise.resolve({ kind: id === 'gone' ? 'unknown' : 'queued' }),
  giveUp: (id) => Promise.resolve({ kind: id === 'gone' ? 'unknown' : 'given-up' }),
  isPaused: () => Promise.resolve(false),
  resume: () => Promise.resolve(),
  preview: () => Promise.resolve(null),
  removeFiles: () => Promise.resolve(),
});

/** Opens a world; whoever opens it ends it. */
export type OpenWorld = (change?: Partial<DeskParts>, clock?: HandClock) => Promise<World>;

/** Runs tests of the desk on SQLite and on PostgreSQL. */
export function onBoth(tests: (openWorld: OpenWorld) => void): void {
  eachDatabase((open) =>
    tests(async (change = {}, clock = handClock()) =>
      makeWorld({ store: await open({ clock }), folder: '', end: () => Promise.resolve() }, change, clock),
    ),
  );
}

/** A desk over a SQLite file of its own. */
export const openWorld: OpenWorld = async (change = {}, clock = handClock()) =>
  makeWorld(await openTestStore(clock), change, clock);

type Opened = Awaited<ReturnType<typeof openTestStore>>;

/** A desk over a real database, with every edge in the hand of the test. */
async function makeWorld(opened: Opened, change: Partial<DeskParts>, clock: HandClock): Promise<World> {
  const { store, folder } = opened;
  await store.db
    .insertInto('providerContacts')
    .values({
      providerSlug: 'claimed',
      email: 'leads@claimed.example',
      verifiedAt: '2026-01-01T00:00:00.000Z',
    })
    .execute();
  let woken = 0;
  const keys = makeKeys('a secret that is only used in tests');
  const parts: DeskParts = {
    store,
    keys,
    clock,
    fill,
    content: {
      provider: (slug) => providers.get(slug),
      serviceName: (slug) => services.get(slug),
      hasIndustry: (slug) => slug === 'retail',
      question: (id) => ({ hours: 'Which hours do you cover?', price: 'What does it cost?' })[id],
    },
    guard: {
      takeAll: () => Promise.resolve({ ok: true }),
      makeStarted: (now) => now.toISOString(),
      readStarted: (field) => (field ? new Date(field) : undefined),
      scoreSpam: ({ honeypot }) =>
        honeypot
          ? { score: 0.9, reasons: ['hidden-field'], isHeld: true }
          : { score: 0, reasons: [], isHeld: false },
      spamWords: (reason) => `because of ${reason}`,
    },
    mails: mailDesk(store),
    settings: {
      siteUrl: 'https://plus92.example',
      editorEmails: ['editor@plus92.example'],
      retentionDays: 365,
      consentDays: 730,
      transport: 'file',
      consentVersion: CONSENT_VERSION,
    },
    wakeSender: () => void woken++,
    ...change,
  };
  const mails: World['mails'] = async (kind) => {
    const rows = await store.db
      .selectFrom('outbox')
      .selectAll()
      .orderBy('createdAt')
      .orderBy('kind')
      .execute();
    return rows.flatMap(({ id, kind: of, sealed, state, recipientId }) => {
      if (sealed === null || (kind && of !== kind)) return [];
      const mail = JSON.parse(keys.unseal(sealed)) as SealedMail;
      const { slots } = JSON.parse(mail.text) as { slots: Record<string, unknown> };
      return [{ id, kind: of as MailKind, state, recipientId, slots, ...mail }];
    });
  };
  return {
    ...{ desk: makeDesk(parts), parts, clock, store, folder, mails },
    end: () => opened.end(),
    wakes: () => woken,
    async tokenIn(kind, slot, to) {
      const found = (await mails(kind)).filter((mail) => !to || mail.to === to).at(-1);
      const token = /\/([\w-]{27})\/$/.exec(String(found?.slots[slot]))?.[1];
      if (!token) throw new Error(`no token in ${kind}`);
      return token;
    },
  };
}

/** A visitor from an address of one's own. */
export const visitorFrom = (ipKey: string): Visitor => ({ now: new Date(0), ipKey, cookies: new Map() });
export const visitor = visitorFrom('an-address');

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A form as it is posted; undefined leaves a field out. */
export const form = (fields: Fields): PostedForm =>
  new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value] as const],
    ),
  );

/** The fields of an ordinary request, invented. */
export const ordinary: Fields = {
  services: ['customer-support'],
  problem: 'Callers wait too long in the evening.',
  start: '2027-03',
  channel1: 'voice-inbound',
  contacts1: '5,000',
  aht1: '360',
  zone: 'America/New_York',
  opens: '09:00',
  closes: '17:00',
  language1: 'en',
  name: 'A. Buyer',
  email: 'buyer@company.example',
  company: 'Company Example',
  country: 'US',
  p: ['touchstone', 'claimed'],
  ask: ['touchstone:hours'],
  consent: 'yes',
};

/** Sends an ordinary request, changed where a test says so. */
export async function send(world: World, change: Fields = {}, from = visitor): Promise<string> {
  const result = await world.desk.buyer.submit(form({ ...ordinary, ...change }), from);
  if (result.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(result)}`);
  return result.reference;
}

/** Sends a request and confirms it; gives the token of the buyer's page. */
export async function sendAndConfirm(world: World, change: Fields = {}): Promise<string> {
  await send(world, change);
  const result = await world.desk.buyer.confirm(
    await world.tokenIn('confirm-request', 'confirmUrl'),
    visitor,
  );
  if (result.kind !== 'confirmed') throw new Error(`not confirmed: ${result.kind}`);
  return result.pageToken;
}
