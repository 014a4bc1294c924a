import { describe, expect, test } from 'vitest';
import { queue, requiredAgents, schedule, type ScheduleInput } from '../../../src/lib/staffing/index.ts';
import { expectRefusal, got } from './make.ts';
import { expectMeasures } from './vectors.ts';

/** 10 calls of 180 s in half an hour, 66 % answered at once: 2 agents (see required-agents). */
const half = { calls: 10, intervalMinutes: 30 };
const plan: ScheduleInput = {
  ...{ intervals: [half, half], ahtSeconds: 180, targetSeconds: 0, targetServiceLevel: 0.66 },
  ...{ paidHoursPerFteWeek: 40, shrinkage: 0, scheduleEfficiency: 1 },
};

test('worked by hand: two half hours', () => {
  // 2 x 0.5 + 2 x 0.5 = 2 agent hours; / 40 = 0.05 FTE; but 2 people at once.
  expect(schedule(plan)).toMatchObject({
    ...{ calls: 20, agentHours: 2, fte: 0.05, peakAgents: 2, peakScheduled: 2, people: 2 },
  });
});

test('worked by hand: shrinkage, efficiency, and a longer interval with its own handling time', () => {
  // 3 erlangs' worth is not needed: 20 calls of 180 s in 60 minutes are one erlang again, 2 agents, 2 agent hours.
  const intervals = [
    half,
    { calls: 20, intervalMinutes: 60 },
    { calls: 5, intervalMinutes: 30, ahtSeconds: 360 },
  ];
  const found = got(schedule({ ...plan, intervals, shrinkage: 0.3, scheduleEfficiency: 0.95 }));
  // Hours: 1 + 2 + 1 = 4; FTE 4 / (40 x 0.7 x 0.95); on the rota 2 / 0.7 = 2.86, so 3.
  expectMeasures(found, {
    agentHours: 4,
    fte: 4 / (40 * 0.7 * 0.95),
    peakAgents: 2,
    peakScheduled: 3,
    people: 3,
  });
  expect(found.intervals.map(({ ahtSeconds }) => ahtSeconds)).toEqual([180, 180, 360]);
  expect(found.intervals.map(({ intensity }) => intensity)).toEqual([1, 1, 1]);
  expect(got(schedule({ ...plan, intervals, scheduleEfficiency: undefined })).fte).toBeCloseTo(4 / 38, 14);
});

test('the hours of a week can ask for more people than its busiest interval', () => {
  // 168 hours with 2 agents: 336 / 40 = 8.4 FTE: 9 people.
  const intervals = Array.from({ length: 336 }, () => half);
  const found = got(schedule({ ...plan, intervals }));
  expect(found).toMatchObject({ agentHours: 336, peakScheduled: 2, people: 9 });
  expect(found.fte).toBeCloseTo(8.4, 12);
  // 320 half hours: 8 FTE on paper, however the doubles add up.
  const even = { ...plan, intervals: intervals.slice(0, 320), shrinkage: 0.3, paidHoursPerFteWeek: 40 / 0.7 };
  expect(got(schedule(even)).people).toBe(8);
});

test('every interval is that of the queue with the agents it needs', () => {
  const targets = {
    ...plan,
    targetSeconds: 20,
    targetServiceLevel: 0.8,
    maxOccupancy: 0.85,
    shrinkage: 0.25,
  };
  const intervals = [0, 3, 40, 40, 97.5].map((calls) => ({ calls, intervalMinutes: 15 }));
  const found = got(schedule({ ...targets, intervals }));
  found.intervals.forEach((each, index) => {
    const load = { ...targets, calls: intervals[index]?.calls ?? NaN, intervalMinutes: 15 };
    const { agents } = got(requiredAgents(load));
    expect(each).toMatchObject({ calls: load.calls, agents, ...got(queue({ ...load, agents })) });
    expect(each.scheduled).toBe(Math.max(0, Math.ceil((agents * 4) / 3 - 1e-9)));
  });
  expect(found.intervals[2]).toEqual(found.intervals[3]);
  expect(found.intervals[2]).not.toBe(found.intervals[3]);
  expect(found.calls).toBe(180.5);
  expect(found.peakAgents).toBe(found.intervals[4]?.agents);
  expect(found.intervals[0]).toMatchObject({ agents: 0, scheduled: 0, serviceLevel: 1 });
});

