import { randomUUID } from 'node:crypto';
import { moment, type Clock } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { EventRow } from '../database/tables.ts';

/** Everything that is noted of a request, in the words of its timeline. */
export const EVENT_WORDS = {
  stored: 'Stored, waiting for the buyer to confirm the address',
  held: 'Held as suspected spam',
  released: 'Released: no spam',
  confirmed: 'Confirmed by the buyer',
  forwarded: 'Passed on by e-mail',
  contacted: 'Passed on in another way than by e-mail',
  'sent-again': 'Sent again with a new link',
  'given-up': 'Given up',
  'mail-accepted': 'E-mail accepted by the mail service',
  opened: 'Opened by the provider',
  accepted: 'Accepted by the provider',
  declined: 'Declined by the provider',
  answered: 'Answered by the provider',
  'follow-up': 'Follow-up question asked by the buyer',
  revealed: 'The buyer showed himself to the provider',
  closed: 'Closed by the buyer',
  withdrawn: 'Withdrawn by the buyer',
} as const;

export type EventKind = keyof typeof EVENT_WORDS;

/** A kind in words; of one that this program does not know, the kind. */
export const eventWords = (kind: string): string =>
  Object.hasOwn(EVENT_WORDS, kind) ? EVENT_WORDS[kind as EventKind] : kind;

export interface NewEvent {
  requestId: string;
  recipientId?: string;
  kind: EventKind;
  actor: EventRow['actor'];
}

/** Notes what happened, in the transaction in which it does. */
export async function noteEvents(writing: Writing, clock: Clock, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const at = moment(clock.now());
  await writing
    .insertInto('events')
    .values(events.map((event) => ({ id: randomUUID(), recipientId: null, ...event, at })))
    .execute();
}
