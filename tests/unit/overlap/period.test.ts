import { expect, test } from 'vitest';
import { readPeriod, type Period } from '../../../src/lib/overlap/period.ts';
import { refusal } from './ask.ts';

test('a year, leap or not, and dates with both ends', () => {
  // 1 January 2026 is day 20,454; 2028 is a leap year.
  expect(readPeriod({ year: 2026 })).toEqual({ first: 20_454, last: 20_454 + 364 });
  expect(readPeriod({ year: 2028 })).toEqual({ first: 21_184, last: 21_184 + 365 });
  expect(readPeriod({ from: '2026-01-02', to: '2026-01-03' })).toEqual({ first: 20_455, last: 20_456 });
  expect(readPeriod({ from: '2026-01-02', to: '2026-01-02' })).toEqual({ first: 20_455, last: 20_455 });
});

test('five years with their leap days, and not a date more', () => {
  // 2024 to 2028 holds two leap days.
  expect(readPeriod({ from: '2024-01-01', to: '2028-12-31' })).toEqual({
    first: 19_723,
    last: 19_723 + 1826,
  });
  expect(readPeriod({ from: '2024-01-01', to: '2029-01-01' })).toEqual(
    refusal('to', 'write 2028-12-31 or earlier'),
  );
});

test('refused', () => {
  const hostile = (period: object) => readPeriod(period as Period);
  expect(hostile({ year: 1e12 })).toEqual(refusal('year', '1973 to 2100'));
  expect(hostile({ year: null })).toEqual(refusal('year', 'is missing'));
  expect(hostile({})).toEqual(refusal('from', 'is missing'));
  expect(hostile({ from: '2026-01-01' })).toEqual(refusal('to', 'is missing'));
  expect(hostile({ from: '2026-02-30', to: '2026-03-01' })).toEqual(refusal('from', 'no such day'));
  expect(hostile({ from: '2026-03-02', to: '2026-03-01' })).toEqual(
    refusal('to', 'not before the first one, 2026-03-02'),
  );
});
