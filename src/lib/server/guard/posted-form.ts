/**
 * The fields of a form that was posted. Plain data: names and values as text, decoded, normalised and limited; nothing of the request
 * it came with. Which fields there may be, and which more than once, is for the schema of the form to say.
 */
export interface PostedForm {
  /** The value of a field; undefined when it was not sent, and when it was sent more than once, which is for `all` to tell apart. */
  get(name: string): string | undefined;
  /** Every value of a field, in the order sent. */
  all(name: string): readonly string[];
  /** The names that were sent, each once, in the order first met. */
  readonly names: readonly string[];
}

/** Makes a form of its fields in the order sent. */
export function toPostedForm(fields: Iterable<readonly [name: string, value: string]>): PostedForm {
  // A map, so that "__proto__" is a name like any other.
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return {
    get(name) {
      const [first, ...others] = values.get(name) ?? [];
      return others.length === 0 ? first : undefined;
    },
    all: (name) => values.get(name) ?? [],
    names: [...values.keys()],
  };
}
