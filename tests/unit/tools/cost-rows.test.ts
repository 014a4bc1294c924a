import { expect, test } from 'vitest';
import { readCostAddress } from '../../../src/lib/tools/cost-address.ts';
import { costRows } from '../../../src/lib/tools/cost-rows.ts';
import { examples } from '../costing/make.ts';
import { queryOf, setup } from './make-costs.ts';

const rowsOf = (query: string) => costRows(readCostAddress(new URLSearchParams(query), setup()), setup());
const valueOf = (query: string, part: string, what: string) =>
  rowsOf(query).find((row) => row.part === part && row.what === what)?.value;

test('a result as a table: what went in, totals, parts, months, what it depends on, the draws', () => {
  const x01 = examples.find(({ id }) => id === 'x-01');
  if (!x01) throw new Error('x-01 is missing');
  const query = queryOf(x01.input, 'US');
  // By hand in the vectors: 16,000 a month for 12 months against 4,000.
  expect(valueOf(query, 'Result', 'In-house, all months')).toBeCloseTo(192_000, 6);
  expect(valueOf(query, 'Result', 'Outsourced, all months')).toBeCloseTo(48_000, 6);
  expect(valueOf(query, 'Result', 'Break-even month')).toBe(1);
  expect(valueOf(query, 'In-house', 'Wages and on-costs')).toBeCloseTo(192_000, 6);
  expect(valueOf(query, 'Month 12', 'In-house so far')).toBeCloseTo(192_000, 6);
  expect(valueOf(query, 'Month 3', 'Outsourced so far')).toBeCloseTo(12_000, 6);
  expect(valueOf(query, 'Month 13', 'In-house so far')).toBeUndefined();
  expect(valueOf(query, 'Simulation', 'Draws')).toBe(10_000);
  const saving = (what: string) => Number(valueOf(query, 'Simulation', `Saving, ${what}`));
  expect(saving('one in ten below')).toBeLessThan(saving('half below'));
  expect(saving('half below')).toBeLessThan(saving('one in ten above'));
});

test('each input says whose it is', () => {
  const rows = rowsOf('contacts=5000&aht=360&rate=10');
  const basis = (what: string) => rows.find((row) => row.part === 'Input' && row.what === what)?.basis;
  expect(basis('Contacts a month')).toBe('yours; drawn from 4,000 to 6,000');
  expect(basis('Occupancy')).toBe('our assumption; ours, change it; drawn from 70% to 88%');
  expect(basis('Wage, United States')).toContain('sourced; The Press; median, 2024; read 21 November 2026');
  expect(basis('workspace')).toBe('not given, counted as nothing');
});

test.each([
  ['', 'missing: Contacts a month, Handling time, Provider’s rate'],
  ['contacts=many', '“many” is not a number'],
  ['contacts=1000000000&aht=1000000&rate=1000000&months=120', 'too large'],
])('without a result (%s) it says why', (query, why) => {
  expect(valueOf(query, 'Result', 'No result')).toContain(why);
});
