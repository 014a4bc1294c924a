import { paths } from '../../site.ts';
import type { Writing } from '../database/store.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Lead } from './lead-actions.ts';
import { linkTo } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { reopenOwn } from './reopen-lead.ts';

/** A mail to the buyer: a provider has answered, answered anew or declined. */
export async function tellBuyer(
  writing: Writing,
  parts: DeskParts,
  { request, recipient }: Lead,
  what: string,
): Promise<void> {
  const token = await reopenOwn(writing, parts, request);
  await queueMail(writing, parts, {
    kind: 'answer-received',
    to: request.buyerEmail,
    requestId: request.id,
    recipientId: recipient.id,
    slots: {
      providerName: recipient.providerName,
      reference: request.reference,
      what,
      pageUrl: linkTo(parts, paths.quotePage(token)),
    },
  });
}
