import { expect, test } from 'vitest';
import { readTypedTime } from '../../../src/lib/tools/typed-time.ts';

test.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['9:00', '09:00'],
  ['09:00', '09:00'],
  [' 9.30 ', '09:30'],
  ['9h', '09:00'],
  ['9h30', '09:30'],
  ['0930', '09:30'],
  ['1730', '17:30'],
  ['9am', '09:00'],
  ['9 AM', '09:00'],
  ['9:30 p.m.', '21:30'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['12:30am', '00:30'],
  ['noon', '12:00'],
  ['0', '00:00'],
  ['23:59', '23:59'],
])('reads %j as %s, on either side', (typed, value) => {
  expect(readTypedTime(typed, 'start')).toEqual({ ok: true, value });
  expect(readTypedTime(typed, 'end')).toEqual({ ok: true, value });
});

test('midnight begins a day at 00:00 and ends one at 24:00', () => {
  expect(readTypedTime('midnight', 'start')).toEqual({ ok: true, value: '00:00' });
  expect(readTypedTime('midnight', 'end')).toEqual({ ok: true, value: '24:00' });
});

test.each(['24:00', '24', '2400'])('%s is an end only', (typed) => {
  expect(readTypedTime(typed, 'end')).toEqual({ ok: true, value: '24:00' });
  expect(readTypedTime(typed, 'start')).toEqual({
    ok: false,
    reason: `“${typed}” ends a day; as a start write 00:00`,
  });
});

test('nothing typed is nothing, and no fault yet', () => {
  expect(readTypedTime('  ', 'start')).toEqual({ ok: true, value: null });
});

test.each([
  '25',
  '9:60',
  '24:30',
  '13pm',
  '0am',
  '-9',
  '9:0',
  'nine',
  '9 to 5',
  '123',
  '9am pm',
  'constructor',
  '٩',
])('%j is no time', (typed) => {
  expect(readTypedTime(typed, 'end')).toEqual({
    ok: false,
    reason: `“${typed}” is not a time: write it as 09:00, 17:30 or 9am`,
  });
});

test('what was typed is cut in the sentence', () => {
  expect(readTypedTime('x'.repeat(60), 'start')).toEqual({
    ok: false,
    reason: `“${'x'.repeat(20)}…” is not a time: write it as 09:00, 17:30 or 9am`,
  });
});
