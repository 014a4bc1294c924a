import { counted, listWords, numberWords } from '../format/numbers.ts';
import {
  ERLANG_C_LEAVES_OUT,
  isRefusal,
  queueWarnings,
  schedule,
  shiftFactor,
  type Schedule,
} from '../staffing/index.ts';
import { agentsAround, agentsHeading, type AgentsRow } from './agents-rows.ts';
import { costLinkFrom, monthlyOf } from './chain.ts';
import type { NextLink } from './interval-view.ts';
import { callsToPlan, type CallsToPlan } from './profile-calls.ts';
import { DAY_NAMES } from './profile-days.ts';
import { BREAKS, DAYS, PROFILE_NUMBERS, type ProfileKey, type ProfileNumberKey } from './profile-fields.ts';
import { profileFigures, type Figure } from './profile-figures.ts';
import { busiestAt, callsWords, occupancyOf, planDay, type DayPlan } from './profile-plan.ts';
import type { ProfileSpan } from './profile-text.ts';
import { chosenOf } from './staffing-choices.ts';
import { readFields, type ToolField, type Typed } from './tool-field.ts';
import { refusedView, type ToolView } from './tool-view.ts';

export type ProfileResult = {
  span: ProfileSpan;
  agents: number;
  people: number;
  /** In the busiest interval. */
  peakCalls: number;
  agentsWords: string;
  peopleWords: string;
  /** Why as many people; empty where only the busiest interval is known. */
  peopleReason: string;
  heading: string;
  chartNote: string;
  opens: number;
  length: number;
  days: DayPlan[];
  /** "Saturday and Sunday"; empty where no day is closed. */
  closed: string;
  figures: Figure[];
  peakHeading: string;
  peak: AgentsRow[];
  within: string;
  notes: string[];
  warnings: string[];
  leavesOut: readonly string[];
  next: NextLink | null;
  schedule: Schedule;
};

export type ProfileView = ToolView<ProfileResult, ProfileKey>;

/**
 * Erlangs over all intervals of different volume, so that no table costs more than some tens of milliseconds. Our own limit: a week of
 * quarter hours with 4,000 agents at any time keeps within it.
 */
const MOST_WORK = 3_000_000;

/** Everything the staffing tool shows for a day or a week. */
export function profileView(typed: Typed<ProfileKey>, span: ProfileSpan): ProfileView {
  const numbers: readonly ToolField<ProfileNumberKey>[] =
    span === 'day' ? [...PROFILE_NUMBERS, DAYS] : PROFILE_NUMBERS;
  const { values, problems: wrong, missing: untyped } = readFields(numbers, typed);
  const sourced = callsToPlan(typed, span);
  const problems = [...sourced.problems, ...wrong];
  if (problems.length > 0) return { state: 'faulty', problems };
  const missing = [...sourced.missing, ...untyped.filter((key) => key !== 'days')];
  if (missing.length > 0 || !sourced.calls) return { state: 'empty', missing, problems: [] };
  return workedOut(sourced.calls, { values, span, isCovered: chosenOf(BREAKS, typed.breaks) === 'covered' });
}

type Asked = {
  values: Readonly<Partial<Record<ProfileNumberKey, number | null>>>;
  span: ProfileSpan;
  isCovered: boolean;
};

