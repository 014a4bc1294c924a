import type { OverlapResult as Result } from '../../lib/tools/overlap-view.ts';
import { shortHours } from '../../lib/tools/overlap-words.ts';
import { OverlapRibbon } from './OverlapRibbon.tsx';
import { OverlapShifts } from './OverlapShifts.tsx';
import { OverlapYear } from './OverlapYear.tsx';
import { TableHead } from './TableHead.tsx';

interface Props {
  result: Result;
  today: string;
  /** On which time-zone tables the result stands. */
  tables: string;
}

export function OverlapResult({ result, today, tables }: Props) {
  const { ribbon, days, together, sentences, notes, questions } = result;
  return (
    <>
      <OverlapRibbon ribbon={ribbon} />
      <div className="overlap-says">
        {sentences.map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
        {together && <p>{together.words}</p>}
        {notes.map((note) => (
          <p key={note} className="overlap-note">
            {note}
          </p>
        ))}
      </div>
      {together && (
        <table className="overlap-table overlap-places">
          <TableHead names={['Place', 'Hours', 'Shared', 'At night there', 'Not covered']} />
          <tbody>
            {days.map((day, index) => (
              <tr key={index}>
                <th scope="row" className="place">
                  {day.name}
                </th>
                <td>{day.hours}</td>
                <td>{day.shared}</td>
                <td>{day.night}</td>
                <td>{day.uncovered}</td>
              </tr>
            ))}
            <tr className="chosen">
              <th scope="row">All together</th>
              <td>{`${shortHours(together.buyersMinutes)} in common`}</td>
              <td colSpan={3}>{together.shared}</td>
            </tr>
          </tbody>
        </table>
      )}
      <OverlapYear result={result} today={today} />
      <OverlapShifts result={result} />
      <section className="section">
        <header>
          <h2>What to ask, not assume</h2>
        </header>
        <ul className="overlap-asks">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
      <p className="quiet overlap-tables">{tables}</p>
    </>
  );
}
