import { describe, expect, test } from 'vitest';
import { citiesOf, citySlug, isPlaceInPakistan } from '../../../src/lib/catalogue/places.ts';
import { office, provider } from './make.ts';

test.each([
  ['Lahore', 'lahore'],
  ['Rahim Yar Khan', 'rahim-yar-khan'],
  ['D.G. Khan', 'd-g-khan'],
  [' Bagh (Azad Kashmir) ', 'bagh-azad-kashmir'],
])('%s is %s in addresses', (name, slug) => {
  expect(citySlug(name)).toBe(slug);
});

describe('a place is in Pakistan', () => {
  const cities = new Set(['Lahore']);
  test.each([
    ['Pakistan', true],
    ['Pakistan call centre', true],
    ['Lahore', true],
    ['Multan', false], // not a city that this test lists
    ['Pakistani diaspora', false],
    ['outside Pakistan', false],
    ['all countries', false],
    ['group', false],
  ])('%s: %s', (place, expected) => {
    expect(isPlaceInPakistan(place, cities)).toBe(expected);
  });
});

describe('the cities of a provider', () => {
  const citiesWith = (...offices: ReturnType<typeof office>[]) => citiesOf(provider('firm', { offices }));

  test('stand once each, in the order of the profile', () => {
    expect(citiesWith(office('Lahore'), office('Karachi'), office('Lahore'))).toEqual({
      stated: ['lahore', 'karachi'],
      implied: [],
    });
  });

  test('are stated or implied, and stated goes before', () => {
    const implied = { inferred: true as const };
    expect(citiesWith(office('Lahore', implied), office('Multan', implied), office('Lahore'))).toEqual({
      stated: ['lahore'],
      implied: ['multan'],
    });
  });

  test('are in Pakistan, and named', () => {
    expect(citiesWith(office('Dubai', { country: 'United Arab Emirates' }), office(null))).toEqual({
      stated: [],
      implied: [],
    });
  });

  test('are none when no office was found', () => {
    expect(citiesOf(provider('firm'))).toEqual({ stated: [], implied: [] });
  });
});
