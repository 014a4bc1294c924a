import { ARRIVE, DEFERRED_FIELDS, type DeferredKey } from './deferred-fields.ts';
import { deferredView } from './deferred-view.ts';
import { inputRows } from './input-rows.ts';
import { choiceRow, noResultRow, worked } from './result-rows.ts';
import type { Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** Work that can wait as a table: what went in, and what becomes of it with each size of the team. */
export function deferredRows(typed: Typed<DeferredKey>): ToolRow[] {
  const view = deferredView(typed);
  const inputs = [...inputRows(DEFERRED_FIELDS, typed), choiceRow(ARRIVE, typed.arrive)];
  if (view.state !== 'done') return [...inputs, noResultRow(view)];
  const { fte, steadyFte, people, teams } = view.result;
  return [
    ...inputs,
    worked('Result', 'Full-time people', fte, 'FTE'),
    worked('Result', 'Full-time people, without the backlog', steadyFte, 'FTE'),
    worked('Result', 'People', people, 'people'),
    ...teams.flatMap((team) => {
      const part = `${team.people} people`;
      return [
        worked(part, 'Items a day that they can do', team.capacityItems, 'items'),
        worked(part, 'Backlog gone after', team.days, 'days'),
        ...(team.deadline === '' ? [] : [worked(part, 'Deadline', team.deadline, '')]),
      ];
    }),
  ];
}
