import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_FIELDS, type Provider } from '../../../../src/lib/schemas/provider.ts';
import { ALWAYS } from '../../../../src/lib/catalogue/scoring/fit-reasons.ts';
import { DEFAULT_WEIGHTS } from '../../../../src/lib/catalogue/scoring/criteria.ts';
import { MISSING } from '../../../../src/lib/catalogue/scoring/interval.ts';
import { scoreProvider } from '../../../../src/lib/catalogue/scoring/score.ts';
import { scoreInputs, type Asked } from '../../../../src/lib/catalogue/scoring/score-inputs.ts';
import { claim, office, provider } from '../make.ts';
import { BUILD_DAY, anyProvider, anyWeights } from './make.ts';

const context = { buildDay: BUILD_DAY, cityNames: new Set(['Lahore', 'Karachi', 'Multan']) };
const asked: Asked = {
  services: ['support'],
  languages: ['en'],
  hours: ALWAYS,
  regimes: ['pci-dss', 'soc-2'],
};
const inputs = (more: Partial<Provider>, wish: Asked = {}) =>
  scoreInputs(provider('firm', more), wish, context);

test('worked by hand: a service and a founding year in own words', () => {
  const { evidence, reasons } = inputs(
    { services: [claim('support', { own: true })], founded: [claim(2018, { own: true, asOf: '2026' })] },
    { services: ['support'] },
  );
  // Fit: own words of 1 are [0.5, 1]. Tenure 8 years: [0.4, 0.8], and risk the mean with three missing parts.
  expect(evidence.fit).toEqual({ low: 0.5, high: 1, known: true });
  expect(evidence.risk).toEqual({ low: 0.1, high: 0.95, known: true });
  for (const criterion of ['price', 'quality', 'compliance', 'scale'] as const)
    expect(evidence[criterion]).toEqual(MISSING);
  // L = 0.25 x 0.5 + 0.1 x 0.1, U = 1 - 0.1 x 0.05, coverage 0.25 + 0.1.
  expect(scoreProvider(evidence, DEFAULT_WEIGHTS)).toMatchObject({ low: 0.135, high: 0.995, coverage: 0.35 });
  expect(reasons.risk[0]).toMatchObject({
    words: 'since 2018',
    claimIds: ['founded-0'],
    asOf: '2026',
    ownWords: true,
  });
});

test('an empty profile is missing everywhere, and each part says so', () => {
  const { evidence, reasons } = inputs({}, asked);
  expect(Object.values(evidence)).toEqual(Array.from({ length: 6 }, () => MISSING));
  // 1 price, 3 conditions, 4 figures, 2 regimes, 1 headcount, 4 parts of risk.
  expect(Object.values(reasons).map((list) => list.length)).toEqual([1, 3, 4, 2, 1, 4]);
  for (const reason of Object.values(reasons).flat()) expect(reason.words).toBe('Not found');
  expect(inputs({ claimed: true }).reasons.scale[0]?.words).toBe('Not stated');
});

test('nothing asked leaves fit and compliance open for all', () => {
  const firm: Partial<Provider> = {
    services: [claim('support')],
    certifications: [{ ...claim('soc-2' as const), status: 'registerChecked' }],
  };
  expect(inputs(firm).evidence).toMatchObject({ fit: MISSING, compliance: MISSING });
});

describe('price', () => {
  test('a price in words is shown and not normalised', () => {
    const { evidence, reasons } = inputs({
      pricing: [claim('4 percent of collections'), { ...claim('on request'), published: false as const }],
    });
    expect(evidence.price).toEqual(MISSING);
    expect(reasons.price[0]?.notCounted.map(({ why }) => why)).toEqual([
      'in words, not normalised',
      'no rate published',
    ]);
  });
});

