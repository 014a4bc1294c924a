/** What a number is: an amount of money, a fraction that is read as a percentage, or a count of months. */
export type DisplayKind = 'money' | 'share' | 'months';

/**
 * Which number is shown, so that it does not look surer than it is? Money: 3 significant figures; a fraction: whole percentage
 * points; months: whole. A half goes away from 0, so that a loss is rounded like a saving.
 * Result: a number of the same unit (a fraction stays a fraction); null stays null, and what is not finite becomes null; never -0.
 * Source: domain.md 3.4 ("false precision"). Leaves out: the words, the sign and the currency, which belong to the page.
 * Example: 751,182.78 is 751,000; -23,617.78 is -23,600; 0.5909 is 0.59; 4.4 months are 4.
 */
export function roundForDisplay(value: number | null, kind: DisplayKind): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  const size = roundSize(Math.abs(value), kind);
  return value < 0 && size > 0 ? -size : size;
}

function roundSize(size: number, kind: DisplayKind): number {
  switch (kind) {
    case 'money':
      return Number(size.toPrecision(3));
    case 'share':
      return Math.round(size * 100) / 100;
    case 'months':
      return Math.round(size);
  }
}
