import { MINUTES, SHRINKAGE, TARGET, WITHIN } from './staffing-fields.ts';
import type { ToolField } from './tool-field.ts';

export type ChatKey =
  'chats' | 'minutes' | 'elapsed' | 'atonce' | 'factor' | 'target' | 'within' | 'shrinkage';

/** What the staffing tool asks for chats (domain.md 2.7). */
export const CHAT_FIELDS: readonly ToolField<ChatKey>[] = [
  {
    key: 'chats',
    label: 'Chats in the busiest interval',
    hint: 'Those that begin in it',
    unit: 'chats',
    min: 0,
    max: 100_000,
    initial: null,
  },
  MINUTES,
  {
    key: 'elapsed',
    label: 'Length of a chat',
    hint: 'First line to last, measured while as many ran at once',
    unit: 'seconds',
    min: 1,
    max: 86_400,
    initial: null,
  },
  {
    key: 'atonce',
    label: 'Chats at once',
    hint: 'For one agent; 3 to 4 is the practical limit',
    unit: 'chats',
    min: 1,
    max: 10,
    whole: true,
    initial: 2,
    assumed: true,
  },
  {
    key: 'factor',
    label: 'Concurrency factor',
    hint: 'Optional: chats that are really done in the time of one; empty takes a published table',
    unit: 'chats',
    min: 1,
    max: 10,
    initial: null,
  },
  { ...TARGET, hint: 'Share of chats to get a first answer…' },
  { ...WITHIN, hint: 'Time until that first answer' },
  SHRINKAGE,
];

/** A chat need not say what its concurrency is worth. */
export const CHAT_OPTIONAL: readonly ChatKey[] = ['factor'];
