import { expect, test } from 'vitest';
import { intersectSpans, mergeSpans, minutesIn, type Span } from '../../../src/lib/overlap/spans.ts';

const spans = (...pairs: [number, number][]): Span[] => pairs.map(([start, end]) => ({ start, end }));

test('spans that touch or overlap are one, in order; empty ones vanish', () => {
  expect(mergeSpans(spans([5, 7], [0, 2], [2, 4]))).toEqual(spans([0, 4], [5, 7]));
  expect(mergeSpans(spans([0, 9], [1, 2], [8, 10]))).toEqual(spans([0, 10]));
  expect(mergeSpans(spans([0, 2], [3, 4]))).toEqual(spans([0, 2], [3, 4]));
  expect(mergeSpans(spans([3, 3], [9, 2]))).toEqual([]);
  expect(mergeSpans([])).toEqual([]);
});

test('what two lists share', () => {
  expect(intersectSpans(spans([0, 10]), spans([2, 4], [8, 12]))).toEqual(spans([2, 4], [8, 10]));
  expect(intersectSpans(spans([2, 4], [8, 12]), spans([0, 10]))).toEqual(spans([2, 4], [8, 10]));
  expect(intersectSpans(spans([0, 2]), spans([2, 4]))).toEqual([]);
  expect(intersectSpans([], spans([2, 4]))).toEqual([]);
});

test('minutes', () => {
  expect(minutesIn(spans([0, 2], [10, 15]))).toBe(7);
  expect(minutesIn([])).toBe(0);
});
