import { expect, test } from 'vitest';
import { delayedWaitQuantile, queueWarnings, waitMeasures } from '../../../src/lib/staffing/index.ts';
import { expectRefusal, got, one } from './make.ts';
import { expectMeasures } from './vectors.ts';

test('worked by hand', () => {
  // ASA 60 s: 10 / 1800 x 60 = 1/3 call waits on average; 180 / (2 - 1) = 180 s.
  expectMeasures(waitMeasures(one), {
    ...{ meanQueueLength: 1 / 3, pImmediate: 2 / 3, meanWaitDelayedSeconds: 180 },
  });
  // Half of those who wait, wait at most ln 2 x 180 s.
  expectMeasures(delayedWaitQuantile({ ...one, quantile: 0.5 }), { waitSeconds: Math.LN2 * 180 });
  // Nine in ten, with 3 agents: ln 10 x 180 / 2.
  expectMeasures(delayedWaitQuantile({ ...one, agents: 3, quantile: 0.9 }), { waitSeconds: Math.LN10 * 90 });
});

test('without end, and without calls', () => {
  const endless = { meanQueueLength: null, pImmediate: 0, meanWaitDelayedSeconds: null };
  expect(waitMeasures({ ...one, agents: 1 })).toEqual(endless);
  expect(delayedWaitQuantile({ ...one, agents: 1, quantile: 0.5 })).toEqual({ waitSeconds: null });
  const idle = { meanQueueLength: 0, pImmediate: 1, meanWaitDelayedSeconds: 0 };
  expect(waitMeasures({ ...one, calls: 0, agents: 0 })).toEqual(idle);
  expect(got(delayedWaitQuantile({ ...one, calls: 0, quantile: 0.5 })).waitSeconds).toBeCloseTo(0, 15);
});

test('refuses what the queue refuses, and shares out of range', () => {
  expectRefusal(waitMeasures({ ...one, calls: NaN }), 'Calls');
  expectRefusal(delayedWaitQuantile({ ...one, calls: NaN, quantile: 0.5 }), 'Calls');
  expectRefusal(delayedWaitQuantile({ ...one, quantile: 1 }), 'Share of the callers who wait');
  expectRefusal(delayedWaitQuantile({ ...one, quantile: -0.1 }), 'Share of the callers who wait');
  expect(got(delayedWaitQuantile({ ...one, quantile: 0.9999 })).waitSeconds).toBeGreaterThan(0);
});

test('warns of a queue without end and of calls longer than the interval', () => {
  expect(queueWarnings(one)).toEqual([]);
  expect(queueWarnings({ ...one, agents: 1 })).toEqual([expect.stringContaining('grows without end')]);
  expect(queueWarnings({ ...one, ahtSeconds: 1_800, agents: 11 })).toEqual([]);
  const long = { ...one, ahtSeconds: 1_801, agents: 12 };
  expect(queueWarnings(long)).toEqual([expect.stringContaining('outlast the interval')]);
  expect(queueWarnings({ ...long, calls: 1 })).toEqual([expect.stringContaining('outlast the interval')]);
  expect(queueWarnings({ ...long, calls: 0 })).toEqual([]);
  expect(queueWarnings({ ...one, calls: -1 })).toEqual([]);
});
