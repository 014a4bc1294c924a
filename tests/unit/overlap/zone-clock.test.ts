import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/lib/overlap/calendar-date.ts';
import { changesBetween, instantOf, offsetAt } from '../../../src/lib/overlap/zone-clock.ts';

const minutes = (utc: string): number => Date.parse(utc) / 60_000;
const day = (date: string): number => Number(readDate('date', date));

describe('how far a clock is ahead', () => {
  test.each([
    ['Europe/London', '2026-03-29T00:59Z', 0],
    ['Europe/London', '2026-03-29T01:00Z', 60],
    ['Europe/London', '2026-10-25T00:59Z', 60],
    ['Europe/London', '2026-10-25T01:00Z', 0],
    ['America/New_York', '2026-01-01T00:00Z', -300],
    ['Asia/Karachi', '2026-07-01T00:00Z', 300],
    ['Asia/Karachi', '2008-07-01T00:00Z', 360],
    ['Asia/Kathmandu', '2026-01-01T00:00Z', 345],
    ['Australia/Lord_Howe', '2026-07-01T00:00Z', 630],
    // The last minute of the years and the first one.
    ['Australia/Sydney', '2100-12-31T23:59Z', 660],
    ['Australia/Sydney', '1973-01-01T00:00Z', 660],
    ['UTC', '2026-07-01T00:00Z', 0],
  ])('%s at %s: %i minutes', (zone, at, ahead) => {
    expect(offsetAt(zone, minutes(at))).toBe(ahead);
  });
});

test('a change lies from the instant asked for up to the other, the last left out', () => {
  // New York, Sunday 8 March 2026, 02:00 at UTC-5.
  const change = minutes('2026-03-08T07:00Z');
  const changes = (from: number, to: number): number[] => changesBetween('America/New_York', from, to);
  expect(changes(change, change + 1)).toEqual([change]);
  expect(changes(change - 1, change)).toEqual([]);
  expect(changes(change + 1, change + 2)).toEqual([]);
  expect(changes(minutes('2025-12-01T00:00Z'), minutes('2027-03-01T00:00Z'))).toEqual([
    change,
    minutes('2026-11-01T06:00Z'),
  ]);
});

test('midnight of the next day is the last minute of a day', () => {
  expect(instantOf('Europe/London', day('2026-12-31'), 1440)).toBe(minutes('2027-01-01T00:00Z'));
  // Karachi, UTC+5: a clock ahead begins its year before universal time does.
  expect(instantOf('Asia/Karachi', day('2026-01-01'), 0)).toBe(minutes('2025-12-31T19:00Z'));
});

test('a zone that is asked for many years stays right when what was read is forgotten', () => {
  for (const zone of ['Europe/London', 'Asia/Tokyo', 'Africa/Lagos', 'America/Lima', 'Asia/Dubai'])
    for (let year = 1973; year <= 2100; year += 1) offsetAt(zone, Date.UTC(year, 6, 1) / 60_000);
  expect(offsetAt('Europe/London', minutes('2026-07-01T00:00Z'))).toBe(60);
}, 60_000);

test('every wall time is where Temporal puts it', () => {
  const zone = fc.constantFrom(
    ...['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Beirut'],
    ...[
      'Pacific/Chatham',
      'Africa/Casablanca',
      'America/St_Johns',
      'Asia/Karachi',
      'Pacific/Apia',
      'Asia/Tehran',
    ],
  );
  const changes = fc.constantFrom(
    '2026-03-29',
    '2026-10-25',
    '2010-11-07',
    '2008-06-01',
    '2011-12-30',
    '2026-09-06',
  );
  const anyDay = fc.oneof(fc.integer({ min: 1096, max: 40_000 }), changes.map(day));
  fc.assert(
    fc.property(zone, anyDay, fc.integer({ min: 0, max: 1440 }), (name, date, minute) => {
      const wall = new Temporal.PlainDateTime(1970, 1, 1).add({ days: date, minutes: minute });
      const expected =
        wall.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
      expect(instantOf(name, date, minute)).toBe(expected);
    }),
    { seed: 92, numRuns: 1000 },
  );
}, 60_000);
