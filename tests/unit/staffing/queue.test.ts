import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intensityOf, queue, queueAround, type QueueInput } from '../../../src/lib/staffing/index.ts';
import { NEVER, expectRefusal, got, one } from './make.ts';
import { expectMeasures, readVectors, type Vector } from './vectors.ts';

const { erlangC: vectors } = readVectors<{ erlangC: Vector<QueueInput>[] }>('erlang-vectors.json');

test('the vectors were found', () => expect(vectors).toHaveLength(66));

test.each(vectors)('$id: $calls calls, $agents agents', (vector) => {
  expectMeasures(queue(vector), vector.expected);
});

test('worked by hand', () => {
  expectMeasures(queue(one), {
    ...{ intensity: 1, stable: true, pWait: 1 / 3, serviceLevel: 2 / 3, asaSeconds: 60, occupancy: 0.5 },
  });
  // 1 - 1/3 x exp(-(2 - 1) x 180 / 180).
  expectMeasures(queue({ ...one, targetSeconds: 180 }), { serviceLevel: 1 - Math.exp(-1) / 3 });
});

test('the measures are named as they are, and nothing else', () => {
  const names = ['intensity', 'stable', 'pWait', 'serviceLevel', 'asaSeconds', 'occupancy'];
  expect(Object.keys(queue(one))).toEqual(names);
  expect(Object.keys(queue({ ...one, agents: 0 }))).toEqual(names);
  expect(Object.keys(queue({ ...one, calls: 0 }))).toEqual(names);
});

describe('at the edges', () => {
  const idle = { intensity: 0, stable: true, pWait: 0, serviceLevel: 1, asaSeconds: 0, occupancy: 0 };
  const endless = { stable: false, pWait: 1, serviceLevel: 0, asaSeconds: null, occupancy: 1 };

  test('no calls', () => {
    expect(queue({ ...one, calls: 0 })).toEqual(idle);
    expect(queue({ ...one, calls: 0, agents: 0, ahtSeconds: 0 })).toEqual(idle);
  });

  test('N = A, and fewer', () => {
    expect(queue({ ...one, agents: 1 })).toEqual({ intensity: 1, ...endless });
    expect(queue({ ...one, agents: 0 })).toEqual({ intensity: 1, ...endless });
  });

  test('N = A on paper, where doubles find a spare agent or lack one', () => {
    // 54 000 x 1.1 / 1800 = 33 on paper; the product is 59400.00000000001 in doubles.
    expect(intensityOf({ calls: 54_000, intervalMinutes: 30, ahtSeconds: 1.1 })).toBe(33);
    // 9.2 x 48 / (8 x 60) = 0.92, which is not whole and stays what it is.
    expect(intensityOf({ calls: 9.2, intervalMinutes: 8, ahtSeconds: 48 })).toBeCloseTo(0.92, 15);
    for (let tenths = 1; tenths < 2_000; tenths += 1) {
      // A = 18 000 k x (tenths / 10) / 1800 is `tenths` times 1 for k = 1.
      const load = { calls: 18_000, intervalMinutes: 30, ahtSeconds: tenths / 10 };
      expect(queue({ ...load, targetSeconds: 20, agents: tenths })).toEqual({
        intensity: tenths,
        ...endless,
      });
    }
  });

  test('a long target is always met, and a call may outlast the interval', () => {
    expect(got(queue({ ...one, targetSeconds: 1e9 })).serviceLevel).toBe(1);
    expect(got(queue({ ...one, ahtSeconds: 3_600, agents: 30 })).intensity).toBe(20);
  });

  test('a million calls', () => {
    // A = 166 666.67, N - A = 333.3, beta = 0.816: Phi = 0.7929, phi = 0.2859: C near 1 / (1 + beta Phi / phi) = 0.306 (Halfin and Whitt).
    const large = { calls: 1e6, intervalMinutes: 30, ahtSeconds: 300, targetSeconds: 0, agents: 167_000 };
    expect(got(queue(large)).pWait).toBeCloseTo(0.306, 2);
  });
});

