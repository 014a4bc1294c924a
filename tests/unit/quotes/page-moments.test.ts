import { describe, expect, test } from 'vitest';
import { dayOfMoment, shortMoment, zoneSentence } from '../../../src/lib/quotes/page-moments.ts';

const now = new Date('2026-11-26T15:00:00Z');

describe('a moment', () => {
  test.each([
    // New York is 5 hours behind in winter, 4 in summer; Karachi 5 ahead all year.
    ['2026-11-23T15:42:00.000Z', 'America/New_York', '23 Nov, 10:42'],
    ['2026-07-01T03:30:00.000Z', 'America/New_York', '30 Jun, 23:30'],
    ['2026-11-23T20:00:00.000Z', 'Asia/Karachi', '24 Nov, 01:00'],
    ['2026-09-05T00:00:00.000Z', 'UTC', '5 Sep, 00:00'],
    ['2027-01-01T04:59:00.000Z', 'America/New_York', '31 Dec, 23:59'],
    ['2027-01-01T05:00:00.000Z', 'America/New_York', '1 Jan 2027, 00:00'],
  ])('%s in %s is %s', (moment, zone, words) => {
    expect(shortMoment(moment, { zone, now })).toBe(words);
  });

  test('of another year says which: what is this year is the reader’s', () => {
    const newYear = new Date('2027-01-01T03:00:00Z');
    expect(shortMoment('2026-12-31T20:00:00.000Z', { zone: 'America/New_York', now: newYear })).toBe(
      '31 Dec, 15:00',
    );
    expect(shortMoment('2026-12-31T18:00:00.000Z', { zone: 'Asia/Karachi', now: newYear })).toBe(
      '31 Dec 2026, 23:00',
    );
  });
});

test('a day is that of the reader', () => {
  expect(dayOfMoment('2026-11-24T03:00:00.000Z', { zone: 'America/New_York' })).toBe('23 November 2026');
  expect(dayOfMoment('2026-11-24T03:00:00.000Z', { zone: 'Asia/Karachi' })).toBe('24 November 2026');
});

test('whose clock it is, is said', () => {
  expect(zoneSentence('America/New_York')).toBe('Times are those of New York.');
  expect(zoneSentence('Asia/Karachi')).toBe('Times are those of Pakistan.');
  expect(zoneSentence('UTC')).toBe('Times are in UTC.');
});
