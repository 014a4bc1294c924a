import { expect, test } from 'vitest';
import { layoutBars, layoutCounts } from '../../../src/lib/charts/bars.ts';
import { layoutLine } from '../../../src/lib/charts/line.ts';
import type { Stat } from '../../../src/lib/schemas/stat.ts';

/* Synthetic figures: none of these numbers is real. */
const stat = (id: string, value: number | null, more: Partial<Stat> = {}): Stat => ({
  ...{
    id,
    title: id,
    value,
    unit: 'USD',
    period: { label: id, start: null, end: null },
    scope: 'x',
    geography: 'PK',
  },
  ...{
    source: ['press'],
    quote: 'x',
    confidence: 'reported' as const,
    note: null,
    series: null,
    conflictsWith: [],
  },
  ...more,
});
const year = (end: number, value: number | null): Stat =>
  stat(`FY${end - 1}-${String(end).slice(2)}`, value, {
    period: { label: `FY${end - 1}-${String(end).slice(2)}`, start: `${end - 1}-07-01`, end: `${end}-06-30` },
  });

test('a line begins at zero and its highest point is no higher than the frame', () => {
  const chart = layoutLine([year(2020, 1e9), year(2021, 2e9), year(2022, 4e9)]);
  expect(chart.yTicks[0]).toEqual({ y: 100, label: '0' });
  expect(chart.yTicks.at(-1)).toEqual({ y: 0, label: '$4bn' });
  expect(chart.points.map(({ y }) => y)).toEqual([75, 50, 0]);
});

test('points stand in the order of time whatever the order of the list', () => {
  const xs = layoutLine([year(2022, 3), year(2020, 1), year(2021, 2)]).points.map(({ x }) => x);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect([xs[0], xs.at(-1)]).toEqual([9, 98]);
});

test('only the first and the last point carry their value, and the last is marked', () => {
  const { points } = layoutLine([year(2020, 1e9), year(2021, 2e9), year(2022, 4e9)]);
  expect(points.map(({ labelled }) => labelled)).toEqual([true, false, true]);
  expect(points.map(({ last }) => last)).toEqual([false, false, true]);
  expect(points.at(-1)?.words).toBe('$4bn');
});

test('with many periods every third name is kept, the last always', () => {
  const { xTicks } = layoutLine(Array.from({ length: 8 }, (_, index) => year(2015 + index, index + 1)));
  expect(xTicks.map(({ minor }) => minor)).toEqual([true, false, true, true, false, true, true, false]);
});

test('a line refuses a figure without dates, and fewer than two numbers', () => {
  expect(() => layoutLine([stat('a', 1), stat('b', 2)])).toThrow('has no dates');
  expect(() => layoutLine([year(2020, 1), year(2021, null)])).toThrow('at least two');
});

test('bars share one scale from zero', () => {
  expect(layoutBars([stat('a', 50), stat('b', 200)]).map(({ solid }) => solid)).toEqual([25, 100]);
});

test('a range is solid to its lower end and hatched to its upper, never drawn at its middle', () => {
  const [bar] = layoutBars([stat('a', 75, { low: 50, high: 100 })]);
  expect(bar).toMatchObject({ solid: 50, hatched: 100, words: '$50 to $100' });
});

test('a claim that did not hold has no solid part', () => {
  const [claim, confirmed] = layoutBars([
    stat('a', 30, { check: 'unverified' }),
    stat('b', 30, { check: 'confirmed' }),
  ]);
  expect(claim).toMatchObject({ solid: 0, hatched: 100, doubted: true });
  expect(confirmed).toMatchObject({ solid: 100, doubted: false });
});

test('counts that stand close have rows of their own', () => {
  const counts = layoutCounts([stat('a', 3000), stat('b', 2900), stat('c', 500, { qualifier: 'over' })]);
  expect(counts.map(({ id, row }) => [id, row])).toEqual([
    ['c', 0],
    ['b', 0],
    ['a', 1],
  ]);
  expect(counts.map(({ open }) => open)).toEqual([true, false, false]);
});
