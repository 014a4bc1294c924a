import { STAFFING_VERSION } from '../staffing/index.ts';
import { CHAT_FIELDS, type ChatKey } from './chat-fields.ts';
import { clockWords } from './clock.ts';
import { ARRIVE, DEFERRED_FIELDS, type DeferredKey } from './deferred-fields.ts';
import { totalField } from './profile-calls.ts';
import { packProfile, unpackProfile } from './profile-code.ts';
import {
  BREAKS,
  DAYS,
  FROM,
  HOURS,
  LENGTH,
  OPENS,
  PROFILE,
  PROFILE_NUMBERS,
  SHAPE,
  WEEK_SHAPE,
  type ProfileKey,
} from './profile-fields.ts';
import { CHANNEL, chosenOf, MODE } from './staffing-choices.ts';
import { INTERVAL_FIELDS, type IntervalKey } from './staffing-fields.ts';
import {
  typedFrom,
  writeTyped,
  type ChoiceField,
  type TextField,
  type ToolField,
  type Typed,
} from './tool-field.ts';

export type StaffingKey = 'channel' | 'mode' | IntervalKey | ProfileKey | ChatKey | DeferredKey;

/** A number, a choice or a text. */
export type StaffingField = ToolField<StaffingKey> | ChoiceField<StaffingKey> | TextField<StaffingKey>;

/** What is planned: each has its own fields and its own result. */
export type StaffingKind = 'interval' | 'day' | 'week' | 'chat' | 'deferred';

export function kindOf(typed: Typed<'channel' | 'mode'>): StaffingKind {
  const channel = chosenOf(CHANNEL, typed.channel);
  if (channel !== 'calls') return channel === 'chat' ? 'chat' : 'deferred';
  const mode = chosenOf(MODE, typed.mode);
  return mode === 'day' || mode === 'week' ? mode : 'interval';
}

/** The fields of a kind, in the order in which they are shown, without the choice of the kind itself. */
export function fieldsOf(kind: StaffingKind, from: string): readonly StaffingField[] {
  if (kind === 'interval') return INTERVAL_FIELDS;
  if (kind === 'chat') return CHAT_FIELDS;
  if (kind === 'deferred') return [...DEFERRED_FIELDS, ARRIVE];
  const ofCalls =
    chosenOf(FROM, from) === 'shape'
      ? [totalField(kind), SHAPE, ...(kind === 'week' ? [WEEK_SHAPE] : []), OPENS, HOURS, LENGTH]
      : [PROFILE, OPENS, LENGTH];
  return [FROM, ...ofCalls, ...PROFILE_NUMBERS, ...(kind === 'day' ? [DAYS] : []), BREAKS];
}

/** Every field once; those of chat that calls have as well are the same. */
export const ALL_FIELDS: readonly StaffingField[] = [
  ...new Map<StaffingKey, StaffingField>(
    [
      ...[CHANNEL, MODE],
      ...(['interval', 'chat', 'deferred'] as const).flatMap((kind) => fieldsOf(kind, '')),
      ...(['day', 'week'] as const).flatMap((kind) => [
        ...fieldsOf(kind, 'table'),
        ...fieldsOf(kind, 'shape'),
      ]),
    ].map((field) => [field.key, field]),
  ).values(),
];

/** What an address says, as it stands in the fields: a packed profile is unpacked, and the times of a pasted one move to their own fields. */
export function readStaffing(params: URLSearchParams): Typed<StaffingKey> {
  const typed = typedFrom(ALL_FIELDS, params);
  const unpacked = { ...typed, profile: unpackProfile(typed.profile) };
  return { ...unpacked, ...timesOf(unpacked) };
}

/** The fields that the times of a pasted table settle. */
export function timesIn(text: string): Partial<Record<'opens' | 'length', string>> {
  const { read } = packProfile(text);
  return {
    ...(read !== null && read.opens !== null && { opens: clockWords(read.opens) }),
    ...(read !== null && read.step !== null && { length: String(read.step) }),
  };
}

/** Nothing, where the calls come from a shape and no table is shown. */
const timesOf = (typed: Typed<StaffingKey>): Partial<Record<'opens' | 'length', string>> =>
  chosenOf(FROM, typed.from) === 'shape' ? {} : timesIn(typed.profile);

/** The address of what is typed: the fields that are shown, and of the others those that somebody changed. */
export function writeStaffing(typed: Typed<StaffingKey>): URLSearchParams {
  const shown = new Set(fieldsOf(kindOf(typed), typed.from).map(({ key }) => key));
  const fields = ALL_FIELDS.filter(({ key }) => shown.has(key) || isChanged(typed, key));
  const { code } = packProfile(typed.profile);
  return writeTyped(fields, { ...typed, profile: code, ...timesOf(typed) }, STAFFING_VERSION);
}

/** What a form without scripts must carry along, because no field of it is shown. */
export function carriedAlong(typed: Typed<StaffingKey>): [key: StaffingKey, value: string][] {
  const shown = new Set<StaffingKey>([
    'channel',
    ...(chosenOf(CHANNEL, typed.channel) === 'calls' ? (['mode'] as const) : []),
    ...fieldsOf(kindOf(typed), typed.from).map(({ key }) => key),
  ]);
  return ALL_FIELDS.filter(({ key }) => !shown.has(key) && isChanged(typed, key)).map(({ key }) => [
    key,
    key === 'profile' ? packProfile(typed.profile).code : typed[key],
  ]);
}

const INITIAL = typedFrom(ALL_FIELDS, new URLSearchParams());

const isChanged = (typed: Typed<StaffingKey>, key: StaffingKey): boolean =>
  typed[key].trim() !== INITIAL[key];
