import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRITERIA, DEFAULT_WEIGHTS } from '../../../../src/lib/catalogue/scoring/criteria.ts';
import { MISSING } from '../../../../src/lib/catalogue/scoring/interval.ts';
import { compareScores, orderByScore, scoreProvider } from '../../../../src/lib/catalogue/scoring/score.ts';
import { anyEvidence, anyWeights, evidence, interval } from './make.ts';

test('worked by hand: fit half known, tenure in own words, the rest missing', () => {
  // L = 0.25 x 0.5 + 0.10 x 0.1 = 0.125 + 0.01 = 0.135.
  // U = 1 - 0.10 x (1 - 0.95) = 0.995, because all else may be 1. Coverage = 0.25 + 0.10.
  const score = scoreProvider(
    evidence({ fit: interval(0.5, 1), risk: interval(0.1, 0.95) }),
    DEFAULT_WEIGHTS,
  );
  expect(score).toMatchObject({ low: 0.135, high: 0.995, coverage: 0.35 });
  expect(score.parts.fit).toEqual({ ...interval(0.5, 1), weight: 0.25, lowPoints: 0.125, highPoints: 0.25 });
});

test('worked by hand: everything known', () => {
  // 0.25 x 0.7 + 0.25 x 1 + 0.15 x 0.5 + 0.15 x 1 + 0.10 x 0.5 + 0.10 x 0.25 = 0.725
  const all = evidence({
    ...{ price: interval(0.7), fit: interval(1), quality: interval(0.5) },
    ...{ compliance: interval(1), scale: interval(0.5), risk: interval(0.25) },
  });
  expect(scoreProvider(all, DEFAULT_WEIGHTS)).toMatchObject({ low: 0.725, high: 0.725, coverage: 1 });
});

test('an empty profile can be anything', () => {
  expect(scoreProvider(evidence(), DEFAULT_WEIGHTS)).toMatchObject({ low: 0, high: 1, coverage: 0 });
});

test('a known nothing is covered', () => {
  expect(scoreProvider(evidence({ fit: interval(0) }), DEFAULT_WEIGHTS)).toMatchObject({
    ...{ low: 0, high: 0.75, coverage: 0.25 },
  });
});

test('L is never above U', () => {
  fc.assert(
    fc.property(anyEvidence, anyWeights, (each, weights) => {
      const { low, high, coverage } = scoreProvider(each, weights);
      expect(low).toBeLessThanOrEqual(high);
      for (const value of [low, high, coverage]) expect(value >= 0 && value <= 1).toBe(true);
    }),
  );
});

test('withholding what is known of a criterion never raises L', () => {
  fc.assert(
    fc.property(anyEvidence, anyWeights, fc.constantFrom(...CRITERIA), (each, weights, criterion) => {
      const silent = { ...each, [criterion]: MISSING };
      expect(scoreProvider(silent, weights).low).toBeLessThanOrEqual(scoreProvider(each, weights).low);
    }),
  );
});

describe('order', () => {
  const entry = (slug: string, low: number, coverage: number, high = 1, name = slug) => ({
    ...{ slug, name, score: { low, high, coverage } },
  });
  const order = (list: ReturnType<typeof entry>[]) => orderByScore(list).map(({ slug }) => slug);

  test('by L, then coverage, then name, then slug, never by U', () => {
    const list = [
      entry('empty', 0, 0, 1),
      entry('z', 0.2, 0.4, 0.9, 'Alpha'),
      entry('b', 0.2, 0.4, 0.5, 'beta'),
      entry('a', 0.2, 0.4, 0.6, 'Alpha'),
      entry('covered', 0.2, 0.5, 0.3),
      entry('sure', 0.3, 0.3, 0.3),
    ];
    expect(order(list)).toEqual(['sure', 'covered', 'a', 'z', 'b', 'empty']);
    expect(order([...list].reverse())).toEqual(order(list));
  });

  test('the list given stays as it is', () => {
    const list = [entry('a', 0, 0), entry('b', 1, 1)];
    orderByScore(list);
    expect(list.map(({ slug }) => slug)).toEqual(['a', 'b']);
  });

  test('adding a provider never reorders the others', () => {
    const anyList = fc.array(anyEvidence, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyList, anyEvidence, anyWeights, (list, added, weights) => {
        const scored = [...list, added].map((each, index) => ({
          ...{ slug: `p${index}`, name: index % 2 ? 'Same' : 'Name', score: scoreProvider(each, weights) },
        }));
        const without = orderByScore(scored.slice(0, -1));
        const extra = `p${list.length}`;
        expect(orderByScore(scored).filter(({ slug }) => slug !== extra)).toEqual(without);
      }),
    );
  });
});

test('one is surely above another only when its L passes the other U', () => {
  expect(compareScores({ low: 0.61 }, { high: 0.6 })).toBe('surely-above');
  expect(compareScores({ low: 0.6 }, { high: 0.6 })).toBe('cannot-tell');
  expect(compareScores({ low: 0.2 }, { high: 1 })).toBe('cannot-tell');
});
