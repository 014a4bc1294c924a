import { after, DAY, moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import { queueLeadMail, type MailedRecipient } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { makeSealedToken } from './sealed-token.ts';

/** How long the link of a lead opens it, from when it was passed on. */
export const LEAD_LASTS_MS = 90 * DAY;
/** How long it can still be read once the request has ended. */
export const LEAD_AFTER_END_MS = 30 * DAY;

/** Passes a request on to one provider: a token of its own, which makes any earlier one void, and the mail that brings it. */
export async function passOn(
  writing: Writing,
  parts: DeskParts,
  {
    request,
    recipient,
    to,
    addressPage = '',
  }: {
    request: { id: string; reference: string; brief: string };
    recipient: MailedRecipient;
    to: string;
    addressPage?: string;
  },
): Promise<void> {
  const now = parts.clock.now();
  const token = makeSealedToken(parts.keys);
  await writing
    .updateTable('recipients')
    .set({
      route: recipient.route,
      tokenHash: token.hash,
      tokenSealed: token.sealed,
      tokenExpiresAt: moment(after(now, LEAD_LASTS_MS)),
      forwardedAt: moment(now),
      deliveredAt: null,
      bouncedAt: null,
      givenUpAt: null,
      ...(recipient.route === 'editor' && { address: to, addressPage }),
    })
    .where('id', '=', recipient.id)
    .execute();
  await queueLeadMail(writing, parts, { request, recipient, to, addressPage, token: token.token });
}
