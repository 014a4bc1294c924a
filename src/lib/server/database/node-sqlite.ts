import { chmodSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { CannotOpenError } from './store.ts';

/** More different statements than the program has; lists of varying length would otherwise fill the memory. */
const KEPT_STATEMENTS = 500;

/** One connection to the file. Everything happens at once and blocks, so nothing is ever waited for in here once it is open. */
export interface SqliteConnection {
  readonly isTransaction: boolean;
  exec(statements: string): void;
  prepare(query: string): KeptStatement;
  close(): void;
}

/** A prepared statement. */
export interface KeptStatement {
  /** Does it give rows? */
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown[];
  run(values: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(values: readonly unknown[]): IterableIterator<unknown>;
}

/** What the promises rest on, as SQLite reads it back. Nothing of it is remembered by the file but the WAL mode. */
const promised = {
  journal_mode: 'wal',
  // FULL: a commit is on the disk before it is answered. NORMAL would lose acknowledged requests at a power cut.
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
} as const;

/** Opens a file with Node's own SQLite and makes every setting that the promises rest on. */
export function openNodeSqlite(file: string): SqliteConnection {
  const database = new DatabaseSync(file);
  // While it is opened there is nobody to be held up, and turning a new file to WAL needs it alone.
  database.exec('pragma busy_timeout = 5000');
  for (const [name, value] of Object.entries(promised)) database.exec(`pragma ${name} = ${value}`);
  assertPromised(database, file);
  // Some builds fall back to NORMAL when the write-ahead log is first used, after they have said FULL.
  database.exec('begin immediate; commit');
  assertPromised(database, file);
  // Those that SQLite makes anew later get the mode of the first.
  for (const each of [file, `${file}-wal`, `${file}-shm`]) chmodSync(each, 0o600);
  // From here on waiting is done by waiting.ts, which does not stop the process.
  database.exec('pragma busy_timeout = 0');
  // After a long reading the log may have grown; it is cut back to this when it starts anew.
  database.exec('pragma journal_size_limit = 67108864');
  return keepStatements(database);
}

/** Throws the sentence for whoever starts the program when a setting is not what it must be. */
export function assertPromised(database: Pick<DatabaseSync, 'prepare'>, file: string): void {
  for (const [name, value] of Object.entries(promised)) {
    const found = Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
    if (found === value) continue;
    throw new CannotOpenError(
      `The database ${file} runs with ${name} = ${String(found)} instead of ${value}, and would not keep what is promised: it needs a local disk and the Node of this project.`,
    );
  }
}

function keepStatements(database: DatabaseSync): SqliteConnection {
  const kept = new Map<string, KeptStatement>();
  return {
    get isTransaction() {
      return database.isTransaction;
    },
    exec: (statements) => database.exec(statements),
    close: () => database.close(),
    prepare(query) {
      const known = kept.get(query);
      if (known) return known;
      const statement = toKept(database.prepare(query));
      const oldest = kept.keys().next();
      if (kept.size >= KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value);
      kept.set(query, statement);
      return statement;
    },
  };
}

function toKept(statement: StatementSync): KeptStatement {
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
