import { expect, test } from 'vitest';
import { splitOwnLinks } from '../../../src/lib/quotes/own-links.ts';

const origin = 'https://plus92.example';

test('an address of this site becomes a path, and the words around it stay', () => {
  expect(splitOwnLinks('Open\nhttps://plus92.example/lead/abc/?a=1#b.\nBye', origin)).toEqual([
    { text: 'Open\n', path: null },
    { text: 'https://plus92.example/lead/abc/?a=1#b', path: '/lead/abc/?a=1#b' },
    { text: '.\nBye', path: null },
  ]);
});

test.each([
  'https://firm.example/contact',
  'https://plus92.example.evil.example/',
  'https://plus92.example@evil.example/',
  'https://somebody@plus92.example/',
  'http://plus92.example/',
  'https://',
  'javascript:alert(1)',
  'no address at all',
])('%s stays words', (text) => {
  expect(splitOwnLinks(text, origin)).toEqual([{ text, path: null }]);
});

test('a text may begin and end with one, and be empty', () => {
  expect(splitOwnLinks('https://plus92.example/', origin)).toEqual([
    { text: 'https://plus92.example/', path: '/' },
  ]);
  expect(splitOwnLinks('', origin)).toEqual([]);
});
