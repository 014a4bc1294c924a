import { FIELDS, type Field } from '../costing/index.ts';
import { dateWords } from '../format/dates.ts';
import { OUR_FIELDS } from './cost-fields-ours.ts';
import { THEIR_FIELDS } from './cost-fields-theirs.ts';
import type { CostDefinition, CostKey } from './cost-keys.ts';
import {
  BUYERS,
  CHOICES,
  currencyOf,
  MODEL_WORDS,
  PLACES,
  priceCurrencyOf,
  type Choices,
  type CostTable,
  type Offered,
  type Seen,
} from './cost-setup.ts';
import type { Currency } from './money-words.ts';
import { isStale } from './rate-age.ts';
import type { AnyField, ToolField } from './tool-field.ts';

export const COST_DEFINITIONS: readonly CostDefinition[] = [...OUR_FIELDS, ...THEIR_FIELDS];

/** One number of the tool for given choices: with what stands in it at first, and whose figure that is. */
export type CostField = CostDefinition &
  ToolField<CostKey> & {
    /** The choices have a use for it. */
    applies: boolean;
    /** What stands in it at first and where that is from; null where it starts empty. */
    offered: Offered | null;
    /** What sources say, where nothing is offered or beside it. */
    seen: readonly Seen[];
    /** Of the money; null for other numbers. */
    currency: Currency | null;
  };

/** Which numbers are asked for with these choices, and what stands in them at first? `today` decides whether a rate is too old. */
export function costFields(choices: Choices, table: CostTable, today: string): CostField[] {
  return COST_DEFINITIONS.map((definition) => fieldOf(definition, choices, table, today));
}

/** Every key of the address besides the version: the choices, the numbers, and what is carried along unseen. */
export const carriedFields = (fields: readonly CostField[]): AnyField[] => [
  ...Object.values(CHOICES),
  ...fields,
  ...CARRIED.map((key) => ({ key, initial: '' })),
];

/** Numbers that a source may fill in for one country and not for another. */
const SOURCED: readonly CostKey[] = ['wage', 'hours', 'oncosts', 'attrition', 'premium', 'fx'];

/** What a link holds: an emptied field is written where anything might be filled in, so that it stays empty. */
export const WRITTEN_FIELDS: readonly AnyField[] = [
  ...Object.values(CHOICES),
  ...COST_DEFINITIONS.map(({ key, assume }) => ({
    key,
    initial: assume !== undefined || SOURCED.includes(key) ? 0 : null,
  })),
  { key: 'provider', initial: '' },
];

/** From which provider's page the visitor came; and the choices for which the fields were filled in. */
export const CARRIED = ['provider', 'for'] as const;

function fieldOf(definition: CostDefinition, choices: Choices, table: CostTable, today: string): CostField {
  const { key, money, models, assume } = definition;
  const currency = money === 'theirs' ? priceCurrencyOf(choices) : money ? currencyOf(choices) : null;
  const { offered, seen } = key === 'fx' ? fxKnown(choices, table, today) : known(key, choices, table);
  const isForeign = currencyOf(choices) !== priceCurrencyOf(choices);
  const applies =
    (!models || models.includes(choices.model)) && (isForeign || (key !== 'fx' && key !== 'margin'));
  const whose: Offered | null =
    offered ?? (assume === undefined ? null : { value: assume, words: '', source: null });
  const [min, max] = limitsOf(definition);
  return {
    ...definition,
    label:
      key === 'wage' && choices.country !== 'EU' ? `Wage, ${BUYERS[choices.country].name}` : definition.label,
    hint: hintOf(definition, choices, whose),
    unit: unitOf(definition, choices, currency),
    ...{ min, max, applies, currency, seen, offered: whose, initial: whose?.value ?? null },
  };
}

function known(key: CostKey, { country, where, model }: Choices, table: CostTable) {
  const [ours, theirs] = [table.buyers[country], table.places[where]];
  // What providers charge was published by the hour only.
  const prices = key !== 'rate' || model === 'perHour' ? (theirs.seen[key] ?? []) : [];
  return {
    offered: ours.offered[key] ?? theirs.offered[key] ?? null,
    seen: [...(ours.seen[key] ?? []), ...prices],
  };
}

/** A rate of the last six months is filled in; an older one is shown beside the empty field. */
function fxKnown(
  choices: Choices,
  { rates }: CostTable,
  today: string,
): { offered: Offered | null; seen: Seen[] } {
  const currency = currencyOf(choices);
  const rate = rates[currency];
  if (!rate || currency === priceCurrencyOf(choices)) return { offered: null, seen: [] };
  const value = Number(rate.perDollar.toFixed(4));
  const when = `${dateWords(rate.date)}, ${rate.words}`;
  if (!isStale(rate.date, today)) return { offered: { value, words: when, source: rate.source }, seen: [] };
  const words = `${value} on ${when}: older than six months, so not filled in`;
  return { offered: null, seen: [{ words, source: rate.source }] };
}

function limitsOf({ path, scale, limits }: CostDefinition): readonly [number, number] {
  if (limits) return limits;
  if (path === null) return [0, 1e12];
  const { least, most, orNone }: Field = FIELDS[path];
  const typed = (value: number): number => Number(typedValue(value, scale).toPrecision(12));
  return [orNone ? 0 : typed(least), typed(most)];
}

function hintOf({ key, hint }: CostDefinition, choices: Choices, offered: Offered | null): string {
  if (key === 'fx') return `${currencyOf(choices)} for one US dollar`;
  if (key === 'premium' && !offered) return `${hint}; none found for ${PLACES[choices.where]}`;
  return offered && !offered.source && !offered.words && !ASKED_AS_FACT.includes(key)
    ? `${hint}. Our assumption`
    : hint;
}

/** Numbers that start with what is usual, where "assumption" would say too much. */
const ASKED_AS_FACT: readonly CostKey[] = ['atonce', 'months', 'seed', 'unbilled'];

function unitOf({ key, unit }: CostDefinition, choices: Choices, currency: Currency | null): string {
  if (key === 'fx') return currencyOf(choices);
  if (currency === null) return unit;
  const per = key === 'rate' || key === 'ratelow' || key === 'ratehigh' ? MODEL_WORDS[choices.model] : unit;
  return `${currency} ${per}`;
}

/** What is typed for a number of the model. */
export const typedValue = (value: number, scale: CostDefinition['scale']): number =>
  scale === 'share' ? value * 100 : scale === 'extra' ? (value - 1) * 100 : value;

/** The number of the model for what is typed. */
export const modelValue = (typed: number, scale: CostDefinition['scale']): number =>
  scale === 'share' ? typed / 100 : scale === 'extra' ? 1 + typed / 100 : typed;
