import { numberWords } from '../../lib/format/numbers.ts';
import type { DayPlan } from '../../lib/tools/profile-plan.ts';
import { TableHead } from './TableHead.tsx';

interface Props {
  days: readonly DayPlan[];
}

/** The days of a week: what each brings, and what its busiest interval takes. */
export function WeekTable({ days }: Props) {
  return (
    <table className="tool-table week-table">
      <TableHead names={['Day', 'Calls', 'Busiest', 'Agents then', 'People then', 'In time']} />
      <tbody>
        {days.map((day) => (
          <tr key={day.name} className={day.peakAt === null ? undefined : 'chosen'}>
            <th scope="row">{day.name}</th>
            {day.rows.length === 0 ? (
              <td colSpan={5}>closed</td>
            ) : (
              <>
                <td>{day.calls}</td>
                <td>{day.busiest}</td>
                <td>{numberWords(day.most)}</td>
                <td>{numberWords(day.people)}</td>
                <td>{day.level}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
