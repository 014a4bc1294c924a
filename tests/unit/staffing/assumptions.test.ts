import { expect, test } from 'vitest';
import {
  CONCURRENCY_FACTORS,
  LEAST_PEOPLE_WITH_BREAKS,
  PATIENCE_BAND,
  PRACTICAL_CONCURRENCY,
  SHRINKAGE_SEEN,
  STAFFING_VERSION,
  STAFFING_ASSUMPTIONS,
  isRefusal,
  whyRefused,
} from '../../../src/lib/staffing/index.ts';

test('the defaults are those of domain.md 2', () => {
  const values = Object.fromEntries(
    Object.entries(STAFFING_ASSUMPTIONS).map(([name, { value }]) => [name, value]),
  );
  expect(values).toEqual({
    maxOccupancy: 0.85,
    scheduleEfficiency: 0.95,
    patienceSeconds: 120,
    maxUtilisation: 0.9,
  });
  expect(PATIENCE_BAND).toEqual({ fromSeconds: 60, toSeconds: 300 });
  expect(SHRINKAGE_SEEN).toEqual({ low: 0.2, high: 0.35 });
  expect(CONCURRENCY_FACTORS).toEqual([1, 1.7, 2.5, 2.9, 3.5]);
  expect([LEAST_PEOPLE_WITH_BREAKS, PRACTICAL_CONCURRENCY]).toEqual([2, 4]);
});

test('the version is raised by hand, when a result changes', () => expect(STAFFING_VERSION).toBe(1));

test('every default is said in a sentence', () => {
  for (const { words } of Object.values(STAFFING_ASSUMPTIONS)) expect(words).toMatch(/^[A-Z].*\.$/);
});

test('a field says why it cannot hold a value', () => {
  expect(whyRefused('shrinkage', 0.3)).toBeNull();
  expect(whyRefused('shrinkage', 30)).toBe('Shrinkage as a share: write a number from 0 to 0.6.');
  expect(whyRefused('agents', 1.5)).toBe('Agents: write a whole number from 0 to 1,000,000,000.');
  expect(whyRefused('targetServiceLevel', 1)).toBe(
    'Target service level as a share: write a number from 0 to 0.9999.',
  );
});

test('a refusal is told from a result', () => {
  expect(isRefusal({ ok: false, reason: 'No.' })).toBe(true);
  expect([isRefusal({ ok: true }), isRefusal({}), isRefusal(null)]).toEqual([false, false, false]);
});
