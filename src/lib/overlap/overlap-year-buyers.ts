import { readBuyers, type Buyer } from './buyers.ts';
import type { Day } from './calendar-date.ts';
import { distinctValues, rangeOf, runsOf, type DateRange, type YearValue } from './date-runs.ts';
import { findOutOfStep, type OutOfStep } from './out-of-step.ts';
import { shareWindows } from './overlap-buyers.ts';
import { figuresKey, measureDays, summariseYear, type DayFigures, type OverlapYear } from './overlap-year.ts';
import { readPeriod, type Period } from './period.ts';
import { isRefused, type Refused } from './refusal.ts';
import { minutesIn } from './spans.ts';
import { eachDay } from './steady-days.ts';
import { readWindows, repeatDaily, spanOn, type NightHours, type ProviderHours } from './windows.ts';
import { offsetAt } from './zone-clock.ts';

export type OverlapYearBuyersInput = Period & { buyers: readonly Buyer[] } & ProviderHours & NightHours;

/** What holds for one buyer in a row; `utcOffsetMinutes`: how far its clock is ahead of universal time when its hours begin. */
export type BuyerFigures = { zone: string; utcOffsetMinutes: number } & DayFigures;

export type BuyersRow = DateRange & {
  each: BuyerFigures[];
  sharedMinutes: number;
  sharedHours: number;
  /** Some zones have changed their clocks and others not yet; null when all are in step. */
  outOfStep: OutOfStep | null;
};

export type OverlapYearBuyers = DateRange & {
  /** In order of date; each date lies in one row. */
  rows: BuyersRow[];
  each: ({ zone: string } & OverlapYear)[];
  /** The distinct lengths of what all buyers and the provider have in common. */
  sharedValues: YearValue[];
};

/**
 * How do several buyers' overlaps go through a year, and in which weeks have some of them changed their clocks and others not?
 * Every date as overlapBuyers does; a row ends where a figure or a buyer's clock changes and where the zones fall out of step or
 * into it again, so that the weeks between the change in the United States and that in Europe are rows of their own, even when
 * no figure moves.
 * Period as in overlapYear, `buyers` as in overlapBuyers; both refuse alike. Result: whole minutes, hours not rounded.
 * Source: domain.md 4. Leaves out: weekdays and holidays; rules for years to come may change.
 * Example: New York and London in 2026: rows from 1 January, 8 March (out of step), 29 March, 25 October (out of step) and 1 November.
 */
export function overlapYearBuyers(input: OverlapYearBuyersInput): OverlapYearBuyers | Refused {
  const read = readWindows(readPeriod(input), readBuyers(input.buyers), input);
  if (isRefused(read)) return read;
  const { when: period, who: buyers, provider, night } = read;

  const atWork = repeatDaily(provider);
  const zones = buyers.map(({ zone }) => zone);
  const measured = buyers.map((buyer) => ({ buyer, days: measureDays(period, buyer, provider, night) }));
  const stepOn = findOutOfStep(zones, period.first, period.last);
  const figuresOn = (day: Day): Omit<BuyersRow, keyof DateRange> => {
    const windows = buyers.map((buyer) => spanOn(buyer, day));
    const sharedMinutes = minutesIn(shareWindows(windows, atWork).shared);
    const each = measured.flatMap(({ buyer: { zone }, days }, which) => {
      const [figures, window] = [days[day - period.first]?.value, windows[which]];
      return figures && window ? [{ zone, utcOffsetMinutes: offsetAt(zone, window.start), ...figures }] : [];
    });
    return { each, sharedMinutes, sharedHours: sharedMinutes / 60, outOfStep: null };
  };
  const days = eachDay(period, [...zones, provider.zone, night.zone], figuresOn).map(({ day, value }) => {
    const outOfStep = stepOn(day);
    return { day, value: outOfStep ? { ...value, outOfStep } : value };
  });
  return {
    ...rangeOf(period),
    rows: runsOf(days, rowKey).map((run) => ({ ...rangeOf(run), ...run.value })),
    each: measured.map(({ buyer: { zone }, days: own }) => ({ zone, ...summariseYear(period, own) })),
    sharedValues: distinctValues(days.map(({ day, value }) => ({ day, value: value.sharedMinutes }))),
  };
}

const rowKey = ({ each, sharedMinutes, outOfStep }: Omit<BuyersRow, keyof DateRange>): string =>
  [
    ...each.map((figures) => `${figures.utcOffsetMinutes} ${figuresKey(figures)}`),
    sharedMinutes,
    outOfStep?.changed,
    outOfStep?.notYet,
  ].join(';');
