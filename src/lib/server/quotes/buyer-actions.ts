import { randomUUID } from 'node:crypto';
import { paths } from '../../site.ts';
import { lines } from '../../schemas/brief/fields.ts';
import { moment } from '../clock.ts';
import type { BuyerDesk } from '../desk.ts';
import type { PostedForm } from '../guard/posted-form.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { eraseRequest } from './erase-request.ts';
import { noteEvents } from './events.ts';
import { findOwn, recipientsOf } from './find-by-token.ts';
import { DONE, GONE, guarded, notNow } from './guarded.ts';
import { linkTo } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { readField } from './read-field.ts';
import { canReveal } from './read-leads.ts';
import { reopenLead } from './reopen-lead.ts';
import { touch } from './touch.ts';
import { strayFields } from './typed-fields.ts';
import { findWrittenTo } from './written-to.ts';

const question = lines(1_000);

/** Asks all recipients one question, once: by mail those that were written to, on their page those that will be. */
export async function followUp(
  parts: DeskParts,
  token: string,
  form: PostedForm,
): ReturnType<BuyerDesk['followUp']> {
  const { store, clock } = parts;
  const problems = strayFields(form, ['question']);
  const asked = readField(form, 'question', question, problems);
  if (asked === null && problems.length === 0)
    problems.push({ field: 'question', message: 'Write the question' });
  return guarded(async () => {
    const result = await store.write(async (writing) => {
      const request = await findOwn(writing, token);
      if (!request) return GONE;
      if (request.state !== 'confirmed')
        return notNow('The request has ended: nobody can be asked any more.');
      if (problems.length > 0 || asked === null) return { kind: 'invalid' as const, problems };
      const { numInsertedOrUpdatedRows } = await writing
        .insertInto('followUps')
        .values({ id: randomUUID(), requestId: request.id, question: asked, askedAt: moment(clock.now()) })
        .onConflict((conflict) => conflict.column('requestId').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) {
        const before = await writing
          .selectFrom('followUps')
          .select('question')
          .where('requestId', '=', request.id)
          .executeTakeFirst();
        return before?.question === asked
          ? DONE
          : notNow('You have asked your question: there is one for each request.');
      }
      const all = await recipientsOf(writing, request.id);
      for (const { recipient, to } of await findWrittenTo(writing, all)) {
        if (recipient.declinedAt !== null || recipient.givenUpAt !== null) continue;
        const lead = await reopenLead(writing, parts, recipient);
        await queueMail(writing, parts, {
          ...{ kind: 'follow-up', to, requestId: request.id, recipientId: recipient.id, isShown: true },
          slots: {
            providerName: recipient.providerName,
            reference: request.reference,
            question: asked,
            leadUrl: linkTo(parts, paths.lead(lead)),
          },
        });
      }
      await noteEvents(writing, clock, [{ requestId: request.id, kind: 'follow-up', actor: 'buyer' }]);
      await touch(writing, clock, request.id);
      return DONE;
    });
    if (result.kind === 'done') parts.wakeSender();
    return result;
  });
}

/** Lets one provider see who asks. */
export async function reveal(
  parts: DeskParts,
  token: string,
  recipientId: string,
): ReturnType<BuyerDesk['reveal']> {
  const { store, clock } = parts;
  return guarded(() =>
    store.write(async (writing) => {
      const request = await findOwn(writing, token);
      const recipient =
        request && (await recipientsOf(writing, request.id)).find(({ id }) => id === recipientId);
      if (!request || !recipient) return GONE;
      if (recipient.revealedAt !== null) return DONE;
      if (request.hidesIdentity === 0)
        return notNow(
          'This provider sees who you are as soon as it accepts: you did not ask to stay unnamed.',
        );
      if (!canReveal(recipient, request))
        return notNow('You can show yourself to a provider that has acknowledged or answered your request.');
      await writing
        .updateTable('recipients')
        .set({ revealedAt: moment(clock.now()) })
        .where('id', '=', recipientId)
        .execute();
      await noteEvents(writing, clock, [
        { requestId: request.id, recipientId, kind: 'revealed', actor: 'buyer' },
      ]);
      await touch(writing, clock, request.id);
      return DONE;
    }),
  );
}

/** Deletes everything at once. */
export async function erase(parts: DeskParts, token: string): ReturnType<BuyerDesk['erase']> {
  return guarded(async () => {
    const erased = await parts.store.write(async (writing) => {
      const request = await findOwn(writing, token);
      return request && eraseRequest(writing, parts, request, 'buyer');
    });
    if (!erased) return GONE;
    await parts.mails.removeFiles(erased.mails);
    return DONE;
  });
}
