import type { DependsBar } from '../../lib/tools/cost-view.ts';
import { TableHead } from './TableHead.tsx';

interface Props {
  bars: readonly DependsBar[];
  /** The saving with every input at its middle, in words. */
  middle: string;
}

/** Room for the words at either end, in per cent of the width: more where the currency is a word. */
const sideFor = (bars: readonly DependsBar[]): number =>
  bars.some(({ lowWords, highWords }) => Math.max(lowWords.length, highWords.length) > 8) ? 28 : 20;

/** What the saving depends on, longest first: to the left less is saved, to the right more; the same as a table. */
export function TornadoBars({ bars, middle }: Props) {
  const least = Math.max(...bars.map(({ low }) => -low));
  const most = Math.max(...bars.map(({ high }) => high));
  const side = sideFor(bars);
  const scale = (100 - 2 * side) / (least + most || 1);
  const zero = side + least * scale;
  const x = (change: number): string => `${Number((zero + change * scale).toFixed(2))}%`;
  const width = (change: number): string => `${Number((Math.abs(change) * scale).toFixed(2))}%`;
  return (
    <>
      <div className="tornado" aria-hidden="true">
        <p>
          <span />
          <svg width="100%" height="24">
            <text x={x(0)} y="14" textAnchor={zero < 32 ? 'start' : zero > 68 ? 'end' : 'middle'}>
              {`${middle}, all at their middle`}
            </text>
            <line x1={x(0)} x2={x(0)} y1="20" y2="24" />
          </svg>
        </p>
        <ol>
          {bars.map(({ label, span, low, high, lowWords, highWords }) => (
            <li key={label}>
              <span>
                <b>{label}</b> {span}
              </span>
              <svg width="100%" height="40">
                <rect className="less" x={x(low)} y="9" width={width(low)} height="22" />
                <rect className="more" x={x(0)} y="9" width={width(high)} height="22" />
                <line x1={x(0)} x2={x(0)} y1="0" y2="40" />
                <line className="reach" x1={x(0)} x2={x(0)} y1="-8" y2="48" />
                {low < 0 && (
                  <svg x={x(low)} overflow="visible">
                    <text x="-6" y="25" textAnchor="end">
                      {lowWords}
                    </text>
                  </svg>
                )}
                {high > 0 && (
                  <svg x={x(high)} overflow="visible">
                    <text x="6" y="25">
                      {highWords}
                    </text>
                  </svg>
                )}
              </svg>
            </li>
          ))}
        </ol>
      </div>
      <details className="as-table">
        <summary>Show as a table</summary>
        <table className="tool-table">
          <TableHead names={['Input', 'At its least', 'At its most']} />
          <tbody>
            {bars.map(({ label, atLeast, atMost }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{atLeast}</td>
                <td>{atMost}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
