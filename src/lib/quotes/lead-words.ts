import { dateWords } from '../format/dates.ts';
import { counted } from '../format/numbers.ts';
import type { LeadBuyer, LeadPage } from '../server/desk.ts';
import { shortMoment, type PageClock } from './page-moments.ts';

export interface LeadFact {
  label: string;
  words: string;
}

/** What anyone with the link may see: the work in a line, and the five facts on the quality of the lead. */
export function leadFacts(lead: LeadPage, clock: PageClock): LeadFact[] {
  const { completeness, mailVerifiedAt, budgetBand, recipientCount, decidesBy } = lead.quality;
  return [
    { label: 'Services', words: lead.services },
    { label: 'Volume', words: upperFirst(lead.volumeBand) },
    { label: 'How complete the brief is', words: `${completeness} of 100 points` },
    { label: 'The buyer’s e-mail', words: `Verified ${shortMoment(mailVerifiedAt, clock)}` },
    { label: 'Budget a month', words: budgetBand ?? 'Not stated' },
    {
      label: 'Who was asked',
      words: recipientCount === 1 ? 'You, and nobody else' : `You and ${others(recipientCount - 1)}`,
    },
    { label: 'The buyer decides by', words: decidesBy ? dateWords(decidesBy) : 'Not stated' },
  ];
}

const others = (count: number): string => counted(count, 'other provider');

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who asks, line by line; what was not given is left out. */
export function buyerLines(buyer: LeadBuyer): LeadFact[] {
  const country = new Intl.DisplayNames('en-GB', { type: 'region' }).of(buyer.country) ?? buyer.country;
  const lines: [string, string | null][] = [
    ['Name', buyer.name],
    ['Role', buyer.role],
    ['Company', buyer.company],
    ['Size of the company', buyer.companySize],
    ['Country', country],
    ['E-mail', buyer.email],
    ['Telephone', buyer.phone ?? 'Please do not call: write'],
  ];
  return lines.flatMap(([label, words]) => (words ? [{ label, words }] : []));
}

/** What is kept of the answer, and what the buyer has of it. */
export function answerState(
  {
    savedAt,
    submittedAt,
    revision,
  }: Pick<NonNullable<LeadPage['opened']>, 'savedAt' | 'submittedAt' | 'revision'>,
  clock: PageClock,
): string {
  const sent = submittedAt
    ? `Submitted ${shortMoment(submittedAt, clock)}${revision > 1 ? `, version ${revision}` : ''}.`
    : '';
  if (savedAt && (!submittedAt || savedAt > submittedAt)) {
    const draft = `Draft saved ${shortMoment(savedAt, clock)}, not seen by the buyer.`;
    return sent ? `${draft} ${sent}` : draft;
  }
  return sent || 'Nothing is saved yet.';
}

/** The heading of the provider's page: what is asked, or how it ended. */
export const leadHeading = ({ isOpen, endSentence, services }: LeadPage): string =>
  isOpen
    ? `${services}: can you do it?`
    : (endSentence ?? 'The buyer has ended the request.').replace(/\.$/, '');

/** Where the lead stands, for its provider. */
export function leadStateWords({ state, isOpen, opened }: LeadPage): string {
  if (!isOpen)
    return opened
      ? 'You can still read the brief here for a while; nothing can be changed any more.'
      : 'Nothing is expected of you any more.';
  if (state === 'declined')
    return 'You have declined. The buyer knows why, and nothing else is expected of you.';
  if (!opened)
    return 'A buyer asks you, and names what is needed in a brief. You can say no without opening it.';
  if (opened.submittedAt) return 'Your answer is with the buyer.';
  return state === 'accepted'
    ? 'You have accepted: the buyer waits for your answer.'
    : 'Accept, so that the buyer knows an answer will come; or decline, so that nobody waits.';
}
