import { expect, test } from 'vitest';
import { ERLANG_C_LEAVES_OUT, erlangC } from '../../../src/lib/staffing/index.ts';

test('worked by hand', () => {
  // B = 0.2; C = 2 x 0.2 / (1 + 0.2) = 1/3.
  expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 15);
  // One agent waits with the probability of being busy: C(1, A) = A.
  expect(erlangC(1, 0.25)).toBeCloseTo(0.25, 15);
});

test('the figure that many snippets get wrong', () => {
  // domain.md 8: 0.174 at A = 10, N = 14, not 0.228.
  expect(erlangC(14, 10)).toBeCloseTo(0.1741319335950498, 12);
});

test('all wait from N = A down; nobody without load', () => {
  expect(erlangC(3, 3)).toBe(1);
  expect(erlangC(2, 3)).toBe(1);
  expect(erlangC(0, 1)).toBe(1);
  expect(erlangC(0, 0)).toBe(0);
  expect(erlangC(5, 0)).toBe(0);
  expect(erlangC(4, 3)).toBeLessThan(1);
});

test.each([NaN, Infinity, -1, 1e12])('no answer for %d', (value) => {
  expect(erlangC(value, 1)).toBeNull();
  expect(erlangC(2, value)).toBeNull();
  expect(erlangC(1.5, 1)).toBeNull();
});

test('what it leaves out is said in sentences', () => {
  expect(ERLANG_C_LEAVES_OUT).toHaveLength(6);
  for (const sentence of ERLANG_C_LEAVES_OUT) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
