import { numberWords } from '../format/numbers.ts';
import { readTyped, type TypedNumber } from './typed-number.ts';

/** One number that a tool asks for, as a person types it: a share of 80 % is 80. */
export type ToolField<K extends string = string> = {
  /** Its name in the address and in the form. */
  key: K;
  label: string;
  hint: string;
  /** Shown in the field, after the number. */
  unit: string;
  min: number;
  max: number;
  /** Whole numbers only. */
  whole?: true;
  /** What stands there before anybody typed: null where only the visitor can know it. */
  initial: number | null;
  /** Whose figure the initial one is. */
  assumed?: true;
};

/** One choice among a few that a tool offers; what is chosen is a word of ours, not a number. */
export type ChoiceField<K extends string = string> = {
  key: K;
  label: string;
  hint: string;
  /** In the order they are shown; the value is what stands in the address. */
  options: readonly { value: string; label: string }[];
  initial: string;
};

/** One text that a tool asks for: a time of day, a pasted table. */
export type TextField<K extends string = string> = {
  key: K;
  label: string;
  hint: string;
  initial: string;
  /** Characters that are read at most, where the usual number is too few. */
  longest?: number;
};

/** What every field has in common, whatever is typed into it. */
export type AnyField<K extends string = string> = {
  key: K;
  initial: number | string | null;
  longest?: number;
};

/** What was typed into the fields of a tool, by their keys; as in the address. */
export type Typed<K extends string> = Readonly<Record<K, string>>;

export type FieldProblem<K extends string = string> = { key: K; message: string };

/** What is typed at first: the initial numbers, and whatever the address says instead. */
export function typedFrom<K extends string>(
  fields: readonly AnyField<K>[],
  params: URLSearchParams,
): Record<K, string> {
  return Object.fromEntries(
    fields.map(({ key, initial, longest = LONGEST_TYPED }) => [
      key,
      (params.get(key) ?? (initial === null ? '' : String(initial))).slice(0, longest),
    ]),
  ) as Record<K, string>;
}

const LONGEST_TYPED = 60;

/** The number of a field; null where nothing is typed, which is no problem until something is to be worked out. */
export function fieldValue<K extends string>(
  field: ToolField<K>,
  typed: string,
): { value: number | null; problem?: FieldProblem<K> } {
  const { key, label, min, max, whole, unit } = field;
  const read = readTyped(typed);
  const wrong = (message: string): { value: null; problem: FieldProblem<K> } => ({
    value: null,
    problem: { key, message },
  });
  if (!read.ok) return wrong(`${label}: ${read.reason}.`);
  if (read.value === null) return { value: null };
  if (read.value < min || read.value > max) {
    const range = `write a number from ${numberWords(min)} to ${numberWords(max)}${unit === '' ? '' : ` ${unit}`}`;
    return wrong(
      `${label}: ${numberWords(read.value)} is too ${read.value < min ? 'low' : 'high'}: ${range}.`,
    );
  }
  if (whole && !Number.isInteger(read.value))
    return wrong(`${label}: ${numberWords(read.value)} is not a whole number.`);
  return { value: read.value };
}

/** All numbers of a tool, and what is wrong with them; `missing` are those that nothing was typed into. */
export function readFields<K extends string>(
  fields: readonly ToolField<K>[],
  typed: Typed<K>,
): { values: Record<K, number | null>; problems: FieldProblem<K>[]; missing: K[] } {
  const read = fields.map((field) => ({ field, ...fieldValue(field, typed[field.key]) }));
  return {
    values: Object.fromEntries(read.map(({ field, value }) => [field.key, value])) as Record<
      K,
      number | null
    >,
    problems: read.flatMap(({ problem }) => (problem ? [problem] : [])),
    missing: read.flatMap(({ field, value, problem }) => (value === null && !problem ? [field.key] : [])),
  };
}

/** The address of what is typed, for a link that gives the same numbers next year: with the version of the formula. */
export function writeTyped<K extends string>(
  fields: readonly AnyField<K>[],
  typed: Typed<K>,
  version: number,
): URLSearchParams {
  const params = new URLSearchParams({ v: String(version) });
  for (const { key, initial } of fields) {
    const read: TypedNumber = typeof initial === 'string' ? { ok: true, value: null } : readTyped(typed[key]);
    const text = read.ok && read.value !== null ? String(read.value) : typed[key].trim();
    // A number of ours that was taken out stays out.
    if (text !== '' || (initial !== null && initial !== '')) params.set(key, text);
  }
  return params;
}
