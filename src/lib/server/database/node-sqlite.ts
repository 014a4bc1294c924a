import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More different statements than the program has; lists of varying length would otherwise fill the memory. */
const KEPT_STATEMENTS = 500;

/**
 * Opens a file with Node's own SQLite in the shape that Kysely wants. Every setting that the promises rest on is made here, for each
 * connection: nothing of it is remembered by the file but the WAL mode.
 */
export function openNodeSqlite(file: string): SqliteDatabase & { exec(statement: string): void } {
  const database = new DatabaseSync(file);
  database.exec('pragma busy_timeout = 5000');
  database.exec('pragma journal_mode = wal');
  // FULL: a commit is on the disk before it is answered. NORMAL would lose acknowledged requests at a power cut.
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma secure_delete = on');
  const kept = new Map<string, SqliteStatement>();
  return {
    exec: (statement) => database.exec(statement),
    close: () => database.close(),
    prepare(query) {
      const known = kept.get(query);
      if (known) return known;
      const statement = toKysely(database.prepare(beginAtOnce(query)));
      const oldest = kept.keys().next();
      if (kept.size >= KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value);
      kept.set(query, statement);
      return statement;
    },
  };
}

/** A transaction that reads first and writes later fails at once in WAL mode when another process wrote in between. */
const beginAtOnce = (query: string): string => (query === 'begin' ? 'begin immediate' : query);

function toKysely(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(toValue)),
    run: (values) => statement.run(...values.map(toValue)),
    iterate: (values) => statement.iterate(...values.map(toValue)) as IterableIterator<unknown>,
  };
}

/** node:sqlite takes an object, such as a Date, for named values and stores nothing: here it is a fault. */
function toValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`a value of type ${typeof value} cannot be stored`);
}
