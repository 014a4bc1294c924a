import { numberWords } from '../format/numbers.ts';
import {
  ERLANG_C_LEAVES_OUT,
  isRefusal,
  queueWarnings,
  requiredAgents,
  scheduledAgents,
} from '../staffing/index.ts';
import { agentsAround, agentsHeading, type AgentsRow } from './agents-rows.ts';
import { costLinkFrom } from './chain.ts';
import { patienceBand, type PatienceView } from './patience-band.ts';
import { INTERVAL_FIELDS, type IntervalKey } from './staffing-fields.ts';
import { readFields, type Typed } from './tool-field.ts';
import { refusedView, type ToolView } from './tool-view.ts';

/** Where the numbers go next, and which go along. */
export type NextLink = { path: string; words: string };

export type IntervalResult = {
  agents: number;
  people: number;
  agentsWords: string;
  peopleWords: string;
  heading: string;
  chartNote: string;
  target: number;
  /** Over the column of service levels: "Within 20 s". */
  within: string;
  /** Three fewer to three more, for the bars; the table leaves the outer ones out. */
  bars: AgentsRow[];
  table: AgentsRow[];
  patience: PatienceView;
  warnings: string[];
  leavesOut: readonly string[];
  next: NextLink | null;
};

export type IntervalView = ToolView<IntervalResult, IntervalKey>;

const BARS_EACH_SIDE = 3;

/** Everything the staffing tool shows for one interval. */
export function intervalView(typed: Typed<IntervalKey>): IntervalView {
  const { values, problems, missing } = readFields(INTERVAL_FIELDS, typed);
  if (problems.length > 0) return { state: 'faulty', problems };
  if (missing.length > 0) return { state: 'empty', missing, problems: [] };
  const of = (key: IntervalKey): number => values[key] ?? 0;
  const load = { calls: of('calls'), intervalMinutes: of('minutes'), ahtSeconds: of('aht') };
  const target = { targetSeconds: of('within'), targetServiceLevel: of('target') / 100 };
  const maxOccupancy = of('busy') / 100;
  const needed = requiredAgents({ ...load, ...target, maxOccupancy });
  if (!needed.ok) return refusedView(needed.reason);
  const { agents } = needed;
  const shrinkage = of('shrinkage') / 100;
  const scheduled = scheduledAgents({ onPhoneAgents: agents, shrinkage });
  if (isRefusal(scheduled)) return refusedView(scheduled.reason);
  const bars = agentsAround({ ...load, ...target, agents }, BARS_EACH_SIDE);
  const occupancy = bars.find(({ chosen }) => chosen)?.occupancy ?? 0;
  const seconds = numberWords(of('within'));
  return {
    state: 'done',
    problems: [],
    result: {
      agents,
      people: scheduled.scheduledCeil,
      agentsWords: `${agents === 1 ? 'agent' : 'agents'} on the phones in ${thatInterval(of('minutes'))}`,
      peopleWords: `${scheduled.scheduledCeil === 1 ? 'person' : 'people'} scheduled, after ${numberWords(of('shrinkage'))}% shrinkage`,
      heading: agentsHeading(bars, agents, target.targetServiceLevel),
      chartNote: `Share of calls answered within ${seconds} seconds, by number of agents (Erlang C). Dashed: your target, ${numberWords(of('target'))}%.`,
      target: target.targetServiceLevel,
      within: `Within ${seconds} s`,
      bars,
      table: bars.filter((row) => row.agents >= agents - 2 && row.agents <= agents + 1),
      patience: patienceBand({ ...load, ...target, maxOccupancy, agents }),
      warnings: queueWarnings({ ...load, targetSeconds: target.targetSeconds, agents }),
      leavesOut: ERLANG_C_LEAVES_OUT,
      next:
        agents === 0
          ? null
          : {
              path: costLinkFrom({ ahtSeconds: load.ahtSeconds, occupancy, shrinkage }),
              words:
                'The handling time, how busy the agents are and the shrinkage go along. One interval does not say how many calls a month brings: write that there.',
            },
    },
  };
}

/** An interval as people say it. */
export function thatInterval(minutes: number): string {
  if (minutes === 15) return 'that quarter of an hour';
  if (minutes === 30) return 'that half hour';
  return minutes === 60 ? 'that hour' : `those ${numberWords(minutes)} minutes`;
}
