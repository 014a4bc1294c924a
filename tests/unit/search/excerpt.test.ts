import { expect, test } from 'vitest';
import { markedWords, partsOfExcerpt } from '../../../src/lib/search/excerpt.ts';

test('marks stand apart from the text', () => {
  expect(partsOfExcerpt('A <mark>call</mark> centre')).toEqual([
    { text: 'A ', marked: false },
    { text: 'call', marked: true },
    { text: ' centre', marked: false },
  ]);
  expect(markedWords('<mark>Call</mark> <mark>centre.</mark>')).toEqual(['call', 'centre.']);
});

test('what a source wrote is text, also when it looks like markup', () => {
  expect(partsOfExcerpt('&lt;mark&gt;a&lt;/mark&gt; &amp;lt; <b>c</b>')).toEqual([
    { text: '<mark>a</mark> &lt; <b>c</b>', marked: false },
  ]);
});

test('an excerpt without a match is one piece, an empty one is none', () => {
  expect(partsOfExcerpt('plain')).toEqual([{ text: 'plain', marked: false }]);
  expect(partsOfExcerpt('')).toEqual([]);
});
