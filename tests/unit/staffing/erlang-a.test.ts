import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangA, queue, waitMeasures, type PatienceInput } from '../../../src/lib/staffing/index.ts';
import { NEVER, expectRefusal, got, one } from './make.ts';
import { expectMeasures, readVectors, type Vector } from './vectors.ts';

const { erlangA: vectors } = readVectors<{ erlangA: Vector<PatienceInput>[] }>('erlang-vectors.json');
const { cases } = readVectors<{ cases: Vector<PatienceInput>[] }>('erlang-a-extremes.json');
const patient = { ...one, patienceSeconds: 180 };

test('the vectors were found', () => {
  expect(vectors).toHaveLength(10);
  expect(cases).toHaveLength(11);
});

test.each(vectors)('$id: $calls calls, $agents agents, patience $patienceSeconds s', (vector) => {
  expectMeasures(erlangA(vector), vector.expected);
  expect(Object.keys(got(erlangA(vector))).sort()).toEqual(Object.keys(vector.expected).sort());
});

test.each(cases)('far out: $agents agents, $ahtSeconds s, patience $patienceSeconds s', (each) => {
  expectMeasures(erlangA(each), each.expected);
});

test('worked by hand: patience as long as a call is like agents without number', () => {
  // One erlang, theta = mu: Poisson with mean 1. One agent: P(wait) = 1 - 1/e; busy 1 - 1/e; answered share 1 - 1/e; Lq = 1 - (1 - 1/e).
  const wait = 1 - Math.exp(-1);
  expectMeasures(erlangA({ ...patient, agents: 1 }), {
    ...{ pWait: wait, pAbandon: 1 - wait, occupancy: wait, meanQueueLength: 1 - wait },
    ...{ meanWaitAllSeconds: 180 * (1 - wait), slAnsweredOverOffered: 1 - wait },
    ...{ slAnsweredOverAnswered: (1 - wait) / wait, slVirtualWait: 1 - wait },
  });
});

test('the same as the sum over the states', () => {
  // The other way of domain.md 2.5: p_N = 1, down p k mu / lambda, up p lambda / (N mu + j theta).
  for (const [agents, patience] of [
    [14, 300],
    [8, 60],
    [30, 20],
    [10, 3_000],
  ] as const) {
    const [lambda, mu, theta] = [100 / 1800, 1 / 180, 1 / patience];
    let [below, above, queued, state] = [0, 1, 0, 1];
    for (let k = agents; k > 0; k -= 1) below += state *= (k * mu) / lambda;
    state = 1;
    for (let j = 1; j < 4_000; j += 1) {
      above += state *= lambda / (agents * mu + j * theta);
      queued += j * state;
    }
    const meanQueueLength = queued / (below + above);
    const pAbandon = (theta * meanQueueLength) / lambda;
    const input = { calls: 100, intervalMinutes: 30, ahtSeconds: 180, targetSeconds: 20 };
    expectMeasures(erlangA({ ...input, agents, patienceSeconds: patience }), {
      ...{ pWait: above / (below + above), meanQueueLength, pAbandon },
      ...{ meanWaitAllSeconds: meanQueueLength / lambda, occupancy: (10 * (1 - pAbandon)) / agents },
    });
  }
});

test('callers of endless patience: Erlang C', () => {
  for (const [calls, agents] of [
    [100, 11],
    [100, 14],
    [250, 31],
    [5, 1],
  ] as const) {
    const input = { calls, intervalMinutes: 30, ahtSeconds: 180, targetSeconds: 20, agents };
    const [withC, waits] = [got(queue(input)), got(waitMeasures(input))];
    const withA = got(erlangA({ ...input, patienceSeconds: 1e9 }));
    const pairs = [
      ...[
        [withA.pWait, withC.pWait],
        [withA.meanWaitAllSeconds, withC.asaSeconds],
        [withA.occupancy, withC.occupancy],
      ],
      ...[
        [withA.slAnsweredOverOffered, withC.serviceLevel],
        [withA.meanQueueLength, waits.meanQueueLength],
      ],
      ...[
        [withA.meanWaitAnsweredSeconds, withC.asaSeconds],
        [withA.slVirtualWait, withC.serviceLevel],
      ],
    ];
    for (const [a, c] of pairs) expect((a ?? 0) / (c ?? 0)).toBeCloseTo(1, 3);
    expect(withA.pAbandon).toBeLessThan(1e-5);
  }
});

