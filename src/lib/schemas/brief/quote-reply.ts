import * as z from 'zod/mini';
import { choice, day, line, lines, number } from './fields.ts';
import { CURRENCIES, PRICING_MODELS } from './lists.ts';
import { keysOf } from './brief.ts';
import type { FieldProblem, TypedForm } from './quote-request.ts';

/** Written beside each stored answer. */
export const ANSWER_VERSION = 1;

/** What a provider can say to one requirement. */
export const CAN = { can: 'Yes', part: 'In part', cannot: 'No' } as const;
export type Can = keyof typeof CAN;

const FROM_LIST = 'Choose one of the list';
const money = number(0, 1_000_000_000, { wrong: 'Write an amount of money as a number, such as 12.50' });
const percent = number(0, 300, { wrong: 'Write a percentage from 0 to 300' });
/** Divides as one minus the share, so it stays below the whole. */
const shareLost = number(0, 99, { wrong: 'Write a percentage from 0 to 99' });

/** What every provider is asked in the same way, so that answers can stand side by side (domain.md 6). null: nothing was said. */
export const answerShape = {
  pricing: choice(keysOf(PRICING_MODELS), FROM_LIST),
  priceLow: money,
  priceHigh: money,
  currency: choice([...CURRENCIES], FROM_LIST),
  /** What is billed: productive, logged-in or paid hours; rounding of minutes; what counts as a contact. */
  basis: line(300),
  hoursPerMonth: number(1, 744, { wrong: 'Write hours a month from 1 to 744, such as 176' }),
  /** What turns a price into one per productive hour (domain.md 1.4); which of them is needed depends on the model. */
  unproductivePercent: shareLost,
  shrinkagePercent: shareLost,
  occupancyPercent: number(1, 100, { wrong: 'Write a percentage from 1 to 100' }),
  setupFee: money,
  minimumSeats: number(0, 100_000, { whole: true, wrong: 'Write whole seats' }),
  minimumMonths: number(0, 120, { whole: true, wrong: 'Write whole months' }),
  noticeDays: number(0, 730, { whole: true, wrong: 'Write whole days' }),
  nightPremium: percent,
  holidayPremium: percent,
  indexation: line(200),
  validUntil: day('Write the day as YYYY-MM-DD'),
  seats: number(0, 100_000, { whole: true, wrong: 'Write whole seats' }),
  rampWeeks: number(0, 104, { whole: true, wrong: 'Write whole weeks from 0 to 104' }),
  ramp: lines(1_000),
  site: line(200),
  references: lines(1_500),
  continuity: lines(1_000),
  contact: line(200),
  /** To what the buyer asks all of them, in the brief. */
  answers: lines(2_000),
  /** What the provider asks back. */
  questions: lines(2_000),
  followUp: lines(2_000),
} as const;

export type AnswerField = keyof typeof answerShape;
export type GeneralAnswer = { [Field in AnswerField]: z.output<(typeof answerShape)[Field]> };

/** An answer as it is stored. */
export interface QuoteAnswer extends GeneralAnswer {
  /** To each requirement of the brief, by its id (lib/quotes/requirements.ts). */
  requirements: Record<string, { can: Can | null; note: string | null }>;
  /** To each question that the buyer put to this provider, by its id. */
  asked: Record<string, string | null>;
}

/** What this provider is asked beside the general fields. */
export interface Asked {
  requirementIds: readonly string[];
  questionIds: readonly string[];
}

/** Names of the fields that belong to one requirement or question. */
export const canField = (id: string): string => `can-${id}`;
export const noteField = (id: string): string => `note-${id}`;
export const askedField = (id: string): string => `asked-${id}`;

const can = choice(keysOf(CAN), 'Choose yes, in part or no');
const note = line(300);
const told = lines(1_000);

/** Reads the form of an answer: nothing is required, as a draft may be saved at any time; what is said must be readable. */
export function readAnswerForm(
  typed: TypedForm,
  { requirementIds, questionIds }: Asked,
): { kind: 'answer'; answer: QuoteAnswer } | { kind: 'invalid'; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const known = new Set<string>([
    ...Object.keys(answerShape),
    ...requirementIds.flatMap((id) => [canField(id), noteField(id)]),
    ...questionIds.map(askedField),
  ]);
  for (const [field, values] of typed) {
    if (!known.has(field))
      problems.push({ field, message: 'This form has no such field: load the page again' });
    else if (values.length > 1) problems.push({ field, message: 'This was sent twice: load the page again' });
  }
  const read = <T>(field: string, schema: z.ZodMiniType<T>): T | null => {
    const result = z.safeParse(schema, typed.get(field)?.[0]);
    if (result.success) return result.data;
    problems.push({ field, message: result.error.issues[0]?.message ?? 'This cannot be read' });
    return null;
  };
  const general = Object.fromEntries(
    (Object.keys(answerShape) as AnswerField[]).map((field) => [
      field,
      read(field, answerShape[field] as z.ZodMiniType<unknown>),
    ]),
  ) as GeneralAnswer;
  const answer: QuoteAnswer = {
    ...general,
    requirements: Object.fromEntries(
      requirementIds.map((id) => [id, { can: read(canField(id), can), note: read(noteField(id), note) }]),
    ),
    asked: Object.fromEntries(questionIds.map((id) => [id, read(askedField(id), told)])),
  };
  if ((answer.priceLow !== null || answer.priceHigh !== null) && answer.currency === null)
    problems.push({ field: 'currency', message: 'Choose the currency of the price' });
  if (answer.priceLow !== null && answer.priceHigh !== null && answer.priceLow > answer.priceHigh)
    problems.push({ field: 'priceHigh', message: 'Write the higher price here: it is below the lower one' });
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'answer', answer };
}
