import { moment } from '../clock.ts';
import { eraseRequest } from '../quotes/erase-request.ts';
import { emailKey, type Keys } from '../secrets/keys.ts';
import { accounts, findPerson } from './find-person.ts';
import type { RetentionParts } from './run-retention.ts';

/** How much was deleted. */
export interface PersonErased {
  requests: number;
  leads: number;
  consents: number;
  mails: number;
}

/**
 * Forgets a person: the requests with everything that belongs to them, the consents, the mails, and the address where a lead was passed on
 * to it, which loses its link. What stays is the keyed hash of the address, so that no mail goes there again.
 */
export async function erasePerson(
  parts: RetentionParts & { readonly keys: Keys },
  address: string,
): Promise<PersonErased> {
  const { store, clock, keys, mailFiles } = parts;
  const key = emailKey(keys, address);
  const { erased, mailIds } = await store.write(async (writing) => {
    const { rows, leadIds, mailIds: mails } = await findPerson(writing, keys, address);
    const requests = await writing
      .selectFrom('quoteRequests')
      .select(['id', 'reference', 'consentId', 'confirmedAt'])
      .where('emailKey', '=', key)
      .execute();
    for (const request of requests) await eraseRequest(writing, parts, request, 'command');
    const consents = await writing.deleteFrom('consents').where('emailKey', '=', key).executeTakeFirst();
    for (const id of leadIds)
      await writing
        .updateTable('recipients')
        .set({ address: null, addressPage: null, tokenHash: null, tokenSealed: null, tokenExpiresAt: null })
        .where('id', '=', id)
        .execute();
    for (const id of leadIds) await writing.deleteFrom('replies').where('recipientId', '=', id).execute();
    for (const { id } of rows.mailEvents ?? [])
      await writing.deleteFrom('mailEvents').where('id', '=', String(id)).execute();
    for (const { key: bucket } of rows.rateLimits ?? [])
      await writing.deleteFrom('rateLimits').where('key', '=', String(bucket)).execute();
    for (const { providerSlug } of rows.providerContacts ?? [])
      await writing.deleteFrom('providerContacts').where('providerSlug', '=', String(providerSlug)).execute();
    await writing.deleteFrom('signIns').where('emailKey', '=', key).execute();
    for (const { id } of rows.user ?? [])
      await accounts(writing).deleteFrom('user').where('id', '=', id).execute();
    // What is being sent at this moment is let finish, with its body wiped; the rest goes.
    await writing
      .updateTable('outbox')
      .set({ sealed: null, shownText: null })
      .where('emailKey', '=', key)
      .execute();
    await writing.deleteFrom('outbox').where('emailKey', '=', key).where('state', '!=', 'sending').execute();
    await writing
      .insertInto('suppressions')
      .values({ emailKey: key, reason: 'erased', at: moment(clock.now()) })
      .onConflict((conflict) => conflict.column('emailKey').doUpdateSet({ reason: 'erased' }))
      .execute();
    return {
      erased: {
        requests: requests.length,
        leads: leadIds.length,
        consents: Number(consents.numDeletedRows),
        mails: mails.length,
      },
      mailIds: mails,
    };
  });
  await mailFiles.remove(mailIds);
  await store.emptyLog();
  return erased;
}
