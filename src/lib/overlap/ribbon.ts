import { KARACHI } from './assumptions.ts';
import { readDate, type Day } from './calendar-date.ts';
import { MINUTES_PER_DAY } from './clock-time.ts';
import type { OverlapInput } from './overlap.ts';
import { isRefused, refuse, type Refused } from './refusal.ts';
import { intersectSpans, type Span } from './spans.ts';
import { readBuyer, readWindows, repeatDaily, spanOn } from './windows.ts';
import { writeClock, writeInstant } from './write-instant.ts';

/** Whose day the ribbon shows, from midnight to midnight. */
export type RibbonClock = 'utc' | 'buyer' | 'karachi';
export type RibbonInput = OverlapInput & { clock: RibbonClock };

/** Elapsed minutes after the left end. `dayShift`: 0 on the day itself, 1 what happens on the next day and is drawn from the left, -1 the day before. */
export type RibbonSegment = { from: number; to: number; dayShift: number };

/** What the clocks show at a point of the ribbon, HH:MM. */
export type RibbonTick = { at: number; utc: string; buyer: string; karachi: string };

export type Ribbon = {
  /** The left end in universal time, and how many minutes the day has (1440 but where a clock changes). */
  startsAt: string;
  minutes: number;
  buyer: RibbonSegment[];
  provider: RibbonSegment[];
  overlap: RibbonSegment[];
  night: RibbonSegment[];
  /** Every 60 minutes from the left end; the right end as well when the day has whole hours. */
  ticks: RibbonTick[];
};

/**
 * Where do a buyer's hours, the provider's, their overlap and the night lie on a ribbon of one day, ready to be drawn?
 * The ribbon is the date `buyerDate` by the chosen clock. Provider and night recur and are cut at its ends. What the buyer's window
 * has beyond an end is drawn at the same place of the ribbon with the day it belongs to, and so is its part of the overlap.
 * Fields as in overlap, which also refuses alike; `clock`: "utc", "buyer" or "karachi". Result: whole minutes, 0 to `minutes`, in order of time.
 * Source: domain.md 4; the wrap is our own choice. Leaves out: on a day of 23 hours, the last hour of what is drawn from another day.
 * Example: Los Angeles 08:00 to 17:00 on 14 January 2026, clock "utc": the buyer is at 960 to 1440, and 0 to 60 of the next day.
 */
export function drawRibbon(input: RibbonInput): Ribbon | Refused {
  const read = readWindows(readDate('buyerDate', input.buyerDate), readBuyer(input), input);
  if (isRefused(read)) return read;
  const { when: day, who: buyer, provider, night } = read;
  const zones = new Map<unknown, string>([
    ['utc', 'UTC'],
    ['buyer', buyer.zone],
    ['karachi', KARACHI],
  ]);
  const zone = zones.get(input.clock);
  if (zone === undefined) return refuse('clock', input.clock, 'write utc, buyer or karachi.');

  const atWork = repeatDaily(provider);
  const window = spanOn(buyer, day);
  const axis = wholeDay(zone, day);
  const onAxis = (spans: Span[]): RibbonSegment[] => placeOn(axis, intersectSpans([axis], spans), axis, 0);
  const wrapped = (spans: Span[]): RibbonSegment[] =>
    [-1, 0, 1, 2].flatMap((dayShift) => placeOn(axis, spans, wholeDay(zone, day + dayShift), dayShift));
  return {
    startsAt: writeInstant(axis.start),
    minutes: axis.end - axis.start,
    buyer: wrapped([window]),
    provider: onAxis(atWork(axis)),
    overlap: wrapped(intersectSpans([window], atWork(window))),
    night: onAxis(repeatDaily(night)(axis)),
    ticks: ticksOf(axis, buyer.zone),
  };
}

const wholeDay = (zone: string, day: Day): Span => spanOn({ zone, start: 0, end: MINUTES_PER_DAY }, day);

/** What of the spans lies on a day, in minutes after that day's midnight; nothing beyond the length of the ribbon. */
function placeOn(axis: Span, spans: Span[], day: Span, dayShift: number): RibbonSegment[] {
  const visible = { start: day.start, end: Math.min(day.end, day.start + (axis.end - axis.start)) };
  return intersectSpans(spans, [visible]).map(({ start, end }) => ({
    from: start - day.start,
    to: end - day.start,
    dayShift,
  }));
}

function ticksOf(axis: Span, buyerZone: string): RibbonTick[] {
  const hours = Math.floor((axis.end - axis.start) / 60);
  return Array.from({ length: hours + 1 }, (_, hour) => {
    const at = axis.start + hour * 60;
    return {
      at: hour * 60,
      utc: writeClock('UTC', at),
      buyer: writeClock(buyerZone, at),
      karachi: writeClock(KARACHI, at),
    };
  });
}
