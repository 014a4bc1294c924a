import { CURRENCIES, PRICING_MODELS } from '../schemas/brief/lists.ts';
import {
  CAN,
  askedField,
  canField,
  noteField,
  type AnswerField,
  type QuoteAnswer,
} from '../schemas/brief/quote-reply.ts';
import type { PostedForm } from '../server/guard/posted-form.ts';
import type { Requirement } from './requirements.ts';

/** How the form of an answer asks for one field. What may stand in it is for the schema to say. */
export interface AnswerFieldWords {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'number' | 'day' | 'choice';
  /** After what is typed: "months". */
  unit?: string;
  /** Characters that the schema takes at most. */
  most?: number;
  options?: readonly (readonly [value: string, words: string])[];
}

/** A part of the form, under its own heading. */
export interface AnswerPart {
  id: string;
  title: string;
  lead: string;
  fields: AnswerFieldWords[];
}

type Words = Omit<AnswerFieldWords, 'name'>;

const MODELS = Object.entries(PRICING_MODELS).filter(([model]) => model !== 'unknown');

const money = (label: string, hint?: string): Words => ({
  ...{ label, kind: 'number' },
  ...(hint && { hint }),
});

const FIELDS: Readonly<Record<AnswerField, Words>> = {
  pricing: { label: 'How you charge', kind: 'choice', options: MODELS },
  currency: {
    ...{ label: 'Currency', kind: 'choice' },
    options: CURRENCIES.map((currency) => [currency, currency] as const),
  },
  priceLow: money('Price, from', 'For one unit of how you charge. A single price: fill in this one.'),
  priceHigh: money('Price, to'),
  basis: {
    ...{ label: 'What is billed', kind: 'line', most: 300 },
    hint: 'Productive, logged-in or paid hours; how minutes are rounded; what counts as a contact.',
  },
  hoursPerMonth: {
    ...{ label: 'Paid hours a month in one post', kind: 'number', unit: 'hours' },
    hint: 'Needed for a price by the post or the agent hour.',
  },
  unproductivePercent: {
    ...{ label: 'Billed hours that are not productive', kind: 'number', unit: '%' },
    hint: 'Breaks, training and meetings that are billed. For a price by the agent hour.',
  },
  shrinkagePercent: {
    ...{ label: 'Shrinkage', kind: 'number', unit: '%' },
    hint: 'Paid hours in which nobody is available. For a price by the post.',
  },
  occupancyPercent: {
    ...{ label: 'Occupancy', kind: 'number', unit: '%' },
    hint: 'Share of available time at work on contacts. For a price by the minute or contact.',
  },
  setupFee: money('Set-up, once', 'In the currency above; 0 for none.'),
  minimumSeats: { label: 'Smallest contract', kind: 'number', unit: 'seats' },
  minimumMonths: { label: 'Shortest contract', kind: 'number', unit: 'months' },
  noticeDays: { label: 'Notice', kind: 'number', unit: 'days' },
  nightPremium: { label: 'More at night', kind: 'number', unit: '%' },
  holidayPremium: { label: 'More on public holidays', kind: 'number', unit: '%' },
  indexation: {
    ...{ label: 'How the price changes over time', kind: 'line', most: 200 },
    hint: 'Such as 5 % a year, or by an index.',
  },
  validUntil: { label: 'Valid until', kind: 'day', hint: 'As YYYY-MM-DD.' },
  seats: { label: 'Seats that you offer', kind: 'number', unit: 'seats' },
  rampWeeks: { label: 'Full strength after', kind: 'number', unit: 'weeks' },
  ramp: { label: 'How you start', kind: 'text', most: 1_000, hint: 'Hiring, training, first contacts.' },
  site: { label: 'Where the team works', kind: 'line', most: 200, hint: 'City and site, or from home.' },
  references: {
    ...{ label: 'Three comparable clients', kind: 'text', most: 1_500 },
    hint: 'Industry, size, since when, and whether the buyer may speak with them.',
  },
  continuity: {
    ...{ label: 'If power, links or a site fail', kind: 'text', most: 1_000 },
    hint: 'Generators, second lines, second site, and when they were last tried.',
  },
  contact: { label: 'Who to talk to', kind: 'line', most: 200, hint: 'Name, role, work e-mail.' },
  answers: { label: 'Answers to the buyer’s questions', kind: 'text', most: 2_000 },
  questions: { label: 'What you need to know', kind: 'text', most: 2_000 },
  followUp: { label: 'Your answer', kind: 'text', most: 2_000 },
};

