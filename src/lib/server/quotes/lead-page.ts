import { budgetBandWords, volumeBandWords } from '../../quotes/bands.ts';
import { scoreCompleteness } from '../../quotes/completeness.ts';
import { answerDue, leadState } from '../../quotes/lead-state.ts';
import { requirementsOf } from '../../quotes/requirements.ts';
import { servicesWords } from '../../quotes/summary.ts';
import { readStoredBrief } from '../../schemas/brief/brief.ts';
import { COMPANY_SIZES } from '../../schemas/brief/lists.ts';
import type { LeadBuyer, LeadPage } from '../desk.ts';
import { readFollowUp } from './buyer-page.ts';
import { endSentence, WITHDRAWN_SENTENCE } from './end-request.ts';
import { findLead, type StoredRecipient, type StoredRequest } from './find-by-token.ts';
import { serviceNames } from './mails.ts';
import type { DeskParts } from './parts.ts';
import { questionsOf, readAnswer } from './read-leads.ts';

/** The provider's page: the cover, and once it was opened the whole. Reading it changes nothing. */
export async function readLeadPage(parts: DeskParts, token: string): Promise<LeadPage | undefined> {
  const { store, clock } = parts;
  const lead = await findLead(store.db, token, clock.now());
  if (!lead) return undefined;
  const { request, recipient } = lead;
  const brief = readStoredBrief(request.brief);
  const { count } = await store.db
    .selectFrom('recipients')
    .select((row) => row.fn.countAll().as('count'))
    .where('requestId', '=', request.id)
    .executeTakeFirstOrThrow();
  return {
    reference: request.reference,
    providerName: recipient.providerName,
    providerSlug: recipient.providerSlug,
    state: leadState(recipient, request),
    isOpen: request.state === 'confirmed',
    services: servicesWords(brief, serviceNames(parts)),
    volumeBand: volumeBandWords(brief),
    quality: {
      completeness: scoreCompleteness(brief).score,
      mailVerifiedAt: request.confirmedAt ?? '',
      budgetBand: budgetBandWords(brief),
      recipientCount: Number(count),
      decidesBy: brief.decidesBy,
    },
    answerDue: answerDue(recipient),
    // Who takes a request back takes it back from those who have read it, too.
    opened:
      recipient.openedAt === null || request.state === 'withdrawn'
        ? null
        : await readOpened(parts, request, recipient),
    endSentence:
      request.state === 'withdrawn'
        ? WITHDRAWN_SENTENCE
        : request.state === 'closed'
          ? endSentence(request.outcome, recipient.chosenAt !== null)
          : null,
  };
}

async function readOpened(
  parts: DeskParts,
  request: StoredRequest,
  recipient: StoredRecipient,
): Promise<NonNullable<LeadPage['opened']>> {
  const { store, content } = parts;
  const brief = readStoredBrief(request.brief);
  const replies = await store.db
    .selectFrom('replies')
    .selectAll()
    .where('recipientId', '=', recipient.id)
    .orderBy('revision')
    .execute();
  const newest = replies.at(-1);
  const submitted = replies.findLast(({ submittedAt }) => submittedAt !== null);
  return {
    brief,
    requirements: requirementsOf(brief, serviceNames(parts)),
    questions: questionsOf(recipient, content),
    buyer: seesBuyer(request, recipient) ? toBuyer(request) : null,
    buyerNote: seesBuyer(request, recipient) ? null : buyerNote(request, recipient),
    followUp: (await readFollowUp(store.db, request.id)) ?? null,
    answer: newest ? readAnswer(newest) : null,
    savedAt: newest?.savedAt ?? null,
    submittedAt: submitted?.submittedAt ?? null,
    revision: submitted?.revision ?? 0,
  };
}

/** Who has accepted sees who asks, unless the buyer stays unnamed until he shows himself. */
export const seesBuyer = (request: StoredRequest, recipient: StoredRecipient): boolean =>
  recipient.declinedAt === null &&
  (recipient.revealedAt !== null || (recipient.acceptedAt !== null && request.hidesIdentity === 0));

function buyerNote(request: StoredRequest, recipient: StoredRecipient): string {
  if (recipient.declinedAt !== null) return 'You have declined, so you do not see who asks.';
  return request.hidesIdentity
    ? 'The buyer stays unnamed, and shows who asks to those whose answer fits.'
    : 'You see who asks once you accept.';
}

export const toBuyer = (request: StoredRequest): LeadBuyer => ({
  name: request.buyerName,
  company: request.company,
  role: request.role,
  companySize: sizeWords(request.companySize),
  country: request.country,
  email: request.buyerEmail,
  phone: request.mayCall ? request.phone : null,
});

const sizeWords = (size: string | null): string | null =>
  size !== null && Object.hasOwn(COMPANY_SIZES, size)
    ? COMPANY_SIZES[size as keyof typeof COMPANY_SIZES]
    : null;
