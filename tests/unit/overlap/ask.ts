import { expect } from 'vitest';
import type { OverlapInput } from '../../../src/lib/overlap/index.ts';

/** New York's working day against a Karachi evening shift, in winter: 14:00 to 22:00 against 12:00 to 21:00 UTC. */
export const newYork: OverlapInput = {
  buyerDate: '2026-01-14',
  buyerZone: 'America/New_York',
  buyerStart: '09:00',
  buyerEnd: '17:00',
  pakistanStart: '17:00',
  pakistanEnd: '02:00',
  nightStart: '22:00',
  nightEnd: '06:00',
};

/** London's working day against a Karachi day shift, in winter: 09:00 to 17:00 against 04:00 to 13:00 UTC. */
export const london: OverlapInput = {
  ...newYork,
  buyerZone: 'Europe/London',
  pakistanStart: '09:00',
  pakistanEnd: '18:00',
};

export const wholeDay = {
  buyerStart: '00:00',
  buyerEnd: '24:00',
  pakistanStart: '00:00',
  pakistanEnd: '24:00',
};

/** The answer, when it must not be a refusal. */
export function answered<T>(answer: T): Exclude<T, { ok: false }> {
  if (typeof answer === 'object' && answer !== null && 'reason' in answer)
    throw new Error(`refused: ${String(answer.reason)}`);
  return answer as Exclude<T, { ok: false }>;
}

/** A refusal of this field, in one sentence with this in it. */
export const refusal = (field: string, words: string) => ({
  ok: false,
  field,
  reason: expect.stringContaining(words) as string,
});
