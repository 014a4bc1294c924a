import { numberWords } from '../../lib/format/numbers.ts';
import type { ChatResult as Result } from '../../lib/tools/chat-view.ts';
import { LeavesOut } from './LeavesOut.tsx';
import { ToolAnswer } from './ToolAnswer.tsx';
import { TableHead } from './TableHead.tsx';

interface Props {
  result: Result;
}

/** Chats: what two ways to count them ask for, as a range. */
export function ChatResult({ result }: Props) {
  return (
    <>
      <ToolAnswer
        isRange
        first={{ value: result.agents, words: result.agentsWords }}
        second={{ value: result.people, words: result.peopleWords }}
      />
      <h2 className="tool-heading">{result.heading}</h2>
      <p className="quiet">
        Nobody knows exactly how much several chats at once slow each other down, so both ways are shown.
      </p>
      <table className="tool-table">
        <TableHead names={['Way to count', 'Agents', 'People scheduled', result.within]} />
        <tbody>
          {result.models.map(({ name, words, agents, people, level }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <small className="way">{words}</small>
              </th>
              <td>{numberWords(agents)}</td>
              <td>{numberWords(people)}</td>
              <td>{level}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LeavesOut warnings={result.warnings} items={result.leavesOut} />
    </>
  );
}
