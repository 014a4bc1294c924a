import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { after, MINUTE, moment, type Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { OutboxRow, Tables } from '../database/tables.ts';
import { KEY_TRUSTED_MS } from './first-tries.ts';
import { readPause } from './pause.ts';

export type OutboxState = OutboxRow['state'];

/** All states of a mail, in the order of its life. */
export const outboxStates: readonly OutboxState[] = [
  'queued',
  'sending',
  'parked',
  'dead',
  'suppressed',
  'cancelled',
  'accepted',
];

/** A mail as the editors see it: never its address or a word of it. */
export interface OutboxEntry {
  readonly id: string;
  readonly kind: string;
  readonly state: OutboxState;
  /** The request that it belongs to, for a link; null once that is deleted. */
  readonly requestId: string | null;
  readonly reference: string | null;
  readonly attempts: number;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly firstTriedAt: string | null;
  readonly acceptedAt: string | null;
  readonly deliveredAt: string | null;
  readonly bouncedAt: string | null;
  readonly lastFailure: string | null;
  readonly canBeSentAgain: boolean;
  /** Sent again, it may come twice: an earlier attempt may have got through, and its key is forgotten by now. The button says so. */
  readonly mayComeTwice: boolean;
  readonly canBeGivenUp: boolean;
}

/** Which mails to list. */
export interface OutboxFilter {
  readonly state?: OutboxState | undefined;
  readonly kind?: string | undefined;
  readonly requestId?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

export const OUTBOX_PAGE_SIZE = 50;

/** The mails that fit, the newest first. */
export async function listOutbox(
  db: Kysely<Tables>,
  clock: Clock,
  { state, kind, requestId, page = 1 }: OutboxFilter = {},
): Promise<{ entries: OutboxEntry[]; total: number; pages: number }> {
  const fits = (is: ExpressionBuilder<Tables, 'outbox'>) =>
    is.and([
      ...(state ? [is('outbox.state', '=', state)] : []),
      ...(kind ? [is('outbox.kind', '=', kind)] : []),
      ...(requestId ? [is('outbox.requestId', '=', requestId)] : []),
    ]);
  const counted = await db
    .selectFrom('outbox')
    .select((query) => query.fn.countAll().as('total'))
    .where(fits)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('outbox')
    .leftJoin('quoteRequests', 'quoteRequests.id', 'outbox.requestId')
    .selectAll('outbox')
    .select('quoteRequests.reference as reference')
    .where((is) => fits(is as unknown as ExpressionBuilder<Tables, 'outbox'>))
    .orderBy('outbox.createdAt', 'desc')
    .orderBy('outbox.id')
    .limit(OUTBOX_PAGE_SIZE)
    .offset((Math.max(Math.trunc(page), 1) - 1) * OUTBOX_PAGE_SIZE)
    .execute();
  const total = Number(counted.total);
  return {
    entries: rows.map((row) => toEntry(row, clock)),
    total,
    pages: Math.max(Math.ceil(total / OUTBOX_PAGE_SIZE), 1),
  };
}

/** How many mails are in each state. */
export async function countOutbox(db: Kysely<Tables>): Promise<Record<OutboxState, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select((query) => ['state' as const, query.fn.countAll().as('total')])
    .groupBy('state')
    .execute();
  const totals = Object.fromEntries(rows.map(({ state, total }) => [state, Number(total)]));
  return Object.fromEntries(outboxStates.map((state) => [state, totals[state] ?? 0])) as Record<
    OutboxState,
    number
  >;
}

/** What came of an editor's wish. */
export type StuckResult =
  | { kind: 'queued'; id: string; mayComeTwice: boolean }
  | { kind: 'given-up' }
  /** Its state allows it no longer: it was sent, cancelled, or is under way just now. */
  | { kind: 'not-now'; state: OutboxState }
  /** The reader complained, or was erased: nothing may be sent there. */
  | { kind: 'not-wanted' }
  | { kind: 'unknown' };

/**
 * Queues a mail again that was parked, refused for good, or held back because its address bounced (which is then trusted again). Where
 * the mail service may still know the key of an earlier attempt it is sent under that key, and cannot come twice. Otherwise it gets a
 * new one: under the old it could be refused for ever, and after 23 hours the old protects no longer.
 */
export async function sendAgain(store: Store, clock: Clock, id: string): Promise<StuckResult> {
  const now = moment(clock.now());
  return store.write(async (writing) => {
    const row = await find(writing, id);
    if (!row) return { kind: 'unknown' };
    if (!isSendable(row)) return { kind: 'not-now', state: row.state };
    const suppression = await writing
      .selectFrom('suppressions')
      .select('reason')
      .where('emailKey', '=', row.emailKey)
      .executeTakeFirst();
    if (suppression && suppression.reason !== 'bounced') return { kind: 'not-wanted' };
    if (suppression) await writing.deleteFrom('suppressions').where('emailKey', '=', row.emailKey).execute();
    const keepsKey = isKeyGood(row, clock);
    const newId = keepsKey ? id : randomUUID();
    const { numUpdatedRows } = await writing
      .updateTable('outbox')
      .set({
        id: newId,
        state: 'queued',
        attempts: 0,
        dueAt: now,
        lastFailure: null,
        leaseUntil: null,
        leaseOwner: null,
        ...(!keepsKey && { firstTriedAt: null }),
      })
      .where('id', '=', id)
      .where('state', '=', row.state)
      .executeTakeFirst();
    // Somebody else was quicker.
    if (numUpdatedRows === 0n) return { kind: 'not-now', state: row.state };
    return { kind: 'queued', id: newId, mayComeTwice: !keepsKey && row.firstTriedAt !== null };
  });
}

/** Sends a mail no more, and wipes what it said. */
export async function giveUp(store: Store, id: string): Promise<StuckResult> {
  return store.write(async (writing) => {
    const row = await find(writing, id);
    if (!row) return { kind: 'unknown' };
    if (!isStoppable(row)) return { kind: 'not-now', state: row.state };
    const { numUpdatedRows } = await writing
      .updateTable('outbox')
      .set({ state: 'cancelled', sealed: null, lastFailure: 'given-up' })
      .where('id', '=', id)
      .where('state', '=', row.state)
      .executeTakeFirst();
    return numUpdatedRows === 0n ? { kind: 'not-now', state: row.state } : { kind: 'given-up' };
  });
}

/** How late a queued mail may be before the site says that it is not well. */
const LATE_MS = 15 * MINUTE;

/** What /healthz says of the mails. */
export async function isDegraded(
  db: Kysely<Tables>,
  clock: Clock,
): Promise<{ isDegraded: boolean; reasons: ('paused' | 'late')[] }> {
  const reasons: ('paused' | 'late')[] = [];
  if (await readPause(db)) reasons.push('paused');
  const late = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', 'in', ['queued', 'sending'])
    .where('createdAt', '<', moment(after(clock.now(), -LATE_MS)))
    .limit(1)
    .executeTakeFirst();
  if (late) reasons.push('late');
  return { isDegraded: reasons.length > 0, reasons };
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const find = (db: Kysely<Tables>, id: string) =>
  db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();

type Judged = Pick<Found, 'state' | 'sealed' | 'firstTriedAt' | 'lastFailure'>;

const isSendable = ({ state, sealed }: Judged): boolean =>
  sealed !== null && (state === 'parked' || state === 'dead' || state === 'suppressed');

const isStoppable = ({ state }: Judged): boolean =>
  state === 'queued' || state === 'parked' || state === 'dead' || state === 'suppressed';

/** May the mail service have this mail, and does it still know the key that keeps it from coming twice? */
function isKeyGood({ firstTriedAt, lastFailure }: Judged, clock: Clock): boolean {
  if (firstTriedAt === null || lastFailure === 'key-conflict') return false;
  const age = clock.now().getTime() - Date.parse(firstTriedAt);
  return age >= 0 && age < KEY_TRUSTED_MS;
}

function toEntry(row: Found & { reference: string | null }, clock: Clock): OutboxEntry {
  const canBeSentAgain = isSendable(row);
  const { id, kind, state, requestId, reference, attempts, createdAt, dueAt, firstTriedAt } = row;
  const { acceptedAt, deliveredAt, bouncedAt, lastFailure } = row;
  return {
    ...{ id, kind, state, requestId, reference, attempts, createdAt, dueAt, firstTriedAt },
    ...{ acceptedAt, deliveredAt, bouncedAt, lastFailure },
    canBeSentAgain,
    mayComeTwice: canBeSentAgain && firstTriedAt !== null && !isKeyGood(row, clock),
    canBeGivenUp: isStoppable(row),
  };
}
