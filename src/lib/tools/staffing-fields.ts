import { STAFFING_ASSUMPTIONS } from '../staffing/index.ts';
import type { ToolField } from './tool-field.ts';

export type IntervalKey = 'calls' | 'minutes' | 'aht' | 'target' | 'within' | 'busy' | 'shrinkage';

/** How much is handled, and how well: what an interval and a profile both ask (domain.md 2.1 and 2.6). The assumptions are ours, and the page says so. */
export const AHT: ToolField<'aht'> = {
  key: 'aht',
  label: 'Handling time',
  hint: 'Talk, hold and after-call work',
  unit: 'seconds',
  min: 1,
  max: 86_400,
  initial: null,
};
export const MINUTES: ToolField<'minutes'> = {
  key: 'minutes',
  label: 'Length of the interval',
  hint: 'As your reports count it',
  unit: 'minutes',
  min: 1,
  max: 1_440,
  whole: true,
  initial: 30,
};
export const TARGET: ToolField<'target'> = {
  key: 'target',
  label: 'Answer',
  hint: 'Share of calls to be answered…',
  unit: '%',
  min: 0,
  max: 99.99,
  initial: 80,
  assumed: true,
};
export const WITHIN: ToolField<'within'> = {
  key: 'within',
  label: 'within',
  hint: 'Time a caller may wait',
  unit: 'seconds',
  min: 0,
  max: 86_400,
  initial: 20,
  assumed: true,
};
const BUSY: ToolField<'busy'> = {
  key: 'busy',
  label: 'Busiest an agent may be',
  hint: 'Our assumption',
  unit: '%',
  min: 1,
  max: 100,
  initial: STAFFING_ASSUMPTIONS.maxOccupancy.value * 100,
  assumed: true,
};
export const SHRINKAGE: ToolField<'shrinkage'> = {
  key: 'shrinkage',
  label: 'Shrinkage',
  hint: 'Our assumption: leave, breaks, training, sickness',
  unit: '%',
  min: 0,
  max: 60,
  initial: 30,
  assumed: true,
};
const CALLS: ToolField<'calls'> = {
  key: 'calls',
  label: 'Calls in the busiest interval',
  hint: 'The peak, not the day’s mean',
  unit: 'calls',
  min: 0,
  max: 1_000_000,
  initial: null,
};

/** What a queue of calls asks besides its volume. */
export const QUEUE_FIELDS = [AHT, TARGET, WITHIN, BUSY, SHRINKAGE] as const;

/** What the staffing tool asks for one interval. */
export const INTERVAL_FIELDS: readonly ToolField<IntervalKey>[] = [CALLS, MINUTES, ...QUEUE_FIELDS];
