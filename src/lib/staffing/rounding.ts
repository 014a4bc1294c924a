/** Doubles that should meet on paper differ by less than this share of them after the few steps of our formulas. */
const STEPS_ERROR = 1e-15;

/** Where domain.md 2.3 draws the line between a whole number on paper and the next one. */
const CEILING_SLACK = 1e-9;

/**
 * Which whole number is it, not counting what doubles add? ceil(x - 1e-9); above a million the slack grows with x, because doubles
 * are coarser than 1e-9 there. x: 0 or more. Source: domain.md 2.3. Leaves out: a true excess below the slack.
 * Example: 21 / (1 - 0.3) is 30.000000000000004 in doubles and 30 on paper: 30.
 */
export const ceilOnPaper = (x: number): number =>
  Math.max(0, Math.ceil(x - Math.max(CEILING_SLACK, x * STEPS_ERROR)));

/** A number that is whole on paper, made whole: 54 000 x 1.1 / 1800 is 33.00000000000001 in doubles and 33 on paper. */
export function snapToWhole(x: number): number {
  const whole = Math.round(x);
  return Math.abs(x - whole) <= x * STEPS_ERROR ? whole : x;
}
