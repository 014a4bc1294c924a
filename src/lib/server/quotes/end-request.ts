import { OUTCOMES, type Outcome } from '../../schemas/brief/outcome.ts';
import { choice, line } from '../../schemas/brief/fields.ts';
import { after, moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { BuyerDesk } from '../desk.ts';
import type { PostedForm } from '../guard/posted-form.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { noteEvents } from './events.ts';
import { findOwn, recipientsOf, type StoredRequest } from './find-by-token.ts';
import { DONE, GONE, guarded, notNow } from './guarded.ts';
import type { DeskParts } from './parts.ts';
import { LEAD_AFTER_END_MS } from './pass-on.ts';
import { readField } from './read-field.ts';
import { strayFields } from './typed-fields.ts';
import { cancelUntried, findWrittenTo } from './written-to.ts';

const outcomeField = choice(Object.keys(OUTCOMES) as Outcome[], 'Choose how it ended');
const chosenField = line(40);

/** What a provider that was not chosen is told, by outcome. */
const END_SENTENCES: Readonly<Record<Outcome, string>> = {
  chosen: 'The buyer has chosen another provider.',
  elsewhere: 'The buyer has chosen a provider found elsewhere.',
  'in-house': 'The buyer will do the work with people of their own.',
  postponed: 'The buyer has postponed the project.',
  'none-fits': 'The buyer found that none of the answers fits.',
};
export const CHOSEN_SENTENCE = 'The buyer has chosen you.';
export const WITHDRAWN_SENTENCE = 'The buyer has withdrawn the request.';

/** How a request ended, for one of its providers. */
export const endSentence = (outcome: string | null, isChosen: boolean): string =>
  isChosen
    ? CHOSEN_SENTENCE
    : outcome !== null && Object.hasOwn(END_SENTENCES, outcome)
      ? END_SENTENCES[outcome as Outcome]
      : 'The buyer has closed the request.';

/** Closes a request with its outcome; every provider that was written to is told once. */
export async function close(
  parts: DeskParts,
  token: string,
  form: PostedForm,
): ReturnType<BuyerDesk['close']> {
  const problems = strayFields(form, ['outcome', 'chosen']);
  const outcome = readField(form, 'outcome', outcomeField, problems);
  const chosen = readField(form, 'chosen', chosenField, problems);
  if (outcome === null && problems.length === 0)
    problems.push({ field: 'outcome', message: 'Choose how it ended' });
  if (outcome === 'chosen' && chosen === null)
    problems.push({ field: 'chosen', message: 'Choose which provider it is' });
  if (outcome !== null && outcome !== 'chosen' && chosen !== null)
    problems.push({
      field: 'chosen',
      message: `Choose “${OUTCOMES.chosen}”, or leave the provider empty`,
    });
  return guarded(async () => {
    const result = await parts.store.write(async (writing) => {
      const request = await findOwn(writing, token);
      if (!request) return GONE;
      if (request.state === 'closed' && request.outcome === outcome) return DONE;
      if (request.state !== 'confirmed') return notNow('The request has ended already.');
      if (outcome === 'chosen' && chosen !== null) {
        const recipient = (await recipientsOf(writing, request.id)).find(({ id }) => id === chosen);
        if (!recipient) problems.push({ field: 'chosen', message: 'Choose one of your providers' });
        else if (recipient.declinedAt !== null)
          problems.push({
            field: 'chosen',
            message: `${recipient.providerName} has declined: choose another`,
          });
      }
      if (problems.length > 0) return { kind: 'invalid' as const, problems };
      await end(writing, parts, request, { state: 'closed', outcome, chosen });
      return DONE;
    });
    if (result.kind === 'done') parts.wakeSender();
    return result;
  });
}

/** Takes the request back, and the consent with it; also after it was closed. */
export async function withdraw(parts: DeskParts, token: string): ReturnType<BuyerDesk['withdraw']> {
  return guarded(async () => {
    const result = await parts.store.write(async (writing) => {
      const request = await findOwn(writing, token);
      if (!request) return GONE;
      if (request.state === 'withdrawn') return DONE;
      await end(writing, parts, request, { state: 'withdrawn', outcome: null, chosen: null });
      await writing
        .updateTable('consents')
        .set({ withdrawnAt: moment(parts.clock.now()) })
        .where('id', '=', request.consentId)
        .execute();
      return DONE;
    });
    if (result.kind === 'done') parts.wakeSender();
    return result;
  });
}

interface End {
  state: 'closed' | 'withdrawn';
  outcome: Outcome | null;
  chosen: string | null;
}

async function end(
  writing: Writing,
  parts: DeskParts,
  request: StoredRequest,
  { state, outcome, chosen }: End,
) {
  const { clock } = parts;
  const now = clock.now();
  const isFirst = request.state === 'confirmed';
  await writing
    .updateTable('quoteRequests')
    .set({ state, endedAt: moment(now), lastActivityAt: moment(now), ...(isFirst && { outcome }) })
    .where('id', '=', request.id)
    .execute();
  await noteEvents(writing, clock, [{ requestId: request.id, kind: state, actor: 'buyer' }]);
  if (chosen !== null)
    await writing
      .updateTable('recipients')
      .set({ chosenAt: moment(now) })
      .where('id', '=', chosen)
      .execute();
  // From here on a lead can only be read, and not for long.
  const readableUntil = moment(after(now, LEAD_AFTER_END_MS));
  await writing
    .updateTable('recipients')
    .set({ tokenExpiresAt: readableUntil })
    .where('requestId', '=', request.id)
    .where('tokenExpiresAt', '>', readableUntil)
    .execute();
  // Whoever was told that it is closed is not told again.
  if (!isFirst) return;
  await cancelUntried(writing, { requestId: request.id });
  const all = await recipientsOf(writing, request.id);
  for (const { recipient, to } of await findWrittenTo(writing, all))
    await queueMail(writing, parts, {
      ...{ kind: 'request-closed', to, requestId: request.id, recipientId: recipient.id, isShown: true },
      slots: {
        providerName: recipient.providerName,
        reference: request.reference,
        sentence: state === 'withdrawn' ? WITHDRAWN_SENTENCE : endSentence(outcome, recipient.id === chosen),
      },
    });
}
