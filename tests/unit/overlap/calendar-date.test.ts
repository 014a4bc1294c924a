import { expect, test } from 'vitest';
import {
  dayOf,
  readDate,
  readYear,
  weekdayOf,
  writeDate,
  yearOf,
} from '../../../src/lib/overlap/calendar-date.ts';
import { refusal } from './ask.ts';

test.each([
  // 1970 to 1972 have 365 + 365 + 366 days.
  ['1973-01-01', 1096],
  ['2026-01-14', 20_467],
  ['2028-02-29', 21_243],
  ['2100-12-31', 47_846],
])('%s is day %i', (date, day) => {
  expect(readDate('buyerDate', date)).toBe(day);
  expect(writeDate(day)).toBe(date);
  expect(yearOf(day)).toBe(Number(date.slice(0, 4)));
});

test('a month is counted from 1', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(dayOf(1970, 2, 1)).toBe(31);
});

test.each(['1972-12-31', '2101-01-01', '0001-01-01', '0099-01-01', '9999-12-31'])(
  '%s is outside of the years',
  (date) => {
    expect(readDate('buyerDate', date)).toEqual(refusal('buyerDate', 'of the years 1973 to 2100'));
  },
);

test.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
  '%s is no day of the calendar',
  (date) => {
    expect(readDate('buyerDate', date)).toEqual(refusal('buyerDate', 'no such day'));
  },
);

test.each([
  undefined,
  null,
  '',
  '2026-1-14',
  '14.01.2026',
  '2026-01-14T00:00',
  ' 2026-01-14',
  '12026-01-14',
  20_467,
  {},
])('%j is no date', (found) => {
  expect(readDate('buyerDate', found)).toEqual(refusal('buyerDate', 'YYYY-MM-DD, such as'));
});

test('years', () => {
  expect([readYear('year', 1973), readYear('year', 2100)]).toEqual([1973, 2100]);
  for (const found of [1972, 2101, 2026.5, Number.NaN, Infinity, 1e12, -1, '2026', undefined])
    expect(readYear('year', found)).toEqual(refusal('year', 'write a year from 1973 to 2100'));
});

test('weekdays', () => {
  // 1 January 1970 was a Thursday.
  expect([-4, 0, 1, 2, 3].map(weekdayOf)).toEqual(['Sunday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
});
