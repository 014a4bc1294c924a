import type { Day } from './calendar-date.ts';
import { distinctValues, rangeOf, runsOf, type DateRange, type YearValue } from './date-runs.ts';
import { measureOverlap } from './overlap.ts';
import { readPeriod, type Days, type Period } from './period.ts';
import { isRefused, type Refused } from './refusal.ts';
import type { Span } from './spans.ts';
import { eachDay } from './steady-days.ts';
import {
  readBuyer,
  readWindows,
  repeatDaily,
  spanOn,
  type BuyerHours,
  type DailyWindow,
  type NightHours,
  type ProviderHours,
  type Recurring,
} from './windows.ts';

export type OverlapYearInput = Period & BuyerHours & ProviderHours & NightHours;

/** What holds on one date. */
export type DayFigures = {
  overlapMinutes: number;
  overlapHours: number;
  buyerWindowMinutes: number;
  nightCoverMinutes: number;
};

export type OverlapYear = {
  from: string;
  to: string;
  dates: number;
  /** In order of date; each date lies in one row, and a row ends where any figure changes. */
  rows: (DateRange & DayFigures)[];
  /** The distinct lengths of the overlap, that of most dates first ("otherwise"). */
  values: YearValue[];
  /** Night minutes over cover minutes of all dates; null when there is no cover. */
  nightShare: number | null;
};

/**
 * How long is the overlap on every date of a year, and from when to when does each length hold?
 * Every date is worked out as overlap does; dates that follow each other with the same figures are a row; the same length in
 * several rows is one value with its date ranges. nightShare = sum of night minutes / sum of the buyer's minutes.
 * Either `year`, 1973 to 2100, or `from` and `to`, YYYY-MM-DD, both included, at most 1,827 dates; the rest as in overlap, which
 * also refuses alike. Result: whole minutes, hours and fractions not rounded.
 * Source: domain.md 4 ("evaluate every date, report the distinct values with their date ranges").
 * Leaves out: weekdays and holidays; rules for years to come may change.
 * Example: New York 09:00 to 17:00 against 17:00 to 02:00 in Karachi, 8 March 2026 to 13 March 2027: 8 h from 8 March to 31 October
 * 2026 (238 dates), 7 h from 1 November 2026 to 13 March 2027 (133 dates).
 */
export function overlapYear(input: OverlapYearInput): OverlapYear | Refused {
  const read = readWindows(readPeriod(input), readBuyer(input), input);
  if (isRefused(read)) return read;
  const { when: period, who: buyer, provider, night } = read;
  return summariseYear(period, measureDays(period, buyer, provider, night));
}

type MeasuredDay = { day: Day; value: DayFigures };

/** The figures of every date for one buyer. */
export function measureDays(
  period: Days,
  buyer: DailyWindow,
  provider: DailyWindow,
  night: DailyWindow,
): MeasuredDay[] {
  const [atWork, atNight] = [repeatDaily(provider), repeatDaily(night)];
  return eachDay(period, [buyer.zone, provider.zone, night.zone], (day) =>
    figuresOf(spanOn(buyer, day), atWork, atNight),
  );
}

/** The figures of one window, without its times. */
export function figuresOf(window: Span, atWork: Recurring, atNight: Recurring): DayFigures {
  const { overlapMinutes, overlapHours, buyerWindowMinutes, nightCoverMinutes } = measureOverlap(
    window,
    atWork,
    atNight,
  );
  return { overlapMinutes, overlapHours, buyerWindowMinutes, nightCoverMinutes };
}

export function summariseYear(period: Days, days: readonly MeasuredDay[]): OverlapYear {
  const sum = (figure: (value: DayFigures) => number): number =>
    days.reduce((total, { value }) => total + figure(value), 0);
  const cover = sum((value) => value.buyerWindowMinutes);
  return {
    ...rangeOf(period),
    rows: runsOf(days, figuresKey).map((run) => ({ ...rangeOf(run), ...run.value })),
    values: distinctValues(days.map(({ day, value }) => ({ day, value: value.overlapMinutes }))),
    nightShare: cover === 0 ? null : sum((value) => value.nightCoverMinutes) / cover,
  };
}

/** Two dates are alike when all their figures are. */
export const figuresKey = (value: DayFigures): string =>
  `${value.overlapMinutes} ${value.buyerWindowMinutes} ${value.nightCoverMinutes}`;
