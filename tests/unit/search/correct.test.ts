import { expect, test } from 'vitest';
import { correctQuery } from '../../../src/lib/search/correct.ts';
import { editDistance } from '../../../src/lib/search/edit-distance.ts';

const known = ['afiniti', 'bilingual', 'billing', 'karachi', 'medical', 'touchstone', 'virtual'];
const nothingFound = (): boolean => false;

test.each([
  ['tuchstone', 'touchstone'],
  ['touch stone', 'touchstone'],
  ['medicle biling', 'medical billing'],
  ['vitrual', 'virtual'],
  ['karachy calls', 'karachi calls'],
])('"%s" becomes "%s"', (typed, corrected) => {
  expect(correctQuery(typed.split(' '), known, nothingFound)).toBe(corrected);
});

test.each(['touchstone', 'karachi billing', 'xyz', 'kar', 'completely'])('"%s" stays', (typed) => {
  expect(correctQuery(typed.split(' '), known, nothingFound)).toBeUndefined();
});

test('a word that the index has is no mistake, however near a name is', () => {
  expect(correctQuery(['medicals'], known, (word) => word === 'medicals')).toBeUndefined();
});

test('two known words are not joined', () => {
  expect(correctQuery(['call', 'box'], ['box', 'call', 'callbox'], nothingFound)).toBeUndefined();
});

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', '', 3],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s" it takes %d steps, and back as many', (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
  expect(editDistance(b, a)).toBe(steps);
});
