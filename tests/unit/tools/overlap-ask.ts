import {
  overlapFields,
  type OverlapSetting,
  type OverlapTyped,
} from '../../../src/lib/tools/overlap-fields.ts';
import { overlapView, type OverlapResult } from '../../../src/lib/tools/overlap-view.ts';
import { typedFrom } from '../../../src/lib/tools/tool-field.ts';

/** The day of the picture: a Monday. */
export const setting: OverlapSetting = { today: '2026-11-23', provider: null };

/** What is typed when the address asks this. */
export const typedOf = (query: string, own: OverlapSetting = setting): OverlapTyped =>
  typedFrom(overlapFields(own), new URLSearchParams(query));

/** The result of an address, which must have one. */
export function resultOf(query: string, own: OverlapSetting = setting): OverlapResult {
  const view = overlapView(typedOf(query, own), own);
  if (view.state !== 'done') throw new Error(`${view.state}: ${JSON.stringify(view.problems)}`);
  return view.result;
}
