import { after, DAY, moment, type Clock } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { ErasureRow } from '../database/tables.ts';
import type { StoredRequest } from './find-by-token.ts';

/**
 * Deletes a request with everything that belongs to it. What stays: the line that it was deleted, and, where the address had been
 * confirmed, the record of the consent without a word of what was written. Gives the ids of its mails, whose files are to go after.
 *
 * Mails that wait are gone with it. One that is being sent at this moment is let finish, as it cannot be called back, but its body is wiped
 * now, so that it is never tried again.
 */
export async function eraseRequest(
  writing: Writing,
  { clock, settings }: { clock: Clock; settings: { readonly consentDays: number } },
  request: Pick<StoredRequest, 'id' | 'reference' | 'consentId' | 'confirmedAt'>,
  by: ErasureRow['by'],
): Promise<{ mails: string[] }> {
  const now = clock.now();
  const mails = await writing
    .updateTable('outbox')
    .set({ sealed: null, shownText: null })
    .where('requestId', '=', request.id)
    .returning('id')
    .execute();
  await writing
    .deleteFrom('outbox')
    .where('requestId', '=', request.id)
    .where('state', '!=', 'sending')
    .execute();
  // Recipients, replies, follow-ups and events go with the request.
  await writing.deleteFrom('quoteRequests').where('id', '=', request.id).execute();
  if (request.confirmedAt === null)
    await writing.deleteFrom('consents').where('id', '=', request.consentId).execute();
  else
    await writing
      .updateTable('consents')
      .set({ deleteAfter: moment(after(now, settings.consentDays * DAY)) })
      .where('id', '=', request.consentId)
      .execute();
  await writing
    .insertInto('erasures')
    .values({ reference: request.reference, by, at: moment(now) })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .execute();
  return { mails: mails.map(({ id }) => id) };
}
