import { clockWords } from './clock.ts';

/** A tick of an axis: where it stands, as a share of the axis, and its words. */
export type Tick = { at: number; words: string };

const MOST_TICKS = 5;
/** And ten, a hundred … times as much. */
const STEPS = [1, 2, 5];

/** Whole numbers up the axis of agents, 0 first, the last at or above the most. Example: 14 gives 0, 5, 10 and 15. */
export function agentTicks(most: number): number[] {
  let step = 1;
  for (let at = 0; most / step > MOST_TICKS - 1; at += 1)
    step = (STEPS[at % 3] ?? 1) * 10 ** Math.floor(at / 3);
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

/** Full hours along the axis of a day, in at most as many steps as there is room for. Example: nine hours from 09:00 have ticks at 10:00, 12:00 … 18:00. */
export function hourTicks(
  { opens, intervals, length }: { opens: number; intervals: number; length: number },
  most: number,
): Tick[] {
  const minutes = intervals * length;
  const every = [1, 2, 3, 4, 6].find((hours) => minutes / 60 / hours <= most) ?? 6;
  const first = Math.ceil(opens / 60 / every) * every * 60;
  const ticks: Tick[] = [];
  for (let at = first; at <= opens + minutes; at += every * 60)
    ticks.push({ at: (at - opens) / minutes, words: clockWords(at > 1_440 ? at % 1_440 : at) });
  return ticks;
}

/** The bars of a day as one path in a box as wide as it has intervals and as high as `height`: one shape, however many bars. */
export function barsPath(values: readonly number[], most: number, height: number): string {
  return values
    .map((value, at) => {
      if (value === 0 || most === 0) return '';
      const top = Math.round(height * (1 - value / most) * 100) / 100;
      return `M${at + GAP} ${height}V${top}H${at + 1 - GAP}V${height}Z`;
    })
    .join('');
}

/** Between two bars, as a share of a bar; twice. */
const GAP = 0.08;
