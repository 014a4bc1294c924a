import type { PartsView, SideView } from '../../lib/tools/cost-parts-view.ts';
import { TableHead } from './TableHead.tsx';

/** A part shorter than this share of the longer side has its value in the legend only; below the second one on phones too. */
const ROOM = 0.1;
const MUCH_ROOM = 0.22;
const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;

/** What both sides are made of: two bars on one scale with their legends, and the same as a table. */
export function PartsBars({ parts: { inHouse, outsourced } }: { parts: PartsView }) {
  return (
    <>
      <Bar side={inHouse} name="ours" />
      <Bar side={outsourced} name="theirs" />
      <details className="as-table">
        <summary>Show as a table</summary>
        <table className="tool-table">
          <TableHead names={['Side', 'Part', 'Amount']} />
          <tbody>
            {[inHouse, outsourced].flatMap((side) => [
              ...side.parts.map(({ label, words }) => (
                <tr key={label}>
                  <td>{side.name}</td>
                  <th scope="row">{label}</th>
                  <td>{words}</td>
                </tr>
              )),
              <tr key={side.name} className="chosen">
                <td>{side.name}</td>
                <th scope="row">Together</th>
                <td>{side.words}</td>
              </tr>,
            ])}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Bar({ side, name }: { side: SideView; name: 'ours' | 'theirs' }) {
  return (
    <div className={`parts-side ${name}`}>
      <p className="parts-total">
        <b>{side.name}</b> <span>{side.words}</span>
      </p>
      <svg className="parts-bar" width="100%" height="38" aria-hidden="true">
        {side.parts.map(({ label, from, share, words }, index) => (
          <svg
            key={label}
            className={`part-${index + 1}`}
            x={percent(from)}
            width={percent(share)}
            height="38"
          >
            <rect width="100%" height="38" />
            {share >= ROOM && (
              <text className={share < MUCH_ROOM ? 'tight' : undefined} x="10" y="24">
                {words}
              </text>
            )}
          </svg>
        ))}
      </svg>
      <ul className="parts-legend">
        {side.parts.map(({ label, words, amount }, index) => (
          <li key={label} hidden={amount === 0}>
            <svg className={`part-${index + 1}`} width="13" height="13" aria-hidden="true">
              <rect width="13" height="13" />
            </svg>
            <span>{label}</span> <b>{words}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
