import { CHAT_FIELDS } from './chat-fields.ts';
import { ARRIVE, DEFERRED_FIELDS } from './deferred-fields.ts';
import {
  BREAKS,
  DAYS,
  FROM,
  HOURS,
  OPENS,
  PEOPLE_FIELDS,
  PROFILE,
  SHAPE,
  TOTAL,
  WEEK_SHAPE,
} from './profile-fields.ts';
import { CHANNEL, MODE } from './staffing-choices.ts';
import { STAFFING_EXPLAINED } from './staffing-explained.ts';
import { INTERVAL_FIELDS } from './staffing-fields.ts';
import type { StaffingKind } from './staffing-state.ts';

type Term = { label: string; explained: string };

/** The words of the page that need one line of explanation, by what is planned. */
export type TermGroup = { title: string; kinds: readonly StaffingKind[]; terms: readonly Term[] };

const RESULT_TERMS: readonly Term[] = [
  {
    label: 'Agents and people',
    explained:
      'Agents sit at the phones in that interval. People are on the roster, some of them away at any time.',
  },
  {
    label: 'Mean wait, must wait',
    explained:
      'The mean wait is over all calls, those answered at once included. Must wait is the share that finds every agent busy.',
  },
];

const PROFILE_TERMS: readonly Term[] = [
  {
    label: 'FTE',
    explained:
      'Full-time equivalent: the hours of a week in people who are paid for a full one. Two half posts are one.',
  },
  {
    label: 'People to a seat',
    explained:
      'The shift factor: one chair that is never empty in the open hours takes several people, because each works only some of them.',
  },
];

/** The words of fields with their explanation, in the order given. */
const termsOf = (fields: readonly { key: string; label: string }[]): Term[] =>
  fields.map(({ key, label }) => ({ label, explained: STAFFING_EXPLAINED[key] ?? '' }));

const shared: ReadonlySet<string> = new Set(INTERVAL_FIELDS.map(({ key }) => key));

export const STAFFING_TERMS: readonly TermGroup[] = [
  {
    title: 'Calls',
    kinds: ['interval'],
    terms: [...termsOf([CHANNEL, MODE, ...INTERVAL_FIELDS]), ...RESULT_TERMS],
  },
  {
    title: 'A day or a week',
    kinds: ['day', 'week'],
    terms: [
      ...termsOf([FROM, PROFILE, TOTAL, SHAPE, WEEK_SHAPE, OPENS, HOURS, DAYS, ...PEOPLE_FIELDS, BREAKS]),
      ...PROFILE_TERMS,
    ],
  },
  { title: 'Chat', kinds: ['chat'], terms: termsOf(CHAT_FIELDS.filter(({ key }) => !shared.has(key))) },
  {
    title: 'E-mail and back office',
    kinds: ['deferred'],
    terms: termsOf([...DEFERRED_FIELDS.filter(({ key }) => !shared.has(key)), ARRIVE]),
  },
];
