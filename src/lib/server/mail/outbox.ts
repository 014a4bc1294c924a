import { randomUUID } from 'node:crypto';
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { after, DAY, HOUR, moment, SECOND, type Clock } from '../clock.ts';
import { forClaim } from '../database/claims.ts';
import type { Store, Writing } from '../database/store.ts';
import type { Tables } from '../database/tables.ts';
import type { FailureClass } from './classify.ts';
import { applyNotices } from './delivery.ts';
import { KEY_TRUSTED_MS, type FirstTries } from './first-tries.ts';
import { endPause, mayClaim, pauseSending } from './pause.ts';
import { bringsLead } from './kinds.ts';

/** How long one attempt may last. */
export const SEND_TIMEOUT_MS = 10 * SECOND;
/** How long a mail belongs to the process that claimed it: an attempt, and the time to write down what came of it. */
const LEASE_MS = 2 * SEND_TIMEOUT_MS;
/** No mail is put off for longer (classify.ts): one that is due later was dated by a clock that has been put back since. */
const LONGEST_WAIT_MS = DAY + HOUR;

/** A mail that this process may try now, and nobody else. */
export interface ClaimedMail {
  readonly id: string;
  readonly sealed: string;
  /** With this one. */
  readonly attempts: number;
  /** An earlier attempt may have got through. */
  readonly isUnknown: boolean;
  /** Sending is paused, and this one shows whether it may go on. */
  readonly isTrial: boolean;
}

/** What the queue is asked and told by the sender. Every change is one transaction. */
export interface Outbox {
  /** Is there anything to do? A reading, so that an idle site never takes the lock for writing. */
  hasDue(): Promise<boolean>;
  /** Takes up to so many mails that are due. Those that must not go are given their state instead, hence "seen". */
  claim(limit: number): Promise<{ mails: ClaimedMail[]; seen: number; parked: number }>;
  accepted(mail: ClaimedMail, providerId: string): Promise<void>;
  retry(mail: ClaimedMail, why: { failure: FailureClass; isRefused: boolean; waitMs: number }): Promise<void>;
  dead(mail: ClaimedMail, failure: FailureClass): Promise<void>;
  /** Puts the mail back as it was and pauses all sending; says whether it was this that began the pause. */
  paused(mail: ClaimedMail, failure: FailureClass): Promise<boolean>;
  /** Makes due what was dated by a clock that has been put back since: all that waits, or what waits longer than ever asked for. */
  redate(options: { takeOrphans: boolean; dueBefore: 'now' | 'far' }): Promise<void>;
  /** A mail service that answers has taken our key: sending goes on. */
  resume(): Promise<void>;
}

