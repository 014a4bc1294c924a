import type { ProviderWindow } from '../overlap/index.ts';
import type { AnyField, ChoiceField, Typed } from './tool-field.ts';

/** What the overlap tool asks, by the names in the address; of a second and a third place as well. */
export type OverlapKey =
  | 'zone'
  | 'from'
  | 'to'
  | 'open'
  | 'close'
  | 'date'
  | 'days'
  | 'provider'
  | 'zone2'
  | 'from2'
  | 'to2'
  | 'zone3'
  | 'from3'
  | 'to3';
export type OverlapTyped = Typed<OverlapKey>;

/** A provider from whose profile the tool was opened; `hours` is null where its profile states no times. */
export type OverlapProvider = { slug: string; name: string; hours: ProviderWindow | null };

/** What the server knows and the address does not say. */
export type OverlapSetting = {
  /** The day on which the page is shown, YYYY-MM-DD. */
  today: string;
  provider: OverlapProvider | null;
  /** Version of the time-zone tables by which the page was made; undefined where they do not say. */
  tzVersion?: string | undefined;
};

/** Our own assumptions, printed on the page: an office day, and a shift for North America. */
export const OFFICE_DAY = { from: '09:00', to: '17:00' };
export const USUAL_SHIFT = { open: '17:00', close: '02:00' };

export const DAYS_FIELD: ChoiceField<'days'> = {
  key: 'days',
  label: 'Days you work',
  hint: 'for the days that the shift must cover',
  options: [
    { value: 'mon-fri', label: 'Monday to Friday' },
    { value: 'sun-thu', label: 'Sunday to Thursday' },
    { value: 'all', label: 'Every day' },
  ],
  initial: 'mon-fri',
};

/** The fields with what stands in them before anybody typed. */
export function overlapFields({ today, provider }: OverlapSetting): AnyField<OverlapKey>[] {
  const hours = provider?.hours;
  return [
    { key: 'zone', initial: '' },
    { key: 'from', initial: OFFICE_DAY.from },
    { key: 'to', initial: OFFICE_DAY.to },
    { key: 'open', initial: hours?.pakistanStart ?? USUAL_SHIFT.open },
    { key: 'close', initial: hours?.pakistanEnd ?? USUAL_SHIFT.close },
    { key: 'date', initial: today },
    { key: 'days', initial: DAYS_FIELD.initial },
    { key: 'provider', initial: '' },
    { key: 'zone2', initial: '' },
    { key: 'from2', initial: '' },
    { key: 'to2', initial: '' },
    { key: 'zone3', initial: '' },
    { key: 'from3', initial: '' },
    { key: 'to3', initial: '' },
  ];
}
