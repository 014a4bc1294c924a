import { numberWords } from '../../lib/format/numbers.ts';
import type { ProfileResult as Result } from '../../lib/tools/profile-view.ts';
import { AgentsTable } from './AgentsTable.tsx';
import { LeavesOut } from './LeavesOut.tsx';
import { NextTool } from './NextTool.tsx';
import { ProfileChart } from './ProfileChart.tsx';
import { ProfilePlan } from './ProfilePlan.tsx';
import { ToolAnswer } from './ToolAnswer.tsx';
import { WeekTable } from './WeekTable.tsx';

interface Props {
  result: Result;
  /** Of the busiest interval on a page of its own. */
  peakAddress: string;
}

/** A day or a week: agents in each interval, the people that takes, and the plan. */
export function ProfileResult({ result, peakAddress }: Props) {
  const { days, agents, span } = result;
  return (
    <>
      <ToolAnswer
        first={{ value: numberWords(agents), words: result.agentsWords }}
        second={{ value: numberWords(result.people), words: result.peopleWords }}
      />
      {result.peopleReason !== '' && <p className="people-reason">{result.peopleReason}</p>}
      {result.notes.map((note) => (
        <p className="quiet profile-note" key={note}>
          {note}
        </p>
      ))}
      {agents > 0 && (
        <>
          <h2 className="tool-heading">{result.heading}</h2>
          <p className="quiet">{result.chartNote}</p>
          <ProfileChart days={days} opens={result.opens} length={result.length} />
          {span === 'week' && <WeekTable days={days} />}
          <dl className="tool-figures">
            {result.figures.map(({ value, what, words }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <b>{value}</b> <span>{words}</span>
                </dd>
              </div>
            ))}
          </dl>
          <section className="tool-part" aria-labelledby="peak-title">
            <h2 className="tool-heading" id="peak-title">
              {`At the busiest, ${lowered(result.peakHeading)}`}
            </h2>
            <AgentsTable rows={result.peak} within={result.within} />
            <p>
              <a href={peakAddress}>Look at that interval alone</a>
            </p>
          </section>
          <ProfilePlan days={days} closed={result.closed} />
        </>
      )}
      <LeavesOut warnings={result.warnings} items={result.leavesOut}>
        {agents > 0 && <a href={`${peakAddress}#patience`}>If callers hang up in the busiest interval</a>}
      </LeavesOut>
      <NextTool next={result.next} />
    </>
  );
}

/** A sentence inside another. */
const lowered = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
