import { expect, test } from 'vitest';
import { readSearch, writeSearch } from '../../../src/lib/search/facets.ts';

test('a search goes into the address and comes back', () => {
  const state = { query: 'call & chat', chosen: { kind: 'Provider', city: 'Lahore' } };
  expect(writeSearch(state)).toBe('?q=call+%26+chat&kind=Provider&city=Lahore');
  expect(readSearch(writeSearch(state))).toEqual(state);
});

test('nothing asked is an address without a query', () => {
  expect(writeSearch({ query: '', chosen: {} })).toBe('');
  expect(writeSearch({ query: '', chosen: { city: '' } })).toBe('');
  expect(readSearch('')).toEqual({ query: '', chosen: {} });
});

test('other keys and empty values are left alone', () => {
  expect(readSearch('?utm=x&q=+a+&city=')).toEqual({ query: 'a', chosen: {} });
});
