import { LEAST_PEOPLE_WITH_BREAKS } from './assumptions.ts';
import { grouped, refuse, type Refusal } from './fields.ts';
import { intensityOf } from './load.ts';
import { presentHours, type PaidTime } from './people.ts';
import { measureQueue, type QueueMeasures } from './queue.ts';
import { findAgents, refuseTargets } from './required-agents.ts';
import { ceilOnPaper } from './rounding.ts';
import { MINUTES_PER_HOUR } from './units.ts';

/** `ahtSeconds` absent: that of the whole schedule. */
export type ScheduleInterval = { calls: number; intervalMinutes: number; ahtSeconds?: number | undefined };

/** `callsNeverWaitForBreak`: at least two people in every interval with calls; false by default. */
export type ScheduleInput = PaidTime & {
  intervals: readonly ScheduleInterval[];
  ahtSeconds: number;
  targetSeconds: number;
  targetServiceLevel: number;
  maxOccupancy?: number | null | undefined;
  callsNeverWaitForBreak?: boolean | undefined;
};

/** `agents` on the phone; `scheduled` people on the rota. */
export type StaffedInterval = QueueMeasures & {
  calls: number;
  intervalMinutes: number;
  ahtSeconds: number;
  agents: number;
  scheduled: number;
};

/** `fte`: the hours of the week in full-time people; `people`: whole, never fewer than the interval with most on the rota. */
export type Schedule = {
  intervals: StaffedInterval[];
  calls: number;
  agentHours: number;
  fte: number;
  peakAgents: number;
  peakScheduled: number;
  people: number;
};

/** A week of five minutes each. */
const MOST_INTERVALS = 2_016;

/**
 * How many people does a week need, interval by interval, if nobody hangs up?
 * Each interval: N_i by `requiredAgents`, scheduled_i = ceil(N_i / (1 - s)).
 * FTE = sum of N_i I_i / 60 / (paid hours a week x (1 - s) x e); people = the larger of ceil(FTE) and the largest scheduled_i.
 * With `callsNeverWaitForBreak`, an interval with calls has at least 2 on the rota, and its hours count as those of 2.
 * `intervals`: the whole week, at most 2,016 of them, each as in `queue`; the targets as in `requiredAgents`, paid time as in `shiftFactor`.
 * Result: agents, people, hours on the phone and measures of each interval, not rounded unless whole. Refuses what these refuse, and names
 * the interval. Source: domain.md 2.3 and 2.6. Leaves out: shifts as people work them (e stands for them), and work left over from one
 * interval to the next.
 * Example: two intervals of 30 minutes with 10 calls of 180 s, 66 % answered at once: 2 agents each, 2 hours x 2 x 0.5 = 2 agent hours;
 * 40 paid hours, s = 0, e = 1: 2 / 40 = 0.05 FTE, but 2 people.
 */
export function schedule(input: ScheduleInput): Schedule | Refusal {
  const hours = presentHours(input);
  if (typeof hours !== 'number') return hours;
  const refusal = refuseTargets({ ...input, calls: 0, intervalMinutes: 1 });
  if (refusal) return refusal;
  if (input.intervals.length > MOST_INTERVALS)
    return refuse(`Intervals: write at most ${grouped(MOST_INTERVALS)}, a week of five minutes each.`);
  // Equal volumes come again and again in a week, and their agents need to be found only once.
  const known = new Map<string, StaffedInterval>();
  const intervals: StaffedInterval[] = [];
  for (const [
    index,
    { calls, intervalMinutes, ahtSeconds = input.ahtSeconds },
  ] of input.intervals.entries()) {
    const key = `${calls} ${intervalMinutes} ${ahtSeconds}`;
    const staffed = known.get(key) ?? staff(input, { calls, intervalMinutes, ahtSeconds });
    if ('ok' in staffed) return refuse(`Interval ${grouped(index + 1)}. ${staffed.reason}`);
    known.set(key, staffed);
    intervals.push({ ...staffed });
  }
  return { intervals, ...totalsOf(input, intervals, hours) };
}

function staff(
  input: ScheduleInput,
  load: Required<ScheduleInterval> & { ahtSeconds: number },
): StaffedInterval | Refusal {
  const intensity = intensityOf(load);
  if (typeof intensity !== 'number') return intensity;
  const { targetSeconds, targetServiceLevel, maxOccupancy } = input;
  const required = findAgents({ ...load, targetSeconds, targetServiceLevel, maxOccupancy }, intensity);
  if (!required.ok) return required;
  const { agents } = required;
  return {
    ...load,
    ...measureQueue({ ...load, targetSeconds, agents }, intensity),
    agents,
    scheduled: ceilOnPaper(peopleExact(input, load.calls, agents)),
  };
}

/** People on the rota for an interval, before they are made whole. */
const peopleExact = (input: ScheduleInput, calls: number, agents: number): number =>
  Math.max(
    agents / (1 - input.shrinkage),
    input.callsNeverWaitForBreak && calls > 0 ? LEAST_PEOPLE_WITH_BREAKS : 0,
  );

function totalsOf(
  input: ScheduleInput,
  intervals: readonly StaffedInterval[],
  presentHoursPerFte: number,
): Omit<Schedule, 'intervals'> {
  const totals = { calls: 0, agentHours: 0, fte: 0, peakAgents: 0, peakScheduled: 0, people: 0 };
  let hours = 0;
  for (const { calls, intervalMinutes, agents, scheduled } of intervals) {
    const length = intervalMinutes / MINUTES_PER_HOUR;
    totals.calls += calls;
    totals.agentHours += agents * length;
    hours += peopleExact(input, calls, agents) * (1 - input.shrinkage) * length;
    totals.peakAgents = Math.max(totals.peakAgents, agents);
    totals.peakScheduled = Math.max(totals.peakScheduled, scheduled);
  }
  totals.fte = hours / presentHoursPerFte;
  totals.people = Math.max(ceilOnPaper(totals.fte), totals.peakScheduled);
  return totals;
}
