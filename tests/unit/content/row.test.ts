import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { buildRow, lowerFirst } from '../../../src/lib/content/row.ts';
import { buildList } from '../../../src/lib/content/list.ts';
import type { Provider } from '../../../src/lib/schemas/provider.ts';
import { city, claim, office, provider, service } from '../catalogue/make.ts';

const register = new Map(
  ['press', 'own-page'].map((id) => [
    id,
    { id, url: null, title: id, publisher: id, published: null, retrieved: '2026-11-21' },
  ]),
);
const context = {
  names: {
    services: new Map([
      ['dispatch', 'Dispatch'],
      ['data-entry', 'Data entry'],
      ['hr', 'HR, payroll'],
    ]),
    industries: new Map(),
  },
  cityNames: new Map([['lahore', 'Lahore']]),
  register,
};
const listed = (...providers: Provider[]) =>
  buildCatalogue(
    { providers, services: [service('dispatch', 1)], cities: [city('Lahore')], industries: [] },
    '2026-11-22',
  ).providers;
const rowOf = (more: Partial<Provider>, matched: string[] = []) =>
  buildRow(listed(provider('firm', more))[0]!, { ...context, matched });

test('a row names its places, and says when none was found', () => {
  expect(rowOf({ offices: [office('Lahore')] }).row.place).toBe('Lahore');
  expect(rowOf({ services: [claim('dispatch')] }).row.place).toBe('City not found');
});

test('a row names three places and counts the rest', () => {
  const offices = ['Lahore', 'Karachi', 'Quetta', 'Multan', 'Gilgit'].map((name) => office(name));
  expect(rowOf({ offices }).row.place).toBe('Lahore, karachi, quetta and 2 more');
});

test('the service that the list is about stands first and is marked', () => {
  const services = ['data-entry', 'hr', 'dispatch'].map((value) => claim(value));
  expect(rowOf({ services }, ['dispatch']).row.services).toEqual([
    { name: 'Dispatch', matched: true },
    { name: 'data entry', matched: false },
    { name: 'HR, payroll', matched: false },
  ]);
});

test('beyond four services the rest is counted', () => {
  const services = ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => claim(value));
  const { row } = rowOf({ services });
  expect([row.services.length, row.more]).toEqual([4, 2]);
});

test('unknowns are gathered in one phrase', () => {
  expect(rowOf({}).row.unknown).toBe('Services, founding year and hours not found');
  expect(rowOf({ services: [claim('hr')] }).row.unknown).toBe('Founding year and hours not found');
  expect(rowOf({ services: [claim('hr')], founded: [claim(2003)] }).row.unknown).toBe('Hours not found');
});

test('the founding year and hours carry marks whose ids name the provider', () => {
  const { row, notes } = rowOf({ founded: [claim(2003)], hours: [claim({ always: true as const })] });
  expect(row.facts.map(({ before, words }) => before + words)).toEqual(['Since 2003', '24/7']);
  expect(notes.map(({ id }) => id)).toEqual(['firm-founded-0', 'firm-hours-0']);
});

test('a list is cut into pages, each with the notes of its own rows', () => {
  const firms = listed(
    ...Array.from({ length: 5 }, (_, index) => provider(`firm-${index}`, { founded: [claim(2000 + index)] })),
  );
  const lists = [1, 2, 3, 4].map((number) => buildList(firms, number, context, 2));
  expect(lists.map((list) => list?.page.items.map(({ slug }) => slug))).toEqual([
    ['firm-0', 'firm-1'],
    ['firm-2', 'firm-3'],
    ['firm-4'],
    undefined,
  ]);
  expect(lists[2]?.notes.map(({ id }) => id)).toEqual(['r1-founded-0']);
});

test('within a sentence a name begins small, an abbreviation does not', () => {
  expect([lowerFirst('Data entry'), lowerFirst('IT support'), lowerFirst('HR, payroll')]).toEqual([
    'data entry',
    'IT support',
    'HR, payroll',
  ]);
});
