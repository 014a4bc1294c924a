import type { ToolRow } from './tool-row.ts';
import type { ChoiceField } from './tool-field.ts';
import { chosenOf } from './staffing-choices.ts';
import type { ToolView } from './tool-view.ts';

/** A line that was worked out. */
export const worked = (part: string, what: string, value: number | string | null, unit: string): ToolRow => ({
  part,
  what,
  value,
  unit,
  basis: 'worked out',
});

/** A choice as a line of what went in. */
export const choiceRow = (field: ChoiceField, typed: string): ToolRow => ({
  part: 'Input',
  what: field.label,
  value: field.options.find(({ value }) => value === chosenOf(field, typed))?.label ?? '',
  unit: '',
  basis: 'yours',
});

/** Why a table holds no result: one line, in words. */
export function noResultRow(view: Exclude<ToolView<unknown>, { state: 'done' }>): ToolRow {
  const words =
    view.state === 'refused'
      ? view.reason
      : view.state === 'faulty'
        ? view.problems.map(({ message }) => message).join(' ')
        : 'a number is missing';
  return worked('Result', 'No result', words, '');
}
