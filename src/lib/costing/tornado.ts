import type { FieldPath } from './fields.ts';
import { completeInput, copyInput, setNumber, type CompleteInput, type CostInput } from './input.ts';
import { refuse, type Refusal } from './refusal.ts';
import { applySpreads, type SpreadEntry, type Spreads } from './spreads.ts';
import { costOf } from './total-cost.ts';

export type TornadoBar = {
  path: FieldPath;
  min: number;
  max: number;
  savingAtMin: number;
  savingAtMax: number;
  /** From the lowest to the highest saving of the three: at min, at mode, at max. */
  length: number;
};
export type Tornado = { ok: true; saving: number; bars: TornadoBar[] };

/**
 * On which input does the saving depend most? Each input with a spread goes to its min and to its max while the others stay at mode.
 * Result: the saving over the horizon with all at mode, and one bar for each spread, longest first, level bars in the order of the
 * fields; money, not rounded. Inputs without a spread stay out; a bar of length 0 is an input that this price does not use.
 * Refuses what totalCost refuses, at any end, and ranges that are not in rising order or not within the limits of their field.
 * Source: domain.md 3.4. Leaves out: inputs that move together.
 * Example: provider at 400 h x 10 for 12 months; rate 8 to 13: the saving moves from +9,600 to -14,400, a bar of 24,000.
 */
export function tornado(given: CostInput, spreads: Spreads): Tornado | Refusal {
  const complete = completeInput(given);
  if (!complete.ok) return complete;
  const applied = applySpreads(complete.input, spreads);
  if (!applied.ok) return applied;
  const base = costOf(applied.base);
  if (!base.ok) return base;
  const bars: TornadoBar[] = [];
  for (const entry of applied.entries) {
    const bar = barOf(applied.base, entry, base.saving);
    if ('ok' in bar) return bar;
    bars.push(bar);
  }
  return { ok: true, saving: base.saving, bars: bars.sort((a, b) => b.length - a.length) };
}

function barOf(base: CompleteInput, { path, min, max }: SpreadEntry, saving: number): TornadoBar | Refusal {
  const [low, high] = [costWith(base, path, min), costWith(base, path, max)];
  if (!low.ok) return refuse(path, low.reason);
  if (!high.ok) return refuse(path, high.reason);
  const savings = [low.saving, saving, high.saving];
  const length = Math.max(...savings) - Math.min(...savings);
  return { path, min, max, savingAtMin: low.saving, savingAtMax: high.saving, length };
}

function costWith(base: CompleteInput, path: FieldPath, value: number): ReturnType<typeof costOf> {
  const moved = copyInput(base);
  setNumber(moved, path, value);
  return costOf(moved);
}
