import { expect, test } from 'vitest';
import { isRefused, refuse } from '../../../src/lib/overlap/refusal.ts';

test('a refusal names the field in words and by name, what was found and what to write', () => {
  expect(refuse('buyerDate', '2026-02-30', 'write another.')).toEqual({
    ok: false,
    field: 'buyerDate',
    reason: 'The buyer\'s date (buyerDate) is "2026-02-30": write another.',
  });
});

test.each<[string, string]>([
  ['buyers[0].zone', 'The time zone of buyer 1 (buyers[0].zone) '],
  ['buyers[11].start', 'The start of the hours of buyer 12 '],
  ['buyers[1].end', 'The end of the hours of buyer 2 '],
  ['to', 'The last date (to) '],
  ['constructor', 'A value (constructor) '],
])('%s', (field, words) => {
  expect(refuse(field, 'x', 'write y.').reason).toContain(words);
});

test.each<[unknown, string]>([
  [undefined, ' is missing: '],
  [null, ' is missing: '],
  ['', ' is missing: '],
  [12, ' is "12": '],
  [Number.NaN, ' is "NaN": '],
  [{ toString: 1 }, ' cannot be read: '],
  [[], ' cannot be read: '],
  ['x'.repeat(40), ` is "${'x'.repeat(40)}": `],
  ['x'.repeat(41), ` is "${'x'.repeat(40)}…": `],
])('what was found: %j', (found, words) => {
  expect(refuse('year', found, 'write y.').reason).toContain(words);
});

test('only refusals are refusals', () => {
  expect(isRefused(refuse('year', 1, 'x'))).toBe(true);
  for (const answer of [undefined, null, 0, 'ok', {}, { ok: true }, { reason: 'none' }, []])
    expect(isRefused(answer)).toBe(false);
});
