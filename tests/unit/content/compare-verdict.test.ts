import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/lib/catalogue/compare/verdict.ts';
import { DEFAULT_WEIGHTS, forEachCriterion } from '../../../src/lib/catalogue/scoring/criteria.ts';
import { drawsWords, swapWords, verdictWords } from '../../../src/lib/content/compare-verdict.ts';

const names = new Map([
  ['a', 'Harbour'],
  ['b', 'Meadow'],
  ['c', 'Quarry'],
]);
const two = new Map([...names].slice(0, 2));
const verdict = (more: Partial<Verdict>): Verdict => ({
  ...{ kind: 'cannot-tell', sure: [], silent: [], unasked: [], silentWeight: 0, unaskedWeight: 0 },
  ...more,
});

describe('the verdict in words', () => {
  test('nobody is sure: what is silent weighs so much, and is to be asked', () => {
    expect(verdictWords(verdict({ silent: ['price', 'quality'], silentWeight: 0.4 }), names)).toEqual({
      finding: 'They cannot be told apart on what is known.',
      rest: 'Price and quality evidence carry 40% of the weight, and no source states either well enough to count for any of the three. Ask for those two first.',
    });
  });

  test('of two, with one thing silent and one not asked for', () => {
    const words = verdictWords(
      verdict({ silent: ['price'], silentWeight: 0.25, unasked: ['fit'], unaskedWeight: 0.25 }),
      two,
    );
    expect(words).toEqual({
      finding: 'The two cannot be told apart on what is known.',
      rest: 'Price carries 25% of the weight, and no source states it well enough to count for either of the two. Ask for that first. Nothing was asked for under fit, so its 25% stays open for all.',
    });
  });

  test('the first is sure', () => {
    const sure = [
      { above: 'a', below: 'b' },
      { above: 'a', below: 'c' },
    ];
    expect(verdictWords(verdict({ kind: 'first-is-sure', sure }), names).finding).toBe(
      'Harbour is surely above the others.',
    );
    expect(verdictWords(verdict({ kind: 'first-is-sure', sure: sure.slice(0, 1) }), two).finding).toBe(
      'Harbour is surely above Meadow.',
    );
  });

  test('some are sure', () => {
    const sure = [
      { above: 'a', below: 'c' },
      { above: 'b', below: 'c' },
    ];
    expect(verdictWords(verdict({ kind: 'partly', sure }), names).finding).toBe(
      'Harbour is surely above Quarry; Meadow is surely above Quarry. The rest cannot be told apart on what is known.',
    );
  });
});

test('the draws say how often, never who is best', () => {
  const shares = [
    { slug: 'a', shares: [0.376, 0.624] },
    { slug: 'b', shares: [0.624, 0.376] },
  ];
  expect(drawsWords(shares, two)).toBe('Meadow comes first in 62% of 5,000 draws and Harbour in 38%.');
});

describe('the nearest swap in words', () => {
  const none = forEachCriterion(() => null);
  const swap = (at: number) => ({
    ...{ criterion: 'price' as const, first: 'a', second: 'b', now: 0.25, at },
  });

  test('says which weight would do it', () => {
    expect(swapWords({ ...none, price: swap(0.4) }, DEFAULT_WEIGHTS, names)).toBe(
      'If price weighed 40% instead of 25%, with the rest in proportion, Harbour and Meadow would swap.',
    );
  });

  test('takes the nearest of several', () => {
    const scale = { ...swap(0.12), criterion: 'scale' as const, now: 0.1 };
    expect(swapWords({ ...none, price: swap(0.4), scale }, DEFAULT_WEIGHTS, names)).toMatch(
      /^If scale weighed 12%/,
    );
  });

  test('shows a decimal where whole percents would hide the change', () => {
    expect(swapWords({ ...none, price: swap(0.253) }, DEFAULT_WEIGHTS, names)).toMatch(
      /25\.3% instead of 25%/,
    );
  });

  test('says never, and says level', () => {
    expect(swapWords(none, DEFAULT_WEIGHTS, names)).toBe(
      'Whatever one weight is changed to, no two of them swap.',
    );
    expect(swapWords({ ...none, price: swap(0.25) }, DEFAULT_WEIGHTS, names)).toBe(
      'Harbour and Meadow are level: any change of the weight of price parts them.',
    );
  });
});
