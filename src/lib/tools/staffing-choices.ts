import type { ChoiceField } from './tool-field.ts';

/** What comes in, and so which arithmetic applies. */
export const CHANNEL: ChoiceField<'channel'> = {
  key: 'channel',
  label: 'What is to be answered',
  hint: 'Each has its own arithmetic',
  options: [
    { value: 'calls', label: 'Calls' },
    { value: 'chat', label: 'Chat' },
    { value: 'deferred', label: 'E-mail and back office' },
  ],
  initial: 'calls',
};

/** How much of the time is planned. */
export const MODE: ChoiceField<'mode'> = {
  key: 'mode',
  label: 'How much to plan',
  hint: 'A peak, or every interval of a day or a week',
  options: [
    { value: 'interval', label: 'One interval' },
    { value: 'day', label: 'A day' },
    { value: 'week', label: 'A week' },
  ],
  initial: 'interval',
};

/** The choice that counts: an address may hold a word that is none. */
export function chosenOf(field: ChoiceField, typed: string): string {
  return field.options.some(({ value }) => value === typed) ? typed : field.initial;
}
