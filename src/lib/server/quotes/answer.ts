import { randomUUID } from 'node:crypto';
import { requirementsOf } from '../../quotes/requirements.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import { ANSWER_VERSION, readAnswerForm, type QuoteAnswer } from '../../schemas/brief/quote-reply.ts';
import { moment } from '../clock.ts';
import type { Writing } from '../database/store.ts';
import type { ProviderDesk } from '../desk.ts';
import type { PostedForm } from '../guard/posted-form.ts';
import { DONE, notNow } from './guarded.ts';
import { DECLINED, note, NOT_OPENED, withLead, type Lead } from './lead-actions.ts';
import { serviceNames } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { questionsOf } from './read-leads.ts';
import { tellBuyer } from './tell-buyer.ts';
import { saidIn } from './typed-fields.ts';

/** More often than anyone changes an answer; each revision is kept. */
const MOST_REVISIONS = 50;

/** Keeps what was typed so far, for whoever has the link. */
export const saveDraft = (
  parts: DeskParts,
  token: string,
  form: PostedForm,
): ReturnType<ProviderDesk['saveDraft']> =>
  withLead(parts, token, async (writing, lead) => {
    const refusal = refusalOf(lead);
    if (refusal) return refusal;
    const read = readAnswer(parts, lead, form);
    if (read.kind === 'invalid') return read;
    await save(writing, parts, lead, read.answer, null);
    return DONE;
  });

/** Gives the answer to the buyer; a later one becomes its next revision. */
export async function submitAnswer(
  parts: DeskParts,
  token: string,
  form: PostedForm,
): ReturnType<ProviderDesk['submitAnswer']> {
  const result = await withLead(parts, token, async (writing, lead) => {
    const refusal = refusalOf(lead);
    if (refusal) return refusal;
    const read = readAnswer(parts, lead, form);
    if (read.kind === 'invalid') return read;
    if (!saysAnything(read.answer)) {
      const problem = { field: 'priceLow', message: 'Answer at least one line before you send it' };
      return { kind: 'invalid' as const, problems: [problem] };
    }
    const now = moment(parts.clock.now());
    const revision = await save(writing, parts, lead, read.answer, now);
    if (revision === 'same') return DONE;
    if (revision === 'too-many') return notNow('This answer was changed too often: write to the buyer.');
    await writing
      .updateTable('recipients')
      .set({ repliedAt: now, acceptedAt: lead.recipient.acceptedAt ?? now })
      .where('id', '=', lead.recipient.id)
      .execute();
    await note(writing, parts, lead, 'answered');
    await tellBuyer(writing, parts, lead, revision === 1 ? 'has answered' : 'has changed its answer');
    return DONE;
  });
  if (result.kind === 'done') parts.wakeSender();
  return result;
}

const refusalOf = ({ recipient }: Lead) =>
  recipient.declinedAt !== null ? DECLINED : recipient.openedAt === null ? NOT_OPENED : undefined;

function readAnswer(parts: DeskParts, { request, recipient }: Lead, form: PostedForm) {
  const requirements = requirementsOf(readStoredBrief(request.brief), serviceNames(parts));
  return readAnswerForm(saidIn(form), {
    requirementIds: requirements.map(({ id }) => id),
    questionIds: questionsOf(recipient, parts.content).map(({ id }) => id),
  });
}

function saysAnything({ requirements, asked, ...general }: QuoteAnswer): boolean {
  const said = [
    ...Object.values(general),
    ...Object.values(asked),
    ...Object.values(requirements).flatMap(({ can, note: words }) => [can, words]),
  ];
  return said.some((value) => value !== null);
}

/** Writes the draft, or makes a revision of it; the same answer sent twice is one revision. */
async function save(
  writing: Writing,
  { clock }: DeskParts,
  { recipient }: Lead,
  answer: QuoteAnswer,
  submittedAt: string | null,
): Promise<number | 'same' | 'too-many'> {
  const replies = await writing
    .selectFrom('replies')
    .select(['id', 'revision', 'answer', 'submittedAt'])
    .where('recipientId', '=', recipient.id)
    .orderBy('revision')
    .execute();
  const newest = replies.at(-1);
  const text = JSON.stringify(answer);
  const values = { answer: text, answerVersion: ANSWER_VERSION, savedAt: moment(clock.now()), submittedAt };
  if (newest && newest.submittedAt === null) {
    await writing.updateTable('replies').set(values).where('id', '=', newest.id).execute();
    return newest.revision;
  }
  if (newest?.answer === text) return 'same';
  const revision = (newest?.revision ?? 0) + 1;
  if (revision > MOST_REVISIONS) return 'too-many';
  await writing
    .insertInto('replies')
    .values({ id: randomUUID(), recipientId: recipient.id, revision, ...values })
    .execute();
  return revision;
}
