import type { Selectable } from 'kysely';
import { answerDue, leadState, leadSteps } from '../../quotes/lead-state.ts';
import type { DeclineReason } from '../../schemas/brief/outcome.ts';
import type { QuoteAnswer } from '../../schemas/brief/quote-reply.ts';
import type { Store } from '../database/store.ts';
import type { ReplyRow } from '../database/tables.ts';
import type { BuyerRecipient } from '../desk.ts';
import { recipientsOf, type StoredRecipient, type StoredRequest } from './find-by-token.ts';
import type { DeskParts } from './parts.ts';

type Reading = Store['db'];

/** A lead as its buyer sees it, with the row it comes from. */
export interface ReadLead {
  row: StoredRecipient;
  shown: BuyerRecipient;
}

/** The providers of a request as its buyer sees them. */
export async function readLeads(
  db: Reading,
  { content }: Pick<DeskParts, 'content'>,
  request: StoredRequest,
): Promise<ReadLead[]> {
  const [recipients, answers, texts, again] = [
    await recipientsOf(db, request.id),
    await newestAnswers(db, request.id),
    await sentTexts(db, request.id),
    await sentAgain(db, request.id),
  ];
  return recipients.map((row) => {
    const answer = answers.get(row.id);
    return {
      row,
      shown: {
        id: row.id,
        slug: row.providerSlug,
        name: row.providerName,
        route: row.route,
        state: leadState(row, request),
        steps: leadSteps(row, request, again.get(row.id)),
        questions: questionsOf(row, content),
        declineReason: row.declineReason as DeclineReason | null,
        answer: answer ? readAnswer(answer) : null,
        answeredAt: answer?.submittedAt ?? null,
        revision: answer?.revision ?? 0,
        canReveal: canReveal(row, request),
        isRevealed: row.revealedAt !== null,
        isChosen: row.chosenAt !== null,
        sentTexts: texts.get(row.id) ?? [],
        answerDue: answerDue(row),
      },
    };
  });
}

/** A buyer who stays unnamed can show himself to whoever has accepted or answered, also after he has chosen. */
export const canReveal = (row: StoredRecipient, request: StoredRequest): boolean =>
  request.hidesIdentity === 1 &&
  (request.state === 'confirmed' || request.state === 'closed') &&
  row.revealedAt === null &&
  row.declinedAt === null &&
  (row.acceptedAt !== null || row.repliedAt !== null);

/** The questions that the buyer added for one provider; of one that was taken out of the list since, its name. */
export const questionsOf = (
  { questions }: Pick<StoredRecipient, 'questions'>,
  content: DeskParts['content'],
): { id: string; question: string }[] =>
  (JSON.parse(questions) as string[]).map((id) => ({ id, question: content.question(id) ?? id }));

export const readAnswer = ({ answer }: Pick<ReplyRow, 'answer'>): QuoteAnswer =>
  JSON.parse(answer) as QuoteAnswer;

async function newestAnswers(db: Reading, requestId: string): Promise<Map<string, Selectable<ReplyRow>>> {
  const rows = await db
    .selectFrom('replies')
    .innerJoin('recipients', 'recipients.id', 'replies.recipientId')
    .selectAll('replies')
    .where('recipients.requestId', '=', requestId)
    .where('replies.submittedAt', 'is not', null)
    .orderBy('replies.revision')
    .execute();
  return new Map(rows.map((row) => [row.recipientId, row]));
}

/** What the mail service has taken for each provider. */
async function sentTexts(db: Reading, requestId: string): Promise<Map<string, BuyerRecipient['sentTexts']>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['recipientId', 'shownText', 'acceptedAt'])
    .where('requestId', '=', requestId)
    .where('shownText', 'is not', null)
    .where('state', '=', 'accepted')
    .orderBy('acceptedAt')
    .execute();
  const texts = new Map<string, BuyerRecipient['sentTexts']>();
  for (const { recipientId, shownText, acceptedAt } of rows) {
    if (recipientId === null || shownText === null || acceptedAt === null) continue;
    const end = shownText.indexOf('\n');
    const sent = { subject: shownText.slice(0, end), text: shownText.slice(end + 1), at: acceptedAt };
    texts.set(recipientId, [...(texts.get(recipientId) ?? []), sent]);
  }
  return texts;
}

async function sentAgain(db: Reading, requestId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('events')
    .select(['recipientId', 'at'])
    .where('requestId', '=', requestId)
    .where('kind', '=', 'sent-again')
    .orderBy('at')
    .execute();
  const moments = new Map<string, string[]>();
  for (const { recipientId, at } of rows)
    if (recipientId !== null) moments.set(recipientId, [...(moments.get(recipientId) ?? []), at]);
  return moments;
}
