import { quoteFields, type QuoteField } from '../schemas/brief/quote-request.ts';

/** One of the five steps of the brief. */
export interface QuoteStep {
  /** In the list of steps, and after "Continue to" and "Back to" with a small first letter. */
  title: string;
  heading: string;
  lead: string;
  /** The first field of the schema that belongs to it; those up to the next step's follow. */
  from: QuoteField;
}

export const STEPS = [
  {
    title: 'What you need',
    heading: 'What do you need?',
    lead: 'Providers answer what is asked. The better the brief, the easier their answers are to compare.',
    from: 'services',
  },
  {
    title: 'Volume and hours',
    heading: 'How much, and when?',
    lead: 'An estimate is enough. “I do not know” is an answer too.',
    from: 'channel1',
  },
  {
    title: 'Data and systems',
    heading: 'Which data and systems?',
    lead: 'Nothing here is required. It decides who may do the work, and how it is measured.',
    from: 'dataKinds',
  },
  {
    title: 'Who receives it',
    heading: 'Who receives it?',
    lead: 'Your brief goes to the providers you tick, by name, and to nobody else. At most five.',
    from: 'name',
  },
  {
    title: 'Check and send',
    heading: 'Check and send',
    lead: 'Nothing goes to a provider before you confirm your address by the mail that we send you.',
    from: 'consent',
  },
] as const satisfies readonly QuoteStep[];

/** From 1, as it is shown. */
export type StepNumber = 1 | 2 | 3 | 4 | 5;
export const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4, 5];

const starts = STEPS.map(({ from }) => quoteFields.indexOf(from));

/** The step on which a field stands; what is no field of the brief is said on the last. Whom it goes to stands before who asks. */
export function stepOf(field: string): StepNumber {
  if (field === 'p' || field === 'ask') return 4;
  const place = (quoteFields as readonly string[]).indexOf(field);
  if (place < 0) return 5;
  return (starts.filter((start) => start <= place).length || 1) as StepNumber;
}

/** "check", "volume and hours": a step within a sentence. */
export const stepInWords = (number: StepNumber): string =>
  number === 5 ? 'check' : stepAt(number).title.toLowerCase();

export const stepAt = (number: StepNumber): QuoteStep => STEPS[number - 1] ?? STEPS[0];

/** The step that an address names behind its #; undefined where it names none. */
export function stepOfHash(hash: string): StepNumber | undefined {
  const number = Number(/^#step-([1-5])$/.exec(hash)?.[1]);
  return stepNumbers.find((each) => each === number);
}

export const hashOfStep = (number: StepNumber): string => `#step-${number}`;
