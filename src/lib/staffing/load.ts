import { grouped, refuse, refuseFields, type Refusal } from './fields.ts';
import { snapToWhole } from './rounding.ts';
import { SECONDS_PER_MINUTE } from './units.ts';

/** Calls of one interval and how long each takes. */
export type Load = { calls: number; intervalMinutes: number; ahtSeconds: number };

/** A thousandth of a second; below it, ratios of times could leave the range of a double. */
const LEAST_AHT_SECONDS = 0.001;

/** Ten million people talking at once: our own limit, so that no input costs more than milliseconds. */
export const MAX_INTENSITY = 1e7;

/**
 * How much work arrives at once? A = n h / (60 I).
 * `calls` n: 0 or more in the interval, fractions allowed; `intervalMinutes` I: 1 to 44,640; `ahtSeconds` h: 0.001 or more, or 0 when there are
 * no calls. Result: erlangs (agents busy on average when nobody is turned away), not rounded, but whole where it is whole on paper.
 * Refuses fields out of range, handling time 0 with calls, and more than ten million erlangs.
 * Source: Cooper, Introduction to Queueing Theory, 1981; domain.md 2.1. Leaves out: that handling time differs from call to call.
 * Example: 100 calls in 30 minutes of 180 s each: 100 x 180 / 1800 = 10.
 */
export function intensityOf(load: Load): number | Refusal {
  const refusal = refuseFields(load, ['calls', 'intervalMinutes', 'ahtSeconds']);
  if (refusal) return refusal;
  const { calls, intervalMinutes, ahtSeconds } = load;
  if (calls > 0 && ahtSeconds < LEAST_AHT_SECONDS)
    return refuse(
      `Handling time in seconds: write a number above 0, at least ${LEAST_AHT_SECONDS}, when there are calls.`,
    );
  const intensity = snapToWhole((calls * ahtSeconds) / (intervalMinutes * SECONDS_PER_MINUTE));
  if (intensity <= MAX_INTENSITY) return intensity;
  return refuse(
    `Calls, handling time and interval come to more than ${grouped(MAX_INTENSITY)} people talking at once: check the three.`,
  );
}

/** Calls a second: lambda = n / (60 I). */
export const arrivalRate = ({ calls, intervalMinutes }: Load): number =>
  calls / (intervalMinutes * SECONDS_PER_MINUTE);
