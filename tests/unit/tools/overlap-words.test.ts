import { expect, test } from 'vitest';
import { daysBetween, firstOfMonth, nextWeekday, shiftDate } from '../../../src/lib/tools/overlap-dates.ts';
import { fromTo, hoursWords, partsWords, shortHours } from '../../../src/lib/tools/overlap-words.ts';

test.each([
  [0, 'no hours', 'none'],
  [1, '1 minute', '1 min'],
  [45, '45 minutes', '45 min'],
  [60, '1 hour', '1 h'],
  [420, '7 hours', '7 h'],
  [435, '7 hours 15 minutes', '7 h 15 min'],
  [1500, '25 hours', '25 h'],
])('%i minutes', (minutes, words, short) => {
  expect([hoursWords(minutes), shortHours(minutes)]).toEqual([words, short]);
});

test('a part of a day ends at 24:00 and does not begin there', () => {
  expect(fromTo(['22:00', '00:00'])).toBe('22:00 to 24:00');
  expect(fromTo(['00:00', '09:00'])).toBe('00:00 to 09:00');
  expect(partsWords([])).toBe('none');
  expect(
    partsWords([
      ['09:00', '11:00'],
      ['15:00', '17:00'],
    ]),
  ).toBe('09:00 to 11:00 and 15:00 to 17:00');
});

test('dates are counted over the ends of months and years', () => {
  expect(shiftDate('2026-12-31', 1)).toBe('2027-01-01');
  expect(shiftDate('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2026-11-01', '2027-11-01')).toBe(365);
  expect(firstOfMonth('2026-11-23')).toBe('2026-11-01');
  expect(firstOfMonth('2026-11-23', 13)).toBe('2027-12-01');
});

test('the next weekday may be the day itself', () => {
  // 23 November 2026 is a Monday.
  expect(nextWeekday('2026-11-23', 'Monday')).toBe('2026-11-23');
  expect(nextWeekday('2026-11-23', 'Friday')).toBe('2026-11-27');
  expect(nextWeekday('2026-11-23', 'Sunday')).toBe('2026-11-29');
});