function workedOut(
  { days, opens, length, notes }: CallsToPlan,
  { values, span, isCovered }: Asked,
): ProfileView {
  const of = (key: ProfileNumberKey): number => values[key] ?? 0;
  const ahtSeconds = of('aht');
  const calls = days.flat();
  const work = [...new Set(calls)].reduce((sum, each) => sum + (each * ahtSeconds) / (length * 60), 0);
  if (work > MOST_WORK)
    return refusedView(
      'Calls and handling time come to more work than any centre has: check the numbers of the table and the handling time.',
    );
  const shrinkage = of('shrinkage') / 100;
  const target = { targetSeconds: of('within'), targetServiceLevel: of('target') / 100 };
  const paid = { paidHoursPerFteWeek: of('paid'), shrinkage, scheduleEfficiency: of('efficiency') / 100 };
  const daysLikeThis = span === 'week' ? 1 : (values.days ?? null);
  const intervals = calls.map((each) => ({ calls: each, intervalMinutes: length }));
  const planned = schedule({
    ...{ ahtSeconds, ...target, ...paid, maxOccupancy: of('busy') / 100, callsNeverWaitForBreak: isCovered },
    intervals: Array.from({ length: daysLikeThis ?? 1 }, () => intervals).flat(),
  });
  if (isRefusal(planned)) return refusedView(planned.reason);
  const shown = planned.intervals.slice(0, calls.length);
  const peakAt = busiestAt(shown);
  const peak = shown[peakAt];
  const perDay = days[0]?.length ?? 0;
  if (!peak) return refusedView('No interval stands in the table: write at least one.');
  const plans = days.map((_, day) =>
    planDay({
      name: span === 'day' ? 'The day' : (DAY_NAMES[day] ?? ''),
      intervals: shown.slice(day * perDay, (day + 1) * perDay),
      opens,
      peakAt: peak.agents > 0 && Math.floor(peakAt / perDay) === day ? peakAt % perDay : null,
    }),
  );
  const peakDay = plans[Math.floor(peakAt / perDay)];
  const load = { calls: peak.calls, intervalMinutes: length, ahtSeconds };
  const around = agentsAround({ ...load, ...target, agents: peak.agents }, 1);
  const isWeekKnown = daysLikeThis !== null;
  const openHours = (planned.intervals.filter((each) => each.calls > 0).length * length) / 60;
  const seat = isWeekKnown ? shiftFactor({ ...paid, openHoursPerWeek: Math.min(168, openHours) }) : null;
  const people = isWeekKnown ? planned.people : planned.peakScheduled;
  const closed = plans.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
  const occupancy = occupancyOf(shown);
  const when = `${span === 'week' ? `${peakDay?.name ?? ''} ` : ''}${peakDay?.busiest ?? ''}`;
  const monthly = isWeekKnown ? monthlyOf(planned.calls) : undefined;
  const percent = numberWords(of('shrinkage'));
  return {
    state: 'done',
    problems: [],
    result: {
      span,
      agents: peak.agents,
      people,
      peakCalls: peak.calls,
      agentsWords: `${peak.agents === 1 ? 'agent' : 'agents'} on the phones at the busiest, ${when}`,
      peopleWords: `${people === 1 ? 'person' : 'people'} ${isWeekKnown ? 'for the week' : 'scheduled at that time'}, after ${percent}% shrinkage`,
      peopleReason: isWeekKnown ? peopleReason(planned) : '',
      heading: headingOf(plans, span, when),
      chartNote: `Agents on the phones in each ${length === 60 ? 'hour' : `${length} minutes`} (Erlang C), for ${numberWords(of('target'))}% answered within ${numberWords(of('within'))} seconds. Marked: the busiest.`,
      opens,
      length,
      days: plans,
      closed: span === 'week' ? listWords(closed) : '',
      figures: profileFigures({ span, shown, planned, seat, openHours, target }),
      peakHeading: agentsHeading(around, peak.agents, target.targetServiceLevel),
      peak: around,
      within: `Within ${numberWords(of('within'))} s`,
      notes,
      warnings: queueWarnings({ ...load, targetSeconds: target.targetSeconds, agents: peak.agents }),
      leavesOut: ERLANG_C_LEAVES_OUT,
      next:
        peak.agents === 0
          ? null
          : {
              path: costLinkFrom({ contactsPerMonth: monthly, ahtSeconds, occupancy, shrinkage }),
              words: nextWords(monthly),
            },
      schedule: { ...planned, intervals: shown },
    },
  };
}

/** The hours of a week or its busiest interval: which of them asks for more people. */
function peopleReason({ fte, people, peakScheduled }: Schedule): string {
  const hours = `The hours of the week come to ${fteWords(fte)} full-time people`;
  const peak = `the busiest interval alone has ${counted(peakScheduled, 'person', 'people')} on the roster`;
  return people > peakScheduled
    ? `${hours}, rounded up; ${peak}.`
    : `${hours}, but ${peak}: never fewer than that.`;
}

const fteWords = (fte: number): string => numberWords(Math.round(fte * 10) / 10);

function headingOf(plans: readonly DayPlan[], span: ProfileSpan, when: string): string {
  const open = plans.flatMap(({ rows }) => rows.map(({ agents }) => agents));
  if (open.length === 0) return 'Without calls nobody is needed';
  const [least, most] = [Math.min(...open), Math.max(...open)];
  const over = span === 'day' ? 'over the day' : 'over the week';
  if (least === most) return `${counted(most, 'agent')} in every interval with calls`;
  return `From ${numberWords(least)} to ${numberWords(most)} agents ${over}, the most ${span === 'day' ? 'at' : 'on'} ${when}`;
}

function nextWords(monthly: number | undefined): string {
  if (monthly === undefined)
    return 'The handling time, how busy the agents are and the shrinkage go along. Write how many days a week are like this one, and the calls of a month do too.';
  return `${callsWords(monthly)} calls a month (a week × 52/12), the handling time, how busy the agents are and the shrinkage go along.`;
}
