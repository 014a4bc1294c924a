import type { ListedProvider } from '../catalogue.ts';
import { ALL_QUESTIONS, missingFacts, type Question } from '../missing.ts';

/** What a comparison asks beside the questions of a profile. */
const OF_COMPARISONS: (Question & { found: (provider: ListedProvider) => boolean })[] = [
  {
    id: 'company',
    label: 'Company behind it',
    question: 'Who owns the company, and which legal entity would sign the contract?',
    found: (provider) => Boolean(provider.parentCompany),
  },
];

/** All that a comparison can ask, the most useful first. */
export const QUESTIONS: readonly Question[] = [...ALL_QUESTIONS, ...OF_COMPARISONS.map(toQuestion)];

/** The field of an ask that stands for all that was found for none. */
export const FOUND_FOR_NONE = 'found-for-none';

export const isQuestionId = (id: string): boolean => QUESTIONS.some((question) => question.id === id);

/** Can a question be sent? A firm that has closed answers nobody, whatever its kind. */
export const isToBeAsked = ({ askable, status }: Pick<ListedProvider, 'askable' | 'status'>): boolean =>
  askable && status !== 'closed';

/** What no source says of a provider, with the question to ask. */
export const openQuestions = (provider: ListedProvider, cityNames: ReadonlySet<string>): Question[] => [
  ...missingFacts(provider, cityNames),
  ...OF_COMPARISONS.filter(({ found }) => !found(provider)).map(toQuestion),
];

function toQuestion({ id, label, question }: Question): Question {
  return { id, label, question };
}
