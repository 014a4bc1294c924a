import { describe, expect, test } from 'vitest';
import { MISSING, known } from '../../../../src/lib/catalogue/scoring/interval.ts';
import {
  priceValue,
  rateCertificate,
  rateCompliance,
  rateFit,
  ratePrice,
  rateQuality,
  rateRisk,
  rateScale,
  rateTenure,
  scaleValue,
  tenureValue,
  whyNotCounted,
  type HeadcountFigure,
  type QualityFigure,
} from '../../../../src/lib/catalogue/scoring/scales.ts';
import { BUILD_DAY } from './make.ts';

test.each([
  [8, 0.7], // (15 - 8) / 10
  [0, 1],
  [5, 1],
  [5.01, 0.999],
  [14.99, 0.001],
  [15, 0],
  [40, 0],
])('USD %d per productive hour is %d', (usd, expected) => {
  expect(priceValue(usd)).toBeCloseTo(expected, 12);
});

test.each([
  [100, 0.5], // log10(10) / 2
  [1, 0],
  [10, 0],
  [1000, 1],
  [20000, 1],
  [200, 0.6505149978], // log10(20) = 1.3010299957
])('%d people are %d', (count, expected) => {
  expect(scaleValue(count)).toBeCloseTo(expected, 9);
});

test.each([
  [-1, 0],
  [0, 0],
  [8, 0.8],
  [10, 1],
  [11, 1],
])('%d years are %d', (years, expected) => {
  expect(tenureValue(years)).toBe(expected);
});

describe('price', () => {
  test('a range goes from the dear end to the cheap end', () => {
    const range = { usdPerHourLow: 8, usdPerHourHigh: 10 };
    expect(ratePrice([{ ...range, basis: 'checked' }])).toEqual({ low: 0.5, high: 0.7, known: true });
    expect(ratePrice([{ ...range, basis: 'stated' }])).toEqual({ low: 0.25, high: 0.7, known: true });
  });
  test('no price is missing', () => {
    expect(ratePrice([])).toEqual(MISSING);
  });
});

test('fit is the share of the asked conditions met', () => {
  expect(rateFit([known(1, 1, 'checked'), MISSING])).toEqual({ low: 0.5, high: 1, known: true });
  expect(rateFit([known(0, 0, 'checked'), known(1, 1, 'stated')])).toEqual({
    low: 0.25,
    high: 0.5,
    known: true,
  });
  expect(rateFit([])).toEqual(MISSING);
});

describe('quality', () => {
  const figure = (kpi: string, more: Partial<QualityFigure> = {}): QualityFigure => ({
    ...{ kpi, period: '2026-Q2', n: 4000, asOf: '2026-07', basis: 'checked' },
    ...more,
  });
  test('two of four figures', () => {
    expect(rateQuality([figure('fcr'), figure('csat'), figure('csat')], BUILD_DAY)).toEqual({
      ...{ low: 0.5, high: 1, known: true },
    });
  });
  test('all four in own words', () => {
    const all = ['service-level', 'fcr', 'csat', 'qa-score'].map((kpi) => figure(kpi, { basis: 'stated' }));
    expect(rateQuality(all, BUILD_DAY)).toEqual({ low: 0.5, high: 1, known: true });
  });
  test.each([
    ['without a period', figure('fcr', { period: null })],
    ['without n', figure('fcr', { n: null })],
    ['with n = 0', figure('fcr', { n: 0 })],
    ['of another kind', figure('asa')],
    ['older than 10 years', figure('fcr', { asOf: '2016-10' })],
  ])('a figure %s does not count', (_, each) => {
    expect(rateQuality([each], BUILD_DAY)).toEqual(MISSING);
  });
});

describe('compliance', () => {
  test.each([
    ['registerChecked', known(1, 1, 'checked')],
    ['documentSeen', known(1, 1, 'checked')],
    ['providerStated', { low: 0.5, high: 1, known: true }],
    ['disputed', { low: 0, high: 1, known: true }],
    ['expired', { low: 0, high: 0, known: true }],
    ['notHeld', { low: 0, high: 0, known: true }],
    ['unknown', MISSING],
  ] as const)('%s', (status, expected) => {
    expect(rateCertificate(status)).toEqual(expected);
  });
  test('one of two regimes, stated only', () => {
    expect(rateCompliance([rateCertificate('providerStated'), MISSING])).toEqual({
      low: 0.25,
      high: 1,
      known: true,
    });
    expect(rateCompliance([])).toEqual(MISSING);
  });
});

describe('scale', () => {
  const count = (more: Partial<HeadcountFigure>): HeadcountFigure => ({
    ...{ what: 'people', asOf: '2024', basis: 'checked' },
    ...more,
  });
  test.each([
    ['a number', count({ min: 100, max: 100 }), 0.5, 0.5],
    ['a range in own words', count({ min: 100, max: 1000, basis: 'stated' }), 0.25, 1],
    ['at least', count({ min: 100 }), 0.5, 1],
    ['at most', count({ max: 100 }), 0, 0.5],
    ['undated', count({ min: 100, max: 100, asOf: null }), 0.5, 0.5],
    ['exactly ten years old', count({ min: 100, max: 100, asOf: '2016-11-22' }), 0.5, 0.5],
  ])('%s', (_, figure, low, high) => {
    expect(rateScale([figure], BUILD_DAY)).toEqual({ low, high, known: true });
  });
  test.each([
    ['a plan', count({ what: 'plan', min: 3000 })],
    ['a peak', count({ what: 'peak', min: 3000 })],
    ['a share', count({ what: 'share' })],
    ['no number', count({})],
    ['older than 10 years', count({ min: 100, asOf: '2016-11-21' })],
  ])('%s counts as missing', (why, figure) => {
    expect(whyNotCounted(figure, BUILD_DAY)).toBe(why);
    expect(rateScale([figure], BUILD_DAY)).toEqual(MISSING);
  });
});

describe('risk', () => {
  test('tenure in whole years', () => {
    expect(rateTenure([{ year: 2018, by: false, basis: 'stated' }], BUILD_DAY)).toEqual({
      ...{ low: 0.4, high: 0.8, known: true },
    });
    // It existed by 2022, so that it may be older.
    expect(rateTenure([{ year: 2022, by: true, basis: 'checked' }], BUILD_DAY)).toEqual({
      ...{ low: 0.4, high: 1, known: true },
    });
    expect(rateTenure([], BUILD_DAY)).toEqual(MISSING);
  });
  test('the mean of four parts', () => {
    const silent = { secondSite: MISSING, powerAndLinks: MISSING, references: MISSING };
    // Low 0.4 / 4, high (0.8 + 3) / 4.
    const { low, high } = rateRisk({ tenure: known(0.8, 0.8, 'stated'), ...silent });
    expect(low).toBeCloseTo(0.1, 12);
    expect(high).toBeCloseTo(0.95, 12);
    expect(rateRisk({ tenure: MISSING, ...silent })).toEqual(MISSING);
  });
});
