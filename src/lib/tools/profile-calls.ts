import { numberWords } from '../format/numbers.ts';
import { DAY_SHAPES, isRefusal, spreadDay, spreadWeek, WEEK_SHAPES } from '../staffing/index.ts';
import { clockWords, readClock } from './clock.ts';
import { FROM, HOURS, LENGTH, OPENS, SHAPE, TOTAL, WEEK_SHAPE, type ProfileKey } from './profile-fields.ts';
import { readProfile, type ProfileSpan } from './profile-text.ts';
import { chosenOf } from './staffing-choices.ts';
import { readFields, type FieldProblem, type ToolField, type Typed } from './tool-field.ts';

/** The calls to be planned: `days` as in ProfileCalls, `opens` and `length` in minutes. `notes`: what was taken for granted. */
export type CallsToPlan = { days: number[][]; opens: number; length: number; notes: string[] };

type Sourced = {
  calls: CallsToPlan | null;
  problems: FieldProblem<ProfileKey>[];
  missing: ProfileKey[];
};

const MINUTES_PER_DAY = 1_440;

/** The total is that of a day or of a week. */
export const totalField = (span: ProfileSpan): ToolField<'total'> => ({
  ...TOTAL,
  label: span === 'day' ? 'Calls a day' : 'Calls a week',
  hint: span === 'day' ? 'In a usual day' : 'In a usual week',
});

/** The calls of each interval, from the visitor's own table or from a total and a shape of ours. */
export function callsToPlan(typed: Typed<ProfileKey>, span: ProfileSpan): Sourced {
  const opens = readClock(typed.opens, { bareHours: true });
  const problems: FieldProblem<ProfileKey>[] =
    opens === null
      ? [
          {
            key: 'opens',
            message: `${OPENS.label}: “${typed.opens.slice(0, 20)}” is not a time: write it as 09:00.`,
          },
        ]
      : [];
  const length = Number(chosenOf(LENGTH, typed.length));
  const sourced =
    chosenOf(FROM, typed.from) === 'shape'
      ? fromShape(typed, span, length)
      : fromTable(typed, span, { opens, length });
  if (problems.length > 0 || opens === null || !('days' in sourced))
    return {
      calls: null,
      problems: [...('problems' in sourced ? sourced.problems : []), ...problems],
      missing: 'missing' in sourced ? sourced.missing : [],
    };
  return { calls: { ...sourced, opens, length }, problems: [], missing: [] };
}

type Found =
  { days: number[][]; notes: string[] } | { problems: FieldProblem<ProfileKey>[]; missing: ProfileKey[] };

function fromTable(
  typed: Typed<ProfileKey>,
  span: ProfileSpan,
  said: { opens: number | null; length: number },
): Found {
  const read = readProfile(typed.profile, span);
  if (read === null) return { problems: [], missing: ['profile'] };
  if (!read.ok) return { problems: read.faults.map((message) => ({ key: 'profile', message })), missing: [] };
  const problems: FieldProblem<ProfileKey>[] = [];
  if (read.step !== null && read.step !== said.length)
    problems.push({
      key: 'length',
      message: `${LENGTH.label}: the times in your table are ${read.step} minutes apart: choose that, or take the times out of the table.`,
    });
  if (read.opens !== null && said.opens !== null && read.opens !== said.opens)
    problems.push({
      key: 'opens',
      message: `${OPENS.label}: your table begins at ${clockWords(read.opens)}: write that, or take the times out of the table.`,
    });
  const count = read.days[0]?.length ?? 0;
  if (problems.length === 0 && count * said.length > MINUTES_PER_DAY)
    problems.push({
      key: 'profile',
      message: `${numberWords(count)} intervals of ${said.length} minutes are more than a day: take some out, or choose another length.`,
    });
  return problems.length > 0 ? { problems, missing: [] } : { days: read.days, notes: read.notes };
}

function fromShape(typed: Typed<ProfileKey>, span: ProfileSpan, length: number): Found {
  const field = totalField(span);
  const { values, problems, missing } = readFields([field, HOURS], typed);
  const [dayId, weekId] = [chosenOf(SHAPE, typed.shape), chosenOf(WEEK_SHAPE, typed.week)];
  const shape = DAY_SHAPES.find(({ id }) => id === dayId);
  const week = WEEK_SHAPES.find(({ id }) => id === weekId);
  const { total, hours } = values;
  const openMinutes = (hours ?? 0) * 60;
  const isWhole = Number.isInteger(openMinutes / length);
  if (hours !== null && !isWhole)
    problems.push({
      key: 'hours',
      message: `${HOURS.label}: ${numberWords(hours)} hours are not a whole number of intervals of ${length} minutes: write ${numberWords(Math.max(length, Math.floor(openMinutes / length) * length) / 60)}.`,
    });
  if (total === null || hours === null || !isWhole || !shape || !week) return { problems, missing };
  const asked = { total, shape, openMinutes, intervalMinutes: length };
  const spread = span === 'day' ? spreadDay(asked) : spreadWeek({ ...asked, week });
  if (isRefusal(spread)) return { problems: [{ key: 'total', message: spread.reason }], missing: [] };
  const perDay = openMinutes / length;
  const count = spread.calls.length / perDay;
  return {
    days: Array.from({ length: count }, (_, day) => spread.calls.slice(day * perDay, (day + 1) * perDay)),
    notes: [
      `The shape is our own assumption, drawn by hand (${shape.name}${span === 'week' ? `; ${week.name}` : ''}): your own numbers are always better.`,
    ],
  };
}
