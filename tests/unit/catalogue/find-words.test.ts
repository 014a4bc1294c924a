import { describe, expect, test } from 'vitest';
import type { Facet } from '../../../src/lib/catalogue/facets.ts';
import { emptyGroups, type FindResult } from '../../../src/lib/catalogue/find.ts';
import { emptyQuery, type FindQuery } from '../../../src/lib/catalogue/find-query.ts';
import { plainSentence, sentenceOf } from '../../../src/lib/catalogue/find-words.ts';
import type { ListedProvider } from '../../../src/lib/catalogue/catalogue.ts';

const NAMES: Record<string, string> = {
  'customer-support': 'customer support',
  'it-support': 'IT support',
  islamabad: 'Islamabad',
  rawalpindi: 'Rawalpindi',
  lahore: 'Lahore',
  '24-7': '24/7 hours',
  en: 'English',
  'not-found': 'a size not found',
  banking: 'banking',
  captive: 'captive centre',
  independent: 'independent sources',
};

function words(
  facets: Partial<Record<Facet, string[]>>,
  result: { total: number; otherwise?: number; leftOut?: FindResult['leftOut'] },
  more: Partial<FindQuery> = {},
) {
  const { total, otherwise = 0, leftOut = {} } = result;
  const query = { ...emptyQuery(), ...more, facets: { ...emptyQuery().facets, ...facets } };
  const groups = { ...emptyGroups(), otherwise: new Array<ListedProvider>(otherwise) };
  const page = { number: 1, pages: 1, from: 1, to: total, groups };
  return sentenceOf(query, { groups, total, of: 34, leftOut, page }, (_, value) => NAMES[value] ?? value);
}
const text = (...input: Parameters<typeof words>) => plainSentence(words(...input));

test('the sentence of the picture', () => {
  const facets = {
    ...{ service: ['customer-support'], city: ['islamabad', 'rawalpindi'] },
    ...{ hours: ['24-7'], language: ['en'] },
  };
  expect(text(facets, { total: 8, otherwise: 1 })).toBe(
    '8 providers offer customer support in Islamabad or Rawalpindi. You also asked for English and 24/7 hours: ' +
      'met or not found for 7, a source says otherwise for 1.',
  );
});

test('the count and what was chosen are strong, the words between are not', () => {
  expect(words({ service: ['it-support'], city: ['lahore'] }, { total: 1 })).toEqual([
    { text: '1 provider', strong: true },
    { text: ' offers ', strong: false },
    { text: 'IT support', strong: true },
    { text: ' in ', strong: false },
    { text: 'Lahore', strong: true },
    { text: '.', strong: false },
  ]);
});

describe('what was asked', () => {
  test.each<[string, ...Parameters<typeof words>]>([
    ['34 providers are listed.', {}, { total: 34 }],
    ['1,200 providers are listed in Lahore.', { city: ['lahore'] }, { total: 1200 }],
    ['9 providers are listed in a city that was not found.', { city: ['not-found'] }, { total: 9 }],
    [
      '9 providers are listed in Lahore, or in a city that was not found.',
      { city: ['lahore', 'not-found'] },
      { total: 9 },
    ],
    ['2 providers match “care”.', {}, { total: 2 }, { q: 'care' }],
    [
      '1 provider offers IT support and matches “care”.',
      { service: ['it-support'] },
      { total: 1 },
      { q: 'care' },
    ],
    [
      '3 providers offer IT support and work for banking, with English and 24/7 hours.',
      { service: ['it-support'], industry: ['banking'], language: ['en'], hours: ['24-7'] },
      { total: 3 },
      { must: ['service', 'industry', 'language', 'hours'] },
    ],
    [
      '5 providers of the kind captive centre offer IT support, with independent sources.',
      { service: ['it-support'], kind: ['captive'], evidence: ['independent'] },
      { total: 5 },
    ],
    [
      '34 providers are listed. You asked for an office in Lahore and clients in banking: met or not found for 34.',
      { city: ['lahore'], industry: ['banking'] },
      { total: 34 },
      { must: [] },
    ],
    [
      '34 providers are listed. You asked for English: met or not found for 34.',
      { language: ['en'] },
      { total: 34 },
    ],
    [
      '4 providers are listed. You asked for 24/7 hours: met for 3, a source says otherwise for 1.',
      { hours: ['24-7'] },
      { total: 4, otherwise: 1 },
      { missing: 'leave-out' },
    ],
    [
      '1 provider is listed. You asked for 24/7 hours: a source says otherwise for 1.',
      { hours: ['24-7'] },
      { total: 1, otherwise: 1 },
    ],
  ])('%s', (sentence, ...input) => {
    expect(text(...input)).toBe(sentence);
  });
});

test('with no result it says how many are found with each', () => {
  const leftOut = { service: { notFound: 34, otherwise: 0 }, city: { notFound: 32, otherwise: 1 } };
  expect(text({ service: ['it-support'], city: ['lahore'] }, { total: 0, leftOut })).toBe(
    '0 providers offer IT support in Lahore. Of 34 providers, none is found with IT support and 1 is found with Lahore.',
  );
});
