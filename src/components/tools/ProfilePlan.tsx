import { memo } from 'react';
import { numberWords } from '../../lib/format/numbers.ts';
import type { DayPlan } from '../../lib/tools/profile-plan.ts';
import { planKey, PlanRows } from './PlanRows.tsx';
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
      <PlanRows key={planKey(day)} rows={day.rows} />
    </table>
  );
});