describe('compliance', () => {
  const held = (
    value: 'pci-dss' | 'pci-dss-4.0.1' | 'iso-18295-2',
    status: 'documentSeen' | 'providerStated' | 'unknown',
  ) => ({ certifications: [{ ...claim(value), status }] }) satisfies Partial<Provider>;

  test('one of two regimes proved', () => {
    const { evidence, reasons } = inputs(held('pci-dss', 'documentSeen'), asked);
    expect(evidence.compliance).toEqual({ low: 0.5, high: 1, known: true });
    expect(reasons.compliance[0]).toMatchObject({
      part: 'pci-dss',
      words: 'PCI DSS: document seen',
      ownWords: false,
    });
  });
  test('stated by the provider counts as own words, whoever repeats it', () => {
    const { evidence, reasons } = inputs(held('pci-dss', 'providerStated'), { regimes: ['pci-dss'] });
    expect(evidence.compliance).toEqual({ low: 0.5, high: 1, known: true });
    expect(reasons.compliance[0]?.ownWords).toBe(true);
  });
  test('a named edition proves the standard, not the other way round', () => {
    expect(
      inputs(held('pci-dss-4.0.1', 'documentSeen'), { regimes: ['pci-dss'] }).evidence.compliance.low,
    ).toBe(1);
    expect(
      inputs(held('pci-dss', 'documentSeen'), { regimes: ['pci-dss-4.0.1'] }).evidence.compliance,
    ).toEqual(MISSING);
  });
  test('a regime asked twice counts once, and the duties of the client are not asked', () => {
    const wish = { regimes: ['pci-dss', 'pci-dss', 'iso-18295-2'] };
    expect(inputs({}, wish).reasons.compliance.map(({ part }) => part)).toEqual(['pci-dss']);
  });
  test('"unknown" is missing', () => {
    expect(inputs(held('pci-dss', 'unknown'), { regimes: ['pci-dss'] }).evidence.compliance).toEqual(MISSING);
  });
});

describe('scale', () => {
  const people = (min: number, place: string, more = {}) =>
    claim({ min, max: min, what: 'people' as const, place }, more);
  test('only people in Pakistan count, and the rest says why not', () => {
    const { evidence, reasons } = inputs({
      headcount: [
        people(100, 'Lahore'),
        people(5000, 'all countries'),
        people(800, 'Pakistan', { asOf: '2008-06' }),
        claim({ min: 3000, what: 'plan' as const, place: 'Karachi' }),
      ],
    });
    expect(evidence.scale).toEqual({ low: 0.5, high: 0.5, known: true });
    expect(reasons.scale[0]).toMatchObject({
      words: '100 (people, Lahore)',
      claimIds: ['headcount-0'],
      notCounted: [
        { id: 'headcount-1', why: 'not for Pakistan alone' },
        { id: 'headcount-2', why: 'older than 10 years' },
        { id: 'headcount-3', why: 'a plan' },
      ],
    });
  });
  test('a year counts to its end, at most to the day on which it was read', () => {
    const old = { headcount: [people(100, 'Lahore', { asOf: '2016' })] };
    expect(inputs(old).evidence.scale.known).toBe(true);
    expect(inputs({ ...old, lastChecked: '2016-03-01' }).evidence.scale).toEqual(MISSING);
  });
});

describe('second site', () => {
  const site = (offices: Provider['offices']) => inputs({ offices }).reasons.risk[1]?.evidence;
  test.each([
    ['two cities by others', [office('Lahore'), office('Karachi')], { low: 1, high: 1, known: true }],
    [
      'one of two in own words',
      [office('Lahore', { own: true }), office('Karachi')],
      { low: 0.5, high: 1, known: true },
    ],
    ['one city twice', [office('Lahore'), office('Lahore')], MISSING],
    ['one in another country', [office('Lahore'), office('Austin', { country: 'United States' })], MISSING],
    ['one only implied', [office('Lahore'), office('Karachi', { inferred: true })], MISSING],
    ['none', [], MISSING],
  ])('%s', (_, offices, expected) => {
    expect(site(offices)).toEqual(expected);
  });
});

test('withholding any claim never raises L', () => {
  fc.assert(
    fc.property(anyProvider, anyWeights, (whole, weights) => {
      const sure = (each: Provider) => scoreProvider(scoreInputs(each, asked, context).evidence, weights).low;
      const all = sure(whole);
      for (const field of CLAIM_FIELDS) {
        const entries: readonly unknown[] = whole[field] ?? [];
        entries.forEach((_, index) => {
          const fewer = { ...whole, [field]: entries.filter((_entry, place) => place !== index) };
          expect(sure(fewer), `${field} ${index}`).toBeLessThanOrEqual(all);
        });
      }
    }),
    { numRuns: 200 },
  );
});

test('no payment or sponsor field changes a score', () => {
  const money = fc.record({
    sponsored: fc.boolean(),
    payment: fc.integer(),
    plan: fc.string(),
    completeness: fc.integer(),
  });
  fc.assert(
    fc.property(anyProvider, money, (whole, paid) => {
      expect(scoreInputs({ ...whole, ...paid }, asked, context)).toEqual(scoreInputs(whole, asked, context));
    }),
  );
});
