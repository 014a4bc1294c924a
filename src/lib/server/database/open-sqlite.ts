import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { systemClock, type Clock } from '../clock.ts';
import { findSqliteFaults } from './integrity.ts';
import { lockForServer } from './lock-file.ts';
import { migrate, needsSteps, type Steps } from './migrate.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { snapshotDialect, SqliteConnections } from './sqlite-dialect.ts';
import type { Snapshot, Store } from './store.ts';
import type { Tables } from './tables.ts';

export const sqliteFile = (dataDir: string): string => join(dataDir, 'plus92.db');

/** Who opens a database, and with what. */
export interface OpenOptions {
  /** A command that runs beside the one server on it; without it, it is that server. */
  beside?: boolean;
  /** All that this version has, unless a test looks into the future. */
  steps?: Steps;
}

/** Opens the embedded database in a folder, brings it to the newest version and checks it. */
export async function openSqlite(
  dataDir: string,
  clock: Clock = systemClock,
  { beside = false, steps }: OpenOptions = {},
): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = sqliteFile(dataDir);
  const opened: { close(): void }[] = [];
  const kept = <T extends { close(): void }>(thing: T): T => {
    opened.unshift(thing);
    return thing;
  };
  const lock = (): { close(): void } => {
    const held = lockForServer(dataDir);
    return kept({ close: () => held.release() });
  };
  const closeAll = (): void => opened.forEach((thing) => thing.close());
  try {
    if (!beside) lock();
    const writing = kept(openNodeSqlite(path));
    const connections = new SqliteConnections(kept(openNodeSqlite(path)), writing);
    const db = new Kysely<Tables>({ dialect: connections.forAll() });
    const writer = new Kysely<Tables>({ dialect: connections.forWriting() });
    const store: Store = {
      kind: 'sqlite',
      db,
      write: (work) => writer.transaction().execute(work),
      snapshot: (work) => readSnapshot(path, work),
      emptyLog: () => emptyLog(db),
      findFaults: () => findSqliteFaults(path),
      close: async () => {
        await emptyLog(db);
        closeAll();
      },
    };
    // A server that runs must not find its tables changed by a newer command.
    const forSteps = beside && (await needsSteps(store, steps)) ? lock() : undefined;
    await migrate(store, () => clock.now(), steps);
    if (forSteps) opened.splice(opened.indexOf(forSteps), 1)[0]?.close();
    return store;
  } catch (error) {
    closeAll();
    throw error;
  }
}

async function readSnapshot<T>(path: string, work: (reading: Snapshot) => Promise<T>): Promise<T> {
  // A connection of its own: what others read meanwhile must not stand still with it.
  const connection = openNodeSqlite(path);
  try {
    connection.exec('pragma query_only = on');
    return await new Kysely<Tables>({ dialect: snapshotDialect(connection) }).transaction().execute(work);
  } finally {
    connection.close();
  }
}

/** Brings the log into the file and cuts it to nothing; a reading that is under way leaves it for the next time. */
async function emptyLog(db: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
