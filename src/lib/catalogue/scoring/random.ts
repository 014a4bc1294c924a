/** A generator: each call gives the next number from 0 (included) to 1 (left out). */
export type Random = () => number;

/**
 * Which numbers follow from a seed? mulberry32: a 32-bit counter in steps of 0x6D2B79F5, mixed by multiplying and shifting.
 * `seed`: a whole number, of which the lowest 32 bits count. Result: a generator with a period of 2^32; one seed, one sequence.
 * Source: Tommy Ettinger's mulberry32, public domain. Leaves out: it keeps no secret; use it for samples only.
 * Example: seed 1 begins 0.6270739405881613 (worked out step by step in the test).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number from the normal distribution with mean 0 and deviation 1 (Box and Muller 1958). */
function drawNormal(random: Random): number {
  // 1 - u is never 0, so that the logarithm exists.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * What is a draw from the Gamma distribution with this shape and scale 1?
 * d = shape - 1/3, c = 1/sqrt(9 d), v = (1 + c z)^3 with z normal; take d v when v > 0 and ln u < z²/2 + d - d v + d ln v.
 * `shape`: 1 or more (less throws: the method needs another step there). Result: a number above 0, not rounded.
 * Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 2000.
 * Leaves out: shapes below 1. Example: shape 5 has mean 5 and variance 5, which the test checks over many draws.
 */
export function drawGamma(shape: number, random: Random): number {
  if (!(shape >= 1)) throw new RangeError(`A shape of 1 or more is needed, found ${shape}.`);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from the Dirichlet distribution: Gamma draws of these shapes over their sum. */
export function drawDirichlet(shapes: readonly number[], random: Random): number[] {
  const draws = shapes.map((shape) => drawGamma(shape, random));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => draw / total);
}
