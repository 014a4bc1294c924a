import { isManyField, readQuoteForm, type FieldProblem } from '../schemas/brief/quote-request.ts';
import { recipientProblems, type QuoteProvider } from './recipients.ts';
import { stepOf, type StepNumber } from './steps.ts';
import { toForm, valuesOf, type Typed } from './typed.ts';

/** Something to put right, where it stands. */
export interface QuoteProblem extends FieldProblem {
  step: StepNumber;
  /** Id of what takes the focus. */
  id: string;
}

/** Something that the server said, and of which answer; it is over once the answer is another. */
export interface ToldProblem extends FieldProblem {
  about: string;
}

const textOf = (typed: Typed, field: string): string => valuesOf(typed, field).join('\n');

/** What the server said of what was sent. */
export const toTold = (problems: readonly FieldProblem[], sent: Typed): ToldProblem[] =>
  problems.map((problem) => ({ ...problem, about: textOf(sent, problem.field) }));

/** Everything that is wrong with the form as it stands, step by step; each thing once. */
export function findProblems(
  typed: Typed,
  providerOf: (slug: string) => QuoteProvider | undefined,
  told: readonly ToldProblem[] = [],
): QuoteProblem[] {
  const read = readQuoteForm(toForm(typed));
  const ours = read.kind === 'invalid' ? read.problems : [];
  const standing = told.filter(({ field, about }) => about === textOf(typed, field));
  const found: QuoteProblem[] = [
    ...recipientProblems(typed, providerOf).map(({ slug, message }) => ({
      ...{ field: 'p', message, step: stepOf('p'), id: `p-${slug}` },
    })),
    ...[...ours, ...standing].map(({ field, message }) => ({
      ...{ field, message, step: stepOf(field), id: idOf(field) },
    })),
  ];
  const once = found.filter(
    ({ field, message }, index) =>
      found.findIndex((other) => other.field === field && other.message === message) === index,
  );
  return once.sort((a, b) => a.step - b.step || Number(b.field === 'p') - Number(a.field === 'p'));
}

/** The element that a problem of a field leads to: of boxes that belong together, what frames them. */
export const idOf = (field: string): string => (isManyField(field) ? `${field}-group` : field);
