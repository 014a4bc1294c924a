import { readBuyers, type Buyer } from './buyers.ts';
import type { Day } from './calendar-date.ts';
import {
  daysOf,
  distinctValues,
  joinRuns,
  rangeOf,
  type DateRange,
  type Run,
  type YearValue,
} from './date-runs.ts';
import { findOutOfStep, type OutOfStep } from './out-of-step.ts';
import { shareWindows } from './overlap-buyers.ts';
import {
  figuresKey,
  figuresOf,
  measureDays,
  summariseYear,
  type DayFigures,
  type OverlapYear,
} from './overlap-year.ts';
import { readPeriod, type Days, type Period } from './period.ts';
import { isRefused, type Refused } from './refusal.ts';
import { minutesIn } from './spans.ts';
import { eachStretch } from './steady-days.ts';
import {
  readWindows,
  repeatDaily,
  spanOn,
  type DailyWindow,
  type NightHours,
  type ProviderHours,
} from './windows.ts';
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
  const stretches = figureStretches(read);
  return {
    ...rangeOf(period),
    rows: rowsOf(stretches),
    each: buyers.map((buyer) => ({
      zone: buyer.zone,
      ...summariseYear(period, measureDays(period, buyer, provider, night)),
    })),
    sharedValues: distinctValues(
      daysOf(stretches).map(({ day, value }) => ({ day, value: value.sharedMinutes })),
    ),
  };
}

/** The rows alone, for a page that is drawn anew at each key. */
export function overlapYearRows(input: OverlapYearBuyersInput): BuyersRow[] | Refused {
  const read = readWindows(readPeriod(input), readBuyers(input.buyers), input);
  return isRefused(read) ? read : rowsOf(figureStretches(read));
}

type Figures = Omit<BuyersRow, keyof DateRange>;
type Asked = { when: Days; who: readonly DailyWindow[]; provider: DailyWindow; night: DailyWindow };

function figureStretches({ when: period, who: buyers, provider, night }: Asked): Run<Figures>[] {
  const [atWork, atNight] = [repeatDaily(provider), repeatDaily(night)];
  const zones = buyers.map(({ zone }) => zone);
  const figuresOn = (day: Day): Figures => {
    const windows = buyers.map((buyer) => spanOn(buyer, day));
    const each = windows.map((window, which): BuyerFigures => {
      const zone = zones[which] ?? '';
      return { zone, utcOffsetMinutes: offsetAt(zone, window.start), ...figuresOf(window, atWork, atNight) };
    });
    const [only, second] = each;
    const sharedMinutes =
      only && !second ? only.overlapMinutes : minutesIn(shareWindows(windows, atWork).shared);
    return { each, sharedMinutes, sharedHours: sharedMinutes / 60, outOfStep: null };
  };
  const stretches = eachStretch(period, [...zones, provider.zone, night.zone], figuresOn);
  // Within a stretch clocks fall out of step and into it again, so with several of them each day is asked.
  if (new Set(zones).size < 2) return stretches;
  const stepOn = findOutOfStep(zones, period.first, period.last);
  return daysOf(stretches).map(({ day, value }) => {
    const outOfStep = stepOn(day);
    return { first: day, last: day, value: outOfStep ? { ...value, outOfStep } : value };
  });
}

const rowsOf = (stretches: readonly Run<Figures>[]): BuyersRow[] =>
  joinRuns(stretches, rowKey).map((run) => ({ ...rangeOf(run), ...run.value }));

const rowKey = ({ each, sharedMinutes, outOfStep }: Omit<BuyersRow, keyof DateRange>): string =>
  [
    ...each.map((figures) => `${figures.utcOffsetMinutes} ${figuresKey(figures)}`),
    sharedMinutes,
    outOfStep?.changed,
    outOfStep?.notYet,
  ].join(';');
