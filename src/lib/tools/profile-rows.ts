import { inputRows } from './input-rows.ts';
import { agentsRows } from './interval-rows.ts';
import { totalField } from './profile-calls.ts';
import {
  BREAKS,
  DAYS,
  FROM,
  HOURS,
  LENGTH,
  OPENS,
  PROFILE_NUMBERS,
  SHAPE,
  WEEK_SHAPE,
  type ProfileKey,
} from './profile-fields.ts';
import { levelOf, occupancyOf } from './profile-plan.ts';
import type { ProfileSpan } from './profile-text.ts';
import { profileView } from './profile-view.ts';
import { choiceRow, noResultRow, worked } from './result-rows.ts';
import { chosenOf } from './staffing-choices.ts';
import type { ToolField, Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** A day or a week as a table: what went in, what came out, what one agent changes at the peak, and every interval with calls. */
export function profileRows(typed: Typed<ProfileKey>, span: ProfileSpan): ToolRow[] {
  const view = profileView(typed, span);
  const isShape = chosenOf(FROM, typed.from) === 'shape';
  const numbers: readonly ToolField<ProfileKey>[] = [
    ...(isShape ? [totalField(span), HOURS] : []),
    ...PROFILE_NUMBERS,
    ...(span === 'day' ? [DAYS] : []),
  ];
  const choices = [
    FROM,
    ...(isShape ? [SHAPE, ...(span === 'week' ? [WEEK_SHAPE] : [])] : []),
    LENGTH,
    BREAKS,
  ];
  const inputs: ToolRow[] = [
    ...choices.map((field) => choiceRow(field, typed[field.key])),
    { part: 'Input', what: OPENS.label, value: typed.opens.trim(), unit: '', basis: 'yours' },
    ...inputRows(numbers, typed),
  ];
  if (view.state !== 'done') return [...inputs, noResultRow(view)];
  const { agents, people, days, peak, schedule } = view.result;
  const isWeekKnown = span === 'week' || typed.days.trim() !== '';
  return [
    ...inputs,
    worked('Result', 'Agents on the phones at the busiest', agents, 'agents'),
    worked(
      'Result',
      isWeekKnown ? 'People for the week' : 'People scheduled at the busiest',
      people,
      'people',
    ),
    ...(isWeekKnown ? [worked('Result', 'Full-time people', schedule.fte, 'FTE')] : []),
    worked('Result', 'Answered in time, all calls', levelOf(schedule.intervals), 'share'),
    worked('Result', 'Time busy, all agents', occupancyOf(schedule.intervals), 'share'),
    ...peak.flatMap(agentsRows),
    ...days.flatMap((day) =>
      day.rows.flatMap(({ time, measures }) => {
        const part = span === 'week' ? `${day.name} ${time}` : time;
        return [
          worked(part, 'Calls', measures.calls, 'calls'),
          worked(part, 'Agents on the phones', measures.agents, 'agents'),
          worked(part, 'People scheduled', measures.scheduled, 'people'),
          worked(part, 'Answered in time', measures.serviceLevel, 'share'),
        ];
      }),
    ),
  ];
}
