import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { systemClock, type Clock } from '../clock.ts';
import { isConflict } from './failures.ts';
import { guardPool } from './guarded-pool.ts';
import { migrate, type Steps } from './migrate.ts';
import { CannotOpenError, StoreUnavailableError, type Store, type Writing } from './store.ts';
import type { Tables } from './tables.ts';
import { untilFree } from './waiting.ts';
import { WriteQueue, type Turn } from './write-queue.ts';

/** A connection that is not there by then is reported as gone; with the limits of guarded-pool.ts that is within 5 s. */
const connectMs = 2_500;

/** Opens the database of a PostgreSQL server, brings it to the newest version and checks it. */
export async function openPostgres(
  databaseUrl: string,
  clock: Clock = systemClock,
  steps?: Steps,
): Promise<Store> {
  await migrateOnce(databaseUrl, clock, steps).catch((error: unknown) => {
    throw asSentence(error);
  });
  const pool = newPool(databaseUrl, { max: 10, lock_timeout: 4_000, statement_timeout: 10_000 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guardPool(pool) }) });
  const noTransactions = (): never => {
    throw new Error('a transaction is begun by store.write()');
  };
  return {
    kind: 'postgres',
    db: Object.assign(db.withTables(), { transaction: noTransactions, startTransaction: noTransactions }),
    write: makeWrite(db),
    snapshot: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    emptyLog: () => Promise.resolve(),
    findFaults: () => Promise.resolve([]),
    close: () => db.destroy(),
  };
}

/**
 * Serializable: two transactions at once come out as if one had waited for the other, which is what SQLite does. PostgreSQL refuses one of
 * two that got in each other's way, and it is done again; within this process they wait in a queue, as otherwise a row that all of them
 * change would have nine of ten done for nothing.
 */
function makeWrite(db: Kysely<Tables>): Store['write'] {
  const queue = new WriteQueue();
  let lastReason: 'locked' | 'gone' = 'locked';
  const tooLate = (): Error => new StoreUnavailableError(lastReason);
  return async (work) => {
    const turn = await queue.take(tooLate);
    try {
      const result = await untilFree(() => attempt(db, work, turn), isConflict, turn.deadline);
      lastReason = 'locked';
      return result;
    } catch (error) {
      if (isConflict(error)) throw new StoreUnavailableError('locked', { cause: error });
      if (error instanceof StoreUnavailableError && error.reason === 'gone') lastReason = 'gone';
      throw error;
    } finally {
      turn.end();
    }
  };
}

/** One go at a transaction. One that has not begun by the deadline never does, so that it can be refused at once and for good. */
function attempt<T>(db: Kysely<Tables>, work: (writing: Writing) => Promise<T>, turn: Turn): Promise<T> {
  return new Promise((resolve, reject) => {
    let isTooLate = false;
    const timer = setTimeout(
      () => {
        isTooLate = true;
        reject(new StoreUnavailableError('gone'));
      },
      Math.max(0, turn.deadline - performance.now()),
    );
    const begun = (writing: Writing): Promise<T> => {
      clearTimeout(timer);
      if (isTooLate) throw new StoreUnavailableError('gone');
      turn.progressed();
      return work(writing);
    };
    db.transaction()
      .setIsolationLevel('serializable')
      .execute(begun)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** Runs the steps over a connection of its own, as they may take longer than any request. */
async function migrateOnce(databaseUrl: string, clock: Clock, steps?: Steps): Promise<void> {
  const pool = newPool(databaseUrl, { max: 1, lock_timeout: 0, statement_timeout: 0 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await assertDurable(db);
    await migrate(
      { kind: 'postgres', write: (work) => db.transaction().execute(work) },
      () => clock.now(),
      steps,
    );
  } finally {
    await db.destroy();
  }
}

function newPool(
  connectionString: string,
  limits: { max: number; lock_timeout: number; statement_timeout: number },
): pg.Pool {
  const pool = new pg.Pool({
    ...limits,
    connectionString,
    connectionTimeoutMillis: connectMs,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    application_name: 'plus92',
    types: { getTypeParser },
    // The pool waits for it, which its types do not say.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises
    onConnect: (client) => client.query(promises),
  });
  // A connection that is lost while nobody uses it leaves the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Each connection says it for itself, as a server or a role may have it switched off. */
const promises = 'set synchronous_commit = on';

/** Counts and sums are bigint, which pg hands out as text; ours fit into a number. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary'): unknown =>
  oid === (pg.types.builtins.INT8 as number) ? Number : pg.types.getTypeParser(oid, format);

/** Asked within a transaction, where commits are decided. */
async function assertDurable(db: Kysely<Tables>): Promise<void> {
  const value = await db.transaction().execute(async (writing) => {
    const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(writing);
    return rows[0]?.synchronous_commit;
  });
  if (value === 'on') return;
  throw new CannotOpenError(
    `The PostgreSQL server runs with synchronous_commit = ${value ?? 'unknown'} instead of on, and would forget requests at a power cut.`,
  );
}

function asSentence(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (error instanceof CannotOpenError || code === undefined || !/^(E|08|28|3D|57P)/.test(code)) {
    if (!/^(Connection terminated|timeout)/.test(message)) return error;
  }
  // The message of the server names the user or the database, never the password.
  return new CannotOpenError(`DATABASE_URL: the PostgreSQL server cannot be used (${message || code}).`, {
    cause: error,
  });
}
