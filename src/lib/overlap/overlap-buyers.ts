import { readBuyers, type Buyer } from './buyers.ts';
import { readDate } from './calendar-date.ts';
import { describeOverlap, writeSpan, type Overlap } from './overlap.ts';
import { isRefused, type Refused } from './refusal.ts';
import { intersectSpans, mergeSpans, minutesIn, type Span } from './spans.ts';
import {
  readWindows,
  repeatDaily,
  spanOn,
  type NightHours,
  type ProviderHours,
  type Recurring,
} from './windows.ts';

/** `buyerDate`: the same date in each buyer's own zone. */
export type OverlapBuyersInput = { buyerDate: string; buyers: readonly Buyer[] } & ProviderHours & NightHours;

/** What all buyers have in common. */
export type SharedOverlap = {
  /** Minutes in which every buyer is at work. */
  buyersMinutes: number;
  /** Of these, the minutes in which the provider is as well. */
  overlapMinutes: number;
  overlapHours: number;
  overlapUtc: [string, string][];
};

export type OverlapBuyers = { each: ({ zone: string } & Overlap)[]; shared: SharedOverlap };

/**
 * How long is the provider at work within each of several buyers' hours, and within those that all of them share?
 * Each as in overlap, on the same date of each one's own calendar; shared = minutes in every buyer's window and in any of the provider's.
 * `buyers`: 1 to 12, each with an IANA zone and HH:MM times; the rest, and what is refused, as in overlap.
 * Result: zones under their name in use; whole minutes, hours not rounded. Nothing in common is 0.
 * Source: domain.md 4 ("more than one buyer zone: report each and the intersection"). Leaves out: that dates differ between zones.
 * Example: London and New York, both 09:00 to 17:00 on 14 January 2026, share 14:00 to 17:00 UTC; of a shift from 17:00 to 02:00 in
 * Karachi (12:00 to 21:00 UTC) that is 3 hours.
 */
export function overlapBuyers(input: OverlapBuyersInput): OverlapBuyers | Refused {
  const read = readWindows(readDate('buyerDate', input.buyerDate), readBuyers(input.buyers), input);
  if (isRefused(read)) return read;
  const { when: day, who: buyers, provider, night } = read;
  const [atWork, atNight] = [repeatDaily(provider), repeatDaily(night)];
  const windows = buyers.map((buyer) => spanOn(buyer, day));
  const { common, shared } = shareWindows(windows, atWork);
  const overlapMinutes = minutesIn(shared);
  return {
    each: buyers.map((buyer, index) => ({
      zone: buyer.zone,
      ...describeOverlap(windows[index] ?? spanOn(buyer, day), atWork, atNight),
    })),
    shared: {
      buyersMinutes: minutesIn(common),
      overlapMinutes,
      overlapHours: overlapMinutes / 60,
      overlapUtc: shared.map(writeSpan),
    },
  };
}

/** The minutes that all windows have in common, and those of them in which the provider is at work. */
export function shareWindows(
  windows: readonly Span[],
  provider: Recurring,
): { common: Span[]; shared: Span[] } {
  const [first, ...others] = windows;
  const common = others.reduce(
    (left, window) => intersectSpans(left, [window]),
    mergeSpans(first ? [first] : []),
  );
  return { common, shared: common.flatMap((span) => intersectSpans([span], provider(span))) };
}
