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
};

/** The calls as they are pasted; longer than any week that a person would paste. */
export const PROFILE: TextField<'profile'> = {
  key: 'profile',
  label: 'Calls in each interval',
  hint: 'Paste from a spreadsheet: a line for each interval, with its time before it if you like',
  initial: '',
  longest: 100_000,
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
};

export const OPENS: TextField<'opens'> = {
  key: 'opens',
  label: 'First interval begins at',
  hint: 'By a clock of 24 hours, such as 09:00',
  initial: '09:00',
};

export const SHAPE: ChoiceField<'shape'> = {
  key: 'shape',
  label: 'Shape of the day',
  hint: 'Our assumption: drawn by hand',
  options: DAY_SHAPES.map(({ id, name }) => ({ value: id, label: name })),
  initial: 'two-humps',
};

export const WEEK_SHAPE: ChoiceField<'week'> = {
  key: 'week',
  label: 'Shape of the week',
  hint: 'Our assumption: drawn by hand',
  options: WEEK_SHAPES.map(({ id, name }) => ({ value: id, label: name })),
  initial: 'five-even',
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
};

export const TOTAL: ToolField<'total'> = {
  key: 'total',
  label: 'Calls in all',
  hint: 'In a usual day, or a usual week',
  unit: 'calls',
  min: 0,
  max: 10_000_000,
  initial: null,
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
