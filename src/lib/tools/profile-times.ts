import { clockWords } from './clock.ts';
import type { ProfileFaults } from './profile-text.ts';

const STEPS = [15, 30, 60];
const MINUTES_PER_DAY = 1_440;

type Timed = { number: number; time: number };

/**
 * How long are the intervals, by the times that stand before the calls? `perDay`: intervals of a day; each day begins at the time of the
 * first line. Names the first line that does not follow. One line alone says nothing: null minutes.
 */
export function stepOf(
  times: readonly Timed[],
  perDay: number,
): { ok: true; minutes: number | null } | ProfileFaults {
  const [first, second] = times;
  if (!first || !second || perDay < 2) return { ok: true, minutes: null };
  const step = (second.time - first.time + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  if (!STEPS.includes(step))
    return fault(
      second,
      `${clockWords(second.time)} after ${clockWords(first.time)}: write intervals of 15, 30 or 60 minutes.`,
    );
  // Times may stand before a single row of many columns, or before each interval of a day.
  for (const [index, { number, time }] of times.entries()) {
    const expected = (first.time + (index % perDay) * step) % MINUTES_PER_DAY;
    if (time !== expected)
      return fault(
        { number },
        `${clockWords(time)} stands where ${clockWords(expected)} should: add the missing lines, with 0 where there were no calls.`,
      );
  }
  return { ok: true, minutes: step };
}

const fault = ({ number }: { number: number }, words: string): ProfileFaults => ({
  ok: false,
  faults: [`Line ${number}: ${words}`],
});
