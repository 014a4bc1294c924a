import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { MINUTE, moment, type Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import { emailKey, type Keys } from '../secrets/keys.ts';
import { applyNotice } from './delivery.ts';

/** What a notice of the mail service is checked and stored with. */
export interface WebhookParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  /** RESEND_WEBHOOK_SECRET, "whsec_…"; undefined where no notices are expected. */
  readonly secret: string | undefined;
}

/** A post to the webhook as it came in: the bytes that were signed, before anything is parsed. */
export interface WebhookPost {
  readonly rawBody: Uint8Array;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * taken: stored and applied; known: the same notice was taken before. Both are to be answered with 2xx, or it comes again. refused:
 * not from the mail service, too old, or not to be understood (401 and 400).
 */
export type WebhookResult =
  { kind: 'taken' } | { kind: 'known' } | { kind: 'refused'; reason: 'unsigned' | 'malformed' };

/** A notice signed longer ago, or later than now, may be a copy that somebody kept. */
const TOLERANCE_MS = 5 * MINUTE;

const noticeSchema = z.object({
  type: z.string().max(100),
  created_at: z.string().max(100).optional(),
  data: z.object({
    email_id: z.string().max(200).optional(),
    to: z.union([z.string(), z.array(z.string())]).optional(),
    bounce: z.object({ type: z.string() }).optional(),
  }),
});

/**
 * Takes a notice of the mail service about a mail that it had accepted. The order of notices does not matter, and one may come before
 * we have noted that the mail was accepted: it is kept, and applied then. Everything is one transaction.
 */
export async function receiveWebhook(
  { store, keys, clock, secret }: WebhookParts,
  { rawBody, headers }: WebhookPost,
): Promise<WebhookResult> {
  const id = headers['svix-id'];
  if (!secret || typeof id !== 'string' || !isSigned(rawBody, headers, secret, clock))
    return { kind: 'refused', reason: 'unsigned' };
  const notice = readNotice(rawBody);
  if (!notice) return { kind: 'refused', reason: 'malformed' };
  const { data, created_at: createdAt } = notice;
  const type = isPassing(notice) ? `${notice.type}.transient` : notice.type;
  const at = toMoment(createdAt, clock);
  const providerId = data.email_id ?? '';

  return store.write(async (writing) => {
    const { numInsertedOrUpdatedRows } = await writing
      .insertInto('mailEvents')
      .values({ id, providerId, type, at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return { kind: 'known' };
    const reason = suppressing[type];
    if (reason) {
      // By the address that the notice names: the mail itself may be unknown yet, or deleted long ago.
      for (const address of [data.to ?? []].flat()) {
        await writing
          .insertInto('suppressions')
          .values({ emailKey: emailKey(keys, address), reason, at: moment(clock.now()) })
          .onConflict((conflict) => conflict.column('emailKey').doNothing())
          .execute();
      }
    }
    if (providerId) await applyNotice(writing, { providerId, type, at });
    return { kind: 'taken' };
  });
}

const suppressing: Readonly<Record<string, 'bounced' | 'complained'>> = {
  'email.bounced': 'bounced',
  'email.complained': 'complained',
};

type ReadNotice = z.output<typeof noticeSchema>;

/** The mailbox is full, or the like: the address is good. Without a word on it a bounce is for good. */
const isPassing = ({ type, data }: ReadNotice): boolean =>
  type === 'email.bounced' && /^(transient|undetermined|soft)/i.test(data.bounce?.type ?? '');

function readNotice(rawBody: Uint8Array): ReadNotice | null {
  try {
    return noticeSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody)));
  } catch {
    return null;
  }
}

/** The moment that a notice names, as long as a date can be made of it. */
function toMoment(text: string | undefined, clock: Clock): string {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? moment(clock.now()) : moment(new Date(time));
}

/** Is it signed with our secret, and lately? The scheme is that of Svix (docs.svix.com/receiving/verifying-payloads/how-manual). */
function isSigned(
  rawBody: Uint8Array,
  headers: WebhookPost['headers'],
  secret: string,
  clock: Clock,
): boolean {
  const [id, timestamp, signatures] = ['svix-id', 'svix-timestamp', 'svix-signature'].map(
    (name) => headers[name],
  );
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false;
  if (id.length > 200 || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(clock.now().getTime() - Number(timestamp) * 1000) > TOLERANCE_MS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  // An empty key is one that everybody has.
  if (key.length === 0) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(rawBody).digest('base64');
  // While the secret is changed a notice carries one signature for each.
  return signatures
    .split(' ')
    .slice(0, 10)
    .some((signature) => {
      const [version, text = ''] = signature.split(',');
      return version === 'v1' && isSame(text, expected);
    });
}

/** As long as the other, or it would throw; in the same time wherever they differ. */
const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};
