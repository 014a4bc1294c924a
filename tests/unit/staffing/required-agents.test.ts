import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requiredAgents, type RequiredInput } from '../../../src/lib/staffing/index.ts';
import { smallestAgents } from '../../../src/lib/staffing/smallest-agents.ts';
import { NEVER, expectRefusal, got, one } from './make.ts';
import { readVectors, type Vector } from './vectors.ts';

const { erlangC: vectors } = readVectors<{ erlangC: Vector<RequiredInput>[] }>('erlang-vectors.json');
const targets = { ...one, targetServiceLevel: 0.66 };
const need = (input: RequiredInput): number => got(requiredAgents(input)).agents;

test('the vectors were found', () => expect(vectors).toHaveLength(66));

test('a target that is met exactly is met', () => {
  // Half an erlang: one agent is free for half of the callers.
  expect(need({ ...targets, calls: 5, targetServiceLevel: 0.5 })).toBe(1);
  expect(need({ ...targets, calls: 5, targetServiceLevel: 0.5 + 1e-9 })).toBe(2);
});

test.each(vectors)(
  '$id: $calls calls, $targetServiceLevel in $targetSeconds s, at most $maxOccupancy',
  (vector) => {
    expect(requiredAgents(vector)).toEqual({ ok: true, agents: vector.expected.requiredAgents });
  },
);

test('worked by hand', () => {
  // One erlang: 2 agents answer 2/3 at once; 3 answer 1 - C(3, 1): B = 0.2 / (3 + 0.2) = 1/16, C = 3/16 / (2 + 1/16) = 1/11.
  expect(need(targets)).toBe(2);
  expect(need({ ...targets, targetServiceLevel: 0.67 })).toBe(3);
  expect(need({ ...targets, targetServiceLevel: 0.9 })).toBe(3);
  expect(need({ ...targets, targetServiceLevel: 0.91 })).toBe(4);
});

describe('the cap on occupancy', () => {
  test('is met exactly where it is met on paper', () => {
    // 11.05 / 13 = 0.85, although 11.05 / 0.85 is 13.000000000000002 in doubles.
    const load = {
      calls: 221,
      intervalMinutes: 30,
      ahtSeconds: 90,
      targetSeconds: 20,
      targetServiceLevel: 0,
    };
    expect(need({ ...load, maxOccupancy: 0.85 })).toBe(13);
    expect(need({ ...load, maxOccupancy: 0.8499 })).toBe(14);
    // 0.7 of 1000 N is whole for every N; a double may say one more.
    for (let agents = 10; agents < 400; agents += 1) {
      const calls = agents * 7; // x 180 / 1800 = 0.7 N
      expect(need({ ...load, calls, ahtSeconds: 180, maxOccupancy: 0.7 })).toBe(agents);
    }
  });

  test('also for millions of agents, where doubles are coarse', () => {
    // A = 0.85 N x 1e5, N whole: calls x 60 / 60 = A.
    for (let step = 1; step <= 11; step += 1) {
      const load = { calls: step * 850_000, intervalMinutes: 1, ahtSeconds: 60, targetSeconds: 20 };
      expect(need({ ...load, targetServiceLevel: 0.8, maxOccupancy: 0.85 })).toBe(step * 1_000_000);
    }
  });

  test('null, absent and 1 leave it to the service level', () => {
    expect(need({ ...targets, maxOccupancy: null })).toBe(2);
    expect(need({ ...targets, maxOccupancy: undefined })).toBe(2);
    expect(need({ ...targets, maxOccupancy: 1 })).toBe(2);
    expect(need({ ...targets, maxOccupancy: 0.3 })).toBe(4);
    expect(need({ ...targets, maxOccupancy: 0.01 })).toBe(100);
  });
});

test('no calls need nobody; any call more than A', () => {
  expect(need({ ...targets, calls: 0 })).toBe(0);
  expect(need({ ...targets, calls: 0, ahtSeconds: 0 })).toBe(0);
  expect(need({ ...targets, targetServiceLevel: 0 })).toBe(2);
  expect(need({ ...targets, calls: 1e-9, targetServiceLevel: 0 })).toBe(1);
  expect(need({ ...targets, calls: 1e-9, targetServiceLevel: 0.9999 })).toBe(1);
});

test('a million calls in half an hour, near A + beta sqrt(A)', () => {
  const load = {
    calls: 1e6,
    intervalMinutes: 30,
    ahtSeconds: 300,
    targetSeconds: 20,
    targetServiceLevel: 0.8,
  };
  // A = 166 666.67; the waits are so short that the first stable numbers nearly do: C exp(-(N - A) / 15) <= 0.2.
  expect(need(load)).toBe(166_690);
});

test('pooling two equal queues never needs more agents', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 20, max: 900 }), (calls, ahtSeconds) => {
      const each = { calls, ahtSeconds, intervalMinutes: 30, targetSeconds: 20, targetServiceLevel: 0.8 };
      expect(need({ ...each, calls: 2 * calls })).toBeLessThanOrEqual(2 * need(each));
    }),
    { seed: 92 },
  );
});

describe('refuses', () => {
  test.each([
    ['calls', 'Calls in the interval'],
    ['intervalMinutes', 'Length of the interval'],
    ['ahtSeconds', 'Handling time'],
    ['targetSeconds', 'Target time'],
    ['targetServiceLevel', 'Target service level'],
  ] as const)('%s that cannot be', (field, words) => {
    for (const value of NEVER) expectRefusal(requiredAgents({ ...targets, [field]: value }), words);
  });

  test('shares out of range', () => {
    expectRefusal(requiredAgents({ ...targets, targetServiceLevel: 0.99991 }), 'from 0 to 0.9999');
    expect(need({ ...targets, targetServiceLevel: 0.9999 })).toBeGreaterThan(3);
    for (const maxOccupancy of [0, -0.5, 0.0099, 1.0001, 85, NaN, Infinity])
      expectRefusal(requiredAgents({ ...targets, maxOccupancy }), 'Highest occupancy as a share');
  });

  test('a search without end, 20 sqrt(A) + 1000 past its start', () => {
    const asked: number[] = [];
    const result = smallestAgents(5, 4, (agents) => asked.push(agents) < 0);
    expectRefusal(result, '1,045 agents do not reach it');
    expect(asked.at(0)).toBe(5);
    expect(asked.at(-1)).toBe(5 + 40 + 1000);
    // 20 sqrt(2) = 28.28: the last whole number is 1,033.
    expectRefusal(
      smallestAgents(5, 2, () => false),
      ': 1,033 agents do not reach it',
    );
    expect(smallestAgents(5, 4, (agents) => agents >= 1045)).toEqual({ ok: true, agents: 1045 });
  });
});
