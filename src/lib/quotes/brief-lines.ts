import { dateWords } from '../format/dates.ts';
import { numberWords } from '../format/numbers.ts';
import { ROWS, type Brief, type BriefField } from '../schemas/brief/brief.ts';
import {
  AGREEMENTS,
  ARRANGEMENTS,
  DATA_KINDS,
  DAYS,
  DONE_NOW,
  GOALS,
  LICENCES,
  MUST_HAVES,
  PLACES_OF_WORK,
  PRICING_MODELS,
  REGIMES,
  YES_NO,
} from '../schemas/brief/lists.ts';
import type { PartBrief } from './brief-facts.ts';
import { QUOTE_FIELDS } from './fields.ts';
import { channelsOf, languagesOf } from './requirements.ts';
import { stepOf, type StepNumber } from './steps.ts';

/** One line of the brief as it is read by those who receive it. */
export interface BriefLine {
  field: BriefField;
  step: StepNumber;
  label: string;
  value: string;
}

/** Names of what the content has. */
export interface BriefNames {
  service: (slug: string) => string;
  industry: (slug: string) => string;
}

/** Fields whose values stand on the line of another. */
const TOLD_ELSEWHERE = new Set<string>([
  ...ROWS.flatMap((row) => [`channel${row}`, `contacts${row}`, `aht${row}`, `language${row}`, `level${row}`]),
  ...['budgetHigh', 'currency', 'closes', 'withinSeconds'],
]);

const LISTS: Partial<Record<BriefField, Readonly<Record<string, string>>>> = {
  goals: GOALS,
  now: DONE_NOW,
  pricing: PRICING_MODELS,
  trial: YES_NO,
  days: DAYS,
  arrangement: ARRANGEMENTS,
  checks: YES_NO,
  dataKinds: DATA_KINDS,
  mustRegimes: REGIMES,
  niceRegimes: REGIMES,
  agreements: AGREEMENTS,
  licences: LICENCES,
  workplace: PLACES_OF_WORK,
  recording: YES_NO,
  musts: MUST_HAVES,
};

/** What of a brief is told in other words than its values by themselves. */
const TOLD: { [Field in BriefField]?: (brief: PartBrief, names: BriefNames) => string } = {
  services: ({ services = [] }, { service }) => services.map(service).join(', '),
  industry: ({ industry }, names) => (industry ? names.industry(industry) : ''),
  start: ({ start }) => (start === 'undecided' ? 'Not decided yet' : dateWords(start ?? '')),
  decidesBy: ({ decidesBy }) => dateWords(decidesBy ?? ''),
  zone: ({ zone = '' }) => zone.replaceAll('_', ' '),
  opens: ({ opens, closes }) => [opens, closes].filter(Boolean).join(' to '),
  serviceLevel: ({ serviceLevel, withinSeconds }) =>
    `${serviceLevel} %${withinSeconds ? ` within ${withinSeconds} seconds` : ''}`,
};

const LABELS: Partial<Record<BriefField, string>> = { budgetLow: 'Budget a month', opens: 'Hours' };

/** The brief, line by line, in the order of the form; what nothing was said to is left out. */
export function briefLines(brief: PartBrief, names: BriefNames): BriefLine[] {
  const shown = new Set<string>(Object.keys(brief).filter((field) => isSaid(brief[field as BriefField])));
  const lines = (Object.keys(QUOTE_FIELDS) as BriefField[]).flatMap((field): BriefLine[] => {
    const line = (label: string, value: string): BriefLine => ({ field, step: stepOf(field), label, value });
    if (field === 'channel1') return channelsOf(asWhole(brief)).map(({ label }) => line('Volume', label));
    if (field === 'language1') return languagesOf(asWhole(brief)).map(({ label }) => line('Language', label));
    if (field === 'budgetLow') {
      const words = budgetWords(brief);
      return words === '' ? [] : [line('Budget a month', words)];
    }
    if (TOLD_ELSEWHERE.has(field) || !shown.has(field)) return [];
    const { label, unit } = QUOTE_FIELDS[field];
    return [
      line(LABELS[field] ?? label, TOLD[field]?.(brief, names) ?? valueWords(field, brief[field], unit)),
    ];
  });
  return lines.filter(({ value }) => value !== '');
}

const isSaid = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== null && value !== undefined && value !== false && value !== '';

/** Rows that are not there are read as rows with nothing in them. */
const asWhole = (brief: PartBrief): Brief =>
  ({
    ...Object.fromEntries(
      ROWS.flatMap((row) =>
        [`channel${row}`, `contacts${row}`, `aht${row}`, `language${row}`, `level${row}`].map((name) => [
          name,
          null,
        ]),
      ),
    ),
    ...brief,
  }) as Brief;

function valueWords(field: BriefField, value: unknown, unit = ''): string {
  if (value === true) return 'Yes';
  const words = LISTS[field];
  const inWords = (one: unknown): string => words?.[String(one)] ?? String(one);
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'number') return `${numberWords(value)} ${unit}`.trim();
  return inWords(value);
}

/** "USD 20,000 to 30,000", "up to USD 30,000". */
function budgetWords({ budgetLow, budgetHigh, currency }: PartBrief): string {
  const [low, high] = [budgetLow, budgetHigh].map((amount) =>
    typeof amount === 'number' ? numberWords(amount) : '',
  );
  if (!low && !high) return '';
  const unit = currency ? `${currency} ` : '';
  if (!high) return `from ${unit}${low}`;
  return low ? `${unit}${low} to ${high}` : `up to ${unit}${high}`;
}
