import { expect, test } from 'vitest';
import { dateWords, publishedWords, shortDateWords } from '../../../src/lib/format/dates.ts';

test.each([
  ['2017', '2017', '2017'],
  ['2017-05', 'May 2017', 'May 2017'],
  ['2017-06', 'June 2017', 'Jun 2017'],
  ['2017-09-01', '1 September 2017', '1 Sep 2017'],
  ['2017-12-31', '31 December 2017', '31 Dec 2017'],
])('%s is %s, in narrow columns %s', (date, words, short) => {
  expect(dateWords(date)).toBe(words);
  expect(shortDateWords(date)).toBe(short);
});

test.each([
  [null, 'undated'],
  ['2017', '2017'],
  ['2017-05-11', '11 May 2017'],
  ['2025-26', '2025–26'],
  ['2008-09', 'September 2008'], // could be either; a month is what a date usually is
  ['2023 (inferred)', '2023 (inferred)'],
  ['2023-04 (inferred)', 'April 2023 (inferred)'],
])('a source of %s was published: %s', (date, words) => {
  expect(publishedWords(date)).toBe(words);
});
