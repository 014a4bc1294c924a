import { KARACHI } from './assumptions.ts';
import { readDate } from './calendar-date.ts';
import { isRefused, type Refused } from './refusal.ts';
import { intersectSpans, minutesIn, type Span } from './spans.ts';
import {
  readBuyer,
  readWindows,
  repeatDaily,
  spanOn,
  type BuyerHours,
  type NightHours,
  type ProviderHours,
  type Recurring,
} from './windows.ts';
import { writeInstant, writeLocal } from './write-instant.ts';

/** `buyerDate`: YYYY-MM-DD in the buyer's zone. */
export type OverlapInput = { buyerDate: string } & BuyerHours & ProviderHours & NightHours;

/** Minutes and hours are elapsed time; pairs are from and to, in universal time ("…Z") or by Karachi's clock. */
export type Overlap = {
  overlapMinutes: number;
  overlapHours: number;
  buyerWindowMinutes: number;
  nightCoverMinutes: number;
  buyerWindowUtc: [string, string];
  buyerWindowKarachi: [string, string];
  overlapUtc: [string, string][];
};

/**
 * How long is the provider at work within a buyer's hours on one date, and how much of those hours is night in Pakistan?
 * overlap = minutes of W in any P; night cover = minutes of W in any N; hours = minutes / 60. W is the buyer's window on the date,
 * P the provider's and N the night's window on every date of their zones; each runs from instant to instant (spanOn), and
 * segments that touch count as one.
 * `buyerDate` 1973-01-01 to 2100-12-31; zones are IANA names, old ones too; times HH:MM, an end also 24:00; the provider's zone
 * is Asia/Karachi unless `providerZone` says otherwise; the night is always Karachi's. Result: whole minutes, hours not rounded.
 * No overlap is 0. Refused: a date, time or zone that does not exist, with the field and what to write.
 * Source: domain.md 4; the rule and vectors of timezone-examples.json. Leaves out: weekdays (findWeekdays), public holidays and
 * Ramadan hours, and changes of rules after the version of the tz data.
 * Example: London 09:00 to 17:00 on 14 January 2026 is 14:00 to 22:00 in Karachi; of a shift from 09:00 to 18:00 that is 4 hours.
 */
export function overlap(input: OverlapInput): Overlap | Refused {
  const read = readWindows(readDate('buyerDate', input.buyerDate), readBuyer(input), input);
  if (isRefused(read)) return read;
  return describeOverlap(spanOn(read.who, read.when), repeatDaily(read.provider), repeatDaily(read.night));
}

/** The figures of one buyer's window. */
export function measureOverlap(window: Span, provider: Recurring, night: Recurring) {
  const shared = intersectSpans([window], provider(window));
  const overlapMinutes = minutesIn(shared);
  return {
    shared,
    overlapMinutes,
    overlapHours: overlapMinutes / 60,
    buyerWindowMinutes: minutesIn([window]),
    nightCoverMinutes: minutesIn(intersectSpans([window], night(window))),
  };
}

/** The figures with their times, as the vectors write them. */
export function describeOverlap(window: Span, provider: Recurring, night: Recurring): Overlap {
  const { shared, ...figures } = measureOverlap(window, provider, night);
  return {
    ...figures,
    buyerWindowUtc: writeSpan(window),
    buyerWindowKarachi: [writeLocal(KARACHI, window.start), writeLocal(KARACHI, window.end)],
    overlapUtc: shared.map(writeSpan),
  };
}

export const writeSpan = ({ start, end }: Span): [string, string] => [writeInstant(start), writeInstant(end)];
