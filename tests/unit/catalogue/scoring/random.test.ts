import { expect, test } from 'vitest';
import { drawDirichlet, drawGamma, seededRandom } from '../../../../src/lib/catalogue/scoring/random.ts';

test('one seed, one sequence', () => {
  const [a, b] = [seededRandom(92), seededRandom(92)];
  expect(Array.from({ length: 20 }, a)).toEqual(Array.from({ length: 20 }, b));
  expect(seededRandom(93)()).not.toBe(seededRandom(92)());
});

test('the first number of seed 1, step by step in exact integers', () => {
  const bits = (value: bigint): bigint => value & 0xffffffffn;
  const state = 1n + 0x6d2b79f5n;
  let mixed = bits((state ^ (state >> 15n)) * (state | 1n));
  mixed ^= bits(mixed + bits((mixed ^ (mixed >> 7n)) * (mixed | 61n)));
  expect(seededRandom(1)()).toBe(Number(mixed ^ (mixed >> 14n)) / 2 ** 32);
  expect(seededRandom(1)()).toBe(0.6270739405881613);
});

test.each([1, 5, 21])('Gamma draws of shape %d have that mean and variance', (shape) => {
  const random = seededRandom(7);
  const draws = Array.from({ length: 40_000 }, () => drawGamma(shape, random));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  // The mean of 40,000 draws strays by sqrt(shape / 40,000); five times that is allowed.
  expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / 40_000));
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
  expect(Math.min(...draws)).toBeGreaterThan(0);
});

test.each([0.99, 0, -1, Number.NaN])('a shape of %d is refused', (shape) => {
  expect(() => drawGamma(shape, seededRandom(1))).toThrow('A shape of 1 or more is needed');
});

test('a Dirichlet draw sums to 1, and its mean is the share of its shape', () => {
  const random = seededRandom(3);
  const draws = Array.from({ length: 20_000 }, () => drawDirichlet([6, 3, 1], random));
  for (const draw of draws.slice(0, 100))
    expect(draw.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  const means = [0, 1, 2].map(
    (part) => draws.reduce((sum, draw) => sum + (draw[part] ?? 0), 0) / draws.length,
  );
  // The deviation of one part is at most sqrt(0.6 x 0.4 / 11) = 0.15, of the mean 0.001.
  expect(means[0]).toBeCloseTo(0.6, 2);
  expect(means[1]).toBeCloseTo(0.3, 2);
  expect(means[2]).toBeCloseTo(0.1, 2);
});
