import { expect, test } from 'vitest';
import { layoutAges } from '../../../src/lib/content/age-chart.ts';
import type { Source } from '../../../src/lib/schemas/source.ts';

const source = (published: string | null): Source => ({
  ...{ id: 'x', url: null, title: 'x', publisher: 'x', retrieved: '2026-11-21', published },
});
const layout = (...dates: (string | null)[]) => layoutAges(dates.map(source), '2026-11-22');

test('older sources stand further left, none to the right of today', () => {
  const { dots, todayX } = layout('2020-05-01', '2004', '2026');
  const xs = dots.map(({ x }) => x);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(Math.max(...xs)).toBeLessThanOrEqual(todayX);
});

test('sources of one day are piled up, not laid over each other', () => {
  const { dots } = layout('2020-05-01', '2020-05-01', '2020-05-01');
  expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
  expect(new Set(dots.map(({ y }) => y)).size).toBe(3);
});

test('undated sources are hollow, at the right of today, seven to a row', () => {
  const chart = layout(...Array.from({ length: 8 }, () => null));
  expect(chart.dots.every(({ dated }) => !dated)).toBe(true);
  expect(Math.min(...chart.dots.map(({ x }) => x))).toBeGreaterThan(chart.todayX);
  expect(new Set(chart.dots.map(({ y }) => y)).size).toBe(2);
});

test('a tall pile makes the picture taller and stays inside it', () => {
  const chart = layout(...Array.from({ length: 30 }, () => '2020-05-01'));
  expect(Math.min(...chart.dots.map(({ y }) => y))).toBeGreaterThan(0);
  expect(chart.height).toBeGreaterThan(chart.base);
});

test('a pair of years and an inferred date have a place too', () => {
  const { dots } = layout('2015-16 (inferred)', '2022 (inferred)');
  expect(dots.every(({ x }) => Number.isFinite(x))).toBe(true);
});

test('without a source there is still an axis', () => {
  expect(layout().ticks.length).toBeGreaterThan(1);
  expect(layout().undatedX).toBeNull();
});