describe('refuses', () => {
  test.each([
    ['calls', 'Calls in the interval'],
    ['intervalMinutes', 'Length of the interval'],
    ['ahtSeconds', 'Handling time'],
    ['targetSeconds', 'Target time'],
    ['agents', 'Agents'],
  ] as const)('%s that cannot be', (field, words) => {
    for (const value of NEVER) expectRefusal(queue({ ...one, [field]: value }), words);
  });

  test('a part of an agent, no interval, no handling time', () => {
    expectRefusal(queue({ ...one, agents: 1.5 }), 'Agents: write a whole number from 0 to 1,000,000,000.');
    expectRefusal(queue({ ...one, intervalMinutes: 0 }), 'Length of the interval in minutes: write a number');
    expectRefusal(queue({ ...one, ahtSeconds: 0 }), 'when there are calls');
    expectRefusal(queue({ ...one, calls: 0.5, ahtSeconds: 0 }), 'when there are calls');
    expectRefusal(queue({ ...one, ahtSeconds: 0.0009 }), 'when there are calls');
    expect(got(queue({ ...one, ahtSeconds: 0.001 })).intensity).toBeCloseTo(0.01 / 1800, 15);
  });

  test('more than ten million people talking', () => {
    const load = { calls: 1e7, intervalMinutes: 1, ahtSeconds: 60, targetSeconds: 0, agents: 1 };
    expect(queue(load)).toMatchObject({ intensity: 1e7, stable: false });
    expectRefusal(queue({ ...load, calls: 1e7 + 1 }), 'more than 10,000,000 people talking at once');
  });

  test('nothing at the limits themselves', () => {
    expect(queue({ ...one, intervalMinutes: 1, ahtSeconds: 6 })).toMatchObject({ intensity: 1 });
    expect(queue({ ...one, intervalMinutes: 44_640 })).toMatchObject({ stable: true });
    expect(queue({ ...one, calls: 1e9, ahtSeconds: 0.001 })).toMatchObject({ stable: false });
    expect(queue({ ...one, calls: 0.001, ahtSeconds: 604_800 })).toMatchObject({ stable: true });
    expect(queue({ ...one, agents: 1e9 })).toMatchObject({ pWait: 0, serviceLevel: 1 });
    expectRefusal(queue({ ...one, calls: 1e9 + 1, ahtSeconds: 0.001 }), 'from 0 to 1,000,000,000');
    expectRefusal(queue({ ...one, targetSeconds: 1e9 + 1 }), 'from 0 to 1,000,000,000');
    expectRefusal(queue({ ...one, agents: 1e9 + 1 }), 'from 0 to 1,000,000,000');
    expectRefusal(queue({ ...one, intervalMinutes: 44_641 }), 'from 1 to 44,640');
    expectRefusal(queue({ ...one, ahtSeconds: 604_801 }), 'from 0 to 604,800');
  });
});

test('better with agents, worse with calls and handling time', () => {
  const load = fc.record({
    ...{ calls: fc.double({ min: 1, max: 500, noNaN: true }), intervalMinutes: fc.constantFrom(15, 30, 60) },
    ...{ ahtSeconds: fc.integer({ min: 10, max: 900 }), targetSeconds: fc.integer({ min: 0, max: 120 }) },
  });
  fc.assert(
    fc.property(load, fc.integer({ min: 1, max: 30 }), (each, spare) => {
      const agents = Math.floor(got({ a: intensityOf(each) }).a as number) + spare;
      const level = (more: Partial<QueueInput>): number =>
        got(queue({ ...each, agents, ...more })).serviceLevel;
      expect(level({ agents: agents + 1 })).toBeGreaterThanOrEqual(level({}));
      expect(level({ calls: each.calls * 1.01 })).toBeLessThanOrEqual(level({}));
      expect(level({ ahtSeconds: each.ahtSeconds * 1.01 })).toBeLessThanOrEqual(level({}));
      expect(level({ targetSeconds: each.targetSeconds + 1 })).toBeGreaterThanOrEqual(level({}));
    }),
    { seed: 92, numRuns: 300 },
  );
});

test('a few agents fewer and more', () => {
  const around = got(queueAround(one));
  expect(around.map(({ agents }) => agents)).toEqual([1, 2, 3]);
  expect(around[0]).toMatchObject({ stable: false });
  expectMeasures(around[1] ?? {}, { pWait: 1 / 3, serviceLevel: 2 / 3 });
  expect(got(queueAround(one, 5)).map(({ agents }) => agents)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(got(queueAround(one, 0))).toHaveLength(1);
  expect(got(queueAround(one, 100))).toHaveLength(103);
  expectRefusal(queueAround(one, 101), 'Agents fewer and more');
  expectRefusal(queueAround({ ...one, agents: NaN }), 'Agents');
  expectRefusal(queueAround({ ...one, calls: NaN }), 'Calls');
});
