import { describe, expect, test } from 'vitest';
import { counted, listWords, numberWords, shortPeople } from '../../../src/lib/format/numbers.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [18868021, '18,868,021'],
  [31.59, '31.59'],
  [59.6234, '59.6234'],
  [0.1, '0.1'],
  [-5.5, '−5.5'],
])('%d is written %s', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

describe('counting', () => {
  test.each([
    [0, '0 providers'],
    [1, '1 provider'],
    [2, '2 providers'],
    [1200, '1,200 providers'],
  ])('%i', (count, words) => {
    expect(counted(count, 'provider')).toBe(words);
  });

  test('with a plural of its own', () => {
    expect([0, 1, 2].map((count) => counted(count, 'city', 'cities'))).toEqual([
      '0 cities',
      '1 city',
      '2 cities',
    ]);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j in a sentence', (words, sentence) => {
  expect(listWords(words)).toBe(sentence);
});

test.each([
  [13004135, '13.0m'],
  [3357612, '3.4m'],
  [1000000, '1.0m'],
  [999999, '999,999'],
  [82000, '82,000'],
])('%i people are %s', (value, words) => {
  expect(shortPeople(value)).toBe(words);
});
