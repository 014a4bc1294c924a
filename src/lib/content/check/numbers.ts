/** A number as it stands in a text: everything from `low` to `high` would be written so. */
export type WrittenNumber = { words: string; value: number; low: number; high: number };

const SCALES: Record<string, number> = {
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  million: 1e6,
  crore: 1e7,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};
const NUMBER =
  /(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?(?:[\s-]?(thousand|lakh|million|crore|billion|trillion|bn|m)\b)?/gi;

/** All numbers of a text; "18.9 million" stands for all that rounds to it, "2,100" for itself only. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER)].map(([words, whole = '', fraction = '', word]) => {
    const scale = word ? (SCALES[word.toLowerCase()] ?? 1) : 1;
    const value = Number(`${whole.replaceAll(',', '')}${fraction}`) * scale;
    const slack = word ? (scale * 10 ** -Math.max(0, fraction.length - 1)) / 2 : 0;
    return { words: words.trim(), value, low: value - slack, high: value + slack };
  });
}

/** All numbers that anything holds, at any depth; of "5 million" both 5,000,000 and 5. */
export function numbersHeld(...parts: unknown[]): Set<number> {
  const held = new Set<number>();
  const add = (part: unknown): void => {
    if (typeof part === 'number') held.add(part);
    else if (typeof part === 'string')
      for (const { words, value } of numbersIn(part))
        held.add(value).add(Number.parseFloat(words.replaceAll(',', '')));
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(add);
  };
  parts.forEach(add);
  return held;
}

/** Is one of the numbers what was written, exactly or rounded as it was written? */
export function holds(held: ReadonlySet<number>, { value, low, high }: WrittenNumber): boolean {
  return held.has(value) || [...held].some((number) => low <= number && number <= high);
}
