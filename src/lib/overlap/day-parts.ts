import { KARACHI } from './assumptions.ts';
import { readDate } from './calendar-date.ts';
import type { OverlapInput } from './overlap.ts';
import { isRefused, type Refused } from './refusal.ts';
import { intersectSpans, mergeSpans, minutesIn, type Span } from './spans.ts';
import { readBuyer, readWindows, repeatDaily, spanOn } from './windows.ts';
import { writeClock } from './write-instant.ts';
import { offsetAt } from './zone-clock.ts';

/** From when to when, by the clock on the wall of the buyer and by Karachi's: "09:00", "16:00". */
export type ClockSpan = { minutes: number; buyer: [string, string]; karachi: [string, string] };

export type DayParts = {
  /** The buyer's hours. */
  window: ClockSpan;
  shared: ClockSpan[];
  /** What of the buyer's hours the provider does not cover. */
  uncovered: ClockSpan[];
  /** Minutes that are shared and lie in Karachi's night. */
  sharedNightMinutes: number;
  /** How far Karachi's clock is ahead of the buyer's when the buyer's hours begin; negative where it is behind. */
  aheadMinutes: number;
};

/**
 * From when to when are a buyer's hours of one date shared, which are not covered, and how much of what is shared is night in Pakistan?
 * shared = W in P; uncovered = W less shared; shared at night = W in P in N; W, P and N as in overlap, which also refuses alike.
 * Result: whole minutes; parts in order of time, as the clocks show them. An end at midnight is written 00:00.
 * Source: domain.md 4. Leaves out: the date on which a part lies.
 * Example: New York 09:00 to 17:00 in January against 17:00 to 02:00: shared 09:00 to 16:00 (19:00 to 02:00 in Karachi), 4 hours of
 * it after 22:00; 16:00 to 17:00 is not covered; Karachi is 600 minutes ahead.
 */
export function readDayParts(input: OverlapInput): DayParts | Refused {
  const read = readWindows(readDate('buyerDate', input.buyerDate), readBuyer(input), input);
  if (isRefused(read)) return read;
  const { who: buyer, provider, night } = read;
  const window = spanOn(buyer, read.when);
  const shared = intersectSpans([window], repeatDaily(provider)(window));
  const onClocks = (span: Span): ClockSpan => ({
    minutes: span.end - span.start,
    buyer: [writeClock(buyer.zone, span.start), writeClock(buyer.zone, span.end)],
    karachi: [writeClock(KARACHI, span.start), writeClock(KARACHI, span.end)],
  });
  return {
    window: onClocks(window),
    shared: shared.map(onClocks),
    uncovered: gapsIn(window, shared).map(onClocks),
    sharedNightMinutes: minutesIn(intersectSpans(shared, repeatDaily(night)(window))),
    aheadMinutes: offsetAt(KARACHI, window.start) - offsetAt(buyer.zone, window.start),
  };
}

/** What of a span lies in none of the merged others. */
function gapsIn({ start, end }: Span, others: readonly Span[]): Span[] {
  const edges = [start, ...others.flatMap((other) => [other.start, other.end]), end];
  return mergeSpans(
    edges.flatMap((from, index) => (index % 2 === 0 ? [{ start: from, end: edges[index + 1] ?? end }] : [])),
  );
}
