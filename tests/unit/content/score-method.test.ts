import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { scoreMethod } from '../../../src/lib/content/score-method.ts';
import { city, claim, office, provider } from '../catalogue/make.ts';

const method = scoreMethod(
  buildCatalogue(
    {
      providers: [
        provider('founded', { founded: [claim(2018)] }),
        provider('two-sites', { offices: [office('Lahore'), office('Karachi')] }),
        provider('people', {
          headcount: [claim({ min: 100, what: 'people' as const, place: 'Lahore' }, { asOf: '2025' })],
          pricing: [claim('From USD 8 an hour')],
        }),
        provider('nothing'),
      ],
      ...{ services: [], cities: [city('Lahore'), city('Karachi')], industries: [] },
    },
    '2026-11-22',
  ),
);

test('says of how many providers each criterion knows anything', () => {
  expect(method.of).toBe(4);
  expect(method.criteria.map(({ name, known }) => [name, known])).toEqual([
    // A price in words cannot be put per productive hour.
    ['Price', 0],
    ['Fit', null],
    ['Quality evidence', 0],
    ['Compliance', null],
    ['Scale', 1],
    ['Risk', 2],
  ]);
});

test('prints weights that sum to 100, and the ends of the scales', () => {
  for (const weights of [
    method.criteria.map(({ percent }) => percent),
    ...method.presets.map((p) => p.percents),
  ])
    expect(weights.reduce((sum, percent) => sum + percent, 0)).toBe(100);
  const words = Object.fromEntries(method.criteria.map(({ name, scale }) => [name, scale]));
  expect(words['Price']).toContain('1 at or below USD 5 per productive hour, 0 at or above USD 15');
  expect(words['Scale']).toContain('10 or fewer are 0, 1,000 or more are 1');
  expect(words['Quality evidence']).toContain('service level, first-contact resolution');
});

test('works the example out as by hand', () => {
  // Fit [0.5, 1] at 0.25; tenure [0.4, 0.8] is a quarter of risk: [0.1, 0.95] at 0.1. L = 0.125 + 0.01, U = 1 - 0.005.
  expect(method.example).toEqual({ founded: 2018, tenure: 8, low: 0.135, high: 0.995, coverage: 0.35 });
  expect(method.limits).toEqual({ statedPercent: 50, priceMonths: 24, figureYears: 10 });
});
