import { summarise } from '../../quotes/summary.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import { readField as readQuoteField } from '../../schemas/brief/quote-request.ts';
import { after, moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { Done, EditorDesk, Gone, Invalid, NotNow, Unavailable } from '../desk.ts';
import type { PostedForm } from '../guard/posted-form.ts';
import { makeToken } from '../secrets/token.ts';
import { eraseRequest } from './erase-request.ts';
import { noteEvents, type EventKind } from './events.ts';
import { findById, looksLikeId, recipientsOf } from './find-by-token.ts';
import { DONE, GONE, guarded, notNow } from './guarded.ts';
import type { Lead } from './lead-actions.ts';
import { queueConfirmMail, serviceNames } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { passOn } from './pass-on.ts';
import { CONFIRM_WITHIN_MS } from './store-request.ts';
import { strayFields } from './typed-fields.ts';
import { cancelUntried } from './written-to.ts';

const ENDED = notNow('The buyer has ended the request: nothing goes out any more.');

async function withRecipient<R extends Done | NotNow | Invalid>(
  parts: DeskParts,
  recipientId: string,
  work: (writing: Writing, lead: Lead) => Promise<R>,
): Promise<R | Done | NotNow | Gone | Unavailable> {
  return guarded(async () => {
    const result = await parts.store.write(async (writing) => {
      if (!looksLikeId(recipientId)) return GONE;
      const recipient = await writing
        .selectFrom('recipients')
        .selectAll()
        .where('id', '=', recipientId)
        .executeTakeFirst();
      const request = recipient && (await findById(writing, recipient.requestId));
      if (!recipient || !request) return GONE;
      if (request.state === 'held' || request.state === 'unconfirmed')
        return notNow('The buyer has not confirmed the address yet: nothing may go out.');
      if (request.state !== 'confirmed') return ENDED;
      return work(writing, { request, recipient });
    });
    if (result.kind === 'done') parts.wakeSender();
    return result;
  });
}

const noteOf = (writing: Writing, parts: DeskParts, { request, recipient }: Lead, kind: EventKind) =>
  noteEvents(writing, parts.clock, [
    { requestId: request.id, recipientId: recipient.id, kind, actor: 'editor' },
  ]);

/** Passes a request on to the public business address of a firm, with the page on which that stands. */
export async function forward(
  parts: DeskParts,
  recipientId: string,
  form: PostedForm,
): ReturnType<EditorDesk['forward']> {
  const problems = strayFields(form, ['address', 'page']);
  const address = readQuoteField('email', [form.get('address')?.[0] ?? '']);
  if (address.kind === 'problem')
    problems.push({
      field: 'address',
      message: 'Write the public business address with an @ sign, like info@company.com',
    });
  const page = readWebAddress(form.get('page')?.[0] ?? '');
  if (page === undefined)
    problems.push({
      field: 'page',
      message: 'Write the page on which it stands, beginning with https:// or http://',
    });
  return withRecipient(parts, recipientId, async (writing, lead) => {
    const { request, recipient } = lead;
    if (recipient.route === 'direct')
      return notNow('This profile is claimed: the request went to its own address.');
    if (problems.length > 0 || address.kind === 'problem' || page === undefined)
      return { kind: 'invalid' as const, problems };
    const to = String(address.value);
    const isReachable = recipient.bouncedAt === null && recipient.givenUpAt === null;
    if (recipient.forwardedAt !== null && isReachable)
      return recipient.address === to
        ? DONE
        : notNow('It was passed on already. Where the e-mail came back, another address can be written.');
    await passOn(writing, parts, { request, recipient, to, addressPage: page });
    await noteOf(writing, parts, lead, 'forwarded');
    return DONE;
  });
}

/** As the page was typed, where it is one of the web. */
function readWebAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > 500 || /[\s\p{C}]/u.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text))
    return undefined;
  const { hostname, username, href } = new URL(text);
  return hostname.includes('.') && username === '' ? href : undefined;
}

