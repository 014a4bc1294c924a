import { expect, test } from 'vitest';
import { clockWords, readClock } from '../../../src/lib/tools/clock.ts';

test.each([
  ['9:00', 540],
  ['09:30', 570],
  ['00:15', 15],
  ['24:00', 0],
  ['9 am', 540],
  ['9:30 pm', 1290],
  ['12 am', 0],
  ['12:15 p.m.', 735],
  ['09:00:00', 540],
  ['09:00–09:30', 540],
  ['09:00 - 09:30', 540],
  ['9:00 to 10:00', 540],
  ['2026-11-23 09:00', 540],
  ['2026-11-23T09:00:00', 540],
  ['Mon 17:45', 1065],
])('%j is a time', (text, minutes) => expect(readClock(text)).toBe(minutes));

test.each([
  '',
  '9',
  '25:00',
  '24:01',
  '9:60',
  '13 pm',
  '0 am',
  'noon',
  '12.5',
  '-1:00',
  '9:00 x',
  '1'.repeat(500),
])('%j is none', (text) => expect(readClock(text)).toBeNull());

test('a number alone is a time only where times are written', () => {
  expect(readClock('9', { bareHours: true })).toBe(540);
  expect(readClock('25', { bareHours: true })).toBeNull();
});

test.each([
  [0, '00:00'],
  [545, '09:05'],
  [1440, '24:00'],
  [1470, '00:30'],
])('%i minutes are %s', (minutes, words) => expect(clockWords(minutes)).toBe(words));
