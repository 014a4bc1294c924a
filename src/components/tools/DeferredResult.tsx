import { numberWords } from '../../lib/format/numbers.ts';
import type { DeferredResult as Result } from '../../lib/tools/deferred-view.ts';
import { LeavesOut } from './LeavesOut.tsx';
import { NextTool } from './NextTool.tsx';
import { ToolAnswer } from './ToolAnswer.tsx';
import { TableHead } from './TableHead.tsx';

interface Props {
  result: Result;
}

/** Work that can wait: how many people, and what becomes of the backlog and the deadline with some fewer or more. */
export function DeferredResult({ result }: Props) {
  return (
    <>
      <ToolAnswer
        first={{ value: numberWords(Math.round(result.fte * 10) / 10), words: result.fteWords }}
        second={{ value: numberWords(result.people), words: result.peopleWords }}
      />
      <h2 className="tool-heading">{result.heading}</h2>
      {result.teams.length > 0 && (
        <table className="tool-table teams-table">
          <TableHead names={['People', 'Items a day they can do', 'Backlog gone after', 'Deadline']} />
          <tbody>
            {result.teams.map(({ people, chosen, isYours, capacity, cleared, deadline }) => (
              <tr key={people} className={chosen ? 'chosen' : undefined}>
                <th scope="row">
                  {numberWords(people)}
                  {chosen && <small> needed</small>}
                  {isYours && <small> yours</small>}
                </th>
                <td>{capacity}</td>
                <td>{cleared}</td>
                {result.hasDeadline && <td>{deadline}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LeavesOut warnings={[]} items={result.leavesOut} />
      <NextTool next={result.next} />
    </>
  );
}
