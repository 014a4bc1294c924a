import { KARACHI } from './assumptions.ts';
import type { Day } from './calendar-date.ts';
import { MINUTES_PER_DAY, readEnd, readStart } from './clock-time.ts';
import { isRefused, type Refused } from './refusal.ts';
import { mergeSpans, type Span } from './spans.ts';
import { instantOf, offsetAt, type Instant } from './zone-clock.ts';
import { readZone } from './zones.ts';

/** A buyer's hours: an IANA zone and wall-clock times as HH:MM; an end at or before the start is on the next day. */
export type BuyerHours = { buyerZone: string; buyerStart: string; buyerEnd: string };

/** A provider's hours, on every date of its zone's calendar; Karachi's when no zone is given. */
export type ProviderHours = { pakistanStart: string; pakistanEnd: string; providerZone?: string | undefined };

/** The hours that count as night, in Karachi time. */
export type NightHours = { nightStart: string; nightEnd: string };

/** Hours that were read: minutes after midnight in a canonical zone. */
export type DailyWindow = { readonly zone: string; readonly start: number; readonly end: number };

export const readBuyer = (input: BuyerHours): DailyWindow | Refused =>
  readWindow(['buyerZone', input.buyerZone], ['buyerStart', input.buyerStart], ['buyerEnd', input.buyerEnd]);

const readProvider = (input: ProviderHours): DailyWindow | Refused =>
  readWindow(
    ['providerZone', input.providerZone ?? KARACHI],
    ['pakistanStart', input.pakistanStart],
    ['pakistanEnd', input.pakistanEnd],
  );

const readNight = (input: NightHours): DailyWindow | Refused =>
  readWindow(['nightZone', KARACHI], ['nightStart', input.nightStart], ['nightEnd', input.nightEnd]);

type Found = readonly [field: string, found: unknown];

/** The first field at fault is refused. */
export function readWindow(zoneFound: Found, startFound: Found, endFound: Found): DailyWindow | Refused {
  const zone = readZone(...zoneFound);
  if (isRefused(zone)) return zone;
  const start = readStart(...startFound);
  if (isRefused(start)) return start;
  const end = readEnd(...endFound);
  if (isRefused(end)) return end;
  return { zone, start, end };
}

/**
 * What every question on the overlap is asked about: when, whose hours, the provider's and the night's. `when` and `who` come read, a
 * date or a period, a buyer or several; the first refusal in this order is the answer.
 */
export function readWindows<When, Who>(
  when: When | Refused,
  who: Who | Refused,
  hours: ProviderHours & NightHours,
): { when: When; who: Who; provider: DailyWindow; night: DailyWindow } | Refused {
  if (isRefused(when)) return when;
  if (isRefused(who)) return who;
  const provider = readProvider(hours);
  if (isRefused(provider)) return provider;
  const night = readNight(hours);
  if (isRefused(night)) return night;
  return { when, who, provider, night };
}

/**
 * From which instant to which does a window last on a local date? Both ends by instantOf; the end is on the next day when it is at
 * or before the start, so that 09:00 to 09:00 is a whole day. A window whose start is skipped past its end is empty.
 * Source: domain.md 4 and the rule in timezone-examples.json; that an empty window ends where it starts is our own choice.
 * Example: New York 09:00 to 17:00 on 14 January 2026 is 14:00 to 22:00 UTC.
 */
export function spanOn({ zone, start, end }: DailyWindow, day: Day): Span {
  const from = instantOf(zone, day, start);
  const to = instantOf(zone, end <= start ? day + 1 : day, end);
  return { start: from, end: Math.max(from, to) };
}

/** A window on every date of its zone's calendar, to be asked for what touches a span; a date asked twice is worked out once. */
export type Recurring = (around: Span) => Span[];

export function repeatDaily(window: DailyWindow): Recurring {
  const spans = new Map<Day, Span>();
  const spanOf = (day: Day): Span => {
    const span = spans.get(day) ?? spanOn(window, day);
    spans.set(day, span);
    return span;
  };
  return (around) => {
    const near: Span[] = [];
    // What began the day before may still last, and a calendar may leave a day out (Samoa, 30 December 2011) or
    // go back to the day before for an hour (St John's until 2011).
    const first = localDay(window.zone, around.start) - 2;
    const last = localDay(window.zone, around.end) + 1;
    for (let day = first; day <= last; day += 1) near.push(spanOf(day));
    return mergeSpans(near);
  };
}

/** The date that a zone's calendar shows at an instant. */
export const localDay = (zone: string, at: Instant): Day =>
  Math.floor((at + offsetAt(zone, at)) / MINUTES_PER_DAY);
