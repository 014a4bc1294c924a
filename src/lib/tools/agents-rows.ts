import { counted, numberWords } from '../format/numbers.ts';
import { isRefusal, queue, type Load, type QueueMeasures } from '../staffing/index.ts';
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
  /** The same in as little room as a bar has. */
  bar: string;
  wait: string;
  busy: string;
  mustWait: string;
};

type Asked = Load & { targetSeconds: number; targetServiceLevel: number; agents: number };

/** A point of the service level: nearer than this to the target, whole per cent would hide on which side it lies. */
const POINT = 0.01;

/** How the chosen number of agents would answer, and how up to `each` fewer and more would; fewest first. */
export function agentsAround({ agents, targetServiceLevel, ...load }: Asked, each: number): AgentsRow[] {
  const first = Math.max(agents === 0 ? 0 : 1, agents - each);
  return Array.from({ length: agents + each - first + 1 }, (_, index) => {
    const tried = first + index;
    const measures = queue({ ...load, agents: tried });
    return isRefusal(measures) ? [] : [rowOf(tried, measures, tried === agents, targetServiceLevel)];
  }).flat();
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
    bar: stable ? barWords(serviceLevel, target) : 'none',
    wait: asaSeconds === null ? 'without end' : waitWords(asaSeconds),
    busy: shareWords(occupancy, 0),
    mustWait: shareWords(pWait, 0),
  };
}

/** "64%"; "79.6%" where it lies within a point of the target, or would read as all. */
function barWords(level: number, target: number): string {
  const decimals = Math.abs(level - target) < POINT || level >= 0.995 ? 1 : 0;
  return shareWords(level, decimals).replace('over ', '>').replace('under ', '<');
}

/** What the rows show, in one sentence: whether one agent fewer would do is the question that people ask. */
export function agentsHeading(rows: readonly AgentsRow[], agents: number, target: number): string {
  if (agents === 0) return 'Without calls nobody is needed';
  const fewer = rows.find((row) => row.agents === agents - 1);
  const most = `${numberWords(agents)} ${agents === 1 ? 'is' : 'are'} the fewest that meet it`;
  if (!fewer) return `${counted(agents, 'agent')} ${agents === 1 ? 'is' : 'are'} enough`;
  if (fewer.level === 'none')
    return `With ${counted(fewer.agents, 'agent')} the queue grows without end; ${most}`;
  if (fewer.meets)
    return `${counted(fewer.agents, 'agent')} would answer in time, but be too busy; ${numberWords(agents)} may breathe`;
  const isJust = target - fewer.serviceLevel < POINT;
  return `${counted(fewer.agents, 'agent')} ${isJust ? 'just ' : ''}miss${fewer.agents === 1 ? 'es' : ''} the target; ${most}`;
}
