import { expect, test } from 'vitest';
import {
  cityFigures,
  cityLedger,
  cityNotes,
  factWords,
  shownFacts,
} from '../../../src/lib/content/city-view.ts';
import type { City, CityFact } from '../../../src/lib/schemas/city.ts';
import { city } from '../catalogue/make.ts';

const register = new Map([
  [
    'press',
    { id: 'press', url: null, title: 'x', publisher: 'The Press', published: null, retrieved: '2026-11-21' },
  ],
]);
const fact = (id: string, more: Partial<CityFact>): CityFact => ({
  ...{ id, field: id, text: id, value: null, unit: null, period: null },
  ...{ source: ['press'], quote: 'x', confidence: 'reported' as const, ...more },
});
const lahore: City = {
  ...city('Lahore'),
  population: {
    ...{ value: 13004135, year: 2023, kind: 'city (census)', source: ['press'], quote: 'x' },
    ...{ confidence: 'reported' as const, alternatives: [] },
  },
  facts: [
    fact('industry-share', {
      field: 'industry share',
      text: 'Share of firms',
      value: 36.4,
      unit: 'percent',
      period: 'Mar 2023',
    }),
    fact('enforcement', { text: '11 raided', articleOnly: true }),
    fact('wage', {
      field: 'cost note',
      text: 'Legal minimum wage, Punjab',
      value: 40000,
      unit: 'PKR per month',
      period: 'FY2025-26',
    }),
  ],
  holes: ['office rent per seat'],
};

test('enforcement is not shown on the page of a city, nor does it have a mark there', () => {
  expect(shownFacts(lahore).map(({ id }) => id)).toEqual(['industry-share', 'wage']);
  expect(cityNotes(lahore, register).map((note) => note?.id)).toEqual([
    'population',
    'industry-share',
    'wage',
    'coordinates',
  ]);
});

test('the table ends with what was looked for and not found', () => {
  const rows = cityLedger(lahore, register);
  expect(rows.map(({ label }) => label)).toEqual([
    'People',
    'Share of registered companies',
    'Cost',
    'Position',
    'Office rent per seat',
  ]);
  expect(rows.at(-1)).toMatchObject({ missing: 'Not found', entries: [] });
  expect(rows[1]?.who).toBe('The Press, Mar 2023');
});

test('a number is added to a fact whose words do not hold it', () => {
  expect(factWords(fact('x', { text: 'Share of firms', value: 36.4, unit: 'percent' }))).toBe(
    'Share of firms: 36.4%',
  );
  expect(factWords(fact('x', { text: 'About 500 graduates', value: 500, unit: 'people' }))).toBe(
    'About 500 graduates',
  );
  expect(factWords(fact('x', { text: '1.12 million sq ft', value: 1120000, unit: 'sq ft' }))).toBe(
    '1.12 million sq ft',
  );
  expect(factWords(fact('x', { text: 'Registrations', value: 3264, unit: 'count' }))).toBe(
    'Registrations: 3,264',
  );
});

test('large figures are those that a source gives, and none for a city without facts', () => {
  expect(cityFigures(lahore).map(({ value, words }) => `${value} ${words}`)).toEqual([
    '13.0m people, census of 2023',
    '36.4% of PSEB-registered companies, Mar 2023',
    'PKR 40,000 a month, legal minimum wage, FY2025-26',
  ]);
  expect(cityFigures(city('Bagh'))).toEqual([]);
});
