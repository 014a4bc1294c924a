import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  overlap,
  overlapYear,
  type OverlapYear,
  type OverlapYearInput,
} from '../../../src/lib/overlap/index.ts';
import { answered, london, newYork, refusal, wholeDay } from './ask.ts';

const year = (input: object): OverlapYear => answered(overlapYear(input as OverlapYearInput));
const rowsOf = (input: object) =>
  year(input).rows.map((row) => [row.from, row.to, row.dates, row.overlapHours, row.nightCoverMinutes]);

test('8 h from 8 March to 31 October 2026, 7 h from 1 November 2026 to 13 March 2027', () => {
  const summer = { from: '2026-03-08', to: '2026-10-31', dates: 238 };
  const winter = { from: '2026-11-01', to: '2027-03-13', dates: 133 };
  const figures = { buyerWindowMinutes: 480 };
  expect(overlapYear({ ...newYork, from: '2026-03-08', to: '2027-03-13' })).toEqual({
    from: '2026-03-08',
    to: '2027-03-13',
    dates: 371,
    rows: [
      { ...summer, ...figures, overlapMinutes: 480, overlapHours: 8, nightCoverMinutes: 240 },
      { ...winter, ...figures, overlapMinutes: 420, overlapHours: 7, nightCoverMinutes: 300 },
    ],
    values: [
      { overlapMinutes: 480, overlapHours: 8, dates: 238, ranges: [summer] },
      { overlapMinutes: 420, overlapHours: 7, dates: 133, ranges: [winter] },
    ],
    nightShare: (238 * 240 + 133 * 300) / (371 * 480),
  });
});

test('a year without night work has a night share of 0', () => {
  // London 09:00 to 17:00 is 14:00 to 22:00 in Karachi in winter, an hour earlier in summer.
  expect(year({ ...london, year: 2026 }).nightShare).toBe(0);
});

test('a calendar year has its winter twice', () => {
  expect(rowsOf({ ...newYork, year: 2026 })).toEqual([
    ['2026-01-01', '2026-03-07', 66, 7, 300],
    ['2026-03-08', '2026-10-31', 238, 8, 240],
    ['2026-11-01', '2026-12-31', 61, 7, 300],
  ]);
  expect(year({ ...newYork, year: 2026 }).values.map(({ dates, ranges }) => [dates, ranges.length])).toEqual([
    [238, 1],
    [127, 2],
  ]);
});

test('the night alone may change, and then the row does as well', () => {
  const always = { ...newYork, pakistanStart: '00:00', pakistanEnd: '24:00' };
  expect(rowsOf({ ...always, year: 2026 }).map(([from, , , hours, night]) => [from, hours, night])).toEqual([
    ['2026-01-01', 8, 300],
    ['2026-03-08', 8, 240],
    ['2026-11-01', 8, 300],
  ]);
  expect(year({ ...always, year: 2026 }).values).toHaveLength(1);
});

test('the days of 23 and 25 hours are rows of their own', () => {
  const rows = year({ ...london, ...wholeDay, year: 2026 }).rows;
  expect(rows.map((row) => [row.from, row.dates, row.buyerWindowMinutes])).toEqual([
    ['2026-01-01', 87, 1440],
    ['2026-03-29', 1, 1380],
    ['2026-03-30', 209, 1440],
    ['2026-10-25', 1, 1500],
    ['2026-10-26', 67, 1440],
  ]);
});

test('a zone without changes is one row of every date, a leap day with them', () => {
  expect(rowsOf({ ...london, buyerZone: 'Asia/Kolkata', year: 2028 })).toEqual([
    ['2028-01-01', '2028-12-31', 366, 7.5, 0],
  ]);
});

test('without any cover there is no night share', () => {
  const skipped = { ...london, buyerStart: '01:30', buyerEnd: '02:00', from: '2026-03-29', to: '2026-03-29' };
  expect(year(skipped)).toMatchObject({ dates: 1, nightShare: null });
});

test('each date lies in one row and one value, with the figures that overlap gives', () => {
  const zone = fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  );
  const first = fc.integer({ min: 0, max: 6000 });
  const iso = (day: number): string => new Date(Date.UTC(2007, 0, 1 + day)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(zone, first, fc.integer({ min: 0, max: 400 }), (buyerZone, day, length) => {
      const dates = Array.from({ length: length + 1 }, (_, index) => iso(day + index));
      const found = year({ ...newYork, buyerZone, from: dates[0], to: dates.at(-1) });
      const within = (date: string) => (range: { from: string; to: string }) =>
        range.from <= date && date <= range.to;
      for (const buyerDate of dates) {
        const rows = found.rows.filter(within(buyerDate));
        expect(rows).toHaveLength(1);
        const values = found.values.filter(({ ranges }) => ranges.some(within(buyerDate)));
        expect(values.map(({ overlapMinutes }) => overlapMinutes)).toEqual([rows[0]?.overlapMinutes]);
      }
      for (const buyerDate of dates.filter((_, index) => index % 10 === 0)) {
        const { overlapMinutes, nightCoverMinutes } = answered(overlap({ ...newYork, buyerZone, buyerDate }));
        expect(found.rows.find(within(buyerDate))).toMatchObject({ overlapMinutes, nightCoverMinutes });
      }
      expect(found.rows.reduce((sum, row) => sum + row.dates, 0)).toBe(dates.length);
      expect(found.values.reduce((sum, value) => sum + value.dates, 0)).toBe(dates.length);
    }),
    { seed: 92, numRuns: 15 },
  );
}, 60_000);

describe('refused as in overlap', () => {
  test.each<[object, string, string]>([
    [{ year: 3000 }, 'year', '1973 to 2100'],
    [{ buyerZone: 'Mars' }, 'buyerZone', 'write the name'],
    [{ pakistanEnd: '' }, 'pakistanEnd', 'is missing'],
    [{ nightStart: '24:00' }, 'nightStart', 'write 00:00'],
  ])('%j', (change, field, words) => {
    expect(overlapYear({ ...newYork, year: 2026, ...change })).toEqual(refusal(field, words));
  });
});
