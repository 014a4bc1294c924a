/** One in ten lies below p10, half below p50, one in ten above p90. */
export type Quantiles = { p10: number; p50: number; p90: number };

/**
 * Between which values do the middle eight of ten lie? With the n values in rising order, counted from 0, the share p stands at
 * place p (n - 1), in proportion between two values.
 * `values`: at least one; they are put in order in place. Result: not rounded.
 * Source: our own choice of the usual interpolation (type 7 of Hyndman and Fan 1996). Leaves out: the tails, on purpose.
 * Example: 0, 10, 20, 30, 40: place 0.4 gives 4, place 2 gives 20, place 3.6 gives 36.
 */
export function quantilesOf(values: Float64Array): Quantiles {
  values.sort();
  return { p10: at(values, 0.1), p50: at(values, 0.5), p90: at(values, 0.9) };
}

/** How many outcomes a reader can count at a glance. */
const OUTCOMES = 20;

/**
 * Which twenty outcomes, each as likely as the others, stand for all draws? The values at 2.5 %, 7.5 % … 97.5 % of them.
 * `sorted`: at least one value, in rising order. Result: 20 values in rising order, not rounded; two of them lie below p10, two above p90.
 * Source: our own choice, quantile dot plots (Kay et al. 2016). Leaves out: what lies beyond the 2.5 % at either end.
 * Example: 0, 40: places 0.025, 0.075 … 0.975 between them: 1, 3, 5 … 39.
 */
export const equallyLikely = (sorted: Float64Array): number[] =>
  Array.from({ length: OUTCOMES }, (_, index) => at(sorted, (index + 0.5) / OUTCOMES));

function at(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}
