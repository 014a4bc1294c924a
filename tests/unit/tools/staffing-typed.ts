import { readStaffing, type StaffingKey } from '../../../src/lib/tools/staffing-state.ts';
import type { Typed } from '../../../src/lib/tools/tool-field.ts';
import type { ToolView } from '../../../src/lib/tools/tool-view.ts';

/** What stands in the fields for an address with these keys. */
export const typedOf = (keys: Record<string, string>): Typed<StaffingKey> =>
  readStaffing(new URLSearchParams(keys));

/** The result, which must be there. */
export function resultOf<Result, K extends string>(view: ToolView<Result, K>): Result {
  if (view.state !== 'done') throw new Error(JSON.stringify(view));
  return view.result;
}
