import { expect, test } from 'vitest';
import { overlapYear, overlapYearBuyers, type Buyer, type Period } from '../../../src/lib/overlap/index.ts';
import { answered, newYork, refusal } from './ask.ts';

const office = (zone: string): Buyer => ({ zone, start: '09:00', end: '17:00' });
const buyers = [office('America/New_York'), office('Europe/London')];
const year = (input: Period) => answered(overlapYearBuyers({ ...newYork, buyers, ...input }));

const usOnly = { changed: ['America/New_York'], notYet: ['Europe/London'] };
const ukOnly = { changed: ['Europe/London'], notYet: ['America/New_York'] };

test('the weeks when the US has changed and Europe has not are rows of their own', () => {
  // UTC: New York 14 to 22 in winter and 13 to 21 in summer, London 9 to 17 and 8 to 16, the shift 12 to 21.
  const { rows } = year({ year: 2026 });
  expect(
    rows.map((row) => [
      row.from,
      row.to,
      row.dates,
      ...row.each.map((each) => each.overlapHours),
      row.sharedHours,
      row.outOfStep,
    ]),
  ).toEqual([
    ['2026-01-01', '2026-03-07', 66, 7, 5, 3, null],
    ['2026-03-08', '2026-03-28', 21, 8, 5, 4, usOnly],
    ['2026-03-29', '2026-10-24', 210, 8, 4, 3, null],
    ['2026-10-25', '2026-10-31', 7, 8, 5, 4, ukOnly],
    ['2026-11-01', '2026-12-31', 61, 7, 5, 3, null],
  ]);
  expect(rows[1]).toEqual({
    ...{
      from: '2026-03-08',
      to: '2026-03-28',
      dates: 21,
      sharedMinutes: 240,
      sharedHours: 4,
      outOfStep: usOnly,
    },
    each: [
      {
        ...{ zone: 'America/New_York', utcOffsetMinutes: -240, buyerWindowMinutes: 480 },
        ...{ overlapMinutes: 480, overlapHours: 8, nightCoverMinutes: 240 },
      },
      {
        ...{ zone: 'Europe/London', utcOffsetMinutes: 0, buyerWindowMinutes: 480 },
        ...{ overlapMinutes: 300, overlapHours: 5, nightCoverMinutes: 0 },
      },
    ],
  });
});

test('each buyer has its own year, and what they share its values', () => {
  const found = year({ year: 2026 });
  expect(found).toMatchObject({ from: '2026-01-01', to: '2026-12-31', dates: 365 });
  expect(found.each).toEqual([
    { zone: 'America/New_York', ...overlapYear({ ...newYork, year: 2026 }) },
    { zone: 'Europe/London', ...overlapYear({ ...newYork, buyerZone: 'Europe/London', year: 2026 }) },
  ]);
  expect(
    found.sharedValues.map(({ overlapMinutes, dates, ranges }) => [overlapMinutes, dates, ranges.length]),
  ).toEqual([
    [180, 337, 3],
    [240, 28, 2],
  ]);
});

test('they are rows even when no figure moves', () => {
  const always = { pakistanStart: '00:00', pakistanEnd: '24:00', nightStart: '12:00', nightEnd: '12:01' };
  const rows = answered(overlapYearBuyers({ ...newYork, buyers, year: 2026, ...always })).rows;
  expect(rows.map((row) => row.from)).toEqual([
    '2026-01-01',
    '2026-03-08',
    '2026-03-29',
    '2026-10-25',
    '2026-11-01',
  ]);
});

test('a zone that falls out of step cuts a row, though no clock of the two before changes that day', () => {
  // The range ends and begins within the weeks.
  expect(
    year({ from: '2026-03-15', to: '2026-04-10' }).rows.map((row) => [row.from, row.dates, row.outOfStep]),
  ).toEqual([
    ['2026-03-15', 14, usOnly],
    ['2026-03-29', 13, null],
  ]);
  expect(
    year({ from: '2026-03-01', to: '2026-03-20' }).rows.map((row) => [row.from, row.dates, row.outOfStep]),
  ).toEqual([
    ['2026-03-01', 7, null],
    ['2026-03-08', 13, usOnly],
  ]);
});

test('refused', () => {
  const ask = (change: object) => overlapYearBuyers({ ...newYork, buyers, year: 2026, ...change });
  expect(ask({ year: 1 })).toEqual(refusal('year', '1973 to 2100'));
  expect(ask({ buyers: [] })).toEqual(refusal('buyers', 'name 1 to 12'));
  expect(ask({ pakistanStart: '9' })).toEqual(refusal('pakistanStart', 'HH:MM'));
  expect(ask({ nightEnd: '9' })).toEqual(refusal('nightEnd', 'HH:MM'));
});
