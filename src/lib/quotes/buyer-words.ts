import { listWords } from '../format/numbers.ts';
import type { Outcome } from '../schemas/brief/outcome.ts';
import type { BuyerPage, BuyerRecipient, LeadState } from '../server/desk.ts';

type Counted = Pick<BuyerPage, 'state' | 'outcome'> & {
  recipients: readonly Pick<BuyerRecipient, 'name' | 'state' | 'isChosen'>[];
};

/** What a count of leads is called in the heading. */
type Tally = 'answered' | 'waiting' | 'with-editors' | 'declined' | 'came-back' | 'given-up';

const TALLY_OF: Partial<Record<LeadState, Tally>> = {
  answered: 'answered',
  queued: 'waiting',
  sent: 'waiting',
  delivered: 'waiting',
  opened: 'waiting',
  accepted: 'waiting',
  'with-editors': 'with-editors',
  declined: 'declined',
  bounced: 'came-back',
  'given-up': 'given-up',
};

/** In the order of the heading. */
const TALLIES: readonly [Tally, (count: number) => string][] = [
  ['answered', (count) => (count === 1 ? '1 answer' : `${count} answers`)],
  ['waiting', (count) => `${count} waiting`],
  ['with-editors', (count) => `${count} with our editors`],
  ['declined', (count) => `${count} declined`],
  ['came-back', (count) => `${count} came back`],
  ['given-up', (count) => `${count} not reached`],
];

const ENDED: Readonly<Record<Outcome, (chosen: string) => string>> = {
  chosen: (chosen) => (chosen === '' ? 'You have chosen a provider' : `You have chosen ${chosen}`),
  elsewhere: () => 'You have chosen a provider found elsewhere',
  'in-house': () => 'You do it yourselves',
  postponed: () => 'You have postponed the project',
  'none-fits': () => 'None of the answers fits',
};

/** The heading of the buyer's page: "1 answer, 1 waiting, 1 with our editors", or how the request ended. */
export function buyerHeading({ state, outcome, recipients }: Counted): string {
  if (state === 'withdrawn') return 'You have withdrawn the request';
  if (state === 'closed') {
    const chosen = recipients.filter(({ isChosen }) => isChosen).map(({ name }) => name);
    return outcome ? ENDED[outcome](listWords(chosen)) : 'You have closed the request';
  }
  return TALLIES.map(([tally, words]) => {
    const count = recipients.filter((each) => TALLY_OF[each.state] === tally).length;
    // A count and its word stay on one line.
    return count === 0 ? '' : words(count).replace(' ', '\u00a0');
  })
    .filter(Boolean)
    .join(', ');
}

const COUNTS = ['', 'the provider', 'the two providers', 'the three providers', 'the four providers'];

/** "Sent to the three providers you ticked and to nobody else." */
export function recipientsSentence({
  state,
  recipients,
}: Pick<BuyerPage, 'state'> & { recipients: readonly Pick<BuyerRecipient, 'state'>[] }): string {
  const who = COUNTS[recipients.length] ?? 'the five providers';
  // Whether it had been sent to all of them before it ended stands in the log.
  if (state !== 'confirmed') return `For ${who} you ticked and for nobody else.`;
  const isAllSent = recipients.every((each) => !['with-editors', 'queued', 'given-up'].includes(each.state));
  return `${isAllSent ? 'Sent' : 'Goes'} to ${who} you ticked and to nobody else.`;
}

/** The one action of the page, where there is one. */
export const readWords = (answers: number): string =>
  answers === 1 ? 'Read the answer' : `Read the ${answers} answers`;
