import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { systemClock, type Clock } from '../clock.ts';
import { migrate } from './migrate.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { StoreUnavailableError, type Store } from './store.ts';
import type { Tables } from './tables.ts';

export const sqliteFile = (dataDir: string): string => join(dataDir, 'plus92.db');

/** Opens the embedded database in a folder, brings it to the newest version and checks it. */
export async function openSqlite(dataDir: string, clock: Clock = systemClock): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = openNodeSqlite(sqliteFile(dataDir));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  await migrate(db, () => clock.now());
  return {
    kind: 'sqlite',
    db,
    write: (work) => db.transaction().execute(work).catch(rethrow),
    close: async () => {
      file.exec('pragma wal_checkpoint(truncate)');
      await db.destroy();
    },
  };
}

/** Primary result codes of SQLite (the low byte of an extended one). */
const reasons: Readonly<Record<number, StoreUnavailableError['reason']>> = {
  5: 'locked',
  6: 'locked',
  8: 'broken',
  10: 'broken',
  11: 'broken',
  13: 'full',
  14: 'broken',
  26: 'broken',
};

function rethrow(error: unknown): never {
  const { errcode } = error as { errcode?: number };
  const reason = errcode === undefined ? undefined : reasons[errcode & 0xff];
  if (reason) throw new StoreUnavailableError(reason, { cause: error });
  throw error;
}
