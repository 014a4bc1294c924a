import { expect, test } from 'vitest';
import { judgeOrder } from '../../../../src/lib/catalogue/compare/verdict.ts';
import { DEFAULT_WEIGHTS, forEachCriterion } from '../../../../src/lib/catalogue/scoring/criteria.ts';
import { evidence, interval } from '../scoring/make.ts';

const all = evidence(forEachCriterion(() => interval(0.5)));
const judged = (slug: string, low: number, high: number, what = all) => ({
  ...{ slug, score: { low, high }, evidence: what },
});

test('the first is surely above the others only if it is above the most that each can reach', () => {
  const verdict = judgeOrder(
    [judged('a', 0.6, 0.9), judged('b', 0.3, 0.5), judged('c', 0.1, 0.59)],
    DEFAULT_WEIGHTS,
    [],
  );
  expect(verdict.kind).toBe('first-is-sure');
  expect(verdict.sure).toEqual([
    { above: 'a', below: 'b' },
    { above: 'a', below: 'c' },
  ]);
});

test('level with it is not above it', () => {
  expect(judgeOrder([judged('a', 0.6, 0.7), judged('b', 0.2, 0.6)], DEFAULT_WEIGHTS, []).kind).toBe(
    'cannot-tell',
  );
});

test('some may be sure where the first is not', () => {
  const verdict = judgeOrder(
    [judged('a', 0.6, 0.9), judged('b', 0.55, 0.8), judged('c', 0.1, 0.58)],
    DEFAULT_WEIGHTS,
    [],
  );
  expect(verdict).toMatchObject({ kind: 'partly', sure: [{ above: 'a', below: 'c' }] });
});

test('what is known of nobody carries its weight; what was not asked for is told apart', () => {
  const little = evidence({ fit: interval(0.5, 1) });
  const verdict = judgeOrder(
    [judged('a', 0.1, 1, little), judged('b', 0, 1, evidence())],
    { ...DEFAULT_WEIGHTS, scale: 0, risk: 0.2 },
    ['compliance'],
  );
  expect(verdict).toMatchObject({
    ...{ silent: ['price', 'quality', 'risk'], silentWeight: 0.6 },
    ...{ unasked: ['compliance'], unaskedWeight: 0.15 },
  });
});
