import { STAFFING_ASSUMPTIONS } from '../staffing/index.ts';
import { SHRINKAGE } from './staffing-fields.ts';
import type { ChoiceField, ToolField } from './tool-field.ts';

export type DeferredNumberKey =
  'items' | 'item' | 'backlog' | 'clear' | 'paidday' | 'useful' | 'team' | 'due' | 'shift' | 'shrinkage';
export type DeferredKey = DeferredNumberKey | 'arrive';

/** What the staffing tool asks for work that can wait (domain.md 2.7). */
export const DEFERRED_FIELDS: readonly ToolField<DeferredNumberKey>[] = [
  {
    key: 'items',
    label: 'Items a day',
    hint: 'E-mails, tickets, forms of a usual day',
    unit: 'items',
    min: 0,
    max: 10_000_000,
    initial: null,
  },
  {
    key: 'item',
    label: 'Work on one item',
    hint: 'From opening it to closing it',
    unit: 'seconds',
    min: 1,
    max: 604_800,
    initial: null,
  },
  {
    key: 'backlog',
    label: 'Waiting already',
    hint: 'The backlog; 0 if there is none',
    unit: 'items',
    min: 0,
    max: 100_000_000,
    initial: 0,
  },
  {
    key: 'clear',
    label: 'Clear the backlog within',
    hint: 'Working days',
    unit: 'days',
    min: 1,
    max: 3_650,
    initial: 10,
    assumed: true,
  },
  {
    key: 'paidday',
    label: 'Paid hours a day',
    hint: 'Of one full-time person; our assumption',
    unit: 'hours',
    min: 0.5,
    max: 24,
    initial: 8,
    assumed: true,
  },
  SHRINKAGE,
  {
    key: 'useful',
    label: 'Time on items',
    hint: 'Our assumption: of the hours present',
    unit: '%',
    min: 1,
    max: 95,
    initial: STAFFING_ASSUMPTIONS.maxUtilisation.value * 100,
    assumed: true,
  },
  {
    key: 'team',
    label: 'People there are',
    hint: 'Optional: a team of yours, to see when it is done',
    unit: 'people',
    min: 0,
    max: 10_000_000,
    initial: null,
  },
  {
    key: 'due',
    label: 'Answer within',
    hint: 'Optional: hours by the clock, from arrival',
    unit: 'hours',
    min: 0,
    max: 720,
    whole: true,
    initial: null,
  },
  {
    key: 'shift',
    label: 'The team works',
    hint: 'Hours a day in one stretch; for the deadline',
    unit: 'hours',
    min: 1,
    max: 24,
    whole: true,
    initial: 8,
    assumed: true,
  },
];

export const DEFERRED_OPTIONAL: readonly DeferredNumberKey[] = ['team', 'due'];

export const ARRIVE: ChoiceField<'arrive'> = {
  key: 'arrive',
  label: 'Items arrive',
  hint: 'Our assumption: evenly; for the deadline',
  options: [
    { value: 'shift', label: 'while the team works' },
    { value: 'always', label: 'day and night' },
  ],
  initial: 'shift',
};
