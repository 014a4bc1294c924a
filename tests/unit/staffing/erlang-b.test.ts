import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erlangB } from '../../../src/lib/staffing/index.ts';
import { expectMeasures, readVectors, type Vector } from './vectors.ts';

const { erlangB: vectors } = readVectors<{ erlangB: Vector<{ lines: number; intensity: number }>[] }>(
  'erlang-vectors.json',
);

test('the vectors were found', () => expect(vectors).toHaveLength(15));

test.each(vectors)('$id: $lines lines, $intensity erlangs', ({ lines, intensity, expected }) => {
  expectMeasures({ blocking: erlangB(lines, intensity) }, expected);
});

test('worked by hand', () => {
  // k = 1: 1 / (1 + 1) = 0.5; k = 2: 0.5 / (2 + 0.5) = 0.2.
  expect(erlangB(2, 1)).toBeCloseTo(0.2, 15);
});

test('without lines all is lost, without load nothing', () => {
  expect(erlangB(0, 3)).toBe(1);
  expect(erlangB(0, 0)).toBe(1);
  expect(erlangB(1, 0)).toBe(0);
});

test('a large load, and lines without number', () => {
  // B(N, N) tends to sqrt(2 / (pi N)): 7.9788e-4 at a million (Jagerman), short of it by the factor 1 - 2/3 sqrt(2/(pi N)).
  const blocking = erlangB(1e6, 1e6) ?? 0;
  const limit = Math.sqrt(2 / (Math.PI * 1e6));
  expect(blocking / (limit * (1 - (2 / 3) * limit))).toBeCloseTo(1, 6);
  expect(erlangB(1e9, 1e7)).toBe(0);
  expect(erlangB(1e9, 1e-300)).toBe(0);
});

test('far fewer lines than load: as without the short cut', () => {
  let blocking = 1;
  for (let k = 1; k <= 9_000; k += 1) blocking = (10_000 * blocking) / (k + 10_000 * blocking);
  expect((erlangB(9_000, 10_000) ?? 0) / blocking).toBeCloseTo(1, 13);
  let over = 1;
  for (let k = 1; k <= 10_100; k += 1) over = (10_000 * over) / (k + 10_000 * over);
  expect((erlangB(10_100, 10_000) ?? 0) / over).toBeCloseTo(1, 13);
});

test('falls with lines, grows with load, carries no more than the lines', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.double({ min: 0.5, max: 300, noNaN: true }),
      (lines, intensity) => {
        const blocking = erlangB(lines, intensity) ?? NaN;
        expect(erlangB(lines + 1, intensity)).toBeLessThan(blocking);
        if (lines > 0) expect(erlangB(lines, intensity * 1.01)).toBeGreaterThan(blocking);
        expect(intensity * (1 - blocking)).toBeLessThanOrEqual(lines + 1e-9);
      },
    ),
    { seed: 92 },
  );
});

test.each([NaN, Infinity, -1, 1e12])('no answer for %d', (value) => {
  expect(erlangB(value, 1)).toBeNull();
  expect(erlangB(2, value)).toBeNull();
  expect(erlangB(2.5, 1)).toBeNull();
});

test('the limits are still answered', () => {
  expect(erlangB(1e9, 1)).toBe(0);
  expect(erlangB(1, 1e7)).toBeCloseTo(1e7 / (1e7 + 1), 12);
  expect(erlangB(1, 1e7 + 1)).toBeNull();
});
