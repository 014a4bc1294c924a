import { drawGamma, type Random } from '../catalogue/scoring/random.ts';

/**
 * Which value of a triangular distribution belongs to a share u of its area? F = (m - a)/(b - a);
 * u < F: a + sqrt(u (b - a)(m - a)), else b - sqrt((1 - u)(b - a)(b - m)).
 * u [0, 1); a <= m <= b, the least, likeliest and most; a = b is a constant. Result: within [a, b], not rounded; mean (a + m + b)/3.
 * Source: domain.md 3.4 (the inverse of the distribution function). Leaves out: values beyond a and b, which count as impossible.
 * Example: a = 0, m = 1, b = 2, u = 0.125: sqrt(0.125 x 2 x 1) = 0.5.
 */
export function triangularAt(u: number, min: number, mode: number, max: number): number {
  if (min === max) return mode;
  return u < (mode - min) / (max - min)
    ? min + Math.sqrt(u * (max - min) * (mode - min))
    : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
}

/**
 * What is a draw from the PERT distribution? a + (b - a) B with B from Beta(1 + 4(m - a)/(b - a), 1 + 4(b - m)/(b - a)),
 * B = X/(X + Y) with X and Y from Gamma of these two shapes. m = a or m = b is allowed: the shape is then 1.
 * a <= m <= b as above; a = b is a constant. Result: within [a, b], not rounded; mean (a + 4m + b)/6.
 * Source: domain.md 3.4; Gamma by Marsaglia and Tsang (catalogue/scoring/random.ts).
 * Leaves out: weights of the mode other than 4. Example: a = 0, m = 1, b = 6: Beta(5/3, 13/3) on [0, 6], mean 10/6.
 */
export function drawPert(random: Random, min: number, mode: number, max: number): number {
  if (min === max) return mode;
  const x = drawGamma(1 + (4 * (mode - min)) / (max - min), random);
  const y = drawGamma(1 + (4 * (max - mode)) / (max - min), random);
  return min + (max - min) * (x / (x + y));
}
