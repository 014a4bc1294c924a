import { listWords } from '../format/numbers.ts';
import type { FieldProblem } from './tool-field.ts';

/** What a tool has to show for what is typed: a result, or why there is none. */
export type ToolView<Result, K extends string = string> =
  | { state: 'empty'; missing: K[]; problems: [] }
  | { state: 'faulty'; problems: FieldProblem<K>[] }
  | { state: 'refused'; reason: string; problems: [] }
  | { state: 'done'; problems: []; result: Result };

export const refusedView = (reason: string): { state: 'refused'; reason: string; problems: [] } => ({
  state: 'refused',
  reason,
  problems: [],
});

/** "the calls in the busiest interval and the handling time": what is still to be typed, by the labels of the fields. */
export function missingWords(
  fields: readonly { key: string; label: string }[],
  missing: readonly string[],
): string {
  const labels = fields
    .filter(({ key }) => missing.includes(key))
    .map(({ label }) => `the ${lowered(label)}`);
  return listWords(labels);
}

const lowered = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);
