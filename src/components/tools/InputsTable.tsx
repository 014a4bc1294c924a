import { memo } from 'react';
import { counted, listWords } from '../../lib/format/numbers.ts';
import type { InputRow, InputsView } from '../../lib/tools/cost-inputs-view.ts';
import { SourceLink } from './CostField.tsx';
import { TableHead } from './TableHead.tsx';

/** Everything that went into the result, and whose figure each is; what matters less opens below. */
export function InputsTable({ inputs: { rows, main, notGiven } }: { inputs: InputsView }) {
  const first = rows.filter(({ key }) => main.includes(key));
  const others = rows.filter(({ key }) => !main.includes(key));
  return (
    <>
      <Rows rows={first} />
      {others.length > 0 && (
        <details className="as-table more-inputs">
          <summary>{`Show ${counted(others.length, 'more input')}`}</summary>
          <Rows rows={others} />
        </details>
      )}
      {notGiven.length > 0 && (
        <p className="quiet inputs-empty">{`Not given, so counted as nothing: ${listWords(notGiven)}.`}</p>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly InputRow[] }) {
  return (
    <table className="tool-table inputs-table">
      <TableHead names={['Input', 'Value', 'Whose figure']} />
      <tbody>
        {rows.map((row) => (
          <Row {...row} key={row.key} />
        ))}
      </tbody>
    </table>
  );
}

/** Drawn again only when it changes: a key concerns one of thirty. */
const Row = memo(function Row({ label, value, span, whose, note, source }: InputRow) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {value} {span && <span>({span})</span>}
      </td>
      <td>
        <b>{whose}</b> {note}
        {source && (
          <>
            {': '}
            <SourceLink source={source} />
          </>
        )}
      </td>
    </tr>
  );
});
