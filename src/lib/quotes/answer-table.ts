import { dateWords } from '../format/dates.ts';
import { counted, numberWords } from '../format/numbers.ts';
import type { Brief } from '../schemas/brief/brief.ts';
import { PRICING_MODELS } from '../schemas/brief/lists.ts';
import { CAN, type Can, type QuoteAnswer } from '../schemas/brief/quote-reply.ts';
import { amountWords, answerPriceWords, perMonth, perProductiveHour, type Worked } from './answer-price.ts';
import type { Requirement } from './requirements.ts';

/** What all providers of a request were asked. */
export interface AskedOfAll {
  brief: Brief;
  requirements: readonly Requirement[];
  followUp: { question: string } | null;
}

/** One column: an answer, when it came, and what this provider alone was asked. */
export interface AnswerColumn {
  answer: QuoteAnswer;
  /** ISO, UTC. */
  answeredAt: string;
  questions: readonly { id: string; question: string }[];
}

export interface AnswerCell {
  /** To a requirement, where there is an answer. */
  can: Can | null;
  words: string;
  note: string | null;
  /** Nothing was said: the words say so. */
  isMissing: boolean;
}

export interface AnswerRow {
  label: string;
  isMust: boolean;
  /** One for each column. */
  cells: AnswerCell[];
}

export interface AnswerGroup {
  title: string;
  rows: AnswerRow[];
}

export const NO_ANSWER = 'No answer';
const NOT_ASKED = 'Not asked';

/** Who reads the table: the buyer of several answers, or a provider its own. */
const VOICES = {
  buyer: {
    can: 'Can they do it?',
    month: 'A month, at your volume',
    questions: 'Your questions',
    back: 'What they ask you',
    wanted: 'You asked for a price',
  },
  provider: {
    can: 'Can you do it?',
    month: 'A month, at the buyer’s volume',
    questions: 'The buyer’s questions',
    back: 'What you ask',
    wanted: 'The buyer asked for a price',
  },
} as const;
type Voice = (typeof VOICES)[keyof typeof VOICES];

