import { OUT_OF_STEP_DAYS } from './assumptions.ts';
import type { Day } from './calendar-date.ts';
import { eachDay } from './steady-days.ts';
import { instantOf, offsetAt } from './zone-clock.ts';

const NOON = 720;

/** Zones whose clocks have changed and zones whose clocks are about to. */
export type OutOfStep = { changed: string[]; notYet: string[] };

/**
 * On which days have some zones changed their clocks and others not yet? On those from a change in one zone up to a change, at most
 * 42 days later, in another that has not changed for 42 days itself.
 * `zones`: canonical; days from `first` to `last`. Result: for each day the two lists, or null when all are in step.
 * Source: domain.md 4 ("the weeks when the US has changed and Europe has not"); the 42 days are our own assumption.
 * Leaves out: the hours of the day of change that lie before it; a date counts as changed when its noon is.
 * Example: New York and London 2026: 8 to 28 March and, London having changed first, 25 to 31 October.
 */
export function findOutOfStep(
  zones: readonly string[],
  first: Day,
  last: Day,
): (day: Day) => OutOfStep | null {
  const apart = new Set(zones);
  if (apart.size < 2) return () => null;
  const changes = [...apart].map((zone) => ({ zone, days: changeDays(zone, first, last) }));
  const moving = changes.filter(({ days }) => days.length > 0);
  // One clock alone has nothing to be out of step with.
  if (moving.length < 2) return () => null;
  return (day) => {
    const lastChange = (days: readonly Day[]): Day => days.findLast((each) => each <= day) ?? -Infinity;
    const recent = moving.filter(({ days }) => day - lastChange(days) < OUT_OF_STEP_DAYS);
    const since = Math.max(...recent.map(({ days }) => lastChange(days)));
    const coming = moving.filter(
      (zone) =>
        !recent.includes(zone) && zone.days.some((each) => each > day && each - since <= OUT_OF_STEP_DAYS),
    );
    if (recent.length === 0 || coming.length === 0) return null;
    return { changed: recent.map(({ zone }) => zone), notYet: coming.map(({ zone }) => zone) };
  };
}

/** The days, some weeks before `first` to some weeks after `last`, at whose noon a clock is another than the noon before. */
function changeDays(zone: string, first: Day, last: Day): Day[] {
  const period = { first: first - OUT_OF_STEP_DAYS - 1, last: last + OUT_OF_STEP_DAYS };
  const noons = eachDay(period, [zone], (day) => aheadAtNoon(zone, day));
  return noons.flatMap(({ day, value }, index) => {
    const before = noons[index - 1];
    return before && before.value !== value ? [day] : [];
  });
}

const aheadAtNoon = (zone: string, day: Day): number => offsetAt(zone, instantOf(zone, day, NOON));
