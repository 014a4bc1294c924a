import { DAY_SHAPES, STAFFING_ASSUMPTIONS, WEEK_SHAPES } from '../staffing/index.ts';
import { QUEUE_FIELDS } from './staffing-fields.ts';
import type { ChoiceField, TextField, ToolField } from './tool-field.ts';

/** The visitor's own numbers, or a total and a typical shape. */
export const FROM: ChoiceField<'from'> = {
  key: 'from',
  label: 'Where the calls come from',
  hint: 'Your own numbers are always better',
  options: [
    { value: 'table', label: 'My own numbers' },
    { value: 'shape', label: 'A typical shape' },
  ],
  initial: 'table',
  explained:
    'Your telephone system can list the calls of each interval. If you know only the total, a shape of ours spreads it.',
};

/** The calls as they are pasted; longer than any week that a person would paste. */
export const PROFILE: TextField<'profile'> = {
  key: 'profile',
  label: 'Calls in each interval',
  hint: 'Paste from a spreadsheet: a line for each interval, with its time before it if you like',
  initial: '',
  longest: 100_000,
  explained: 'A list of how many calls arrive in each interval, in order. A week has a column for each day.',
};

export const LENGTH: ChoiceField<'length'> = {
  key: 'length',
  label: 'Length of an interval',
  hint: 'As your reports count it',
  options: [
    { value: '15', label: '15 minutes' },
    { value: '30', label: '30 minutes' },
    { value: '60', label: '60 minutes' },
  ],
  initial: '30',
  explained: 'Telephone systems report calls by the quarter, half or full hour.',
};

export const OPENS: TextField<'opens'> = {
  key: 'opens',
  label: 'First interval begins at',
  hint: 'By a clock of 24 hours, such as 09:00',
  initial: '09:00',
  explained: 'The time from which the intervals are counted, each day.',
};

export const SHAPE: ChoiceField<'shape'> = {
  key: 'shape',
  label: 'Shape of the day',
  hint: 'Our assumption: drawn by hand',
  options: DAY_SHAPES.map(({ id, name }) => ({ value: id, label: name })),
  initial: 'two-humps',
  explained: 'How the calls of a day spread over its open hours.',
};

export const WEEK_SHAPE: ChoiceField<'week'> = {
  key: 'week',
  label: 'Shape of the week',
  hint: 'Our assumption: drawn by hand',
  options: WEEK_SHAPES.map(({ id, name }) => ({ value: id, label: name })),
  initial: 'five-even',
  explained: 'How the calls of a week spread over its days.',
};

/** Should somebody always be left at the desk? */
export const BREAKS: ChoiceField<'breaks'> = {
  key: 'breaks',
  label: 'When somebody has a break',
  hint: 'Where one agent is enough',
  options: [
    { value: 'wait', label: 'calls may wait' },
    { value: 'covered', label: 'a second person stays' },
  ],
  initial: 'wait',
  explained:
    'A single person has breaks. If calls must never wait for one, two people are the least in any interval with calls.',
};

export const TOTAL: ToolField<'total'> = {
  key: 'total',
  label: 'Calls in all',
  hint: 'In a usual day, or a usual week',
  unit: 'calls',
  min: 0,
  max: 10_000_000,
  initial: null,
  explained: 'All calls of the day, or of the week, that is to be planned.',
};

export const HOURS: ToolField<'hours'> = {
  key: 'hours',
  label: 'Open hours a day',
  hint: 'From the first interval on',
  unit: 'hours',
  min: 0.25,
  max: 24,
  initial: 9,
  assumed: true,
  explained: 'How long calls are taken, each open day.',
};

export const DAYS: ToolField<'days'> = {
  key: 'days',
  label: 'Days like this in a week',
  hint: 'Optional: for the people of a week',
  unit: 'days',
  min: 1,
  max: 7,
  whole: true,
  initial: null,
  explained: 'A day alone does not say how many people to hire; the days of a week do.',
};

const PAID: ToolField<'paid'> = {
  key: 'paid',
  label: 'Paid hours of a full-time week',
  hint: 'Our assumption: by contract',
  unit: 'hours',
  min: 1,
  max: 168,
  initial: 40,
  assumed: true,
  explained: 'What a full-time person (FTE) is paid for in a week, leave and breaks included.',
};

const EFFICIENCY: ToolField<'efficiency'> = {
  key: 'efficiency',
  label: 'How well shifts fit',
  hint: 'Our assumption: schedule efficiency',
  unit: '%',
  min: 1,
  max: 100,
  initial: STAFFING_ASSUMPTIONS.scheduleEfficiency.value * 100,
  assumed: true,
  explained:
    'Schedule efficiency: shifts never follow the need exactly; the rest is people present when fewer would do.',
};

/** What a profile asks in numbers, besides where its calls come from. */
export const PEOPLE_FIELDS = [PAID, EFFICIENCY] as const;
export const PROFILE_NUMBERS = [...QUEUE_FIELDS, ...PEOPLE_FIELDS] as const;

export type ProfileNumberKey = (typeof PROFILE_NUMBERS)[number]['key'] | 'total' | 'hours' | 'days';
export type ProfileKey =
  ProfileNumberKey | 'from' | 'profile' | 'length' | 'opens' | 'shape' | 'week' | 'breaks';

/** What a shape looks like, beside the field that chooses it; null for other fields. */
export function shapeHint(key: string, chosen: string): string | null {
  if (key !== 'shape' && key !== 'week') return null;
  const shapes: readonly { id: string; words: string }[] = key === 'shape' ? DAY_SHAPES : WEEK_SHAPES;
  const words = shapes.find(({ id }) => id === chosen)?.words;
  return words === undefined ? null : `Our assumption. ${words}`;
}
