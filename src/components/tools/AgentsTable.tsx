import { numberWords } from '../../lib/format/numbers.ts';
import type { AgentsRow } from '../../lib/tools/agents-rows.ts';
import { TableHead } from './TableHead.tsx';

interface Props {
  rows: readonly AgentsRow[];
  /** Over the column of service levels: "Within 20 s". */
  within: string;
}

/** How the chosen number of agents would answer, and how some fewer and more would. */
export function AgentsTable({ rows, within }: Props) {
  return (
    <table className="tool-table by-agents">
      <TableHead names={['Agents', within, 'Mean wait', 'Time busy', 'Must wait']} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.agents} className={row.chosen ? 'chosen' : undefined}>
            <th scope="row">
              {numberWords(row.agents)}
              {row.chosen && <small> chosen</small>}
            </th>
            <td>{row.level}</td>
            <td>{row.wait}</td>
            <td>{row.busy}</td>
            <td>{row.mustWait}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
