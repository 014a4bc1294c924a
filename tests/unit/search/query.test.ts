import { expect, test } from 'vitest';
import { normaliseQuery, stemOf, wordsOf } from '../../../src/lib/search/query.ts';

test.each([
  ['call center', 'call centre'],
  ['  Call   CENTERS ', 'call centres'],
  ['Contact Centre companies in Pakistan', 'contact centre'],
  ['IT support', 'it support'],
  ['medical billing in Islamabad', 'medical billing islamabad'],
  ['e-mail support', 'email support'],
  ['Zoë’s café', 'zoes cafe'],
  ['callcenter', 'call centre'],
  ['services in Pakistan', 'services in pakistan'],
  ['', ''],
  ['  ', ''],
  ['?!', ''],
  ['“Order Cannot”', '"order cannot"'],
  ['"', ''],
  ['constructor __proto__', 'constructor proto'],
])('"%s" is asked as "%s"', (typed, asked) => {
  expect(normaliseQuery(typed)).toBe(asked);
});

test('a very long query is cut', () => {
  expect(normaliseQuery('word '.repeat(500)).split(' ')).toHaveLength(12);
});

test('words keep a hyphen within and lose signs around', () => {
  expect(wordsOf('K-Electric (contact centre) -x- 24/7')).toEqual([
    'k-electric',
    'contact',
    'centre',
    'x',
    '24',
    '7',
  ]);
});

test.each([
  ['billing', 'bill'],
  ['bills', 'bill'],
  ['chat', 'chat'],
])('the stem of %s is %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});
