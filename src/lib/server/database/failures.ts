import { StoreUnavailableError } from './store.ts';

type Reason = StoreUnavailableError['reason'];

/** Was a row refused because another one has the same key? */
export function isUniqueViolation(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE; unique_violation.
  return errcode === 1555 || errcode === 2067 || code === '23505';
}

/** What SQLite threw, as a StoreUnavailableError if it is one. */
export function asSqliteFailure(error: unknown): unknown {
  const { errcode } = error as { errcode?: number };
  const reason = errcode === undefined ? undefined : sqliteReasons[errcode & 0xff];
  return reason ? new StoreUnavailableError(reason, { cause: error }) : error;
}

/** What pg threw, as a StoreUnavailableError if it is one. */
export function asPostgresFailure(error: unknown): unknown {
  const reason = postgresReason(error as { code?: unknown; message?: unknown });
  return reason ? new StoreUnavailableError(reason, { cause: error }) : error;
}

/** PostgreSQL gave up a transaction because of another one at the same time: done again, it will succeed. */
export function isConflict(error: unknown): boolean {
  // serialization_failure, deadlock_detected
  const { code } = error as { code?: unknown };
  return code === '40001' || code === '40P01';
}

/** Primary result codes of SQLite (the low byte of an extended one). */
const sqliteReasons: Readonly<Record<number, Reason>> = {
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'broken', // READONLY
  10: 'broken', // IOERR
  11: 'broken', // CORRUPT
  13: 'full', // FULL
  14: 'broken', // CANTOPEN
  26: 'broken', // NOTADB
};

/** Codes of PostgreSQL, whole or by their class. */
const postgresReasons: Readonly<Record<string, Reason>> = {
  '08': 'gone', // connection exception
  '57P': 'gone', // shut down, crashed, starting
  '57014': 'gone', // longer than the statement timeout
  '25P03': 'gone', // idle in transaction for too long
  '25006': 'gone', // a standby: the connection is to the wrong server
  '53300': 'gone', // too many connections
  '53100': 'full',
  '532': 'broken', // out of memory
  '55P03': 'locked',
  '58': 'broken', // error of the machine below it
  XX: 'broken', // corrupted
};

const networkCodes = /^(E(CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_)|UND_ERR)/;

/** pg has no codes for what it finds itself. */
const lostMessages =
  /^(Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated|Client (has encountered|was closed))/;

function postgresReason({ code, message }: { code?: unknown; message?: unknown }): Reason | undefined {
  if (typeof code === 'string') {
    if (networkCodes.test(code)) return 'gone';
    for (const length of [5, 3, 2]) {
      const reason = code.length === 5 && postgresReasons[code.slice(0, length)];
      if (reason) return reason;
    }
  }
  return typeof message === 'string' && lostMessages.test(message) ? 'gone' : undefined;
}
