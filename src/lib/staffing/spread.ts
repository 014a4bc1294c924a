import type { DayShape, WeekShape } from './arrival-shapes.ts';
import { refuse, refuseFields, type Refusal } from './fields.ts';

/** `openMinutes`: how long a day is open, a whole number of intervals. */
export type SpreadInput = { total: number; shape: DayShape; openMinutes: number; intervalMinutes: number };

/**
 * How many calls come in each interval of a day of which only the total is known?
 * Each interval gets total x w_i / sum of w, w_i being the height of the shape in its middle.
 * `total`: 0 or more calls; `openMinutes`: 1 to 1,440; `intervalMinutes`: a divisor of it. Result: calls of each interval from opening to
 * closing, with fractions (0.4 calls in a quarter of an hour is a volume too); their sum, in any order, is the total exactly.
 * Refuses fields out of range, and intervals that do not fill the day. Source: our own assumption, like the shapes.
 * Leaves out: that no day is like the typical one.
 * Example: heights 0 and 1, two intervals: their middles lie at 0.25 and 0.75, so that 8 calls become 2 and 6.
 */
export function spreadDay(input: SpreadInput): { calls: number[] } | Refusal {
  const weights = dayWeights(input);
  return Array.isArray(weights) ? { calls: spreadExactly(input.total, weights) } : weights;
}

/**
 * The same for a week, Monday first: one list for every day of seven, a closed day with zeros. Each day gets its share of the week first.
 * `week.days`: seven numbers of 0 or more, not all 0. Example: two equal open days and the day above, 16 calls: 2, 6, 2, 6 and zeros.
 */
export function spreadWeek(input: SpreadInput & { week: WeekShape }): { calls: number[] } | Refusal {
  const day = dayWeights(input);
  if (!Array.isArray(day)) return day;
  const { days } = input.week;
  if (days.length !== 7 || !areHeights(days))
    return refuse('Shape of the week: write seven numbers of 0 or more, Monday first, not all 0.');
  return {
    calls: spreadExactly(
      input.total,
      days.flatMap((share) => day.map((weight) => share * weight)),
    ),
  };
}

/** Peak interval / mean interval; null without calls. Example: 2 and 6 calls: 6 / 4 = 1.5. */
export function peakFactor(calls: readonly number[]): number | null {
  let [sum, peak] = [0, 0];
  for (const each of calls) {
    sum += each;
    peak = Math.max(peak, each);
  }
  return sum > 0 ? (peak * calls.length) / sum : null;
}

function dayWeights(input: SpreadInput): number[] | Refusal {
  const refusal = refuseFields(input, ['total', 'openMinutes', 'intervalMinutes']);
  if (refusal) return refusal;
  const { openMinutes, intervalMinutes } = input;
  const count = openMinutes / intervalMinutes;
  if (!Number.isInteger(count)) return refuse('Open minutes of a day: write a whole number of intervals.');
  const { heights } = input.shape;
  if (heights.length < 2 || !areHeights(heights))
    return refuse('Shape of the day: write two or more heights of 0 or more, not all 0.');
  const weights = Array.from({ length: count }, (_, index) => heightAt(heights, (index + 0.5) / count));
  // Heights that are 0 in the middle of every interval say nothing about them.
  return weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
}

/** Within these, no product of two heights leaves the range of a double. */
const LEAST_HEIGHT = 1e-6;
const MOST_HEIGHT = 1e6;

const areHeights = (heights: readonly number[]): boolean =>
  heights.every((each) => each === 0 || (each >= LEAST_HEIGHT && each <= MOST_HEIGHT)) &&
  heights.some((each) => each > 0);

/** Height at a share of the day, on the straight line between the two steps around it. */
function heightAt(heights: readonly number[], share: number): number {
  const at = share * (heights.length - 1);
  const step = Math.floor(at);
  const [before = 0, after = 0] = heights.slice(step);
  return before + (after - before) * (at - step);
}

/** A part is a multiple of the total's binary magnitude over 2^40: 1e-12 of it, and 12 bits above the last digit of a double. */
const GRID_BITS = 40;

/**
 * Parts of the total by weight. All parts are multiples of the total's last binary digit and no sum of them exceeds it, so that doubles add
 * them without rounding, in any order; what rounding down to the grid leaves over goes to the largest part.
 */
function spreadExactly(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const grid = Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(total)) - GRID_BITS));
  const parts = weights.map((weight) => Math.floor((total * weight) / all / grid) * grid);
  const peak = weights.indexOf(Math.max(...weights));
  const rest = parts.reduce((left, part) => left - part, total);
  return parts.map((part, index) => (index === peak ? part + rest : part));
}
