import { carriedFields, costFields, type CostField } from './cost-fields.ts';
import type { CostKey } from './cost-keys.ts';
import {
  choicesMark,
  choicesOf,
  readChoices,
  type ChoiceKey,
  type Choices,
  type CostSetup,
} from './cost-setup.ts';
import { typedFrom, type Typed } from './tool-field.ts';
import { readTyped } from './typed-number.ts';

export type CostTyped = Typed<CostKey | ChoiceKey | 'provider' | 'for'>;

/**
 * What is typed into the cost tool by an address. Where the address was filled in for other choices than it makes now (a form without
 * scripts, whose country was changed), our numbers of those choices give way to ours of these; what the visitor typed stays.
 */
export function readCostAddress(params: URLSearchParams, { table, today }: CostSetup): CostTyped {
  const choices = readChoices(params);
  const fields = costFields(choices, table, today);
  const typed = typedFrom(carriedFields(fields), params) as CostTyped;
  const before = choicesOf(params.get('for') ?? '');
  const settled = before ? { ...typed, ...refilled(typed, costFields(before, table, today), fields) } : typed;
  return { ...settled, for: choicesMark(choices) };
}

/** The changes to what is typed when a choice is made: the choice, and our numbers that go with it. */
export function chosen(
  typed: CostTyped,
  change: Partial<Choices>,
  { table, today }: CostSetup,
): Partial<Record<keyof CostTyped, string>> {
  const before = readChoices(typed);
  const next = { ...before, ...change };
  return {
    ...change,
    ...refilled(typed, costFields(before, table, today), costFields(next, table, today)),
    for: choicesMark(next),
  };
}

/** The numbers that stand in their fields because we put them there, as they are for other choices. */
function refilled(
  typed: CostTyped,
  before: readonly CostField[],
  now: readonly CostField[],
): Partial<Record<CostKey, string>> {
  const changes: Partial<Record<CostKey, string>> = {};
  now.forEach(({ key, initial }, place) => {
    const old = before[place]?.initial ?? null;
    if (old !== initial && isAsOffered(typed[key], old))
      changes[key] = initial === null ? '' : String(initial);
  });
  return changes;
}

/** Does a field hold what we put there, or nothing where we had nothing? */
export function isAsOffered(typed: string, initial: number | null): boolean {
  const read = readTyped(typed);
  return read.ok && read.value === initial;
}
