import { numberWords } from '../../lib/format/numbers.ts';
import type { IntervalResult as Result } from '../../lib/tools/interval-view.ts';
import { AgentsChart } from './AgentsChart.tsx';
import { AgentsTable } from './AgentsTable.tsx';
import { LeavesOut } from './LeavesOut.tsx';
import { NextTool } from './NextTool.tsx';
import { PatiencePart } from './PatiencePart.tsx';
import { ToolAnswer } from './ToolAnswer.tsx';

interface Props {
  result: Result;
}

/** One interval: how many agents, how many people, and what one agent fewer or more would change. */
export function IntervalResult({ result }: Props) {
  const { bars, patience } = result;
  const agents = numberWords(result.agents);
  return (
    <>
      <ToolAnswer
        first={{ value: agents, words: result.agentsWords }}
        second={{ value: numberWords(result.people), words: result.peopleWords }}
      />
      {bars.length > 1 && (
        <>
          <h2 className="tool-heading">{result.heading}</h2>
          <p className="quiet">{result.chartNote}</p>
          <AgentsChart bars={bars} target={result.target} />
          <AgentsTable rows={result.table} within={result.within} />
        </>
      )}
      <LeavesOut warnings={result.warnings} items={result.leavesOut}>
        {patience && <a href="#patience">If callers hang up</a>}
      </LeavesOut>
      <PatiencePart patience={patience} agents={agents} />
      <NextTool next={result.next} />
    </>
  );
}
