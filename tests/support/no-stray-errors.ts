import { afterEach, expect, vi } from 'vitest';

const errors = vi.spyOn(console, 'error');

afterEach(() => {
  const calls = errors.mock.calls.map((call) => call.join(' '));
  errors.mockClear();
  expect(calls, 'a test that expects console.error must replace it').toEqual([]);
});
