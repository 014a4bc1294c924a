import { expect } from 'vitest';
import { isRefusal } from '../../../src/lib/staffing/index.ts';

/** What each numeric field must never take. */
export const NEVER = [NaN, Infinity, -Infinity, -1, -1e-9, 1e12, '5', null, undefined];

/** The result, which must not be a refusal. */
export function got<Result extends object>(result: Result): Exclude<Result, { ok: false }> {
  if (isRefusal(result)) throw new Error(result.reason);
  return result as Exclude<Result, { ok: false }>;
}

/** A refusal that begins with the words of its field. */
export function expectRefusal(result: unknown, words: string): void {
  expect(result).toEqual({ ok: false, reason: expect.any(String) as string });
  expect((result as { reason: string }).reason).toContain(words);
}

/** 10 calls in 30 minutes of 180 s: one erlang. C with 2 agents is 1/3. */
export const one = { calls: 10, intervalMinutes: 30, ahtSeconds: 180, targetSeconds: 0, agents: 2 };