test('the parts are the sum', () => {
  const intervals = Array.from({ length: 60 }, (_, index) => ({ calls: index * 7, intervalMinutes: 15 }));
  const found = got(schedule({ ...plan, intervals, shrinkage: 0.3 }));
  const hours = found.intervals.reduce((sum, { agents }) => sum + agents / 4, 0);
  expect(found.agentHours).toBeCloseTo(hours, 9);
  expect(found.fte).toBeCloseTo(hours / 28, 9);
});

describe('calls that never wait for a break', () => {
  const alone = {
    ...plan,
    intervals: [
      { calls: 1e-6, intervalMinutes: 60 },
      { calls: 0, intervalMinutes: 60 },
    ],
  };

  test('one agent without the wish, two people with it, nobody without calls', () => {
    expect(schedule(alone)).toMatchObject({ peakAgents: 1, peakScheduled: 1, people: 1, fte: 1 / 40 });
    const found = got(schedule({ ...alone, callsNeverWaitForBreak: true }));
    expect(found).toMatchObject({ peakAgents: 1, peakScheduled: 2, people: 2, agentHours: 1, fte: 2 / 40 });
    expect(found.intervals[1]).toMatchObject({ scheduled: 0 });
  });

  test('two people on the rota, of whom shrinkage takes its share', () => {
    // 1 / 0.7 = 1.43 is raised to 2; 2 hours on the rota / (40 x 0.95).
    const found = got(
      schedule({ ...alone, callsNeverWaitForBreak: true, shrinkage: 0.3, scheduleEfficiency: 0.95 }),
    );
    expect(found.fte).toBeCloseTo(2 / 38, 14);
    // 2 agents / 0.7 = 2.86 is more than 2 already.
    const two = got(schedule({ ...plan, shrinkage: 0.3, callsNeverWaitForBreak: true }));
    expect(two).toMatchObject({ peakScheduled: 3 });
    expect(two.fte).toBeCloseTo(2 / 28, 14);
  });
});

test('an empty week', () => {
  const nothing = { calls: 0, agentHours: 0, fte: 0, peakAgents: 0, peakScheduled: 0, people: 0 };
  expect(schedule({ ...plan, intervals: [] })).toEqual({ intervals: [], ...nothing });
});

test('refuses what cannot be, and names the interval', () => {
  const refused = (more: Partial<ScheduleInput>, words: string): void =>
    expectRefusal(schedule({ ...plan, ...more }), words);
  refused({ intervals: [half, { calls: -1, intervalMinutes: 30 }] }, 'Interval 2. Calls in the interval');
  refused({ intervals: [{ ...half, ahtSeconds: NaN }] }, 'Interval 1. Handling time');
  refused({ intervals: [{ ...half, intervalMinutes: 0 }] }, 'Interval 1. Length');
  refused({ ahtSeconds: 0 }, 'Interval 1. Handling time');
  refused({ targetSeconds: NaN }, 'Target time');
  refused({ targetServiceLevel: 1 }, 'Target service level');
  refused({ maxOccupancy: 2 }, 'Highest occupancy');
  refused({ shrinkage: 0.7 }, 'Shrinkage');
  refused({ paidHoursPerFteWeek: 0 }, 'Paid hours a week');
  refused({ scheduleEfficiency: 0 }, 'Schedule efficiency');
  refused({ intervals: Array.from({ length: 2_017 }, () => half) }, 'Intervals: write at most 2,016');
  expect(got(schedule({ ...plan, intervals: Array.from({ length: 2_016 }, () => half) })).calls).toBe(20_160);
});
