import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/lib/catalogue/scoring/random.ts';
import { drawPert, triangularAt } from '../../../src/lib/costing/index.ts';

const DRAWS = 100_000;

type Moments = { mean: number; variance: number; least: number; most: number };

function momentsOf(draw: () => number): Moments {
  const draws = Array.from({ length: DRAWS }, draw);
  const mean = draws.reduce((sum, each) => sum + each, 0) / DRAWS;
  const variance = draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / DRAWS;
  const least = draws.reduce((a, b) => Math.min(a, b));
  return { mean, variance, least, most: draws.reduce((a, b) => Math.max(a, b)) };
}

/** The mean of the draws strays from the mean by at most four standard errors, their variance by 5 %. */
function expectMoments(found: Moments, mean: number, variance: number): void {
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.05);
}

describe('triangular', () => {
  test.each([
    // On 0, 1, 2: sqrt(u x 2 x 1) below the middle, 2 - sqrt((1 - u) x 2 x 1) above.
    [0, 0],
    [0.125, 0.5],
    [0.5, 1],
    [0.875, 1.5],
    [1, 2],
  ])('at a share of %d of 0, 1, 2: %d', (u, value) => {
    expect(triangularAt(u, 0, 1, 2)).toBeCloseTo(value, 12);
  });

  test('on 10, 12, 18 the mode lies at a share of 2 / 8', () => {
    expect(triangularAt(0.25, 10, 12, 18)).toBeCloseTo(12, 12);
    // 10 + sqrt(0.0625 x 8 x 2) = 11; 18 - sqrt(0.1875 x 8 x 6) = 15
    expect(triangularAt(0.0625, 10, 12, 18)).toBeCloseTo(11, 12);
    expect(triangularAt(0.8125, 10, 12, 18)).toBeCloseTo(15, 12);
  });

  test('the mode may be at an end, and no width is a constant', () => {
    // 4 - sqrt(0.25 x 4 x 4) = 2; sqrt(0.25 x 4 x 4) = 2
    expect(triangularAt(0.75, 0, 0, 4)).toBe(2);
    expect(triangularAt(0.25, 0, 4, 4)).toBe(2);
    expect(triangularAt(0.3, 7, 7, 7)).toBe(7);
  });

  test.each([
    [0, 1, 2],
    [1, 3, 6],
    [0, 0, 0.15],
    [-2, 5, 5],
  ])('%d, %d, %d: mean and variance', (a, m, b) => {
    const random = seededRandom(11);
    const found = momentsOf(() => triangularAt(random(), a, m, b));
    expectMoments(found, (a + m + b) / 3, (a * a + m * m + b * b - a * m - a * b - m * b) / 18);
    expect(found.least).toBeGreaterThanOrEqual(a);
    expect(found.most).toBeLessThanOrEqual(b);
  });
});

describe('PERT', () => {
  test.each([
    [0, 1, 6],
    [0.15, 0.35, 0.8],
    [-3, 0, 3],
    // The shape at the edge is 1.
    [0, 0, 4],
    [0, 4, 4],
  ])('%d, %d, %d: mean and variance', (a, m, b) => {
    const random = seededRandom(12);
    const found = momentsOf(() => drawPert(random, a, m, b));
    const mean = (a + 4 * m + b) / 6;
    // Beta(alpha, beta) with alpha + beta = 6 has the variance alpha beta / (6 x 6 x 7).
    expectMoments(found, mean, ((mean - a) * (b - mean)) / 7);
    expect(found.least).toBeGreaterThanOrEqual(a);
    expect(found.most).toBeLessThanOrEqual(b);
  });

  test('no width is a constant', () => {
    expect(drawPert(seededRandom(1), 7, 7, 7)).toBe(7);
  });
});
