import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A transaction that may write: it was begun as one, so that no reading has to turn into a writing. */
export type Writing = Transaction<Tables>;

/** A transaction that only reads, and sees the whole time what was there at its beginning. */
export type Snapshot = Transaction<Tables>;

/** The database of the site, on whichever of the two it runs. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** For reading, and for single writes. Knows no transactions: write() begins them. */
  readonly db: Kysely<Tables>;
  /**
   * All or nothing, alone in effect, and on the disk when the promise is kept. Nothing but queries of the transaction may be awaited
   * inside, and nothing outside it be changed: where another transaction came in between, PostgreSQL has the work done again.
   *
   * Throws a StoreUnavailableError when it cannot be done now, and leaves nothing behind; but when the server is lost at the very
   * commit nobody can know, so what is repeated must be recognised as the same.
   */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Reads several things as they were at one moment, while others go on writing. */
  snapshot<T>(work: (reading: Snapshot) => Promise<T>): Promise<T>;
  /** Leaves nothing of what was deleted in the write-ahead log. Nothing to do on PostgreSQL, which keeps its own. */
  emptyLog(): Promise<void>;
  /** Reads the whole database and names what is broken, without holding anybody up. PostgreSQL looks after itself: never a fault. */
  findFaults(): Promise<string[]>;
  /** Writes down what is still in the log and lets go of the database. */
  close(): Promise<void>;
}

/** The database cannot take a write now: locked, gone, or an error of the disk. To be answered with 503, never with success. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  /** locked: another process writes; full: no room on the disk; gone: no connection; broken: the disk or the file. */
  readonly reason: 'locked' | 'full' | 'gone' | 'broken';

  constructor(reason: 'locked' | 'full' | 'gone' | 'broken', options?: ErrorOptions) {
    super(`the database cannot be used: ${reason}`, options);
    this.reason = reason;
  }
}

/** The database cannot be opened, or would not keep what is promised. The message is the sentence for whoever starts the program. */
export class CannotOpenError extends Error {
  override readonly name: string = 'CannotOpenError';
}
