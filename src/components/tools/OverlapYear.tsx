import type { OverlapResult } from '../../lib/tools/overlap-view.ts';
import { shortDateWords } from '../../lib/format/dates.ts';
import { YearStrip } from './YearStrip.tsx';

interface Props {
  result: OverlapResult;
  today: string;
}

/** From when to when each length of the overlap holds. */
export function OverlapYear({ result, today }: Props) {
  const { year, days, together, asked } = result;
  const dateWords = asked.date === today ? 'today' : shortDateWords(asked.date);
  return (
    <section className="section">
      <header>
        <h2>Through the year</h2>
        <p>{result.yearLead}</p>
      </header>
      <div>
        <YearStrip strip={year.strip} nowWords={dateWords} />
        <table className="overlap-table">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              {together ? (
                <>
                  {days.map(({ name }, index) => (
                    <th scope="col" key={index} className="place">
                      {name}
                    </th>
                  ))}
                  <th scope="col">All together</th>
                </>
              ) : (
                <>
                  <th scope="col">Shared</th>
                  <th scope="col">At night there</th>
                  <th scope="col">Not covered</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {year.rows.map((row) => (
              <tr key={row.from} className={row.isNow ? 'chosen' : undefined}>
                <th scope="row">
                  {row.fromWords}
                  {row.isNow && <span className="hidden">{`, ${dateWords} is in it`}</span>}
                  {row.outOfStep && <small>{row.outOfStep}</small>}
                </th>
                <td>{row.toWords}</td>
                {row.each.map((place, index) =>
                  together ? (
                    <td key={index}>
                      {place.shared}
                      {place.nightMinutes > 0 && <small>{`${place.night} at night`}</small>}
                    </td>
                  ) : (
                    [
                      <td key="shared">{place.shared}</td>,
                      <td key="night">{place.night}</td>,
                      <td key="uncovered">{place.uncovered}</td>,
                    ]
                  ),
                )}
                {together && <td>{row.shared}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
