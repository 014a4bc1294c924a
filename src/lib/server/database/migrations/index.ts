import type { Kysely } from 'kysely';
import * as quoteRequests from './0001-quote-requests.ts';
import * as editors from './0002-editors.ts';

/** One step forward. There is no way back: a mistake is mended by the next step. */
export interface Migration {
  up(db: Kysely<unknown>): Promise<void>;
}

/** All steps by name; the names sort in the order in which they run, and a released one never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-quote-requests': quoteRequests,
  '0002-editors': editors,
};
