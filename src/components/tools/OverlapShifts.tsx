import type { OverlapResult } from '../../lib/tools/overlap-view.ts';
import { SHIFTS, type Shift } from '../../lib/overlap/assumptions.ts';

interface Props {
  result: OverlapResult;
}

const NAMES: readonly Shift[] = ['day', 'evening', 'night'];

/** In which of Pakistan's shifts the hours fall, and where that goes next. */
export function OverlapShifts({ result }: Props) {
  return (
    <section className="section">
      <header>
        <h2>Which shift that is</h2>
        <p>Your hours by Pakistan’s clock. Where one shift ends and the next begins is our own assumption.</p>
      </header>
      <div>
        <table className="overlap-table">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">There</th>
              {NAMES.map((name) => (
                <th scope="col" key={name}>
                  {`${name[0]?.toUpperCase()}${name.slice(1)} `}
                  <span>{`${SHIFTS[name].start} to ${SHIFTS[name].end}`}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.days.map(({ name, inPakistan, shift }, index) => (
              <tr key={index}>
                <th scope="row" className="place">
                  {name}
                  <small>{shift.label === 'none' ? '' : `mostly ${shift.label}`}</small>
                </th>
                <td>{inPakistan}</td>
                <td>{shift.day}</td>
                <td>{shift.evening}</td>
                <td>{shift.night}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="tool-next">
          <div>
            <h3 className="tool-heading">Next: what does that cost?</h3>
            <p>{result.next.words}</p>
          </div>
          <a className="button quiet-button" href={result.next.path}>
            Open the cost tool
          </a>
        </div>
      </div>
    </section>
  );
}
