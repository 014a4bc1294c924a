import type { PatienceView } from '../../lib/tools/patience-band.ts';
import { TableHead } from './TableHead.tsx';

interface Props {
  patience: PatienceView;
  /** Those that Erlang C asks for, in words. */
  agents: string;
}

/** What changes if callers hang up (Erlang A), for three guesses of their patience. */
export function PatiencePart({ patience, agents }: Props) {
  if (!patience) return null;
  return (
    <section className="tool-part" id="patience" aria-labelledby="patience-title">
      <h2 className="tool-heading" id="patience-title">
        If callers hang up
      </h2>
      <p>{patience.summary}</p>
      <table className="tool-table">
        <TableHead names={['Mean patience', 'Agents for the target', `In time with ${agents}`, 'Give up']} />
        <tbody>
          {patience.rows.map((row) => (
            <tr key={row.patience}>
              <th scope="row">{row.patience}</th>
              <td>{row.agents}</td>
              <td>{row.level}</td>
              <td>{row.giveUp}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        How long callers wait before they hang up is our own assumption, so all three are shown (Erlang A).
      </p>
    </section>
  );
}
