import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { asSqliteFailure } from './failures.ts';
import type { SqliteConnection } from './node-sqlite.ts';
import { StoreUnavailableError } from './store.ts';
import { untilFree } from './waiting.ts';
import { WriteQueue, type Turn } from './write-queue.ts';

/**
 * How Kysely works with SQLite here: two connections, one that reads and one that writes. So reading goes on while a transaction waits
 * for its turn, and never sees the half of one that is under way.
 */
export class SqliteConnections {
  readonly #reading: SqliteConnection;
  readonly #writing: SqliteConnection;
  readonly #queue = new WriteQueue();

  constructor(reading: SqliteConnection, writing: SqliteConnection) {
    this.#reading = reading;
    this.#writing = writing;
    // A writing that went astray is an error, not a commit in the middle of somebody's transaction.
    reading.exec('pragma query_only = on');
  }

  /** For reading and single writes; begins no transactions. */
  forAll(): Dialect {
    return dialectOf(() => ({
      executeQuery: (query) => (isReading(query) ? this.#read(query) : this.#writeOnce(query)),
      streamQuery: (query) => stream(this.#reading, query),
    }));
  }

  /** For transactions: each is begun as a writing one, in its turn. */
  forWriting(): Dialect {
    const turns = new WeakMap<DatabaseConnection, Turn>();
    const acquire = async (): Promise<DatabaseConnection> => {
      const turn = await this.#queue.take(tooLate);
      const connection: DatabaseConnection = {
        executeQuery: (query) => promised(() => answer(this.#writing, query)),
        streamQuery: (query) => stream(this.#writing, query),
      };
      turns.set(connection, turn);
      return connection;
    };
    return dialectOf(acquire, {
      begin: async (connection) => {
        const turn = turns.get(connection);
        await this.#exec('begin immediate', turn?.deadline);
        turn?.progressed();
      },
      commit: () => this.#exec('commit', 0),
      // SQLite has done it already after some errors, such as a full disk.
      rollback: async () => {
        if (this.#writing.isTransaction) await this.#exec('rollback', 0);
      },
      release: (connection) => turns.get(connection)?.end(),
    });
  }

  async #read<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return untilFree(() => answer<R>(this.#reading, query), isLocked);
  }

  async #writeOnce<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const turn = await this.#queue.take(tooLate);
    try {
      const result = await untilFree(() => answer<R>(this.#writing, query), isLocked, turn.deadline);
      turn.progressed();
      return result;
    } finally {
      turn.end();
    }
  }

  #exec(statement: string, deadline?: number): Promise<void> {
    const run = (): void => translated(() => this.#writing.exec(statement));
    return untilFree(run, isLocked, deadline);
  }
}

/** For a connection that reads one state of the database from its first query to its end. */
export function snapshotDialect(connection: SqliteConnection): Dialect {
  return dialectOf(
    () => ({
      executeQuery: (query) => untilFree(() => answer(connection, query), isLocked),
      streamQuery: (query) => stream(connection, query),
    }),
    {
      begin: () => connection.exec('begin'),
      commit: () => connection.exec('commit'),
      rollback: () => connection.exec('rollback'),
    },
  );
}

/** What a driver does about transactions; without it there are none. */
interface Transactions {
  begin(connection: DatabaseConnection): void | Promise<void>;
  commit(connection: DatabaseConnection): void | Promise<void>;
  rollback(connection: DatabaseConnection): void | Promise<void>;
  release?(connection: DatabaseConnection): void;
}

const noTransactions = (): never => {
  throw new Error('a transaction is begun by store.write()');
};

/** Kysely would let one in after the other by itself, without an end to their patience and with reading behind writing. */
class QueueingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

function dialectOf(
  acquire: () => DatabaseConnection | Promise<DatabaseConnection>,
  transactions: Transactions = { begin: noTransactions, commit: noTransactions, rollback: noTransactions },
): Dialect {
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => acquire(),
    beginTransaction: async (connection) => transactions.begin(connection),
    commitTransaction: async (connection) => transactions.commit(connection),
    rollbackTransaction: async (connection) => transactions.rollback(connection),
    releaseConnection: (connection) => promised(() => transactions.release?.(connection)),
    destroy: async () => {},
  };
  return {
    createDriver: () => driver,
    createAdapter: () => new QueueingAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function answer<R>(connection: SqliteConnection, { sql, parameters }: CompiledQuery): QueryResult<R> {
  return translated(() => {
    const statement = connection.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- Kysely wants it so, though SQLite answers at once
async function* stream<R>(
  connection: SqliteConnection,
  { sql, parameters }: CompiledQuery,
): AsyncIterableIterator<QueryResult<R>> {
  for (const row of connection.prepare(sql).iterate(parameters)) yield { rows: [row as R] };
}

/** Raw statements are told by their first word. */
const isReading = ({ query, sql }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*(select|with|explain)\b/i.test(sql));

const isLocked = (error: unknown): boolean =>
  error instanceof StoreUnavailableError && error.reason === 'locked';

const tooLate = (): Error => new StoreUnavailableError('locked');

const promised = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asSqliteFailure(error);
  }
}
