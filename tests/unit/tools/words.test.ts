import { expect, test } from 'vitest';
import { shareWords, waitWords } from '../../../src/lib/tools/words.ts';

test.each([
  [0, '0.0%'],
  [0.796, '79.6%'],
  [1, '100.0%'],
  [0.9999, 'over 99.9%'],
  [0.0001, 'under 0.1%'],
])('the share %d reads %j', (share, words) => {
  expect(shareWords(share)).toBe(words);
});

test('whole per cent where that is enough', () => {
  expect(shareWords(0.714, 0)).toBe('71%');
  expect(shareWords(0.9999, 0)).toBe('over 99%');
  expect(shareWords(0.001, 0)).toBe('under 1%');
});

test.each([
  [0, '0 s'],
  [0.4, 'under 1 s'],
  [1, '1 s'],
  [7.8, '8 s'],
  [119, '119 s'],
  [120, '2 min'],
  [125, '2 min 5 s'],
  [3_600, '1 h 0 min'],
  [4_320, '1 h 12 min'],
])('a wait of %d seconds reads %j', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
