import type { StaffingResult as Result } from '../../lib/tools/staffing-view.ts';
import { numberWords } from '../../lib/format/numbers.ts';
import { AgentsChart } from './AgentsChart.tsx';

interface Props {
  result: Result;
  /** Where the numbers go next; null until that page exists. */
  next: { path: string; words: string } | null;
}

export function StaffingResult({ result, next }: Props) {
  const { agents, people, bars, table, patience } = result;
  return (
    <>
      <div className="tool-answer">
        <p>
          <b>{numberWords(agents)}</b> <span>{result.agentsWords}</span>
        </p>
        <p className="arrow" aria-hidden="true">
          →
        </p>
        <p>
          <b>{numberWords(people)}</b> <span>{result.peopleWords}</span>
        </p>
      </div>
      {bars.length > 1 && (
        <>
          <h2 className="tool-heading">{result.heading}</h2>
          <p className="quiet">{result.chartNote}</p>
          <AgentsChart bars={bars} target={result.target} />
          <table className="tool-table by-agents">
            <thead>
              <tr>
                <th scope="col">Agents</th>
                <th scope="col">In time</th>
                <th scope="col">Mean wait</th>
                <th scope="col">Time busy</th>
                <th scope="col">Must wait</th>
              </tr>
            </thead>
            <tbody>
              {table.map((row) => (
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
        </>
      )}
      {patience && (
        <section className="tool-part" id="patience" aria-labelledby="patience-title">
          <h2 className="tool-heading" id="patience-title">
            If callers hang up
          </h2>
          <p>{patience.summary}</p>
          <table className="tool-table">
            <thead>
              <tr>
                <th scope="col">Mean patience</th>
                <th scope="col">Agents for the target</th>
                <th scope="col">{`In time with ${numberWords(agents)}`}</th>
                <th scope="col">Give up</th>
              </tr>
            </thead>
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
            How long callers wait before they hang up is our own assumption, so all three are shown (Erlang
            A).
          </p>
        </section>
      )}
      <aside className="tool-caution">
        <b>What this leaves out.</b>
        <ul>
          {result.leavesOut.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </aside>
      {next && (
        <div className="tool-next">
          <div>
            <h2 className="tool-heading">Next: what does that cost?</h2>
            <p>{next.words}</p>
          </div>
          <a className="button quiet-button" href={next.path}>
            Open the cost tool
          </a>
        </div>
      )}
    </>
  );
}
