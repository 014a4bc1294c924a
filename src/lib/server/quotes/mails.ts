import { dateWords } from '../../format/dates.ts';
import { volumeBandWords } from '../../quotes/bands.ts';
import { ANSWER_WORKING_DAYS, dayWords, momentWords, workingDaysAfter } from '../../quotes/moments.ts';
import { howManyWords, servicesWords, summarise } from '../../quotes/summary.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import { paths } from '../../site.ts';
import { after, moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { DeskParts } from './parts.ts';
import { CONFIRM_WITHIN_MS } from './store-request.ts';

/** What the mails say of a request. */
export interface MailedRequest {
  id: string;
  reference: string;
  buyerName: string;
  buyerEmail: string;
  createdAt: string;
}

/** What the mails say of a recipient. */
export interface MailedRecipient {
  id: string;
  providerSlug: string;
  providerName: string;
  route: 'direct' | 'editor';
}

/** How a provider gets the request, for its buyer. */
export const howWords = (route: 'direct' | 'editor'): string =>
  route === 'direct' ? 'at once, to its own address' : 'by hand, within 1 working day';

export const linkTo = ({ settings }: DeskParts, path: string): string => new URL(path, settings.siteUrl).href;

export const serviceNames =
  ({ content }: DeskParts) =>
  (slug: string): string =>
    content.serviceName(slug) ?? slug;

const named = (recipients: readonly MailedRecipient[]): { name: string; how: string }[] =>
  recipients.map(({ providerName, route }) => ({ name: providerName, how: howWords(route) }));

/** The first mail to the buyer: nothing goes to a provider before its button is pressed. */
export async function queueConfirmMail(
  writing: Writing,
  parts: DeskParts,
  {
    request,
    summary,
    recipients,
    token,
  }: { request: MailedRequest; summary: string; recipients: readonly MailedRecipient[]; token: string },
): Promise<void> {
  await queueMail(writing, parts, {
    kind: 'confirm-request',
    to: request.buyerEmail,
    requestId: request.id,
    slots: {
      name: request.buyerName,
      reference: request.reference,
      summary,
      recipients: named(recipients),
      confirmUrl: linkTo(parts, paths.quoteConfirm(token)),
      validUntil: momentWords(moment(after(parts.clock.now(), CONFIRM_WITHIN_MS))),
      askedOn: dayWords(request.createdAt),
    },
  });
}

/** The second mail to the buyer, with the link to the own page. */
export async function queueStoredMail(
  writing: Writing,
  parts: DeskParts,
  {
    request,
    recipients,
    token,
  }: {
    request: MailedRequest & { brief: string; mayCall: number };
    recipients: readonly MailedRecipient[];
    token: string;
  },
): Promise<void> {
  await queueMail(writing, parts, {
    kind: 'request-stored',
    to: request.buyerEmail,
    requestId: request.id,
    slots: {
      reference: request.reference,
      summary: summarise(readStoredBrief(request.brief), serviceNames(parts)),
      recipients: named(recipients),
      howMany: howManyWords(recipients.length),
      pageUrl: linkTo(parts, paths.quotePage(token)),
      callChoice: request.mayCall
        ? 'They may telephone you on the number you gave.'
        : 'Nobody will telephone you: you chose “write only”.',
      askedOn: dayWords(request.createdAt),
    },
  });
}

/** The mail that brings a provider its lead: a whole summary to a claimed profile, no more than services and volume to any other. */
export async function queueLeadMail(
  writing: Writing,
  parts: DeskParts,
  {
    request,
    recipient,
    to,
    addressPage,
    token,
  }: {
    request: { id: string; reference: string; brief: string };
    recipient: MailedRecipient;
    to: string;
    addressPage: string;
    token: string;
  },
): Promise<void> {
  const brief = readStoredBrief(request.brief);
  const now = moment(parts.clock.now());
  const common = {
    providerName: recipient.providerName,
    reference: request.reference,
    replyBy: dateWords(workingDaysAfter(now, ANSWER_WORKING_DAYS)),
    leadUrl: linkTo(parts, paths.lead(token)),
  };
  const mail = { to, requestId: request.id, recipientId: recipient.id, isShown: true };
  if (recipient.route === 'direct') {
    const summary = summarise(brief, serviceNames(parts));
    await queueMail(writing, parts, { ...mail, kind: 'lead-new', slots: { ...common, summary } });
    return;
  }
  await queueMail(writing, parts, {
    ...mail,
    kind: 'lead-invitation',
    slots: {
      ...common,
      services: servicesWords(brief, serviceNames(parts)),
      volumeBand: volumeBandWords(brief),
      addressPage,
      profileUrl: linkTo(parts, paths.provider(recipient.providerSlug)),
    },
  });
}

/** To each editor: something waits. */
export async function tellEditors(
  writing: Writing,
  parts: DeskParts,
  request: { id: string; reference: string },
  what: string,
): Promise<void> {
  for (const to of parts.settings.editorEmails)
    await queueMail(writing, parts, {
      kind: 'editors-queue',
      to,
      requestId: request.id,
      slots: {
        reference: request.reference,
        what,
        url: linkTo(parts, paths.editorQuote(request.id)),
      },
    });
}
