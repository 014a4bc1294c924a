import { describe, expect, test } from 'vitest';
import { isDue, readDayOf, reviewDue, reviewKind } from '../../../src/lib/content/freshness.ts';

describe('when a fact is due for review', () => {
  test.each([
    ['2026-11-21', 'fact', '2027-11-21'],
    ['2026-11-21', 'rate', '2027-05-21'],
    ['2026-08-31', 'rate', '2027-02-28'], // February has no 31st
    ['2024-02-29', 'fact', '2025-02-28'],
  ] as const)('read on %s, a %s is due on %s', (read, kind, due) => {
    expect(reviewDue(read, kind)).toBe(due);
    expect(isDue(read, kind, due)).toBe(false);
  });

  test.each([
    ['2027-05-22', 'rate', true],
    ['2027-05-22', 'fact', false],
    ['2027-11-22', 'fact', true],
  ] as const)('on %s a %s of 2026-11-21 is overdue: %s', (day, kind, overdue) => {
    expect(isDue('2026-11-21', kind, day)).toBe(overdue);
  });
});

test.each([
  ['minimum-wage-punjab-2025', 'PKR', 'rate'],
  ['average-salary-pk-2024', 'PKR', 'rate'],
  ['pk-agent-pay', 'count', 'rate'],
  ['it-export-tax-pseb', 'percent', 'rate'],
  ['some-seat', 'USD per month', 'rate'],
  ['pkr-usd-close', 'PKR per USD', 'rate'],
  ['it-exports', 'USD', 'fact'],
  ['seed-growth-rate-29', 'percent', 'fact'],
  ['payments-made', 'count', 'fact'],
  ['broadband-speed', 'Mbps', 'fact'],
])('%s in %s is a %s', (id, unit, kind) => {
  expect(reviewKind({ id, unit })).toBe(kind);
});

test('a figure was read when its newest source was', () => {
  const register = new Map([
    ['old', { retrieved: '2025-01-01' }],
    ['new', { retrieved: '2026-01-01' }],
  ]);
  expect(readDayOf({ source: ['new', 'old'] }, register)).toBe('2026-01-01');
  expect(readDayOf({ source: ['gone'] }, register)).toBeUndefined();
});