describe('at the edges', () => {
  test('no calls: nothing waits', () => {
    const idle = got(erlangA({ ...patient, calls: 0, agents: 0 }));
    for (const [name, value] of Object.entries(idle)) expect(value, name).toBe(name.startsWith('sl') ? 1 : 0);
  });

  test('no agents: all abandon', () => {
    expectMeasures(erlangA({ ...patient, agents: 0, targetSeconds: 90 }), {
      ...{ pWait: 1, pAbandon: 1, meanWaitAllSeconds: 180, meanWaitAnsweredSeconds: null, occupancy: 1 },
      ...{ meanQueueLength: 1, slAnsweredOverOffered: 0, slAnsweredOverAnswered: null, slVirtualWait: 0 },
      ...{ slOfferedLessShortAbandons: 0, slWaitEndedWithinTarget: 1 - Math.exp(-0.5) },
    });
  });

  test('a million calls, half as many agents as are needed', () => {
    const large = {
      calls: 1e6,
      intervalMinutes: 30,
      ahtSeconds: 300,
      targetSeconds: 20,
      patienceSeconds: 120,
    };
    // A = 166 666.67: half of the calls can be answered, the rest hang up; who waits the fluid wait 120 ln 2 = 83 s is answered.
    expectMeasures(erlangA({ ...large, agents: 83_333 }), {
      ...{ pWait: 1, pAbandon: 1 - 83_333 / (1e6 / 6), occupancy: 1, slVirtualWait: 0 },
      meanWaitAllSeconds: 120 * (1 - 83_333 / (1e6 / 6)),
    });
    const exact = got(erlangA({ ...large, agents: 83_333 })).meanWaitAnsweredSeconds ?? 0;
    expect(exact / (120 * Math.LN2)).toBeCloseTo(1, 4);
  });

  test('a target past every patience', () => {
    const all = got(erlangA({ ...patient, targetSeconds: 1e9 }));
    expect(all.slAnsweredOverOffered).toBeCloseTo(1 - all.pAbandon, 12);
    expect(all.slWaitEndedWithinTarget).toBeCloseTo(1, 12);
    expect(all.slAnsweredOverAnswered).toBeCloseTo(1, 12);
    const short = got(erlangA({ ...patient, ahtSeconds: 600_000, patienceSeconds: 1, targetSeconds: 1e5 }));
    expect(short.slAnsweredOverOffered).toBeCloseTo(1 - short.pAbandon, 12);
  });
});

describe('far more calls than agents', () => {
  test('the few who are answered in time, by the formula of domain.md 2.5 and Simpson', () => {
    // Handling time 1 s: lambda = 10, N mu = 1, theta = 1/20; nobody is answered at once.
    const crowd = { calls: 600, intervalMinutes: 1, ahtSeconds: 1, patienceSeconds: 20, agents: 1 };
    // Over its peak at 20 ln 10, so that nothing overflows; past 200 s the density is below e^-90 of it.
    const exponent = (x: number): number => 200 * (1 - Math.exp(-x / 20)) - x;
    const top = exponent(20 * Math.LN10);
    const density = (x: number): number => Math.exp(exponent(x) - top);
    const all = simpson(density, 200);
    for (const targetSeconds of [20, 30, 40]) {
      const answered = simpson((x) => density(x) * Math.exp(-x / 20), targetSeconds) / all;
      const found = got(erlangA({ ...crowd, targetSeconds })).slAnsweredOverOffered;
      expect(found / answered, String(targetSeconds)).toBeCloseTo(1, 9);
    }
  });

  test('every agent is always busy', () => {
    // A = 200,000 for 2 agents: but for the 2, all hang up.
    const flood = { calls: 12e6, intervalMinutes: 1, ahtSeconds: 1, patienceSeconds: 20, agents: 2 };
    const found = got(erlangA({ ...flood, targetSeconds: 0 }));
    expect(found.occupancy).toBeCloseTo(1, 12);
    expect(1 - found.pAbandon).toBeCloseTo(1e-5, 14);
  });
});

function simpson(of: (x: number) => number, to: number, panels = 20_000): number {
  const step = to / panels;
  let sum = of(0) + of(to);
  for (let at = 1; at < panels; at += 1) sum += (at % 2 === 1 ? 4 : 2) * of(at * step);
  return (sum * step) / 3;
}

test('every measure has its order, at any load', () => {
  const any = fc.record({
    ...{ calls: fc.double({ min: 0.001, max: 1e5, noNaN: true }), intervalMinutes: fc.constant(30) },
    ...{
      ahtSeconds: fc.double({ min: 1, max: 4_000, noNaN: true }),
      agents: fc.integer({ min: 1, max: 2_000 }),
    },
    ...{ patienceSeconds: fc.double({ min: 1, max: 1e6, noNaN: true }) },
    targetSeconds: fc.double({ min: 0, max: 400, noNaN: true }),
  });
  fc.assert(
    fc.property(any, (input) => {
      const found = got(erlangA(input));
      const slack = 1e-10;
      for (const [name, value] of Object.entries(found)) {
        expect(value, name).toBeGreaterThanOrEqual(-slack);
        if (/^(sl|p|occ)/.test(name)) expect(value, name).toBeLessThanOrEqual(1 + slack);
      }
      const offered = found.slAnsweredOverOffered;
      for (const other of [
        found.slAnsweredOverAnswered,
        found.slVirtualWait,
        found.slOfferedLessShortAbandons,
      ])
        expect(other).toBeGreaterThanOrEqual(offered - slack);
      const more = got(erlangA({ ...input, agents: input.agents + 1 }));
      expect(more.slAnsweredOverOffered).toBeGreaterThanOrEqual(offered - slack);
      expect(more.pAbandon).toBeLessThanOrEqual(found.pAbandon + slack);
    }),
    { seed: 92, numRuns: 150 },
  );
});

describe('refuses', () => {
  test.each([
    ['calls', 'Calls in the interval'],
    ['targetSeconds', 'Target time'],
    ['patienceSeconds', 'Mean patience'],
    ['agents', 'Agents'],
  ] as const)('%s that cannot be', (field, words) => {
    for (const value of NEVER) expectRefusal(erlangA({ ...patient, [field]: value }), words);
  });

  test('no patience at all', () => {
    expectRefusal(erlangA({ ...patient, patienceSeconds: 0.99 }), 'from 1 to 1,000,000,000');
    expect(got(erlangA({ ...patient, patienceSeconds: 1 })).pWait).toBeGreaterThan(0);
  });
});
