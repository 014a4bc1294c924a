import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A transaction that may write: it was begun as one, so that no reading has to turn into a writing. */
export type Writing = Transaction<Tables>;

/** The database of the site, on whichever of the two it runs. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** For reading, and for single writes. */
  readonly db: Kysely<Tables>;
  /**
   * All or nothing, and on the disk when the promise is kept. Nothing but queries of the transaction may be awaited inside. Throws a
   * StoreUnavailableError when it cannot be done now, and leaves nothing behind.
   */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Writes down what is still in the log and lets go of the file. */
  close(): Promise<void>;
}

/** The database cannot take a write now: locked, gone, or an error of the disk. To be answered with 503, never with success. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  /** locked: another process writes; full: no room on the disk; gone: no connection; broken: the disk or the file. */
  readonly reason: 'locked' | 'full' | 'gone' | 'broken';

  constructor(reason: 'locked' | 'full' | 'gone' | 'broken', options?: ErrorOptions) {
    super(`the database cannot be written to: ${reason}`, options);
    this.reason = reason;
  }
}
