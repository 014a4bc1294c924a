import { describe, expect, test } from 'vitest';
import { listClaims } from '../../../src/lib/catalogue/claims.ts';
import { weighEvidence } from '../../../src/lib/catalogue/evidence.ts';
import { claim, provider } from './make.ts';

const weigh = (...services: ReturnType<typeof claim<string>>[]) =>
  weighEvidence(listClaims(provider('firm', { services })), '2026-11-22', '2026-11-21');

describe('the evidence level', () => {
  test.each([
    ['none of its claims is its own', [false, false], 'independent'],
    ['some are', [false, true], 'mixed'],
    ['all are', [true, true], 'own-words'],
  ])('%s', (_name, owns, level) => {
    expect(weigh(...owns.map((own) => claim('dispatch', { own }))).level).toBe(level);
  });
});

test('counts facts, own facts and sources', () => {
  const evidence = weigh(claim('a'), claim('b', { own: true }), claim('c', { source: ['press', 'letter'] }));
  expect(evidence).toMatchObject({ facts: 3, ownFacts: 1, sources: 3 });
});

test('counts as recent what others say and what is dated within ten years', () => {
  const evidence = weigh(
    claim('a', { asOf: '2016' }),
    claim('b', { asOf: '2016-11' }),
    claim('c', { asOf: '2016-11-22' }),
    claim('d', { asOf: '2016-11-21' }),
    claim('e', { asOf: null }),
    claim('f', { asOf: '2026', own: true }),
  );
  expect(evidence.recentIndependent).toBe(3);
});

test('the newest date is that with the latest last day, whoever says it', () => {
  expect(
    weigh(claim('a', { asOf: '2024-12-30' }), claim('b', { asOf: '2024', own: true }), claim('c')).newest,
  ).toBe('2024');
});

test('without a date there is no newest', () => {
  expect(weigh(claim('a'), claim('b')).newest).toBeNull();
});