const fieldsOf = (...names: AnswerField[]): AnswerFieldWords[] =>
  names.map((name) => ({ name, ...FIELDS[name] }));

/** What this provider is asked beside the general fields. */
export interface AskedHere {
  brief: { questions: string | null; pricing: string | null };
  questions: readonly { id: string; question: string }[];
  followUp: { question: string } | null;
}

/** The parts of the form after the requirements, in their order. */
export function answerParts({ brief, questions, followUp }: AskedHere): AnswerPart[] {
  const wanted =
    brief.pricing !== null && brief.pricing !== 'unknown' && Object.hasOwn(PRICING_MODELS, brief.pricing)
      ? PRICING_MODELS[brief.pricing as keyof typeof PRICING_MODELS]
      : null;
  const asked: AnswerFieldWords[] = [
    ...(brief.questions
      ? fieldsOf('answers').map((field) => ({ ...field, hint: brief.questions ?? '' }))
      : []),
    ...questions.map(({ id, question }) => ({
      ...{ name: askedField(id), label: question, kind: 'text' as const, most: 1_000 },
    })),
    ...(followUp
      ? fieldsOf('followUp').map((field) => ({ ...field, label: 'Asked later', hint: followUp.question }))
      : []),
  ];
  return [
    {
      ...{ id: 'price', title: 'Price' },
      lead: wanted
        ? `The buyer would like to be charged ${wanted.charAt(0).toLowerCase()}${wanted.slice(1)}.`
        : 'The buyer leaves the unit of the price to you.',
      fields: fieldsOf('pricing', 'currency', 'priceLow', 'priceHigh', 'basis', 'hoursPerMonth').concat(
        fieldsOf('unproductivePercent', 'shrinkagePercent', 'occupancyPercent'),
      ),
    },
    {
      ...{ id: 'terms', title: 'Minimums and premiums', lead: 'What stays empty is shown as “No answer”.' },
      fields: fieldsOf('setupFee', 'minimumSeats', 'minimumMonths', 'noticeDays', 'nightPremium').concat(
        fieldsOf('holidayPremium', 'indexation', 'validUntil'),
      ),
    },
    {
      ...{ id: 'people', title: 'People and place', lead: 'Who does the work, where, and from when.' },
      fields: fieldsOf('seats', 'rampWeeks', 'ramp', 'site', 'references', 'continuity', 'contact'),
    },
    ...(asked.length > 0
      ? [
          {
            id: 'asked',
            title: 'The buyer’s questions',
            lead: 'Asked in the buyer’s own words.',
            fields: asked,
          },
        ]
      : []),
    {
      ...{ id: 'open', title: 'Your questions', lead: 'What stands between this answer and a firm offer.' },
      fields: fieldsOf('questions'),
    },
  ];
}

/** The answers to one requirement; the last takes an answer back. */
export const CAN_OPTIONS: readonly (readonly [value: string, words: string])[] = [
  ...Object.entries(CAN),
  ['', 'Not yet'],
];

/** What stands in the form, by field: what was just typed, else what is stored. */
export function answerValues(
  stored: QuoteAnswer | null,
  typed: PostedForm | null,
): (field: string) => string {
  if (typed) return (field) => typed.get(field)?.[0] ?? '';
  if (!stored) return () => '';
  const { requirements, asked, ...general } = stored;
  const values = new Map<string, string>(
    Object.entries(general).map(([field, value]) => [field, value === null ? '' : String(value)]),
  );
  for (const [id, { can, note }] of Object.entries(requirements)) {
    values.set(canField(id), can ?? '');
    values.set(noteField(id), note ?? '');
  }
  for (const [id, text] of Object.entries(asked)) values.set(askedField(id), text ?? '');
  return (field) => values.get(field) ?? '';
}

/** What a field is called in the summary of what has to be put right. */
export const requirementFields = ({ id }: Requirement) => ({ can: canField(id), note: noteField(id) });