/** The queue of mails as one process sees it. */
export function openOutbox(store: Store, clock: Clock, firstTries: FirstTries): Outbox {
  const owner = randomUUID();
  const underWay = new Set<string>();
  const now = (): string => moment(clock.now());

  /** Due, or claimed by a process that did not come back: its lease ran out, or is longer than any that is given. */
  const isWaiting = (is: ExpressionBuilder<Tables, 'outbox'>) =>
    is.and([is('state', '=', 'queued'), is('dueAt', '<=', now())]);
  const isAbandoned = (is: ExpressionBuilder<Tables, 'outbox'>) =>
    is.and([
      is('state', '=', 'sending'),
      is.or([is('leaseUntil', '<=', now()), is('leaseUntil', '>', moment(after(clock.now(), 2 * LEASE_MS)))]),
    ]);

  async function pick(
    writing: Writing,
    which: typeof isWaiting,
    limit: number,
  ): Promise<(Candidate & { isSuppressed: boolean })[]> {
    const rows = await writing
      .selectFrom('outbox')
      .select(columns)
      .where(which)
      .orderBy('dueAt')
      .limit(limit)
      .$call(forClaim(store))
      .execute();
    if (rows.length === 0) return [];
    const keys = rows.map((row) => row.emailKey);
    const suppressed = await writing
      .selectFrom('suppressions')
      .select('emailKey')
      .where('emailKey', 'in', keys)
      .execute();
    const unwanted = new Set(suppressed.map((row) => row.emailKey));
    return rows.map((row) => ({ ...row, isSuppressed: unwanted.has(row.emailKey) }));
  }

  /** Settles what this process still holds; a mail that another took over is left to it. */
  const settle = (db: Kysely<Tables>, id: string) =>
    db
      .updateTable('outbox')
      .set({ leaseUntil: null, leaseOwner: null })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .where('leaseOwner', '=', owner);

  /** Writes down what came of a mail; "isOver" where no attempt of it can have got through unnoticed. */
  async function settleWith<T>(
    mail: ClaimedMail,
    isOver: boolean,
    work: (writing: Writing) => Promise<T>,
  ): Promise<T> {
    try {
      const result = await store.write(work);
      if (isOver) firstTries.forget(mail.id);
      return result;
    } finally {
      underWay.delete(mail.id);
    }
  }

  return {
    async hasDue() {
      const found = await store.db
        .selectFrom('outbox')
        .select('id')
        .where((is) => is.or([isWaiting(is), isAbandoned(is)]))
        .limit(1 + underWay.size)
        .execute();
      return found.some(({ id }) => !underWay.has(id));
    },

    async claim(limit) {
      const claimed = await store.write(async (writing) => {
        const may = await mayClaim(writing, clock);
        if (may === 'none') return { mails: [], seen: 0, parked: 0 };
        const most = may === 'one' ? 1 : limit;
        // What this process is still sending is not abandoned, even when the clock jumped over its lease.
        const abandoned = (await pick(writing, isAbandoned, most + underWay.size)).filter(
          ({ id }) => !underWay.has(id),
        );
        const waiting =
          abandoned.length >= most ? [] : await pick(writing, isWaiting, most - abandoned.length);
        const mails: ClaimedMail[] = [];
        let parked = 0;
        const candidates = [...abandoned, ...waiting].slice(0, most);
        for (const candidate of candidates) {
          const hindrance = whatHinders(candidate);
          if (hindrance?.state === 'parked') parked++;
          await writing
            .updateTable('outbox')
            .set(
              hindrance ?? {
                state: 'sending',
                attempts: candidate.attempts + 1,
                leaseOwner: owner,
                leaseUntil: moment(after(clock.now(), LEASE_MS)),
                firstTriedAt: candidate.firstTriedAt ?? now(),
              },
            )
            .where('id', '=', candidate.id)
            .execute();
          if (!hindrance) mails.push(toClaimed(candidate, may === 'one'));
        }
        return { mails, seen: candidates.length, parked };
      });
      for (const mail of claimed.mails) {
        underWay.add(mail.id);
        if (!mail.isUnknown) firstTries.note(mail.id);
      }
      return claimed;
    },

    accepted: (mail, providerId) =>
      settleWith(mail, true, async (writing) => {
        // Whatever others made of it meanwhile: the mail service has it, and that is how it stands.
        const stored = await writing
          .updateTable('outbox')
          .set({
            state: 'accepted',
            acceptedAt: now(),
            providerId,
            sealed: null,
            leaseUntil: null,
            leaseOwner: null,
            lastFailure: null,
          })
          .where('id', '=', mail.id)
          .where('state', '!=', 'accepted')
          .returning(['kind', 'requestId', 'recipientId'])
          .executeTakeFirst();
        if (!stored) return;
        await noteAccepted(writing, stored);
        await applyNotices(writing, providerId);
      }),

    retry(mail, { failure, isRefused, waitMs }) {
      const isUntried = isRefused && !mail.isUnknown;
      return settleWith(mail, isUntried, async (writing) => {
        await settle(writing, mail.id)
          .set({
            state: 'queued',
            lastFailure: failure,
            dueAt: moment(after(clock.now(), waitMs)),
            ...(isUntried && { firstTriedAt: null }),
          })
          .execute();
      });
    },

    dead(mail, failure) {
      // Nobody has it, unless an earlier attempt got through, or something else went out under its key.
      const isUntried = failure !== 'key-conflict' && !mail.isUnknown;
      return settleWith(mail, true, async (writing) => {
        await settle(writing, mail.id)
          .set({ state: 'dead', lastFailure: failure, ...(isUntried && { firstTriedAt: null }) })
          .execute();
      });
    },

    paused(mail, failure) {
      const isUntried = !mail.isUnknown;
      return settleWith(mail, isUntried, async (writing) => {
        await settle(writing, mail.id)
          .set({
            state: 'queued',
            lastFailure: failure,
            attempts: mail.attempts - 1,
            // To the end of the queue: should it be this mail alone, the next trial takes another.
            dueAt: now(),
            ...(isUntried && { firstTriedAt: null }),
          })
          .execute();
        return pauseSending(writing, clock);
      });
    },

    async redate({ takeOrphans, dueBefore }) {
      const latest = dueBefore === 'now' ? clock.now() : after(clock.now(), LONGEST_WAIT_MS);
      await store.write(async (writing) => {
        await writing
          .updateTable('outbox')
          .set({ dueAt: now() })
          .where('state', '=', 'queued')
          .where('dueAt', '>', moment(latest))
          .execute();
        // The embedded database has one process: what is still claimed at its start was claimed by one that is gone.
        if (!takeOrphans || store.kind !== 'sqlite') return;
        await writing
          .updateTable('outbox')
          .set({ state: 'queued', leaseUntil: null, leaseOwner: null, dueAt: now() })
          .where('state', '=', 'sending')
          .execute();
      });
    },

    resume: () => endPause(store.db),
  };

  /** Why a mail must not go, as what is written to its row; null where it may. */
  function whatHinders(candidate: Candidate & { isSuppressed: boolean }) {
    const settled = { leaseUntil: null, leaseOwner: null };
    if (candidate.sealed === null) return { ...settled, state: 'cancelled' as const };
    if (candidate.isSuppressed) return { ...settled, state: 'suppressed' as const };
    if (candidate.firstTriedAt === null) return null;
    if (firstTries.age(candidate.id, candidate.firstTriedAt) < KEY_TRUSTED_MS) return null;
    return { ...settled, state: 'parked' as const, lastFailure: 'outcome-unknown' };
  }

  /** By the row as it is now: the request may have been deleted while its mail was under way. */
  async function noteAccepted(
    writing: Writing,
    { kind, requestId, recipientId }: { kind: string; requestId: string | null; recipientId: string | null },
  ): Promise<void> {
    if (!recipientId) return;
    if (bringsLead(kind)) {
      await writing
        .updateTable('recipients')
        .set({ sentAt: sql<string>`coalesce(${sql.ref('sentAt')}, ${now()})` })
        .where('id', '=', recipientId)
        .execute();
    }
    if (!requestId) return;
    await writing
      .insertInto('events')
      .values({ id: randomUUID(), requestId, recipientId, kind: 'mail-accepted', at: now(), actor: 'system' })
      .execute();
  }
}

const columns = ['id', 'emailKey', 'sealed', 'attempts', 'firstTriedAt'] as const;

interface Candidate {
  id: string;
  emailKey: string;
  sealed: string | null;
  attempts: number;
  firstTriedAt: string | null;
}

function toClaimed(candidate: Candidate, isTrial: boolean): ClaimedMail {
  const { id, sealed, attempts, firstTriedAt } = candidate;
  return {
    id,
    sealed: sealed ?? '',
    attempts: attempts + 1,
    isUnknown: firstTriedAt !== null,
    isTrial,
  };
}
