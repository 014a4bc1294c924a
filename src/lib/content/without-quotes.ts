/** The same data without the words of sources that are kept as evidence for editors. */
export type WithoutQuotes<T> = T extends readonly (infer Item)[]
  ? WithoutQuotes<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends 'quote' ? never : Key]: WithoutQuotes<T[Key]> }
    : T;

/** Leaves out every field named "quote", however deep: these stay in the repository. */
export function withoutQuotes<T>(data: T): WithoutQuotes<T> {
  return strip(data) as WithoutQuotes<T>;
}

function strip(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(strip);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key, value]) => key !== 'quote' && value !== undefined)
      .map(([key, value]) => [key, strip(value)]),
  );
}
