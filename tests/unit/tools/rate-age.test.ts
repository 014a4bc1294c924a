import { expect, test } from 'vitest';
import { isStale } from '../../../src/lib/tools/rate-age.ts';

test.each([
  ['2026-06-01', '2026-11-22', false],
  ['2026-06-01', '2026-12-01', false],
  ['2026-06-01', '2026-12-02', true],
  // Six months after 29 August there is no 29 February 2027: the 28th is the last day.
  ['2026-08-29', '2027-02-28', false],
  ['2026-08-29', '2027-03-01', true],
  // Over the end of the year, and a day that has not come yet.
  ['2025-12-24', '2026-06-24', false],
  ['2025-12-24', '2026-06-25', true],
  ['2026-12-01', '2026-11-22', false],
])('a rate of %s on %s: older than six months %s', (day, today, stale) => {
  expect(isStale(day, today)).toBe(stale);
});
