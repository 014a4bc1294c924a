import type { TypedForm } from '../schemas/brief/quote-request.ts';

/** What was typed into the brief, by field; the values of a name in their order. A field with nothing in it may be absent. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** As the schema reads it. */
export const toForm = (typed: Typed): TypedForm => new Map(Object.entries(typed));

/** As it was posted, without the fields that are the server's own. */
export function fromForm(form: TypedForm, without: readonly string[] = []): Typed {
  return Object.fromEntries([...form].filter(([name]) => !without.includes(name)));
}

/** The one value of a field; nothing typed is the empty text. */
export const valueOf = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

export const valuesOf = (typed: Typed, name: string): readonly string[] => typed[name] ?? [];

export const isTyped = (typed: Typed, name: string): boolean =>
  valuesOf(typed, name).some((value) => value.trim() !== '');

/** With a value more or less among those of a field that takes several, in the order in which they were added. */
export function toggled(typed: Typed, name: string, value: string, isOn: boolean): Typed {
  const others = valuesOf(typed, name).filter((each) => each !== value);
  return { ...typed, [name]: isOn ? [...others, value] : others };
}

/** Do both say the same of a field? */
export const isSame = (one: Typed, other: Typed, name: string): boolean =>
  valuesOf(one, name).join('\n') === valuesOf(other, name).join('\n');
