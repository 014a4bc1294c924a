import { CHAT_FIELDS, type ChatKey } from './chat-fields.ts';
import { chatView } from './chat-view.ts';
import { inputRows } from './input-rows.ts';
import { noResultRow, worked } from './result-rows.ts';
import type { Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** Chats as a table: what went in, and what each of the two ways to count them asks for. */
export function chatRows(typed: Typed<ChatKey>): ToolRow[] {
  const view = chatView(typed);
  const inputs = inputRows(CHAT_FIELDS, typed);
  if (view.state !== 'done') return [...inputs, noResultRow(view)];
  return [
    ...inputs,
    ...view.result.models.flatMap(({ name, agents, people, serviceLevel }) => [
      worked(name, 'Agents', agents, 'agents'),
      worked(name, 'People scheduled', people, 'people'),
      worked(name, 'First answer in time', serviceLevel, 'share'),
    ]),
  ];
}
