import { expect, test } from 'vitest';
import { readTyped } from '../../../src/lib/tools/typed-number.ts';

test.each([
  ['100', 100],
  [' 1,000 ', 1000],
  ['1,500', 1500],
  ['12,345,678', 12_345_678],
  ['1 000', 1000],
  ['1\u00a0000\u00a0000', 1_000_000],
  ['1’000.5', 1000.5],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['0,8', 0.8],
  ['1,2345', 1.2345],
  ['.5', 0.5],
  ['5.', 5],
  ['80 %', 80],
  ['80%', 80],
  ['180 seconds', 180],
  ['30s', 30],
  ['$1,500', 1500],
  ['£12.50', 12.5],
  ['-3', -3],
  ['−3', -3],
  ['0', 0],
])('reads %j as %d', (text, value) => {
  expect(readTyped(text)).toEqual({ ok: true, value });
});

test.each(['', '   '])('takes %j for nothing typed', (text) => {
  expect(readTyped(text)).toEqual({ ok: true, value: null });
});

test.each([
  ...['abc', '%', '1,00,000', '1,000,00', '1.000.000', '1 000,5', '1,000 000', '--1', '1-2', '1/2', '1e6'],
  ...['NaN', 'Infinity', '0x10', '<b>1</b>', '12:30', '१२', '9'.repeat(50)],
])('refuses %j with what to write', (text) => {
  const read = readTyped(text);
  expect(read).toMatchObject({ ok: false });
  expect(!read.ok && read.reason).toMatch(/is not a number: write it in digits, such as 1,000 or 12\.5$/);
});

test('shows no more than the beginning of what cannot be read', () => {
  const read = readTyped('x'.repeat(500));
  expect(!read.ok && read.reason.length).toBeLessThan(120);
});
