import { inputRows } from './input-rows.ts';
import { STAFFING_FIELDS, type StaffingKey } from './staffing-fields.ts';
import { staffingView } from './staffing-view.ts';
import type { Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** The staffing result as a table: what went in, what came out, and each number of agents that the page shows. */
export function staffingRows(typed: Typed<StaffingKey>): ToolRow[] {
  const view = staffingView(typed);
  const inputs = inputRows(STAFFING_FIELDS, typed);
  const said = (what: string, value: string): ToolRow => ({
    part: 'Result',
    what,
    value,
    unit: '',
    basis: 'worked out',
  });
  if (view.state === 'refused') return [...inputs, said('No result', view.reason)];
  if (view.state !== 'done') return [...inputs, said('No result', 'a number is missing or cannot be read')];
  const worked = (part: string, what: string, value: number | null, unit: string): ToolRow => ({
    part,
    what,
    value,
    unit,
    basis: 'worked out',
  });
  const { agents, people, bars } = view.result;
  return [
    ...inputs,
    worked('Result', 'Agents on the phones', agents, 'agents'),
    worked('Result', 'People scheduled', people, 'people'),
    ...bars.flatMap((row) => [
      worked(`${row.agents} agents`, 'Answered in time', row.serviceLevel, 'share'),
      worked(`${row.agents} agents`, 'Mean wait', row.asaSeconds, 'seconds'),
      worked(`${row.agents} agents`, 'Time busy', row.occupancy, 'share'),
      worked(`${row.agents} agents`, 'Must wait', row.pWait, 'share'),
    ]),
  ];
}
