import type { Day } from './calendar-date.ts';
import { MINUTES_PER_DAY } from './clock-time.ts';
import { daysOf, type Run } from './date-runs.ts';
import type { Days } from './period.ts';
import { changesBetween } from './zone-clock.ts';

/** Nothing that is asked of a date lies further from it: its hours end on the next day, and the windows that meet them begin the day before. */
const REACH_DAYS = 3;

/**
 * What holds on every day of a period? Each day is worked out by itself where a clock changes within its reach; between such days all
 * are alike, so one stands for them: a year takes a hundredth of the time. `zones`: canonical, all that `valueOf` looks at; `valueOf`
 * must ask for nothing but times by these zones' clocks. Result: the days in order; days that are alike share one value.
 * Source: our own. Example: New York in 2026 changes on two days, so 14 days and 3 stretches are worked out instead of 365 days.
 */
export function eachDay<T>(
  { first, last }: Days,
  zones: readonly string[],
  valueOf: (day: Day) => T,
): { day: Day; value: T }[] {
  return daysOf(eachStretch({ first, last }, zones, valueOf));
}

/** The same by stretches of days that are alike, in order and without gaps: a few dozen for a year. */
export function eachStretch<T>(
  { first, last }: Days,
  zones: readonly string[],
  valueOf: (day: Day) => T,
): Run<T>[] {
  const unsteady = unsteadyDays([...new Set(zones)], first, last);
  const stretches: Run<T>[] = [];
  let next = first;
  for (const day of [...unsteady, last + 1].sort((a, b) => a - b)) {
    if (day > next) stretches.push({ first: next, last: day - 1, value: valueOf(next) });
    if (day <= last) stretches.push({ first: day, last: day, value: valueOf(day) });
    next = day + 1;
  }
  return stretches;
}

/** The days of the period that lie within reach of a change. */
function unsteadyDays(zones: readonly string[], first: Day, last: Day): Set<Day> {
  const from = (first - REACH_DAYS) * MINUTES_PER_DAY;
  const to = (last + REACH_DAYS + 1) * MINUTES_PER_DAY;
  const days = new Set<Day>();
  for (const change of zones.flatMap((zone) => changesBetween(zone, from, to))) {
    const day = Math.floor(change / MINUTES_PER_DAY);
    const end = Math.min(last, day + REACH_DAYS);
    for (let near = Math.max(first, day - REACH_DAYS); near <= end; near += 1) days.add(near);
  }
  return days;
}
