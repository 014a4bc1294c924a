import type { Brief, BriefField } from '../schemas/brief/brief.ts';
import type { MUST_HAVES } from '../schemas/brief/lists.ts';
import { briefLines, type BriefNames } from './brief-lines.ts';
import { stepAt, type StepNumber } from './steps.ts';

/** One line of the brief as a document. */
export interface BriefDocumentLine {
  label: string;
  value: string;
  /** The buyer says that it may not be missing. */
  isMust: boolean;
}

/** One part of the brief as a document, under the name that its step has in the form. */
export interface BriefSection {
  title: string;
  lines: BriefDocumentLine[];
}

/** Whose lines a mark of the buyer stands for. */
const MUST_FIELDS: Readonly<Record<keyof typeof MUST_HAVES, readonly BriefField[]>> = {
  hours: ['zone', 'days', 'opens', 'allDay'],
  languages: ['language1'],
  volume: ['channel1'],
  targets: ['serviceLevel', 'asaSeconds', 'fcr', 'csat', 'qa', 'responseHours'],
  seats: ['seats'],
  dedicated: ['arrangement'],
  'on-site': ['workplace'],
  recording: ['recording'],
  'data-location': ['dataLocation'],
  checks: ['checks'],
};

/** Where the form speaks to the buyer, and the document is read by others as well. */
const LABELS: Partial<Record<BriefField, string>> = {
  problem: 'Problem to solve',
  users: 'Who makes contact',
  industry: 'Industry',
  goals: 'What matters',
  now: 'Who does the work now',
  pricing: 'Price wanted',
  budgetUnknown: 'Budget not known yet',
  trial: 'A trial before the contract',
  decidesBy: 'Decision by',
  criteria: 'How the choice is made',
  volumeUnknown: 'Volume not known',
  zone: 'Time zone of the hours',
  hoursUnknown: 'Hours not known yet',
  seats: 'Seats',
  arrangement: 'Whose people',
  checks: 'Background checks',
  dataKinds: 'Data that would be seen',
  agreements: 'Contracts needed',
  licences: 'Who supplies the licences',
  workplace: 'Where people work',
  recording: 'Contacts recorded',
  serviceLevel: 'Answered in time',
  targetsUnknown: 'Targets not known yet',
};

/** The steps of the form that make the brief; those after them say who asks whom. */
const BRIEF_STEPS: readonly StepNumber[] = [1, 2, 3];

/**
 * The brief as everybody reads it: provider, buyer and editor. The marks of what may not be missing stand at their lines, so the list of
 * them is left out; the questions to all providers come last, by themselves.
 */
export function briefSections(brief: Brief, names: BriefNames): BriefSection[] {
  const musts = new Set<BriefField>([
    'services',
    'mustRegimes',
    ...brief.musts.flatMap((must) => MUST_FIELDS[must]),
  ]);
  const lines = briefLines(brief, names);
  const sections = BRIEF_STEPS.map((step) => ({
    title: stepAt(step).title,
    lines: lines
      .filter((line) => line.step === step && line.field !== 'musts' && line.field !== 'questions')
      .map(({ field, label, value }) => ({ label: LABELS[field] ?? label, value, isMust: musts.has(field) })),
  }));
  const questions = brief.questions
    ? [{ title: 'Questions', lines: [{ label: 'To all providers', value: brief.questions, isMust: false }] }]
    : [];
  return [...sections, ...questions].filter((section) => section.lines.length > 0);
}
