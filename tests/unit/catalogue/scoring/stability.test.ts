import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRITERIA, DEFAULT_WEIGHTS, type Weights } from '../../../../src/lib/catalogue/scoring/criteria.ts';
import { scoreProvider } from '../../../../src/lib/catalogue/scoring/score.ts';
import {
  nearestSwaps,
  rankShares,
  swapWeight,
  swapWeights,
  withWeight,
} from '../../../../src/lib/catalogue/scoring/stability.ts';
import { anyEvidence, anyWeights, evidence, interval } from './make.ts';

const zero = evidence(Object.fromEntries(CRITERIA.map((criterion) => [criterion, interval(0)])));
const one = evidence(Object.fromEntries(CRITERIA.map((criterion) => [criterion, interval(1)])));

describe('one weight moves', () => {
  // Price 0.25, the rest 0.75. R_a = 0.25 x 0.9 / 0.75 = 0.3 from fit; R_b = 0.15 x 0.5 / 0.75 = 0.1 from quality.
  const a = evidence({ price: interval(0.2), fit: interval(0.9) });
  const b = evidence({ price: interval(0.8), quality: interval(0.5) });

  test('worked by hand', () => {
    // t* = (0.1 - 0.3) / ((0.2 - 0.3) - (0.8 - 0.1)) = -0.2 / -0.8 = 0.25.
    expect(swapWeight(a, b, 'price', DEFAULT_WEIGHTS)).toBe(0.25);
    expect(swapWeight(b, a, 'price', DEFAULT_WEIGHTS)).toBe(0.25);
  });

  test('never: one is above at every weight', () => {
    // t* = (0 - 1) / ((1 - 1) - (0.5 - 0)) = 2, outside [0, 1].
    expect(swapWeight(one, { ...zero, price: interval(0.5) }, 'price', DEFAULT_WEIGHTS)).toBeNull();
    expect(swapWeight(one, zero, 'price', DEFAULT_WEIGHTS)).toBeNull();
  });

  test('never: always level, or nothing to weigh against', () => {
    expect(swapWeight(a, a, 'price', DEFAULT_WEIGHTS)).toBeNull();
    const onlyPrice: Weights = { price: 1, fit: 0, quality: 0, compliance: 0, scale: 0, risk: 0 };
    expect(swapWeight(a, b, 'price', onlyPrice)).toBeNull();
    expect(withWeight(onlyPrice, 'price', 0.5)).toBeNull();
  });

  test('the end of the range counts: without fit and quality they are level at price 0', () => {
    const t = swapWeight(
      evidence({ price: interval(0.2) }),
      evidence({ price: interval(0.8) }),
      'price',
      DEFAULT_WEIGHTS,
    );
    expect(t).toBe(0);
  });

  test('the others keep their proportions', () => {
    // 0.25 : 0.15 stays 5 : 3; 0.5 x 0.25 / 0.75 = 1/6.
    const moved = withWeight(DEFAULT_WEIGHTS, 'price', 0.5);
    expect(moved?.fit).toBeCloseTo(1 / 6, 12);
    expect(moved?.quality).toBeCloseTo(0.1, 12);
    expect(moved?.price).toBe(0.5);
  });

  test('the swap weight really swaps', () => {
    let swapped = 0;
    fc.assert(
      fc.property(
        anyEvidence,
        anyEvidence,
        anyWeights,
        fc.constantFrom(...CRITERIA),
        (p, q, weights, criterion) => {
          const at = swapWeight(p, q, criterion, weights);
          const lead = (t: number): number => {
            const moved = withWeight(weights, criterion, t);
            return moved ? scoreProvider(p, moved).low - scoreProvider(q, moved).low : 0;
          };
          if (at === null) {
            // S is a straight line in t: never level inside means the same sign at both ends.
            expect(lead(0) * lead(1)).toBeGreaterThanOrEqual(0);
            return;
          }
          expect(lead(at)).toBeCloseTo(0, 7);
          if (at < 0.01 || at > 0.99) return;
          swapped += 1;
          expect(lead(at - 0.01) * lead(at + 0.01)).toBeLessThan(0);
        },
      ),
      { numRuns: 500, seed: 92 },
    );
    expect(swapped).toBeGreaterThan(50);
  });

  test('every pair on every criterion, and the nearest of each criterion', () => {
    const three = [
      { slug: 'a', evidence: a },
      { slug: 'b', evidence: b },
      { slug: 'zero', evidence: zero },
    ];
    const swaps = swapWeights(three, DEFAULT_WEIGHTS);
    expect(swaps).toHaveLength(6 * 3);
    expect(swaps[0]).toEqual({ criterion: 'price', first: 'a', second: 'b', now: 0.25, at: 0.25 });
    expect(nearestSwaps(swaps).price).toEqual(swaps[0]);
    expect(
      nearestSwaps(swapWeights([three[0]!, { slug: 'same', evidence: a }], DEFAULT_WEIGHTS)).fit,
    ).toBeNull();
    expect(nearestSwaps([]).risk).toBeNull();
  });
});

describe('the weights are drawn', () => {
  const shares = (providers: { slug: string; evidence: typeof one }[], seed = 92, draws?: number) =>
    rankShares({ providers, weights: DEFAULT_WEIGHTS, seed, ...(draws ? { draws } : {}) });

  test('who is above everywhere is first in all draws', () => {
    expect(
      shares([
        { slug: 'low', evidence: zero },
        { slug: 'high', evidence: one },
      ]),
    ).toEqual([
      { slug: 'low', shares: [0, 1] },
      { slug: 'high', shares: [1, 0] },
    ]);
  });

  test('two of whom nothing is known are first about equally often', () => {
    const [first] = shares([
      { slug: 'a', evidence: evidence() },
      { slug: 'b', evidence: evidence() },
    ]);
    // The share of 5,000 even draws strays by 0.007; five times that is allowed.
    expect(Math.abs((first?.shares[0] ?? 0) - 0.5)).toBeLessThan(0.036);
  });

  test('who is level shares the ranks evenly, whatever the names', () => {
    const level = shares([
      { slug: 'a', evidence: one },
      { slug: 'b', evidence: one },
      { slug: 'c', evidence: zero },
    ]);
    expect(level.map((each) => each.shares)).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
  });

  test('the same seed gives the same result, another seed another', () => {
    const two = [
      { slug: 'a', evidence: evidence({ fit: interval(0.4) }) },
      { slug: 'b', evidence: evidence() },
    ];
    expect(shares(two)).toEqual(shares(two));
    expect(shares(two, 93)).not.toEqual(shares(two, 92));
  });

  test('the order of the list does not matter', () => {
    const two = [
      { slug: 'a', evidence: evidence({ fit: interval(0.4) }) },
      { slug: 'b', evidence: evidence() },
    ];
    expect(shares([...two].reverse())).toEqual([...shares(two)].reverse());
  });

  test('the shares of every rank and of every provider sum to 1', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { minLength: 1, maxLength: 5 }), fc.integer(), (list, seed) => {
        const result = shares(
          list.map((each, index) => ({ slug: `p${index}`, evidence: each })),
          seed,
          60,
        );
        list.forEach((_, rank) => {
          expect(result.reduce((sum, each) => sum + (each.shares[rank] ?? 0), 0)).toBeCloseTo(1, 9);
          expect(result[rank]?.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  test('nobody to rank', () => {
    expect(shares([])).toEqual([]);
  });
});
