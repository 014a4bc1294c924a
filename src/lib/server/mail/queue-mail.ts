import { randomUUID } from 'node:crypto';
import { moment, type Clock } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import { emailKey, type Keys } from '../secrets/keys.ts';
import { refuseUnsafe } from './headers.ts';
import type { FillMail, MailKind, MailSlots } from './kinds.ts';

/** What is needed to put a mail into the outbox. */
export interface MailParts {
  readonly keys: Keys;
  readonly clock: Clock;
  readonly fill: FillMail;
}

/** An e-mail to be sent. */
export interface NewMail<K extends MailKind> {
  kind: K;
  to: string;
  slots: MailSlots[K];
  requestId?: string;
  recipientId?: string;
  /** Keep the text with masked links, for the buyer's page to show what was sent. */
  isShown?: boolean;
}

/** The whole of a mail as it lies sealed in the outbox. */
export interface SealedMail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

/**
 * Puts an e-mail into the outbox, within the transaction that it belongs to: both are stored or neither. It goes to one address, is
 * frozen here, and is sent by the sender and by nobody else. Returns its id.
 */
export async function queueMail<K extends MailKind>(
  writing: Writing,
  { keys, clock, fill }: MailParts,
  { kind, to, slots, requestId, recipientId, isShown = false }: NewMail<K>,
): Promise<string> {
  const id = randomUUID();
  const { subject, html, text, shownText } = fill(kind, slots);
  refuseUnsafe(to, subject);
  const mail: SealedMail = { to, subject, html, text };
  const now = moment(clock.now());
  await writing
    .insertInto('outbox')
    .values({
      id,
      kind,
      requestId: requestId ?? null,
      recipientId: recipientId ?? null,
      emailKey: emailKey(keys, to),
      sealed: keys.seal(JSON.stringify(mail)),
      shownText: isShown ? `${subject}\n${shownText}` : null,
      state: 'queued',
      attempts: 0,
      createdAt: now,
      dueAt: now,
    })
    .execute();
  return id;
}
