import type { Writing } from '../database/store.ts';
import { bringsLead } from '../mail/kinds.ts';
import type { StoredRecipient } from './find-by-token.ts';

/** A provider that has, or may have, a mail with its lead; and the address it went to. */
export interface WrittenTo {
  recipient: StoredRecipient;
  to: string;
}

/** The providers of a request that were written to. A mail that still waits and was never tried does not count. */
export async function findWrittenTo(
  writing: Writing,
  recipients: readonly StoredRecipient[],
): Promise<WrittenTo[]> {
  const slugs = recipients.filter(({ route }) => route === 'direct').map(({ providerSlug }) => providerSlug);
  const contacts = slugs.length === 0 ? [] : await contactsOf(writing, slugs);
  const emails = new Map(contacts.map(({ providerSlug, email }) => [providerSlug, email]));
  const underWay = new Set(await mayHaveMail(writing, recipients));
  return recipients.flatMap((recipient) => {
    const to = recipient.route === 'direct' ? emails.get(recipient.providerSlug) : recipient.address;
    const isWritten = recipient.sentAt !== null || underWay.has(recipient.id);
    return to && isWritten ? [{ recipient, to }] : [];
  });
}

const contactsOf = (writing: Writing, slugs: readonly string[]) =>
  writing
    .selectFrom('providerContacts')
    .select(['providerSlug', 'email'])
    .where('providerSlug', 'in', slugs)
    .execute();

async function mayHaveMail(writing: Writing, recipients: readonly StoredRecipient[]): Promise<string[]> {
  const [first] = recipients;
  if (!first) return [];
  const rows = await writing
    .selectFrom('outbox')
    .select(['recipientId', 'kind', 'state', 'firstTriedAt'])
    .where('requestId', '=', first.requestId)
    .where('state', 'in', ['queued', 'sending', 'accepted', 'parked'])
    .execute();
  return rows.flatMap(({ recipientId, kind, state, firstTriedAt }) =>
    recipientId !== null && bringsLead(kind) && (state !== 'queued' || firstTriedAt !== null)
      ? [recipientId]
      : [],
  );
}

/** Takes back the mails of a request, or of one recipient, that nobody has tried to send yet. */
export async function cancelUntried(
  writing: Writing,
  which: { requestId: string } | { recipientId: string },
): Promise<void> {
  const [column, id] =
    'requestId' in which
      ? (['requestId', which.requestId] as const)
      : (['recipientId', which.recipientId] as const);
  await writing
    .updateTable('outbox')
    .set({ state: 'cancelled', sealed: null, shownText: null })
    .where(column, '=', id)
    .where('state', '=', 'queued')
    .where('firstTriedAt', 'is', null)
    .execute();
}
