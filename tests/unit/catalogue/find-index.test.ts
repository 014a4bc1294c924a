import { expect, test } from 'vitest';
import { hasBit } from '../../../src/lib/catalogue/bits.ts';
import {
  findIndexOf,
  foldedWords,
  placesOfWord,
  tagAndWider,
} from '../../../src/lib/catalogue/find-index.ts';
import { catalogueOf } from './find-random.ts';
import { provider } from './make.ts';

test('words lose case, accents and the signs between them', () => {
  expect(foldedWords('Café No. 7 (ÉLAN-Calls)')).toEqual(['cafe', 'no', '7', 'elan', 'calls']);
  expect(foldedWords(' – ')).toEqual([]);
});

test('a tag answers those who ask for it and for anything wider', () => {
  expect(tagAndWider('zh-Hans-CN')).toEqual(['zh', 'zh-Hans', 'zh-Hans-CN']);
  expect(tagAndWider('en')).toEqual(['en']);
});

test('a beginning finds every word that begins so, and no other', () => {
  const names = ['Cab', 'Call', 'Calls', 'Cam', 'Recall'];
  const catalogue = catalogueOf(names.map((name) => provider(name.toLowerCase(), { name })));
  const found = (beginning: string) =>
    names.filter((_, place) => hasBit(placesOfWord(findIndexOf(catalogue), beginning), place));
  expect(found('call')).toEqual(['Call', 'Calls']);
  expect(found('ca')).toEqual(['Cab', 'Call', 'Calls', 'Cam']);
  expect(found('z')).toEqual([]);
  expect(found('a')).toEqual([]);
});

test('a catalogue is judged once', () => {
  const catalogue = catalogueOf([]);
  expect(findIndexOf(catalogue)).toBe(findIndexOf(catalogue));
});
