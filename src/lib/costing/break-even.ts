/** Amounts that differ by less than this share of their sum are level: doubles cannot tell them from a tie. */
const LEVEL = 1e-12;

/** Is the outsourced amount above the in-house amount? A tie is not above. */
export const costsMore = (outsourced: number, inHouse: number): boolean =>
  outsourced - inHouse > LEVEL * (Math.abs(outsourced) + Math.abs(inHouse));

/**
 * From which month on is outsourcing paid back for good? The smallest n with cumulative Out + oneOff <= cumulative In in every
 * month n to M. Told month by month: `since` is the answer up to the month before, null when there is none.
 * Result: the answer up to `month`; after month M it is the break-even month, or null.
 * Source: domain.md 3.2 (sustained). Leaves out: what comes after the horizon.
 * Example: ahead in month 3, behind in month 4, ahead from month 5 on: 3, null, 5, 5 ...
 */
export const breakEvenAfter = (
  since: number | null,
  month: number,
  cumulativeOutsourced: number,
  cumulativeInHouse: number,
): number | null => (costsMore(cumulativeOutsourced, cumulativeInHouse) ? null : (since ?? month));