/** Passed on in another way than by mail. */
export const markContacted = (
  parts: DeskParts,
  recipientId: string,
): ReturnType<EditorDesk['markContacted']> =>
  withRecipient(parts, recipientId, async (writing, lead) => {
    const { recipient } = lead;
    if (recipient.forwardedAt !== null && recipient.address === null && recipient.route === 'editor')
      return DONE;
    const isReachable = recipient.bouncedAt === null && recipient.givenUpAt === null;
    if (recipient.forwardedAt !== null && isReachable) return notNow('It was passed on by e-mail already.');
    await writing
      .updateTable('recipients')
      .set({
        ...{ route: 'editor', forwardedAt: moment(parts.clock.now()), address: null, addressPage: null },
        ...{ bouncedAt: null, givenUpAt: null },
      })
      .where('id', '=', recipient.id)
      .execute();
    await noteOf(writing, parts, lead, 'contacted');
    return DONE;
  });

/** The same mail with a new link; the one before opens nothing any more, and one that still waits is taken back. */
export const sendAgain = (parts: DeskParts, recipientId: string): ReturnType<EditorDesk['sendAgain']> =>
  withRecipient(parts, recipientId, async (writing, lead) => {
    const { request, recipient } = lead;
    if (recipient.declinedAt !== null) return notNow('The provider has declined.');
    const to =
      recipient.route === 'editor' ? recipient.address : await ownAddress(writing, recipient.providerSlug);
    if (recipient.forwardedAt === null || !to)
      return notNow('There is no address yet to which it could go again.');
    await cancelUntried(writing, { recipientId: recipient.id });
    await passOn(writing, parts, { request, recipient, to, addressPage: recipient.addressPage ?? '' });
    await noteOf(writing, parts, lead, 'sent-again');
    return DONE;
  });

const ownAddress = async (writing: Writing, slug: string): Promise<string | undefined> =>
  (
    await writing
      .selectFrom('providerContacts')
      .select('email')
      .where('providerSlug', '=', slug)
      .executeTakeFirst()
  )?.email;

/** No address was found, or the mail cannot be delivered; an address that is found later can still be written. */
export const giveUp = (parts: DeskParts, recipientId: string): ReturnType<EditorDesk['giveUp']> =>
  withRecipient(parts, recipientId, async (writing, lead) => {
    const { recipient } = lead;
    if (recipient.givenUpAt !== null) return DONE;
    if (recipient.openedAt !== null)
      return notNow('The provider has opened it: there is nothing to give up.');
    await writing
      .updateTable('recipients')
      .set({ givenUpAt: moment(parts.clock.now()) })
      .where('id', '=', recipient.id)
      .execute();
    await cancelUntried(writing, { recipientId: recipient.id });
    await noteOf(writing, parts, lead, 'given-up');
    return DONE;
  });

/** What was held is no spam: the buyer gets the first mail, and a week from now to press its button. */
export async function release(parts: DeskParts, requestId: string): ReturnType<EditorDesk['release']> {
  const { store, clock } = parts;
  return guarded(async () => {
    const result = await store.write(async (writing) => {
      const request = await findById(writing, requestId);
      if (!request) return GONE;
      if (request.state === 'unconfirmed') return DONE;
      if (request.state !== 'held') return notNow('The request is not held any more.');
      const { token, hash } = makeToken();
      await writing
        .updateTable('quoteRequests')
        .set({
          state: 'unconfirmed',
          confirmTokenHash: hash,
          confirmExpiresAt: moment(after(clock.now(), CONFIRM_WITHIN_MS)),
        })
        .where('id', '=', requestId)
        .execute();
      const recipients = await recipientsOf(writing, requestId);
      const summary = summarise(readStoredBrief(request.brief), serviceNames(parts));
      await queueConfirmMail(writing, parts, { request, summary, recipients, token });
      await noteEvents(writing, clock, [{ requestId, kind: 'released', actor: 'editor' }]);
      return DONE;
    });
    if (result.kind === 'done') parts.wakeSender();
    return result;
  });
}

/** Deletes a request with everything. */
export async function eraseById(parts: DeskParts, requestId: string): ReturnType<EditorDesk['erase']> {
  return guarded(async () => {
    const erased = await parts.store.write(async (writing) => {
      const request = await findById(writing, requestId);
      return request && eraseRequest(writing, parts, request, 'editor');
    });
    if (!erased) return GONE;
    await parts.mails.removeFiles(erased.mails);
    return DONE;
  });
}
