import { DECLINE_REASONS, type DeclineReason } from '../schemas/brief/outcome.ts';
import type { LeadState, LeadStep } from '../server/desk.ts';
import { dateWords } from '../format/dates.ts';
import { ANSWER_WORKING_DAYS, workingDaysAfter } from './moments.ts';

/** What has happened to one recipient of a request, and when; null: not yet. In which order it was noted plays no part. */
export interface LeadMoments {
  route: 'direct' | 'editor';
  address: string | null;
  forwardedAt: string | null;
  sentAt: string | null;
  deliveredAt: string | null;
  bouncedAt: string | null;
  givenUpAt: string | null;
  openedAt: string | null;
  acceptedAt: string | null;
  declinedAt: string | null;
  declineReason: string | null;
  repliedAt: string | null;
  revealedAt: string | null;
  chosenAt: string | null;
}

/** What has happened to the request as a whole. */
export interface RequestMoments {
  state: 'held' | 'unconfirmed' | 'confirmed' | 'closed' | 'withdrawn';
  createdAt: string;
  confirmedAt: string | null;
  endedAt: string | null;
}

/** Where a lead stands, in the words of the buyer's page. */
export const LEAD_STATE_WORDS: Readonly<Record<LeadState, string>> = {
  'with-editors': 'With our editors',
  queued: 'On its way',
  sent: 'Waiting for an answer',
  delivered: 'Waiting for an answer',
  bounced: 'The e-mail came back',
  'given-up': 'Could not be reached',
  opened: 'Opened, waiting for an answer',
  accepted: 'Acknowledged, waiting for an answer',
  answered: 'Answered',
  declined: 'Declined',
  chosen: 'Chosen',
  'not-chosen': 'Closed',
  withdrawn: 'Withdrawn',
};

/**
 * Where a lead stands: the furthest of what has happened, so that a notice that comes late ("delivered" after "opened") lowers nothing. An
 * end of the request stands above everything; who was passed on by hand in another way than by mail counts as sent.
 */
export function leadState(lead: LeadMoments, request: Pick<RequestMoments, 'state'>): LeadState {
  if (request.state === 'withdrawn') return 'withdrawn';
  if (request.state === 'closed') return lead.chosenAt ? 'chosen' : 'not-chosen';
  if (lead.declinedAt) return 'declined';
  if (lead.repliedAt) return 'answered';
  if (lead.acceptedAt) return 'accepted';
  if (lead.openedAt) return 'opened';
  if (lead.givenUpAt) return 'given-up';
  if (lead.bouncedAt) return 'bounced';
  if (lead.deliveredAt) return 'delivered';
  if (lead.sentAt || isByHand(lead)) return 'sent';
  return lead.forwardedAt ? 'queued' : 'with-editors';
}

/** The day on which the working days for an answer are over; null while nothing was passed on. */
export const answerDue = ({ forwardedAt }: Pick<LeadMoments, 'forwardedAt'>): string | null =>
  forwardedAt && workingDaysAfter(forwardedAt, ANSWER_WORKING_DAYS);

/** An editor passed it on in another way than by mail. */
const isByHand = ({ route, forwardedAt, address }: LeadMoments): boolean =>
  route === 'editor' && forwardedAt !== null && address === null;

const NOT_CLAIMED = 'The profile is not claimed, so we pass it on by hand.';

/** The log of a lead: what has happened in the order of time, then what is still to come. */
export function leadSteps(
  lead: LeadMoments,
  request: RequestMoments,
  sentAgainAt: readonly string[] = [],
): LeadStep[] {
  const state = leadState(lead, request);
  const isOver = ['declined', 'answered', 'given-up', 'chosen', 'not-chosen', 'withdrawn'].includes(state);
  const steps: (LeadStep | null)[] = [
    step('Stored', request.createdAt),
    ifThere('Confirmed', request.confirmedAt),
    lead.route === 'editor' ? step('In the editors’ queue', request.confirmedAt, NOT_CLAIMED) : null,
    forwardedStep(lead, isOver),
    lead.deliveredAt ? step('E-mail delivered', lead.deliveredAt) : ifThere('E-mail sent', lead.sentAt),
    ifThere('The e-mail came back', lead.bouncedAt, 'An editor looks for another address.'),
    ...sentAgainAt.map((at) =>
      step('Sent again with a new link', at, 'The link before it opens nothing any more.'),
    ),
    ifThere('Given up', lead.givenUpAt, 'No address was found, or the e-mail cannot be delivered.'),
    ifThere('Opened', lead.openedAt),
    ifThere('Acknowledged', lead.acceptedAt),
    ifThere('You showed who you are', lead.revealedAt),
    ifThere('Declined', lead.declinedAt, reasonWords(lead.declineReason)),
    lead.repliedAt
      ? step('Answered', lead.repliedAt)
      : isOver
        ? null
        : step('Their reply', null, dueWords(lead)),
    ifThere('Chosen by you', lead.chosenAt),
    ifThere(request.state === 'withdrawn' ? 'Withdrawn by you' : 'Closed by you', request.endedAt),
  ];
  const all = steps.filter((each) => each !== null);
  const happened = all.filter(({ at }) => at !== null);
  // What happened at the same moment stays in the order above.
  happened.sort((a, b) => (String(a.at) < String(b.at) ? -1 : String(a.at) > String(b.at) ? 1 : 0));
  return [...happened, ...all.filter(({ at }) => at === null)];
}

function forwardedStep(lead: LeadMoments, isOver: boolean): LeadStep | null {
  if (lead.route === 'direct')
    return lead.sentAt || isOver ? null : step('E-mail to their own address', null);
  if (isByHand(lead)) return step('Passed on in another way than by e-mail', lead.forwardedAt);
  return lead.forwardedAt || !isOver ? step('Passed on to their public address', lead.forwardedAt) : null;
}

const step = (words: string, at: string | null, note: string | null = null): LeadStep => ({
  words,
  at,
  note,
});

const ifThere = (words: string, at: string | null, note: string | null = null): LeadStep | null =>
  at === null ? null : step(words, at, note);

/** Without the year, which the reader knows. */
function dueWords(lead: LeadMoments): string | null {
  const due = answerDue(lead);
  return due && `${ANSWER_WORKING_DAYS} working days end on ${dateWords(due).replace(/ \d{4}$/, '')}.`;
}

const reasonWords = (reason: string | null): string | null =>
  reason !== null && Object.hasOwn(DECLINE_REASONS, reason)
    ? `${DECLINE_REASONS[reason as DeclineReason]}.`
    : null;
