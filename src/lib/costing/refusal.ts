import { FIELDS, type Field, type FieldPath } from './fields.ts';

/** Why there is no result: a sentence for the visitor, and the field to which it belongs. */
export type Refusal = { ok: false; reason: string; field: string };

export const refuse = (field: string, reason: string): Refusal => ({ ok: false, reason, field });

/** Refuses a value that its field does not allow; null when it is allowed. */
export function judgeNumber(path: FieldPath, value: unknown): Refusal | null {
  const field: Field = FIELDS[path];
  return isNumberWithin(value, field) ? null : refuse(path, `${field.words}: write ${rangeWords(field)}.`);
}

type Limits = Pick<Field, 'least' | 'most' | 'hint' | 'whole' | 'orNone'>;

/** What fits the limits is finite as well: NaN compares with nothing, and no limit is infinite. */
export const isNumberWithin = (value: unknown, { least, most, whole, orNone }: Limits): value is number =>
  typeof value === 'number' &&
  ((value >= least && value <= most && (!whole || Number.isInteger(value))) ||
    (orNone === true && value === 0));

/** "a number from 0 to 0.99 (write 0.3 for 30 %)" */
export const rangeWords = ({ least, most, hint, whole, orNone }: Limits): string =>
  `a ${whole ? 'whole ' : ''}number from ${digits.format(least)} to ${digits.format(most)}` +
  `${orNone ? ', or 0 for none' : ''}${hint ? ` (${hint})` : ''}`;

const digits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });
