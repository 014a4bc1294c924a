import { sql, type RawBuilder } from 'kysely';
import { SECOND, type Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';

/** The right to make one request. */
export interface Permit {
  readonly slot: number;
}

/**
 * Keeps the requests to a number in any second, wherever that second begins. There are as many permits as requests are allowed, and
 * each is held from before its request starts until one second after it ended. So of the requests that reach the other side within
 * one second no two can have used the same permit, however long they were on their way.
 */
export interface Pace {
  /** Takes up to so many permits; where there is none, how long it makes sense to wait. */
  take(wanted: number): Promise<{ permits: Permit[]; waitMs: number }>;
  /** Gives a permit back, once its request has ended, or at once where none was made. */
  giveBack(permit: Permit, wasUsed: boolean): Promise<void>;
}

/** For one process: kept in memory, by the clock that only grows. */
export function paceOfProcess(rate: number, clock: Clock): Pace {
  const freeAt = Array.from({ length: rate }, () => -Infinity);
  return {
    take(wanted) {
      const now = clock.elapsed();
      const permits: Permit[] = [];
      freeAt.forEach((moment, slot) => {
        if (permits.length >= wanted || moment > now) return;
        freeAt[slot] = Infinity;
        permits.push({ slot });
      });
      // All under way: whoever waits is woken when one ends.
      return Promise.resolve({ permits, waitMs: Math.min(Math.min(...freeAt) - now, SECOND) });
    },
    giveBack({ slot }, wasUsed) {
      freeAt[slot] = wasUsed ? clock.elapsed() + SECOND : -Infinity;
      return Promise.resolve();
    },
  };
}

/** Until when a permit is held whose process was killed: no send lasts as long. */
const HOLD_MS = 30 * SECOND;
/** How often a process without a permit looks again. */
const LOOK_AGAIN_MS = 100;

/**
 * For several processes on one PostgreSQL: the permits are rows of `settings`, each with the moment from which it is free, by the
 * clock of the database, so that the processes together keep the rate whatever their own clocks say. A row that is free only after
 * longer than any hold is of a clock that was set back, and free.
 */
export function paceOfDatabase(store: Store, rate: number): Pace {
  const nameOf = (slot: number): string => `mail-permit:${String(slot).padStart(6, '0')}`;
  let isLaid = false;
  async function layPermits(): Promise<void> {
    const rows = Array.from({ length: rate }, (_, slot) => ({
      name: nameOf(slot),
      value: '',
      changedAt: '',
    }));
    await store.db
      .insertInto('settings')
      .values(rows)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    isLaid = true;
  }
  return {
    async take(wanted) {
      if (!isLaid) await layPermits();
      const taken = await store.db
        .updateTable('settings')
        .set({ value: databaseTime(HOLD_MS), changedAt: databaseTime(0) })
        .where('name', 'in', (query) =>
          query
            .selectFrom('settings')
            .select('name')
            .where('name', '>=', nameOf(0))
            .where('name', '<', nameOf(rate))
            .where((is) =>
              is.or([is('value', '<=', databaseTime(0)), is('value', '>', databaseTime(2 * HOLD_MS))]),
            )
            .orderBy('name')
            .limit(wanted)
            .forUpdate()
            .skipLocked(),
        )
        .returning('name')
        .execute();
      const permits = taken.map(({ name }) => ({ slot: Number(name.slice(-6)) }));
      return { permits, waitMs: LOOK_AGAIN_MS };
    },
    async giveBack({ slot }, wasUsed) {
      await store.db
        .updateTable('settings')
        .set({ value: databaseTime(wasUsed ? SECOND : 0), changedAt: databaseTime(0) })
        .where('name', '=', nameOf(slot))
        .execute();
    },
  };
}

/** A moment as the tables keep it (clock.ts), so many milliseconds from now by the clock of PostgreSQL. */
function databaseTime(plusMs: number): RawBuilder<string> {
  return sql<string>`to_char((clock_timestamp() + ${plusMs} * interval '1 millisecond') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The pace that fits the database: only PostgreSQL is shared by several processes that send. */
export const paceFor = (store: Store, rate: number, clock: Clock): Pace =>
  store.kind === 'postgres' ? paceOfDatabase(store, rate) : paceOfProcess(rate, clock);
