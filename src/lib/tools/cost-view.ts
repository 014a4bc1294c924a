import {
  costParts,
  tornado,
  totalCost,
  type CostParts,
  type Tornado,
  type TornadoBar,
  type TotalCost,
} from '../costing/index.ts';
import { listWords, numberWords } from '../format/numbers.ts';
import type { CostTyped } from './cost-address.ts';
import { costFields, typedValue, type CostField } from './cost-fields.ts';
import { inputsView, type InputsView } from './cost-inputs-view.ts';
import { partsView, type PartsView } from './cost-parts-view.ts';
import { readCost, type CostRequest, type CostValues } from './cost-read.ts';
import {
  BUYERS,
  currencyOf,
  MODEL_WORDS,
  PLACES,
  priceCurrencyOf,
  readChoices,
  type Choices,
  type CostSetup,
} from './cost-setup.ts';
import { fieldWords, inSentence, spanWords } from './cost-words.ts';
import { changeWords, moneyWords, priceWords, type Currency } from './money-words.ts';
import type { FieldProblem } from './tool-field.ts';

/** One bar of "what it depends on": changes of the saving when one input goes to its ends. */
export type DependsBar = {
  label: string;
  span: string;
  /** The lower and the higher end of the saving against the middle, in money; low at most 0, high at least 0. */
  low: number;
  high: number;
  lowWords: string;
  highWords: string;
  /** The same in words, by the ends of the input. */
  atLeast: string;
  atMost: string;
};

/** Everything that can be said without the simulation. */
export type CostResult = {
  currency: Currency;
  summary: string;
  months: number;
  totals: TotalCost;
  parts: PartsView;
  /** Longest first, eight at most. */
  bars: DependsBar[];
  /** All of them, for the table to take along. */
  allBars: (TornadoBar & { label: string })[];
  middle: string;
  /** "how many contacts you have", "shrinkage in-house", "the wage you pay now"; as many as there are, at most three. */
  dependsOn: string[];
  inputs: InputsView;
  /** What is seldom nothing and was counted so, in a sentence; null where nothing of it was left out. */
  notCounted: string | null;
  perHour: string | null;
};

export type CostView = { choices: Choices; fields: CostField[]; problems: FieldProblem[] } & (
  | { state: 'empty'; missing: CostField[] }
  | { state: 'faulty' }
  | { state: 'refused'; reason: string }
  | { state: 'done'; request: CostRequest; result: CostResult }
);

const MOST_BARS = 8;
const MOST_NAMED = 3;

/**
 * Everything the cost tool shows for what is typed, but for the simulation, which `rangeView` puts into words. `fields`: those of the
 * choices typed, where they were made before. The words of a result are made when they are first read: while somebody types, most never are.
 */
export function costView(
  typed: CostTyped,
  setup: CostSetup,
  fields: CostField[] = costFields(readChoices(typed), setup.table, setup.today),
): CostView {
  const choices = readChoices(typed);
  const { problems, missing, request, values } = readCost(typed, fields, choices);
  const shared = { choices, fields, problems };
  if (problems.length > 0) return { ...shared, state: 'faulty' };
  if (!request) return { ...shared, state: 'empty', missing };
  const { input, spreads } = request;
  const totals = totalCost(input);
  if (!totals.ok) return { ...shared, state: 'refused', reason: totals.reason };
  const parts = costParts(input);
  if (!parts.ok) return { ...shared, state: 'refused', reason: parts.reason };
  const moved = tornado(input, spreads);
  if (!moved.ok) return { ...shared, state: 'refused', reason: moved.reason };
  const worded = (): CostResult =>
    wordsOf({ typed, setup, fields, choices, values, request, totals, parts, moved });
  let result: CostResult | undefined;
  return {
    ...shared,
    state: 'done',
    request,
    get result() {
      return (result ??= worded());
    },
  };
}

type Worked = {
  typed: CostTyped;
  setup: CostSetup;
  fields: readonly CostField[];
  choices: Choices;
  values: CostValues;
  request: CostRequest;
  totals: TotalCost;
  parts: CostParts;
  moved: Tornado;
};

