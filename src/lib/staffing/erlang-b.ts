import { whyRefused } from './fields.ts';
import { MAX_INTENSITY } from './load.ts';

/**
 * How many deviations (sqrt A) below the wanted number the recursion may begin. Each step below A multiplies an error in B by k/A at most,
 * so that after d deviations exp(-d²/2) of it is left: 9 leave 3e-18, below what a double can hold. Small loads begin at 0.
 */
const FORGETS_AFTER = 9;

/**
 * What share of calls finds all lines taken and is lost? B(N,A) = (A^N/N!) / sum over k = 0..N of A^k/k!,
 * by B = 1; for k = 1..N: B = A B / (k + A B), which needs no factorials and stays in [0, 1].
 * `lines` N: whole, 0 or more; `intensity` A: 0 to 10,000,000 erlangs. Result: a share, not rounded; null for other input.
 * Source: Erlang 1917 (POEE Journal 10, 1918, 189-197); Cooper, Introduction to Queueing Theory, 1981; domain.md 2.2.
 * Leaves out: callers who try again.
 * Example: 2 lines, 1 erlang: k = 1: 1/(1+1) = 0.5; k = 2: 0.5/(2+0.5) = 0.2.
 */
export function erlangB(lines: number, intensity: number): number | null {
  return isUsable(lines, intensity) ? blockingFrom(intensity, lines)(lines) : null;
}

/** Can the Erlang formulas take these two? */
export const isUsable = (lines: number, intensity: number): boolean =>
  whyRefused('agents', lines) === null && intensity >= 0 && intensity <= MAX_INTENSITY;

/** Smaller shares count as 0: the smallest doubles of all would be rounded up for ever, and are slow. */
const NOTHING = 1e-300;

/**
 * B for growing numbers of lines in one pass: the function it gives takes whole numbers, `first` and then only larger ones.
 * Once B is nothing it stays so, and no further step is made.
 */
export function blockingFrom(intensity: number, first: number): (lines: number) => number {
  let lines = Math.max(0, Math.floor(Math.min(first, intensity) - FORGETS_AFTER * Math.sqrt(intensity)));
  let blocking = 1;
  return (wanted) => {
    for (; lines < wanted && blocking > NOTHING; lines += 1) {
      const refused = intensity * blocking;
      blocking = refused / (lines + 1 + refused);
    }
    return blocking > NOTHING ? blocking : 0;
  };
}