/** Answers side by side, line by line in the order of the form. A line that somebody left out stays, as missing. */
export function answerGroups(
  asked: AskedOfAll,
  columns: readonly AnswerColumn[],
  reader: keyof typeof VOICES = 'buyer',
): AnswerGroup[] {
  const { brief } = asked;
  const voice = VOICES[reader];
  const row = (label: string, cellOf: (column: AnswerColumn) => AnswerCell, isMust = false): AnswerRow => ({
    ...{ label, isMust },
    cells: columns.map(cellOf),
  });
  const text = (label: string, wordsOf: (answer: QuoteAnswer) => string | null | undefined): AnswerRow =>
    row(label, ({ answer }) => said(wordsOf(answer)));
  const number = (label: string, valueOf: (answer: QuoteAnswer) => number | null, singular: string) =>
    text(label, (answer) => ifThere(valueOf(answer), (value) => counted(value, singular)));
  const percent = (label: string, valueOf: (answer: QuoteAnswer) => number | null) =>
    text(label, (answer) => ifThere(valueOf(answer), (value) => `${numberWords(value)} % more`));
  const groups: AnswerGroup[] = [
    {
      title: voice.can,
      rows: asked.requirements.map(({ id, label, isMust }) =>
        row(label, ({ answer }) => canCell(answer.requirements[id]), isMust),
      ),
    },
    {
      title: 'Price',
      rows: [
        row('Price', ({ answer }) => priceCell(answer, brief, voice)),
        text('What is billed', ({ basis }) => basis),
        row('Per productive hour', ({ answer, answeredAt }) =>
          workedCell(perProductiveHour(answer, brief, answeredAt.slice(0, 10))),
        ),
        row(voice.month, ({ answer }) => workedCell(perMonth(answer, brief))),
        text('Set-up, once', (answer) =>
          ifThere(answer.setupFee, (fee) => `${answer.currency ?? ''} ${amountWords(fee)}`.trim()),
        ),
        number('Smallest contract', ({ minimumSeats }) => minimumSeats, 'seat'),
        number('Shortest contract', ({ minimumMonths }) => minimumMonths, 'month'),
        number('Notice', ({ noticeDays }) => noticeDays, 'day'),
        percent('At night', ({ nightPremium }) => nightPremium),
        percent('On public holidays', ({ holidayPremium }) => holidayPremium),
        text('How the price changes', ({ indexation }) => indexation),
        text('Valid until', ({ validUntil }) => ifThere(validUntil, dateWords)),
      ],
    },
    {
      title: 'People and place',
      rows: [
        number('Seats', ({ seats }) => seats, 'seat'),
        number('Full strength after', ({ rampWeeks }) => rampWeeks, 'week'),
        text('How they start', ({ ramp }) => ramp),
        text('Where they work', ({ site }) => site),
        text('Comparable clients', ({ references }) => references),
        text('If power, links or a site fail', ({ continuity }) => continuity),
        text('Who to talk to', ({ contact }) => contact),
      ],
    },
    { title: voice.questions, rows: questionRows(asked, columns, row) },
    { title: voice.back, rows: [text('Open questions', ({ questions }) => questions)] },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** What the buyer put to all, and what to one of them; whoever was not asked is not blamed for silence. */
function questionRows(
  { brief, followUp }: AskedOfAll,
  columns: readonly AnswerColumn[],
  row: (label: string, cellOf: (column: AnswerColumn) => AnswerCell) => AnswerRow,
): AnswerRow[] {
  const own = new Map(columns.flatMap(({ questions }) => questions.map((each) => [each.id, each.question])));
  return [
    ...(brief.questions ? [row(brief.questions, ({ answer }) => said(answer.answers))] : []),
    ...[...own].map(([id, question]) =>
      row(question, ({ answer, questions }) =>
        questions.some((each) => each.id === id) ? said(answer.asked[id]) : missing(NOT_ASKED),
      ),
    ),
    ...(followUp ? [row(followUp.question, ({ answer }) => said(answer.followUp))] : []),
  ];
}

/** Short lines for the panel under the log of one provider. */
export function answerPanel(
  { requirements }: Pick<AskedOfAll, 'requirements'>,
  answer: QuoteAnswer,
): { label: string; words: string; isMissing: boolean }[] {
  const line = (label: string, words: string | null) => ({
    ...{ label, words: words ?? NO_ANSWER },
    isMissing: words === null,
  });
  return [
    line('Can they do it?', canWords(requirements, answer)),
    line('Price', answerPriceWords(answer)),
    line(
      'Smallest contract',
      ifThere(answer.minimumSeats, (seats) => counted(seats, 'seat')),
    ),
    line('Valid until', ifThere(answer.validUntil, dateWords)),
  ];
}

/** "7 yes, 1 in part, 2 without an answer"; null where there is no answer to any. */
function canWords(requirements: readonly Requirement[], { requirements: told }: QuoteAnswer): string | null {
  const count = (wanted: Can | null): number =>
    requirements.filter(({ id }) => (told[id]?.can ?? null) === wanted).length;
  const silent = count(null);
  if (silent === requirements.length) return null;
  const parts = (Object.keys(CAN) as Can[])
    .map((can) => [count(can), CAN[can].toLowerCase()] as const)
    .concat([[silent, 'without an answer']]);
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, words]) => `${amount} ${words}`)
    .join(', ');
}

/** The price, and where it is by another unit than the buyer asked for, that. */
function priceCell(answer: QuoteAnswer, { pricing: wanted }: Brief, voice: Voice): AnswerCell {
  const cell = said(answerPriceWords(answer));
  const isOther = wanted && wanted !== 'unknown' && answer.pricing !== null && answer.pricing !== wanted;
  return isOther && !cell.isMissing
    ? { ...cell, note: `${voice.wanted} ${lowerFirst(PRICING_MODELS[wanted])}.` }
    : cell;
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function canCell(told: { can: Can | null; note: string | null } | undefined): AnswerCell {
  if (!told || (told.can === null && told.note === null)) return missing(NO_ANSWER);
  if (told.can === null) return { ...missing(NO_ANSWER), note: told.note };
  return { can: told.can, words: CAN[told.can], note: told.note, isMissing: false };
}

const workedCell = (worked: Worked): AnswerCell =>
  worked.kind === 'worked' ? said(worked.words) : missing(worked.sentence);

const said = (words: string | null | undefined): AnswerCell =>
  words ? { can: null, words, note: null, isMissing: false } : missing(NO_ANSWER);

const missing = (words: string): AnswerCell => ({ can: null, words, note: null, isMissing: true });

const ifThere = <T>(value: T | null | undefined, words: (value: T) => string): string | null =>
  value === null || value === undefined ? null : words(value);