/** What was worked out, in words. */
function wordsOf({
  typed,
  setup,
  fields,
  choices,
  values,
  request,
  totals,
  parts,
  moved,
}: Worked): CostResult {
  const currency = currencyOf(choices);
  const fieldOf = new Map(fields.flatMap((field) => (field.path ? [[field.path, field] as const] : [])));
  const bars = moved.bars.flatMap((bar) => {
    const field = fieldOf.get(bar.path);
    return field && bar.length > 0 ? [{ bar, field }] : [];
  });
  const months = request.input.horizonMonths;
  const inputs = inputsView(typed, fields, values, request.spreads, {
    ...{ read: setup.table.read, today: setup.today },
    deciding: bars.slice(0, MOST_BARS).map(({ field }) => field.key),
  });
  return {
    currency,
    months,
    totals,
    summary: summaryOf(choices, values, months),
    parts: partsView(parts, totals, currency),
    bars: bars.slice(0, MOST_BARS).map(({ bar, field }) => barView(bar, field, totals.saving, currency)),
    allBars: bars.map(({ bar, field }) => ({ ...bar, label: field.label })),
    middle: moneyWords(totals.saving, currency),
    dependsOn: bars.slice(0, MOST_NAMED).map(({ field }) => field.depends ?? inSentence(field.label)),
    inputs,
    notCounted: notCountedWords(inputs),
    perHour: perHourWords(totals, currency),
  };
}

/** "5,000 contacts a month of 6 minutes · United States · $1,500 a seat a month · 36 months" */
function summaryOf(choices: Choices, values: CostValues, months: number): string {
  const seconds = values.aht ?? 0;
  const minutes = seconds / 60;
  const each =
    seconds >= 120 && Number.isInteger(minutes * 2)
      ? `${numberWords(minutes)} minutes`
      : `${numberWords(seconds)} seconds`;
  return [
    `${numberWords(values.contacts ?? 0)} contacts a month of ${each}`,
    choices.country === 'EU' ? 'in euro' : BUYERS[choices.country].name,
    `${priceWords(values.rate ?? 0, priceCurrencyOf(choices))} ${MODEL_WORDS[choices.model]} in ${PLACES[choices.where]}`,
    `${numberWords(months)} ${months === 1 ? 'month' : 'months'}`,
  ].join(' · ');
}

function barView(bar: TornadoBar, field: CostField, saving: number, currency: Currency): DependsBar {
  const changes = [bar.savingAtMin - saving, bar.savingAtMax - saving];
  const low = Math.min(0, ...changes);
  const high = Math.max(0, ...changes);
  const typed = (value: number): number => typedValue(value, field.scale);
  const at = (value: number, change: number): string =>
    `${fieldWords(field, typed(value))}: ${changeWords(change, currency)}`;
  return {
    label: field.label,
    span: spanWords(field, typed(bar.min), typed(bar.max)),
    ...{ low, high, lowWords: changeWords(low, currency), highWords: changeWords(high, currency) },
    atLeast: at(bar.min, bar.savingAtMin - saving),
    atMost: at(bar.max, bar.savingAtMax - saving),
  };
}

/** "Not counted, as nothing was given for them: the cost of the move (it would save less); workspace (it would save more)." */
function notCountedWords({ wouldLower, wouldRaise }: InputsView): string | null {
  const lists = [
    ...(wouldLower.length > 0 ? [`${listWords(wouldLower)}, with which it would save less`] : []),
    ...(wouldRaise.length > 0 ? [`${listWords(wouldRaise)}, with which it would save more`] : []),
  ];
  return lists.length === 0 ? null : `Not counted, because left empty: ${lists.join('; ')}.`;
}

/** What one productive hour costs on both sides; null where there is no work. */
function perHourWords(totals: TotalCost, currency: Currency): string | null {
  const { inHouseCostPerProductiveHour: ours, outsourcedCostPerProductiveHourSteady: theirs } = totals;
  if (ours === null || theirs === null) return null;
  return `${moneyWords(ours, currency)} in-house in the first month, ${moneyWords(theirs, currency)} outsourced in month ${totals.steadyMonth}`;
}
