import type { AgentsRow } from './agents-rows.ts';
import { inputRows } from './input-rows.ts';
import { intervalView } from './interval-view.ts';
import { noResultRow, worked } from './result-rows.ts';
import { INTERVAL_FIELDS, type IntervalKey } from './staffing-fields.ts';
import type { Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** One interval as a table: what went in, what came out, and each number of agents that the page shows. */
export function intervalRows(typed: Typed<IntervalKey>): ToolRow[] {
  const view = intervalView(typed);
  const inputs = inputRows(INTERVAL_FIELDS, typed);
  if (view.state !== 'done') return [...inputs, noResultRow(view)];
  const { agents, people, bars } = view.result;
  return [
    ...inputs,
    worked('Result', 'Agents on the phones', agents, 'agents'),
    worked('Result', 'People scheduled', people, 'people'),
    ...bars.flatMap(agentsRows),
  ];
}

/** How one number of agents would answer. */
export function agentsRows(row: AgentsRow): ToolRow[] {
  const part = `${row.agents} agents`;
  return [
    worked(part, 'Answered in time', row.serviceLevel, 'share'),
    worked(part, 'Mean wait', row.asaSeconds, 'seconds'),
    worked(part, 'Time busy', row.occupancy, 'share'),
    worked(part, 'Must wait', row.pWait, 'share'),
  ];
}
