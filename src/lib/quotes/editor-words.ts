import { counted } from '../format/numbers.ts';
import type { EditorQueue, EditorRequest, OutboxItem } from '../server/desk.ts';
import type { FailureClass } from '../server/mail/classify.ts';
import type { MailKind } from '../server/mail/kinds.ts';
import type { OutboxState } from '../server/mail/stuck.ts';

/** States of a request, in the order of its life. */
export const REQUEST_STATE_WORDS: Readonly<Record<string, string>> = {
  held: 'Held as suspected spam',
  unconfirmed: 'Waiting for the buyer to confirm',
  confirmed: 'Under way',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

const MAIL_KIND_WORDS: Readonly<Record<MailKind, string>> = {
  'confirm-request': 'To the buyer: confirm the request',
  'request-stored': 'To the buyer: the request is out',
  'lead-invitation': 'To a provider: invitation to its public address',
  'lead-new': 'To a provider: new lead',
  'answer-received': 'To the buyer: an answer has come',
  'follow-up': 'To a provider: one more question',
  'request-closed': 'To a provider: the request has ended',
  'sign-in': 'To an editor: signing in',
  'editors-queue': 'To the editors: something waits',
};

const MAIL_STATE_WORDS: Readonly<Record<OutboxState, string>> = {
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  parked: 'Stopped: outcome unknown',
  dead: 'Refused for good',
  suppressed: 'Held back: the address bounced or wants no mail',
  cancelled: 'Not sent: taken back',
  accepted: 'Sent',
};

const FAILURE_WORDS: Readonly<Record<FailureClass, string>> = {
  'rate-limit': 'the mail service asked us to slow down',
  'service-error': 'the mail service had an error',
  'no-answer': 'the mail service did not answer',
  'in-flight': 'an earlier attempt was still under way',
  'key-conflict': 'the mail service has another mail under its key',
  refused: 'the mail service refused it',
  unauthorised: 'the mail service did not take our key',
  unreadable: 'what was to be sent cannot be read',
  'outcome-unknown': 'nobody knows whether it got through',
  'given-up': 'given up by an editor',
};

const ACTOR_WORDS: Readonly<Record<string, string>> = {
  buyer: 'the buyer',
  provider: 'a provider',
  editor: 'an editor',
  system: 'the server',
};

/** The words of a closed list; of what it does not have, the thing itself. */
const wordsOf =
  (words: Readonly<Record<string, string>>) =>
  (thing: string): string =>
    Object.hasOwn(words, thing) ? (words[thing] ?? thing) : thing;

export const requestStateWords = wordsOf(REQUEST_STATE_WORDS);
export const mailKindWords = wordsOf(MAIL_KIND_WORDS);
export const mailStateWords = wordsOf(MAIL_STATE_WORDS);
export const actorWords = wordsOf(ACTOR_WORDS);

/** "2 attempts, last: the mail service did not answer"; null where all went well. */
export function attemptWords({ attempts, lastFailure }: Pick<OutboxItem, 'attempts' | 'lastFailure'>) {
  const words = [
    ...(attempts > 1 || (attempts === 1 && lastFailure !== null) ? [counted(attempts, 'attempt')] : []),
    ...(lastFailure === null ? [] : [wordsOf(FAILURE_WORDS)(lastFailure)]),
  ].join(': ');
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1);
}

/** "2 held as suspected spam, 3 to pass on, of which 1 late". */
export function queueWords({ held, toForward }: Pick<EditorQueue, 'held' | 'toForward'>): string {
  const late = toForward.filter(({ isLate }) => isLate).length;
  const words = [
    ...(held.length > 0 ? [`${held.length} held as suspected spam`] : []),
    ...(toForward.length > 0 ? [`${toForward.length} to pass on`] : []),
    ...(late > 0 ? [`of which ${late} late`] : []),
  ].join(', ');
  return words === '' ? 'Nothing waits for you.' : `${words}.`;
}

export type LeadAct = 'forward' | 'contacted' | 'send-again' | 'give-up';

const ON_ITS_WAY = ['queued', 'sent', 'delivered'];

/** What an editor may do for one lead, as the use cases allow it: only while the request is under way. */
export function leadActs(
  requestState: string,
  { route, state, address }: Pick<EditorRequest['leads'][number], 'route' | 'state' | 'address'>,
): LeadAct[] {
  if (requestState !== 'confirmed') return [];
  const isWaiting = ['with-editors', 'bounced', 'given-up'].includes(state);
  const hasAddress = route === 'direct' || address !== null;
  const canGoAgain = [...ON_ITS_WAY, 'bounced', 'opened', 'accepted', 'answered'].includes(state);
  return [
    ...(isWaiting && route === 'editor' ? (['forward'] as const) : []),
    ...(isWaiting ? (['contacted'] as const) : []),
    ...(canGoAgain && hasAddress ? (['send-again'] as const) : []),
    ...([...ON_ITS_WAY, 'with-editors', 'bounced'].includes(state) ? (['give-up'] as const) : []),
  ];
}
