import { chatRows } from './chat-rows.ts';
import { deferredRows } from './deferred-rows.ts';
import { intervalRows } from './interval-rows.ts';
import { profileRows } from './profile-rows.ts';
import { kindOf, type StaffingKey } from './staffing-state.ts';
import type { Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** The staffing result as a table: what went in, what came out, and everything that the page shows in numbers. */
export function staffingRows(typed: Typed<StaffingKey>): ToolRow[] {
  const kind = kindOf(typed);
  if (kind === 'chat') return chatRows(typed);
  if (kind === 'deferred') return deferredRows(typed);
  return kind === 'interval' ? intervalRows(typed) : profileRows(typed, kind);
}
