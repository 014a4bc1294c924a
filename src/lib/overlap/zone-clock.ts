import type { Temporal as Types } from 'temporal-polyfill';
import { dayOf, yearOf, type Day } from './calendar-date.ts';
import { MINUTES_PER_DAY } from './clock-time.ts';
import { Temporal } from './temporal.ts';

/** An instant, in whole minutes since 1970-01-01T00:00Z. */
export type Instant = number;

/** How far a clock is ahead of universal time, in minutes, from an instant up to the next entry. */
type Offset = { since: Instant; ahead: number };

/** Asking the tz data takes some 50 microseconds; reading a year's changes once makes the rest arithmetic. */
const years = new Map<string, readonly Offset[]>();
const MOST_YEARS = 500;

/** A window and its neighbours may reach out of their year by some days; no zone is further ahead than 14 hours. */
const MARGIN = 10 * MINUTES_PER_DAY;

/** The offsets of a canonical zone in a year and some days around it; the first also holds for all before. */
function offsetsOf(zone: string, year: number): readonly Offset[] {
  const key = `${zone} ${year}`;
  const read = years.get(key);
  if (read) return read;
  if (years.size >= MOST_YEARS) years.clear();
  const offsets = readOffsets(
    zone,
    dayOf(year, 1, 1) * MINUTES_PER_DAY - MARGIN,
    dayOf(year + 1, 1, 1) * MINUTES_PER_DAY + MARGIN,
  );
  years.set(key, offsets);
  return offsets;
}

function readOffsets(zone: string, from: Instant, to: Instant): Offset[] {
  let at: Types.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    from * 60_000,
  ).toZonedDateTimeISO(zone);
  const offsets: Offset[] = [];
  while (at !== null && at.epochMilliseconds < to * 60_000) {
    offsets.push({ since: at.epochMilliseconds / 60_000, ahead: at.offsetNanoseconds / 60e9 });
    at = at.getTimeZoneTransition('next');
  }
  return offsets;
}

/** How many minutes is a zone's clock ahead of universal time at an instant? London in July: 60. */
export function offsetAt(zone: string, at: Instant): number {
  const offsets = offsetsOf(zone, yearOf(at / MINUTES_PER_DAY));
  return offsets.findLast(({ since }) => since <= at)?.ahead ?? 0;
}

/** At which instants does a zone change its clock, from one instant up to another? */
export function changesBetween(zone: string, from: Instant, to: Instant): Instant[] {
  const changes = new Set<Instant>();
  for (let year = yearOf(from / MINUTES_PER_DAY); year <= yearOf(to / MINUTES_PER_DAY); year += 1)
    // The first entry is where the reading begins, no change.
    for (const { since } of offsetsOf(zone, year).slice(1)) changes.add(since);
  return [...changes].filter((at) => at >= from && at < to);
}

/**
 * At which instant does a clock on the wall show this many minutes after the midnight with which a day begins?
 * A time that comes twice is taken at its first; a time that is skipped moves forward by the length of the gap, that is, the offset
 * before the change counts ("compatible" in Temporal, fold 0 in Python).
 * `zone`: canonical; `day`: from readDate; `minutes`: 0 to 1440, the last being the midnight with which the day ends.
 * Source: domain.md 4; ECMAScript Temporal, `disambiguation: "compatible"`. Leaves out: seconds; no clock has any since 1972.
 * Example: London, 29 March 2026, 01:30 is skipped: 01:30 at UTC+0, which the clock shows as 02:30.
 */
export function instantOf(zone: string, day: Day, minutes: number): Instant {
  const wall = day * MINUTES_PER_DAY + minutes;
  const offsets = offsetsOf(zone, yearOf(day));
  for (const [index, { ahead }] of offsets.entries()) {
    const at = wall - ahead;
    const next = offsets[index + 1];
    // Not before the change: this offset shows the time, or the clock jumps over it into the next one.
    if (!next || at < next.since || wall < next.since + next.ahead) return at;
  }
  return wall;
}
