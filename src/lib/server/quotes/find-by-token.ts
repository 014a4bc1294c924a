import type { Selectable } from 'kysely';
import { moment } from '../clock.ts';
import type { Store, Writing } from '../database/store.ts';
import type { QuoteRequestRow, RecipientRow } from '../database/tables.ts';
import { hashToken, looksLikeToken } from '../secrets/token.ts';

export type StoredRequest = Selectable<QuoteRequestRow>;
export type StoredRecipient = Selectable<RecipientRow>;
type Reading = Store['db'] | Writing;

/** Can this be the id of a row at all? Anything else need not be looked for. */
export const looksLikeId = (text: string): boolean => /^[\da-f-]{36}$/.test(text);

/** The request of an id, for whoever may see all of them. */
export async function findById(db: Reading, id: string): Promise<StoredRequest | undefined> {
  if (!looksLikeId(id)) return undefined;
  return db.selectFrom('quoteRequests').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The request whose address waits to be confirmed with this token. */
export async function findUnconfirmed(
  db: Reading,
  token: string,
  now: Date,
): Promise<StoredRequest | undefined> {
  if (!looksLikeToken(token)) return undefined;
  return db
    .selectFrom('quoteRequests')
    .selectAll()
    .where('confirmTokenHash', '=', hashToken(token))
    .where('state', '=', 'unconfirmed')
    .where('confirmExpiresAt', '>', moment(now))
    .executeTakeFirst();
}

/** The request whose buyer has this token. */
export async function findOwn(db: Reading, token: string): Promise<StoredRequest | undefined> {
  if (!looksLikeToken(token)) return undefined;
  return db
    .selectFrom('quoteRequests')
    .selectAll()
    .where('pageTokenHash', '=', hashToken(token))
    .where('state', 'in', ['confirmed', 'closed', 'withdrawn'])
    .executeTakeFirst();
}

/** The lead that a provider has this token for, with its request. */
export async function findLead(
  db: Reading,
  token: string,
  now: Date,
): Promise<{ request: StoredRequest; recipient: StoredRecipient } | undefined> {
  if (!looksLikeToken(token)) return undefined;
  const recipient = await db
    .selectFrom('recipients')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .where('tokenExpiresAt', '>', moment(now))
    .executeTakeFirst();
  if (!recipient) return undefined;
  const request = await db
    .selectFrom('quoteRequests')
    .selectAll()
    .where('id', '=', recipient.requestId)
    .where('state', 'in', ['confirmed', 'closed', 'withdrawn'])
    .executeTakeFirst();
  return request && { request, recipient };
}

/** All providers of a request, in the order in which its buyer sees them. */
export const recipientsOf = (db: Reading, requestId: string): Promise<StoredRecipient[]> =>
  db.selectFrom('recipients').selectAll().where('requestId', '=', requestId).orderBy('place').execute();
