import { expect, test } from 'vitest';
import {
  FIRST_YEAR,
  KARACHI,
  LAST_YEAR,
  MOST_BUYERS,
  MOST_DATES,
  OUT_OF_STEP_DAYS,
  OVERLAP_VERSION,
  SHIFTS,
} from '../../../src/lib/overlap/index.ts';

test('the shifts are those of domain.md 4', () => {
  expect(SHIFTS).toEqual({
    day: { start: '06:00', end: '14:00' },
    evening: { start: '14:00', end: '22:00' },
    night: { start: '22:00', end: '06:00' },
  });
  expect(KARACHI).toBe('Asia/Karachi');
});

test('the limits', () => {
  expect([FIRST_YEAR, LAST_YEAR, MOST_BUYERS]).toEqual([1973, 2100, 12]);
  // Five years, of which two at most have a leap day.
  expect(MOST_DATES).toBe(5 * 365 + 2);
  // Six weeks.
  expect(OUT_OF_STEP_DAYS).toBe(6 * 7);
});

test('the version is raised by hand, when a result changes', () => expect(OVERLAP_VERSION).toBe(1));
