import type { Spreads } from '../costing/index.ts';
import { dateWords } from '../format/dates.ts';
import { isAsOffered, type CostTyped } from './cost-address.ts';
import { typedValue, type CostField } from './cost-fields.ts';
import type { CostValues } from './cost-read.ts';
import type { NamedSource } from './cost-setup.ts';
import type { CostKey } from './cost-keys.ts';
import { fieldWords, inSentence, spanWords } from './cost-words.ts';
import { isStale } from './rate-age.ts';

export type Whose = 'Yours' | 'Sourced' | 'Assumption';
export type InputRow = {
  key: string;
  label: string;
  value: string;
  /** Full precision, as typed. */
  typed: number;
  unit: string;
  /** "4,000 to 6,000"; null where the simulation leaves it as it is. */
  span: string | null;
  whose: Whose;
  note: string;
  source: NamedSource | null;
};
export type InputsView = {
  rows: InputRow[];
  /** Keys of those that matter most: what the result cannot do without, what is sourced, and what it depends on. */
  main: string[];
  /** What was left empty, and so counts as nothing; in small letters. */
  notGiven: string[];
  /** Those of them that are seldom nothing, by what they would do to the saving; in small letters. */
  wouldLower: string[];
  wouldRaise: string[];
};

/** Costs that hardly any move, and hardly any team, goes without. */
const LOWERS: readonly CostKey[] = ['transition', 'oversightpay', 'travel'];
const RAISES: readonly CostKey[] = ['oncosts', 'space', 'tech', 'lead', 'supportpay', 'attrition', 'recruit'];

/** The ends of a range stand in the row of what they enclose; the seed is none of the case. */
const UNLISTED: readonly string[] = ['wagelow', 'wagehigh', 'ratelow', 'ratehigh', 'seed'];

/**
 * Everything that went into a result: its value, how far it may lie from it, and whose figure it is. `read`: the day on which the sources
 * were read; `deciding`: on what the result depends most.
 */
export function inputsView(
  typed: CostTyped,
  fields: readonly CostField[],
  values: CostValues,
  spreads: Spreads,
  context: { read: string; today: string; deciding: readonly string[] },
): InputsView {
  const listed = fields.filter(({ applies, key }) => applies && !UNLISTED.includes(key));
  const rows = listed.flatMap((field): InputRow[] => {
    const value = values[field.key];
    if (value === undefined) return [];
    const spread = field.path ? spreads[field.path] : undefined;
    const ends = spread && [typedValue(spread.min, field.scale), typedValue(spread.max, field.scale)];
    return [
      {
        ...{ key: field.key, label: field.label, typed: value, unit: field.unit },
        value: fieldWords(field, value),
        span: ends ? spanWords(field, ends[0] ?? 0, ends[1] ?? 0, false) : null,
        ...whoseOf(field, typed, spread?.mark === 'A' && field.key === 'wage', context),
      },
    ];
  });
  const empty = listed.filter(({ key }) => values[key] === undefined);
  const among = (keys: readonly CostKey[]): string[] =>
    empty.filter(({ key }) => keys.includes(key)).map(({ label }) => inSentence(label));
  const isNeeded = new Set(listed.flatMap(({ key, needed }) => (needed ? [key as string] : [])));
  return {
    rows,
    main: rows
      .filter(({ key, whose }) => isNeeded.has(key) || whose === 'Sourced' || context.deciding.includes(key))
      .map(({ key }) => key),
    notGiven: empty.map(({ label }) => inSentence(label)),
    ...{ wouldLower: among(LOWERS), wouldRaise: among(RAISES) },
  };
}

function whoseOf(
  { key, offered }: CostField,
  typed: CostTyped,
  isReachOurs: boolean,
  { read, today }: { read: string; today: string },
): Pick<InputRow, 'whose' | 'note' | 'source'> {
  const reach = isReachOurs ? '; the range is our assumption, 15% to both sides' : '';
  if (!offered || !isAsOffered(typed[key], offered.value))
    return { whose: 'Yours', note: reach.replace('; ', ''), source: null };
  if (!offered.source) {
    const note = offered.words ? `ours: ${offered.words}` : 'ours, change it';
    return { whose: 'Assumption', note: note + reach, source: null };
  }
  return {
    whose: 'Sourced',
    // A wage, a rate or a tax is read again after six months (design.md 3).
    note: `${offered.words}; read ${dateWords(read)}${isStale(read, today) ? ', due for review' : ''}${reach}`,
    source: offered.source,
  };
}
