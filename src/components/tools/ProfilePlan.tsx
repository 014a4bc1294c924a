import { memo } from 'react';
import { numberWords } from '../../lib/format/numbers.ts';
import type { DayPlan, PlanRow } from '../../lib/tools/profile-plan.ts';
import { TableHead } from './TableHead.tsx';

interface Props {
  days: readonly DayPlan[];
  /** "Saturday and Sunday"; empty where no day is closed. */
  closed: string;
}

/** Every interval with calls, to be printed and hung up: a table for a day; for a week one for each open day, unfolded on paper. */
export function ProfilePlan({ days, closed }: Props) {
  const [only] = days;
  const isDay = days.length === 1;
  return (
    <section className="tool-part profile-plan" aria-labelledby="plan-title">
      <h2 className="tool-heading" id="plan-title">
        The plan
      </h2>
      <p className="quiet">
        {`Intervals without calls are left out. ${closed === '' ? '' : `Closed: ${closed}.`}`}
      </p>
      {isDay && only ? (
        <PlanTable day={only} />
      ) : (
        days
          .filter(({ rows }) => rows.length > 0)
          .map((day) => (
            <details key={day.name} className="plan-day">
              <summary>{`${day.name}: ${day.calls} calls, up to ${numberWords(day.most)} agents`}</summary>
              <PlanTable day={day} />
            </details>
          ))
      )}
    </section>
  );
}

interface TableProps {
  day: DayPlan;
}

const PlanTable = memo(function PlanTable({ day }: TableProps) {
  return (
    <table className="tool-table plan-table">
      <caption className="hidden">{`${day.name}, interval by interval`}</caption>
      <TableHead names={['From, to', 'Calls', 'Agents', 'People scheduled', 'In time']} />
      <tbody>
        {day.rows.map(({ measures: _, ...row }) => (
          <Row key={row.time} {...row} />
        ))}
      </tbody>
    </table>
  );
});

/** A week has hundreds of rows: those in which nothing changes are not drawn again, since all that they are given is words and numbers. */
const Row = memo(function Row({ time, calls, agents, people, level, isPeak }: Omit<PlanRow, 'measures'>) {
  return (
    <tr className={isPeak ? 'chosen' : undefined}>
      <th scope="row">
        {time}
        {isPeak && <small> busiest</small>}
      </th>
      <td>{calls}</td>
      <td>{numberWords(agents)}</td>
      <td>{numberWords(people)}</td>
      <td>{level}</td>
    </tr>
  );
});
