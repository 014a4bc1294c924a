import { numberWords, counted } from '../format/numbers.ts';
import {
  ERLANG_C_LEAVES_OUT,
  isRefusal,
  queue,
  requiredAgents,
  scheduledAgents,
  type QueueMeasures,
} from '../staffing/index.ts';
import { patienceBand, type PatienceView } from './patience-band.ts';
import { STAFFING_FIELDS, type StaffingKey } from './staffing-fields.ts';
import { readFields, type FieldProblem, type Typed } from './tool-field.ts';
import { shareWords, waitWords } from './words.ts';

/** One number of agents, and how they would answer. */
export type AgentsRow = {
  agents: number;
  chosen: boolean;
  meets: boolean;
  /** 0 to 1, for the height of a bar. */
  serviceLevel: number;
  /** Null where the queue grows without end. */
  asaSeconds: number | null;
  occupancy: number;
  pWait: number;
  level: string;
  wait: string;
  busy: string;
  mustWait: string;
};

export type StaffingResult = {
  agents: number;
  people: number;
  agentsWords: string;
  peopleWords: string;
  heading: string;
  chartNote: string;
  target: number;
  /** Three fewer to three more, for the bars; the table leaves the outer ones out. */
  bars: AgentsRow[];
  table: AgentsRow[];
  patience: PatienceView;
  leavesOut: readonly string[];
};

export type StaffingView =
  | { state: 'empty'; missing: StaffingKey[]; problems: [] }
  | { state: 'faulty'; problems: FieldProblem<StaffingKey>[] }
  | { state: 'refused'; reason: string; problems: [] }
  | { state: 'done'; problems: []; result: StaffingResult };

const BARS_EACH_SIDE = 3;

/** Everything the staffing tool shows for what is typed. */
export function staffingView(typed: Typed<StaffingKey>): StaffingView {
  const { values, problems, missing } = readFields(STAFFING_FIELDS, typed);
  if (problems.length > 0) return { state: 'faulty', problems };
  if (missing.length > 0) return { state: 'empty', missing, problems: [] };
  const of = (key: StaffingKey): number => values[key] ?? 0;
  const load = { calls: of('calls'), intervalMinutes: of('minutes'), ahtSeconds: of('aht') };
  const target = { targetSeconds: of('within'), targetServiceLevel: of('target') / 100 };
  const maxOccupancy = of('busy') / 100;
  const needed = requiredAgents({ ...load, ...target, maxOccupancy });
  if (!needed.ok) return { state: 'refused', reason: needed.reason, problems: [] };
  const { agents } = needed;
  const scheduled = scheduledAgents({ onPhoneAgents: agents, shrinkage: of('shrinkage') / 100 });
  if (isRefusal(scheduled)) return { state: 'refused', reason: scheduled.reason, problems: [] };
  const first = Math.max(agents === 0 ? 0 : 1, agents - BARS_EACH_SIDE);
  const bars = Array.from({ length: agents + BARS_EACH_SIDE - first + 1 }, (_, index) => {
    const each = first + index;
    const measures = queue({ ...load, targetSeconds: target.targetSeconds, agents: each });
    return isRefusal(measures) ? [] : [rowOf(each, measures, each === agents, target.targetServiceLevel)];
  }).flat();
  const minutes = numberWords(of('minutes'));
  const seconds = numberWords(of('within'));
  return {
    state: 'done',
    problems: [],
    result: {
      agents,
      people: scheduled.scheduledCeil,
      agentsWords: `${agents === 1 ? 'agent' : 'agents'} on the phones in those ${minutes} minutes`,
      peopleWords: `${scheduled.scheduledCeil === 1 ? 'person' : 'people'} scheduled, after ${numberWords(of('shrinkage'))}% shrinkage`,
      heading: headingOf(bars, agents),
      chartNote: `Share of calls answered within ${seconds} seconds, by number of agents (Erlang C). Dashed: your target, ${numberWords(of('target'))}%.`,
      target: target.targetServiceLevel,
      bars,
      table: bars.filter((row) => row.agents >= agents - 2 && row.agents <= agents + 1),
      patience: patienceBand({ ...load, ...target, maxOccupancy, agents }),
      leavesOut: ERLANG_C_LEAVES_OUT,
    },
  };
}

function rowOf(agents: number, measures: QueueMeasures, chosen: boolean, target: number): AgentsRow {
  const { stable, serviceLevel, asaSeconds, occupancy, pWait } = measures;
  return {
    agents,
    chosen,
    meets: serviceLevel >= target,
    serviceLevel,
    asaSeconds,
    occupancy,
    pWait,
    level: stable ? shareWords(serviceLevel) : 'none',
    wait: asaSeconds === null ? 'without end' : waitWords(asaSeconds),
    busy: shareWords(occupancy, 0),
    mustWait: shareWords(pWait, 0),
  };
}

/** What the bars show, in one sentence: whether one agent fewer would do is the question that people ask. */
function headingOf(bars: readonly AgentsRow[], agents: number): string {
  if (agents === 0) return 'Without calls nobody is needed';
  const fewer = bars.find((row) => row.agents === agents - 1);
  const most = `${numberWords(agents)} ${agents === 1 ? 'is' : 'are'} the fewest that meet it`;
  if (!fewer) return `${counted(agents, 'agent')} ${agents === 1 ? 'is' : 'are'} enough`;
  if (fewer.level === 'none')
    return `With ${counted(fewer.agents, 'agent')} the queue grows without end; ${most}`;
  if (fewer.meets)
    return `${counted(fewer.agents, 'agent')} would answer in time, but be too busy; ${numberWords(agents)} may breathe`;
  return `${counted(fewer.agents, 'agent')} miss${fewer.agents === 1 ? 'es' : ''} the target; ${most}`;
}
