import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEvenAfter, costsMore } from '../../../src/lib/costing/break-even.ts';

const money = fc.integer({ min: 0, max: 50 });

test('a tie is not more, in either direction, and rounding in doubles is a tie', () => {
  expect(costsMore(10, 10)).toBe(false);
  expect(costsMore(0, 0)).toBe(false);
  expect(costsMore(10.01, 10)).toBe(true);
  expect(costsMore(10, 10.01)).toBe(false);
  expect(costsMore(0.1 + 0.2, 0.3)).toBe(false);
  expect(costsMore(0.3, 0.1 + 0.2)).toBe(false);
  // The limit is 1e-12 of the sum: 2 for two amounts of 1e12.
  expect(costsMore(1e12 + 1, 1e12)).toBe(false);
  expect(costsMore(1e12 + 3, 1e12)).toBe(true);
});

test('brute force: the smallest n from which every month is paid back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(money, money), { minLength: 1, maxLength: 40 }),
      money,
      (months, oneOff) => {
        const cumulative = months.map((_, index) => {
          const until = months.slice(0, index + 1);
          const sum = (side: 0 | 1): number => until.reduce((total, month) => total + month[side], 0);
          return { inHouse: sum(0), outsourced: oneOff + sum(1) };
        });
        const holdsFrom = (n: number): boolean =>
          cumulative.slice(n - 1).every(({ inHouse, outsourced }) => outsourced <= inHouse);
        const expected = months.map((_, index) => index + 1).find(holdsFrom) ?? null;
        const found = cumulative.reduce<number | null>(
          (since, { inHouse, outsourced }, index) => breakEvenAfter(since, index + 1, outsourced, inHouse),
          null,
        );
        expect(found).toBe(expected);
      },
    ),
    { numRuns: 500, seed: 8 },
  );
});

test('the example of the docstring', () => {
  const months = [
    [5, 4],
    [5, 4],
    [4, 5],
    [5, 4],
    [4, 5],
    [4, 5],
  ] as const;
  let since: number | null = null;
  const answers = months.map(([outsourced, inHouse], index) => {
    since = breakEvenAfter(since, index + 1, outsourced, inHouse);
    return since;
  });
  expect(answers).toEqual([null, null, 3, null, 5, 5]);
});
