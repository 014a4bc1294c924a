import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  erlangA,
  requiredAgents,
  requiredAgentsBand,
  requiredAgentsWithPatience,
} from '../../../src/lib/staffing/index.ts';
import { expectRefusal, got, one } from './make.ts';

const targets = { ...one, targetServiceLevel: 0.7, patienceSeconds: 180 };
const need = (more: Partial<typeof targets & { maxOccupancy: number | null }>): number =>
  got(requiredAgentsWithPatience({ ...targets, ...more })).agents;

test('worked by hand: patience as long as a call', () => {
  // Calls in the house are Poisson with mean 1; answered at once: fewer than N. e^-1 = 0.3679, x 2 = 0.7358, x 2.5 = 0.9197.
  expect(need({})).toBe(2);
  expect(need({ targetServiceLevel: 0.36 })).toBe(1);
  expect(need({ targetServiceLevel: 0.37 })).toBe(2);
  expect(need({ targetServiceLevel: 0.735 })).toBe(2);
  expect(need({ targetServiceLevel: 0.736 })).toBe(3);
  expect(need({ targetServiceLevel: 0.92 })).toBe(4);
});

test('the cap is on the occupancy that is left when callers hang up', () => {
  // One agent is busy 1 - 1/e = 0.632 of the time, two 0.5 of what they answer: below 0.5.
  expect(need({ targetServiceLevel: 0.3, maxOccupancy: 0.64 })).toBe(1);
  expect(need({ targetServiceLevel: 0.3, maxOccupancy: 0.63 })).toBe(2);
  expect(need({ targetServiceLevel: 0.3, maxOccupancy: null })).toBe(1);
  // Endless patience: A / N = 1 / 100 on paper.
  expect(need({ patienceSeconds: 1e9, maxOccupancy: 0.01 })).toBe(100);
});

test('a service level that a number of agents reaches exactly asks for no more', () => {
  for (const agents of [1, 2, 3, 4]) {
    const { slAnsweredOverOffered } = got(erlangA({ ...targets, agents }));
    expect(need({ targetServiceLevel: slAnsweredOverOffered })).toBe(agents);
  }
});

test('no calls, no agents; any call at least one', () => {
  expect(need({ calls: 0 })).toBe(0);
  expect(need({ targetServiceLevel: 0 })).toBe(1);
  expect(need({ calls: 100, targetServiceLevel: 0 })).toBe(1);
});

test('patient callers need what Erlang C says', () => {
  for (const calls of [10, 100, 360]) {
    const input = { ...targets, calls, targetSeconds: 20, targetServiceLevel: 0.8, maxOccupancy: null };
    expect(need({ ...input, patienceSeconds: 1e9 })).toBe(got(requiredAgents(input)).agents);
  }
});

test('the smallest number that does', () => {
  const load = fc.record({
    ...{ calls: fc.integer({ min: 1, max: 3_000 }), ahtSeconds: fc.integer({ min: 30, max: 900 }) },
    ...{ patienceSeconds: fc.integer({ min: 5, max: 900 }), targetSeconds: fc.integer({ min: 0, max: 60 }) },
  });
  fc.assert(
    fc.property(load, (each) => {
      const agents = need({ ...each, targetServiceLevel: 0.8 });
      const level = (count: number): number =>
        got(erlangA({ ...targets, ...each, agents: count })).slAnsweredOverOffered;
      expect(level(agents)).toBeGreaterThanOrEqual(0.8);
      expect(level(agents - 1)).toBeLessThan(0.8);
    }),
    { seed: 92, numRuns: 100 },
  );
});

describe('a band of patience', () => {
  test('60, 120 and 300 s where none are given', () => {
    const input = { ...targets, calls: 250, ahtSeconds: 210, targetSeconds: 20, targetServiceLevel: 0.8 };
    const band = got(requiredAgentsBand(input));
    expect(band.at.map(({ patienceSeconds }) => patienceSeconds)).toEqual([60, 120, 300]);
    for (const { patienceSeconds, agents } of band.at)
      expect(agents).toBe(need({ ...input, patienceSeconds }));
    const agents = band.at.map((each) => each.agents);
    expect([band.fewest, band.most]).toEqual([Math.min(...agents), Math.max(...agents)]);
    expect(band.fewest).toBeLessThan(band.most);
  });

  test('one patience', () => {
    const band = { fewest: 2, most: 2, at: [{ patienceSeconds: 180, agents: 2 }] };
    expect(requiredAgentsBand(targets, [180])).toEqual(band);
  });

  test('refuses none, too many, and a wrong one', () => {
    expectRefusal(requiredAgentsBand(targets, []), 'write 1 to 20 of them');
    expectRefusal(requiredAgentsBand(targets, Array<number>(21).fill(60)), 'write 1 to 20 of them');
    expect(got(requiredAgentsBand(targets, Array<number>(20).fill(60))).at).toHaveLength(20);
    expectRefusal(requiredAgentsBand(targets, [60, 0]), 'Mean patience');
  });
});

test('refuses what cannot be', () => {
  const refused = (more: object, words: string): void =>
    expectRefusal(requiredAgentsWithPatience({ ...targets, ...more }), words);
  refused({ calls: NaN }, 'Calls');
  refused({ patienceSeconds: 0 }, 'Mean patience');
  refused({ targetServiceLevel: 1 }, 'Target service level');
  refused({ maxOccupancy: 0 }, 'Highest occupancy');
  refused({ targetSeconds: -1 }, 'Target time');
});
