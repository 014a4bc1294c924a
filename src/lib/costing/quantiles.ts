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

function at(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}
