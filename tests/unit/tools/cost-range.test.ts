import { expect, test } from 'vitest';
import { simulate, type Simulation } from '../../../src/lib/costing/index.ts';
import { rangeView } from '../../../src/lib/tools/cost-range.ts';
import { doneOf } from './make-costs.ts';

const { request, result } = doneOf('contacts=5000&aht=360&rate=10');

/** Twenty outcomes evenly from one value to another, with the ends of the range as given. */
const made = (p10: number, p90: number, from = p10, to = p90): Simulation => ({
  ...{ ok: true, draws: 10_000, seed: 1, saving: { p10, p50: (p10 + p90) / 2, p90 } },
  outcomes: Array.from({ length: 20 }, (_, index) => from + ((to - from) * index) / 19),
  ...{ inHouseTotal: { p10: 0, p50: 0, p90: 0 }, outsourcedTotal: { p10: 0, p50: 0, p90: 0 } },
  ...{ chanceOfSaving: 0.9, chanceOfCostingMore: 0.1, chanceOfBreakEven: 0.9 },
});

test.each([
  [483_000, 848_000, 'It would probably save between $483k and $848k over 36 months'],
  [-120_000, 300_000, 'It could cost more: between $120k more and $300k less over 36 months'],
  [-300_000, -120_000, 'It would probably cost between $120k and $300k more over 36 months'],
  [0, 300_000, 'It would probably save between $0 and $300k over 36 months'],
  [-300_000, 0, 'It would probably cost between $0 and $300k more over 36 months'],
  [500_000, 500_100, 'It would probably save about $500k over 36 months'],
  [-500_100, -500_000, 'It would probably cost about $500k more over 36 months'],
  [0, 0, 'It would cost the same over 36 months'],
])('from %d to %d: %s', (p10, p90, heading) => {
  expect(rangeView(made(p10, p90), result).heading).toBe(heading);
});

test('the words "up to" never stand in it', () => {
  for (const [p10, p90] of [
    [483_000, 848_000],
    [-1, 5],
    [-9, -2],
  ] as const)
    expect(JSON.stringify(rangeView(made(p10, p90), result))).not.toMatch(/up to/i);
});

test('the strip always holds zero, and its dots stand in piles within its width', () => {
  for (const [from, to] of [
    [300_000, 900_000],
    [-900_000, -300_000],
    [-200_000, 500_000],
    [0, 0],
    [1e12, 9e12],
  ] as const) {
    const { strip } = rangeView(made(from, to), result);
    expect(strip.ticks.map(({ words }) => words)).toContain('$0');
    expect(strip.dots).toHaveLength(20);
    const places = [...strip.dots, strip.low, strip.high, ...strip.ticks].map(({ x }) => x);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
    expect(new Set(strip.dots.map(({ x, level }) => `${x} ${level}`)).size).toBe(20);
  }
});

test('dots beyond the range are hollow, two at either end', () => {
  // Of 20 evenly spaced outcomes from 0 to 19 two lie below 1.9 and two above 17.1.
  const { strip } = rangeView(made(1.9, 17.1, 0, 19), result);
  expect(strip.dots.map(({ inside }) => inside)).toEqual([
    ...[false, false],
    ...Array.from({ length: 16 }, () => true),
    ...[false, false],
  ]);
});

test('the figures say what they are, and all or none is a word', () => {
  const facts = (chanceOfSaving: number) =>
    rangeView({ ...made(1, 2), chanceOfSaving }, result).facts.map(({ value }) => value)[1];
  expect([facts(1), facts(0), facts(0.97), facts(0.9999), facts(0.0001)]).toEqual([
    ...['All', 'None', '97%', 'over 99%', 'under 1%'],
  ]);
  const { note } = rangeView({ ...made(1, 2), chanceOfSaving: 0.97 }, result);
  expect(note).toContain('Chance that it costs more or the same: 3%.');
  expect(note).toMatch(
    /Per productive hour: \$[\d.]+ in-house in the first month, \$[\d.]+ outsourced in month 4\./,
  );
});

test('paid back is a month, or never within the months', () => {
  const month = (breakEvenMonth: number | null) =>
    rangeView(made(1, 2), { ...result, totals: { ...result.totals, breakEvenMonth } }).facts[2];
  expect(month(2)).toEqual({ value: 'Month 2', words: 'paid back and stays so, at middle values' });
  expect(month(null)).toEqual({
    value: 'Never',
    words: 'paid back for good within 36 months, at middle values',
  });
});

test('a real simulation: eight of ten draws lie in the range that is printed', () => {
  const found = simulate(request);
  if (!found.ok) throw new Error(found.reason);
  expect(found.outcomes).toHaveLength(20);
  expect(found.outcomes.filter((value) => value < found.saving.p10)).toHaveLength(2);
  expect(found.outcomes.filter((value) => value > found.saving.p90)).toHaveLength(2);
  expect(rangeView(found, result).strip.dots.filter(({ inside }) => inside)).toHaveLength(16);
});
