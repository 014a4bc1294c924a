import { numberWords } from '../format/numbers.ts';
import type { StaffedInterval } from '../staffing/index.ts';
import { clockWords } from './clock.ts';
import { shareWords } from './words.ts';

/** One interval of the plan, in words and as it was worked out. */
export type PlanRow = {
  time: string;
  calls: string;
  agents: number;
  people: number;
  level: string;
  isPeak: boolean;
  measures: StaffedInterval;
};

/** One day of the plan. */
export type DayPlan = {
  /** "Monday"; "The day" where only one is planned. */
  name: string;
  calls: string;
  /** Of each interval, those without calls as well; for the chart. */
  agents: number[];
  /** Index of the busiest interval of all days, where it is of this day. */
  peakAt: number | null;
  most: number;
  people: number;
  busiest: string;
  level: string;
  /** The intervals that have calls. */
  rows: PlanRow[];
};

type Day = { name: string; intervals: readonly StaffedInterval[]; opens: number; peakAt: number | null };

/** A day as it is shown and printed. */
export function planDay({ name, intervals, opens, peakAt }: Day): DayPlan {
  const all = intervals.map((measures, at) => rowOf(measures, { opens, at, isPeak: at === peakAt }));
  const busiest = all[busiestAt(intervals)];
  return {
    name,
    calls: callsWords(intervals.reduce((sum, { calls }) => sum + calls, 0)),
    agents: intervals.map(({ agents }) => agents),
    peakAt,
    most: busiest?.agents ?? 0,
    people: busiest?.people ?? 0,
    busiest: busiest?.time ?? '',
    level: shareWords(levelOf(intervals)),
    rows: all.filter(({ measures }) => measures.calls > 0),
  };
}

/** Index of the interval with most agents; of several the one with most calls, of several the first. */
export function busiestAt(intervals: readonly StaffedInterval[]): number {
  let best = 0;
  for (const [at, { agents, calls }] of intervals.entries()) {
    const { agents: most = 0, calls: mostCalls = 0 } = intervals[best] ?? {};
    if (agents > most || (agents === most && calls > mostCalls)) best = at;
  }
  return best;
}

/** Service level of all intervals together: each counts as often as it has calls; 1 without calls. */
export function levelOf(intervals: readonly StaffedInterval[]): number {
  let [calls, inTime] = [0, 0];
  for (const each of intervals) {
    calls += each.calls;
    inTime += each.calls * each.serviceLevel;
  }
  return calls > 0 ? inTime / calls : 1;
}

/** Time busy of all agents together: work over agents, each interval by its length; 0 where nobody is needed. */
export function occupancyOf(intervals: readonly StaffedInterval[]): number {
  let [work, present] = [0, 0];
  for (const { intensity, agents, intervalMinutes } of intervals) {
    work += intensity * intervalMinutes;
    present += agents * intervalMinutes;
  }
  return present > 0 ? work / present : 0;
}

/** Above this a tenth of a call says nothing. */
const WHOLE_FROM = 200;

/** Calls may come in fractions from a shape or a mean of days: to a tenth, large numbers whole. */
export function callsWords(calls: number): string {
  if (calls > 0 && calls < 0.05) return 'under 0.1';
  return numberWords(calls < WHOLE_FROM ? Math.round(calls * 10) / 10 : Math.round(calls));
}

/** "10:00–10:30" */
export function timeWords(opens: number, at: number, length: number): string {
  const from = (opens + at * length) % 1_440;
  return `${clockWords(from)}–${clockWords(from + length)}`;
}

function rowOf(
  measures: StaffedInterval,
  { opens, at, isPeak }: { opens: number; at: number; isPeak: boolean },
): PlanRow {
  return {
    time: timeWords(opens, at, measures.intervalMinutes),
    calls: callsWords(measures.calls),
    agents: measures.agents,
    people: measures.scheduled,
    level: shareWords(measures.serviceLevel),
    isPeak,
    measures,
  };
}
