import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/lib/server/clock.ts';
import type { Store } from '../../../src/lib/server/database/store.ts';
import type { OutboxRow } from '../../../src/lib/server/database/tables.ts';
import type { FillMail, MailKind } from '../../../src/lib/server/mail/kinds.ts';
import { paceFor } from '../../../src/lib/server/mail/pace.ts';
import { queueMail, type SealedMail } from '../../../src/lib/server/mail/queue-mail.ts';
import { makeSender, type MailSender, type SenderParts } from '../../../src/lib/server/mail/sender.ts';
import type { MailTransport, SendAnswer } from '../../../src/lib/server/mail/transport.ts';
import { makeKeys } from '../../../src/lib/server/secrets/keys.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Keys of a secret that protects nothing. */
export const keys = makeKeys('a secret of the tests, of 32 bytes or more');

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  /** Time passes. */
  pass(ms: number): void;
  /** Somebody sets the clock on the wall; no time passes. */
  jump(ms: number): void;
}

export function handClock(start = '2026-11-22T10:00:00.000Z'): HandClock {
  let wall = Date.parse(start);
  let elapsed = 5_000;
  return {
    now: () => new Date(wall),
    elapsed: () => elapsed,
    pass(ms) {
      wall += ms;
      elapsed += ms;
    },
    jump(ms) {
      wall += ms;
    },
  };
}

/** Words without a template: the tests of sending do not care what a mail says. */
export const fillPlainly: FillMail = (kind) => ({
  subject: `Synthetic mail of kind ${kind}`,
  html: '<p>Synthetic</p>',
  text: 'Synthetic',
  shownText: 'Synthetic',
});

const slots = { url: 'https://plus92.example/x', code: '000000', minutes: '10' };

/** Puts a synthetic mail into the queue and returns its id. */
export async function queueOne(
  store: Store,
  clock: Clock,
  {
    to = 'reader@example.com',
    kind = 'sign-in',
    ...rest
  }: { to?: string; kind?: MailKind; requestId?: string; recipientId?: string } = {},
): Promise<string> {
  return store.write((writing) =>
    queueMail(writing, { keys, clock, fill: fillPlainly }, { kind, to, slots: slots, ...rest }),
  );
}

/** A synthetic request with one recipient. */
export async function storeLead(store: Store): Promise<{ requestId: string; recipientId: string }> {
  const requestId = randomUUID();
  const recipientId = randomUUID();
  const at = '2026-11-22T09:00:00.000Z';
  await store.write(async (writing) => {
    await writing
      .insertInto('consents')
      .values({
        id: requestId,
        emailKey: 'synthetic',
        textVersion: '1',
        form: 'quote',
        recipients: '[]',
        mayCall: 0,
        agreedAt: at,
      })
      .execute();
    await writing
      .insertInto('quoteRequests')
      .values({
        ...{
          id: requestId,
          reference: requestId.slice(0, 8),
          state: 'confirmed',
          brief: '{}',
          briefVersion: 1,
        },
        ...{ buyerName: 'Synthetic', buyerEmail: 'buyer@example.com', emailKey: 'synthetic', country: 'GB' },
        ...{ mayCall: 0, hidesIdentity: 0, contentKey: requestId, spamScore: 0, spamReasons: '[]' },
        ...{ consentId: requestId, confirmExpiresAt: at, createdAt: at, lastActivityAt: at },
      })
      .execute();
    await writing
      .insertInto('recipients')
      .values({
        ...{ id: recipientId, requestId, place: 1, providerSlug: 'synthetic', providerName: 'Synthetic' },
        ...{ route: 'direct', questions: '[]' },
      })
      .execute();
  });
  return { requestId, recipientId };
}

export const accepted = (providerId = 'provider-1'): SendAnswer => ({ kind: 'accepted', providerId });

export const failed = (status: number | null, name = '', retryAfterMs: number | null = null): SendAnswer => ({
  kind: 'failed',
  status,
  name,
  retryAfterMs,
});

/** A way out whose answers the test decides, and that remembers what was handed to it. */
export interface ScriptedTransport extends MailTransport {
  readonly calls: { key: string; mail: SealedMail }[];
  answer: (key: string, signal: AbortSignal) => SendAnswer | Promise<SendAnswer>;
}

export function scripted(answer: ScriptedTransport['answer']): ScriptedTransport {
  const transport: ScriptedTransport = {
    calls: [],
    answer,
    async send(key, mail, signal) {
      transport.calls.push({ key, mail });
      return transport.answer(key, signal);
    },
  };
  return transport;
}

/** As if the process had been killed: its sends end never, and it writes nothing down. */
export const hanging = (): ScriptedTransport => scripted(() => new Promise(() => undefined));

export const always = (answer: SendAnswer): ScriptedTransport => scripted(() => answer);

/** A sender over scripted answers, and what it logged. */
export function makeDesk(
  store: Store,
  clock: Clock,
  transport: MailTransport,
  more: Partial<SenderParts> = {},
): { sender: MailSender; log: string[] } {
  const log: string[] = [];
  const pace = paceFor(store, 100, clock);
  const parts = {
    store,
    keys,
    clock,
    transport,
    pace,
    log: (words: string) => void log.push(words),
    ...more,
  };
  return { sender: makeSender(parts), log };
}

export const row = (store: Store, id: string): Promise<OutboxRowRead> =>
  store.db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

type OutboxRowRead = { [K in keyof OutboxRow]: OutboxRow[K] extends string ? OutboxRow[K] : unknown };
