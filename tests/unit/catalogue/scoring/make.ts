import fc from 'fast-check';
import { CRITERIA, forEachCriterion } from '../../../../src/lib/catalogue/scoring/criteria.ts';
import { MISSING, type ScoreInterval } from '../../../../src/lib/catalogue/scoring/interval.ts';
import type { ScoreEvidence } from '../../../../src/lib/catalogue/scoring/score.ts';
import { normaliseWeights } from '../../../../src/lib/catalogue/scoring/weights.ts';
import type { Provider } from '../../../../src/lib/schemas/provider.ts';
import { claim, office, provider } from '../make.ts';

/* Synthetic evidence for tests. */

export const BUILD_DAY = '2026-11-22';

export const interval = (low: number, high = low): ScoreInterval => ({ low, high, known: true });

/** Evidence that is missing but for what is given. */
export const evidence = (more: Partial<ScoreEvidence> = {}): ScoreEvidence => ({
  ...forEachCriterion(() => MISSING),
  ...more,
});

const anyInterval = fc.oneof(
  fc.constant(MISSING),
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([a, b]) => {
    return interval(Math.min(a, b) / 20, Math.max(a, b) / 20);
  }),
);

export const anyEvidence: fc.Arbitrary<ScoreEvidence> = fc
  .tuple(...CRITERIA.map(() => anyInterval))
  .map((intervals) => forEachCriterion((criterion) => intervals[CRITERIA.indexOf(criterion)] ?? MISSING));

/** Weights that sum to 1, some of them 0. */
export const anyWeights = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: CRITERIA.length, maxLength: CRITERIA.length })
  .filter((amounts) => amounts.some((amount) => amount > 0))
  .map((amounts) => {
    const result = normaliseWeights(
      forEachCriterion((criterion) => amounts[CRITERIA.indexOf(criterion)] ?? 0),
    );
    if (result.kind === 'refused') throw new Error(result.message);
    return result.weights;
  });

const someOf = <T>(list: readonly T[]) => fc.subarray([...list]);

/** A provider with any mix of claims that a score looks at. */
export const anyProvider: fc.Arbitrary<Provider> = fc
  .record({
    founded: someOf([
      claim(2018, { own: true }),
      claim(2024),
      { ...claim(2016, { own: true }), qualifier: 'by' as const },
    ]),
    offices: someOf([office('Lahore', { own: true }), office('Karachi'), office('Lahore'), office('Multan')]),
    services: someOf([claim('support', { own: true }), claim('support'), claim('sales')]),
    languages: someOf([claim('en', { own: true }), claim('en-GB'), claim('ur')]),
    hours: someOf([
      claim({ always: true as const }, { own: true }),
      claim({ daysPerWeek: 5, hoursPerDay: 24 }),
      claim({ hoursPerDay: 24 }),
    ]),
    headcount: someOf([
      claim({ min: 100, max: 100, what: 'people' as const, place: 'Lahore' }, { asOf: '2026' }),
      claim({ min: 500, what: 'people' as const, place: 'Pakistan' }, { own: true, asOf: '2018' }),
      claim({ max: 40, what: 'seats' as const, place: 'Lahore' }),
      claim({ min: 3000, what: 'plan' as const, place: 'Lahore' }),
      claim({ min: 900, what: 'agents' as const, place: 'Lahore' }, { asOf: '2008' }),
    ]),
    certifications: someOf([
      { ...claim('pci-dss' as const), status: 'providerStated' as const },
      { ...claim('pci-dss-4.0.1' as const), status: 'documentSeen' as const },
      { ...claim('pci-dss' as const), status: 'notHeld' as const },
      { ...claim('soc-2' as const), status: 'disputed' as const },
    ]),
  })
  .map((fields) => provider('any', fields));
