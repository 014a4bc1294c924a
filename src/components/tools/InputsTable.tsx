import { listWords } from '../../lib/format/numbers.ts';
import type { InputsView } from '../../lib/tools/cost-inputs-view.ts';
import { SourceLink } from './CostField.tsx';

/** Everything that went into the result, and whose figure each is. */
export function InputsTable({ inputs: { rows, notGiven } }: { inputs: InputsView }) {
  return (
    <>
      <table className="tool-table inputs-table">
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col">Value</th>
            <th scope="col">Whose figure</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, value, span, whose, note, source }) => (
            <tr key={key}>
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
          ))}
        </tbody>
      </table>
      {notGiven.length > 0 && (
        <p className="quiet inputs-empty">
          {`Not given, so counted as nothing: ${listWords(notGiven.map((label) => label.charAt(0).toLowerCase() + label.slice(1)))}.`}
        </p>
      )}
    </>
  );
}
