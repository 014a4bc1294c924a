import { expect, test } from 'vitest';
import { clockMinutes, readEnd, readStart } from '../../../src/lib/overlap/clock-time.ts';
import { refusal } from './ask.ts';

test.each([
  ['00:00', 0],
  ['00:01', 1],
  ['09:05', 545],
  ['19:59', 1199],
  ['20:00', 1200],
  ['23:59', 1439],
])('%s is %i minutes after midnight', (time, minutes) => {
  expect([readStart('buyerStart', time), readEnd('buyerEnd', time), clockMinutes(time)]).toEqual([
    minutes,
    minutes,
    minutes,
  ]);
});

test('24:00 ends a day and starts none', () => {
  expect(readEnd('buyerEnd', '24:00')).toBe(1440);
  expect(readStart('buyerStart', '24:00')).toEqual(refusal('buyerStart', 'write 00:00'));
});

test.each([
  undefined,
  null,
  '',
  '9:5',
  '9:05',
  '09:5',
  '09:60',
  '24:01',
  '25:00',
  '30:00',
  ' 09:00',
  '09:00 ',
  '09:00:00',
  '0900',
  540,
  [],
  '٠٩:٠٠',
])('%j is no time', (found) => {
  expect(readStart('buyerStart', found)).toEqual(refusal('buyerStart', 'from 00:00 to 23:59 as HH:MM'));
  expect(readEnd('buyerEnd', found)).toEqual(refusal('buyerEnd', 'from 00:00 to 24:00 as HH:MM'));
});
