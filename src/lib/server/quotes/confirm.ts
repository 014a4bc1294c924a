import { listWords } from '../../format/numbers.ts';
import { summarise } from '../../quotes/summary.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import { moment } from '../clock.ts';
import type { BuyerDesk, Done, Gone, Named, Unavailable } from '../desk.ts';
import { hashToken, looksLikeToken } from '../secrets/token.ts';
import { eraseRequest } from './erase-request.ts';
import { noteEvents } from './events.ts';
import { findUnconfirmed, recipientsOf } from './find-by-token.ts';
import { DONE, GONE, guarded } from './guarded.ts';
import { howWords, queueStoredMail, serviceNames, tellEditors, type MailedRecipient } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { passOn } from './pass-on.ts';
import { makeSealedToken } from './sealed-token.ts';
import { claimedAmong } from './store-request.ts';

/** What the page with the button shows. */
export async function readConfirmation(
  parts: DeskParts,
  token: string,
): Promise<{ reference: string; summary: string; recipients: Named[]; expiresAt: string } | undefined> {
  const { store, clock } = parts;
  const request = await findUnconfirmed(store.db, token, clock.now());
  if (!request) return undefined;
  const recipients = await recipientsOf(store.db, request.id);
  return {
    reference: request.reference,
    summary: summarise(readStoredBrief(request.brief), serviceNames(parts)),
    recipients: recipients.map(({ providerName, providerSlug, route }) => ({
      name: providerName,
      slug: providerSlug,
      how: howWords(route),
    })),
    expiresAt: request.confirmExpiresAt,
  };
}

/**
 * Spends the token: of any number at the same time one. From here on the request is on its way: at once to the providers that have claimed
 * their profile, by an editor to the others.
 */
export async function confirm(parts: DeskParts, token: string): ReturnType<BuyerDesk['confirm']> {
  if (!looksLikeToken(token)) return GONE;
  const { store, clock, keys } = parts;
  return guarded(async () => {
    const confirmed = await store.write(async (writing) => {
      const now = moment(clock.now());
      const page = makeSealedToken(keys);
      const request = await writing
        .updateTable('quoteRequests')
        .set({
          state: 'confirmed',
          confirmTokenHash: null,
          pageTokenHash: page.hash,
          pageTokenSealed: page.sealed,
          confirmedAt: now,
          lastActivityAt: now,
        })
        .where('confirmTokenHash', '=', hashToken(token))
        .where('state', '=', 'unconfirmed')
        .where('confirmExpiresAt', '>', now)
        .returningAll()
        .executeTakeFirst();
      if (!request) return undefined;
      const stored = await recipientsOf(writing, request.id);
      const contacts = await claimedAmong(
        writing,
        stored.map(({ providerSlug }) => providerSlug),
      );
      // A profile may have been claimed since the form was sent.
      const recipients = stored.map((recipient): MailedRecipient & { to: string | undefined } => {
        const to = contacts.get(recipient.providerSlug);
        return { ...recipient, to, route: to === undefined ? 'editor' : 'direct' };
      });
      await noteEvents(writing, clock, [
        { requestId: request.id, kind: 'confirmed', actor: 'buyer' },
        ...recipients.flatMap(({ id, to }) =>
          to === undefined
            ? []
            : [
                {
                  requestId: request.id,
                  recipientId: id,
                  kind: 'forwarded' as const,
                  actor: 'system' as const,
                },
              ],
        ),
      ]);
      await queueStoredMail(writing, parts, { request, recipients, token: page.token });
      for (const recipient of recipients)
        if (recipient.to !== undefined)
          await passOn(writing, parts, { request, recipient, to: recipient.to });
      const waiting = recipients.filter(({ to }) => to === undefined);
      if (waiting.length > 0) {
        await writing
          .updateTable('recipients')
          .set({ route: 'editor' })
          .where('requestId', '=', request.id)
          .where('forwardedAt', 'is', null)
          .execute();
        const names = waiting.map(({ providerName }) => providerName);
        await tellEditors(writing, parts, request, `waits to be passed on to ${listWords(names)}`);
      }
      return { kind: 'confirmed', pageToken: page.token } as const;
    });
    if (!confirmed) return GONE;
    parts.wakeSender();
    return confirmed;
  });
}

/** "Not you? Delete the request." */
export async function refuse(parts: DeskParts, token: string): Promise<Done | Gone | Unavailable> {
  const { store, clock } = parts;
  return guarded(async () => {
    const erased = await store.write(async (writing) => {
      const request = await findUnconfirmed(writing, token, clock.now());
      return request && eraseRequest(writing, parts, request, 'buyer');
    });
    if (!erased) return GONE;
    await parts.mails.removeFiles(erased.mails);
    return DONE;
  });
}
