import { numberWords } from '../format/numbers.ts';
import { erlangA, isRefusal, requiredAgentsBand } from '../staffing/index.ts';
import { shareWords } from './words.ts';

export type PatienceRow = { patience: string; agents: string; level: string; giveUp: string };
export type PatienceView = { summary: string; rows: PatienceRow[] } | null;

type Asked = {
  calls: number;
  intervalMinutes: number;
  ahtSeconds: number;
  targetSeconds: number;
  targetServiceLevel: number;
  maxOccupancy: number;
  /** Those of Erlang C. */
  agents: number;
};

/**
 * What changes if callers hang up (Erlang A): how many agents the same target would take, and how the team of Erlang C would do. Null where
 * nothing is to be said: no calls. The patience of callers is a guess of ours, so all three are shown (domain.md 2.5).
 */
export function patienceBand({ agents, ...asked }: Asked): PatienceView {
  if (agents === 0) return null;
  const band = requiredAgentsBand(asked);
  if (isRefusal(band)) return null;
  const rows = band.at.flatMap(({ patienceSeconds, agents: needed }) => {
    const measures = erlangA({ ...asked, agents, patienceSeconds });
    return isRefusal(measures) ? [] : [{ patienceSeconds, needed, measures }];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const span =
    band.fewest === band.most
      ? numberWords(band.most)
      : `${numberWords(band.fewest)} to ${numberWords(band.most)}`;
  return {
    summary: `If callers hang up, ${span} would meet the target, and ${numberWords(agents)} would lose ${lost(last.measures.pAbandon, first.measures.pAbandon)} of the calls.`,
    rows: rows.map(({ patienceSeconds, needed, measures }) => ({
      patience: `${patienceSeconds} s`,
      agents: numberWords(needed),
      level: shareWords(measures.slAnsweredOverOffered),
      giveUp: shareWords(measures.pAbandon),
    })),
  };
}

/** "1.4% to 3.0%", or once where both read the same. */
function lost(least: number, most: number): string {
  const [from, to] = [shareWords(least), shareWords(most)];
  return from === to ? from : `${from} to ${to}`;
}
