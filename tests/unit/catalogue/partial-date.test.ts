import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNewestFirst,
  firstDay,
  isWithinMonths,
  lastDay,
  monthsBefore,
} from '../../../src/lib/catalogue/partial-date.ts';

test.each([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2017-05', '2017-05-01', '2017-05-31'],
  ['2017-04', '2017-04-01', '2017-04-30'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2017-12', '2017-12-01', '2017-12-31'],
  ['2017-05-11', '2017-05-11', '2017-05-11'],
])('%s lasts from %s to %s', (date, first, last) => {
  expect(firstDay(date)).toBe(first);
  expect(lastDay(date)).toBe(last);
});

test.each([
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-11-22', 1, '2026-10-22'],
  ['2026-11-22', 10, '2026-01-22'],
  ['2026-11-22', 11, '2025-12-22'],
  ['2026-11-22', 12, '2025-11-22'],
  ['2026-11-22', 120, '2016-11-22'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2024-02-29', 48, '2020-02-29'],
  ['2026-01-31', 2, '2025-11-30'],
])('%s, %i months earlier, is %s', (day, months, earlier) => {
  expect(monthsBefore(day, months)).toBe(earlier);
});

describe('within ten years of 22 November 2026', () => {
  const counts = (date: string | null, readDay?: string) => isWithinMonths(date, 120, '2026-11-22', readDay);

  test.each([
    ['2016', true], // its last day is 31 December 2016
    ['2015', false],
    ['2016-11', true], // its last day is 30 November 2016
    ['2016-10', false],
    ['2016-11-22', true],
    ['2016-11-21', false],
    ['2026', true],
    ['2026-11-22', true],
  ])('%s: %s', (date, expected) => {
    expect(counts(date)).toBe(expected);
  });

  test('what has no date is never new', () => {
    expect(counts(null)).toBe(false);
  });

  test('a year that had not ended when it was read is as old as the reading', () => {
    expect(counts('2016', '2016-11-22')).toBe(true);
    expect(counts('2016', '2016-11-21')).toBe(false);
  });

  test('a reading after the end of the year changes nothing', () => {
    expect(counts('2016', '2026-11-21')).toBe(true);
    expect(counts('2015', '2026-11-21')).toBe(false);
  });
});

describe('newest first', () => {
  test('by the last day of each date, undated last', () => {
    const dates = [null, '2017', '2018-01', '2017-12-30', '2018-01-30', null, '2016-12-31'];
    expect([...dates].sort(compareNewestFirst)).toEqual([
      '2018-01', // 31 January
      '2018-01-30',
      '2017', // 31 December
      '2017-12-30',
      '2016-12-31',
      null,
      null,
    ]);
  });

  test('a year and its last day are equally new', () => {
    expect(compareNewestFirst('2017', '2017-12-31')).toBe(0);
    expect(compareNewestFirst('2017-12', '2017')).toBe(0);
  });
});

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

test('every date begins before it ends, and holds the days that it names', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
      const date = day.slice(0, length);
      expect(firstDay(date) <= day && day <= lastDay(date)).toBe(true);
    }),
  );
});

test('the order of dates is the same from both sides', () => {
  fc.assert(
    fc.property(fc.option(partial), fc.option(partial), (a, b) => {
      expect(compareNewestFirst(a, b) + compareNewestFirst(b, a)).toBe(0);
    }),
  );
});
