import { KARACHI } from './assumptions.ts';
import { readDate, weekdayOf, WEEKDAYS, writeDate, type Day, type Weekday } from './calendar-date.ts';
import { isRefused, refuse, type Refused } from './refusal.ts';
import { intersectSpans, minutesIn } from './spans.ts';
import { localDay, readBuyer, spanOn, type BuyerHours, type DailyWindow } from './windows.ts';

export type WeekdaysInput = { buyerDate: string } & BuyerHours;

/** The part of a window that lies on one date of Karachi's calendar. */
export type KarachiDay = { date: string; weekday: Weekday; minutes: number };

export type Weekdays = { buyerWeekday: Weekday; karachi: KarachiDay[] };

/**
 * On which weekdays in Karachi do a buyer's hours of one date fall?
 * The window of the date, cut at Karachi's midnights. `buyerDate`, zone and times as in overlap, which also refuses alike.
 * Result: dates in order, whole minutes that sum to the window; no date when the window is empty.
 * Source: domain.md 4 ("weekdays differ"). Leaves out: public holidays, which are asked for and not assumed.
 * Example: New York, Friday 17 July 2026, 09:00 to 17:00: 6 hours of Friday and 2 hours of Saturday in Karachi.
 */
export function findWeekdays(input: WeekdaysInput): Weekdays | Refused {
  const day = readDate('buyerDate', input.buyerDate);
  if (isRefused(day)) return day;
  const buyer = readBuyer(input);
  if (isRefused(buyer)) return buyer;
  return { buyerWeekday: weekdayOf(day), karachi: karachiDays(buyer, day) };
}

/** `buyerDays`: the weekdays on which the buyer works, each once at most. */
export type WorkingWeekInput = WeekdaysInput & { buyerDays: readonly Weekday[] };

/** What a week asks of one weekday in Karachi. */
export type KarachiWeekday = { weekday: Weekday; minutes: number };

/**
 * Which weekdays does a buyer's working week ask of Karachi, in the seven days that begin with `buyerDate`?
 * The sum of findWeekdays over the buyer's working days. `buyerDays`: English names, "Monday" to "Sunday", one to seven; the rest
 * and what is refused as in findWeekdays. Result: weekdays from Monday on that have any minutes.
 * Source: domain.md 4 (the Gulf week is Monday to Friday or Sunday to Thursday). Leaves out: public holidays.
 * Example: New York, Monday to Friday, 09:00 to 17:00, from Monday 13 July 2026: Monday 360 minutes, Tuesday to Friday 480 each
 * (120 after midnight and 360 before), Saturday 120.
 */
export function findWorkingWeek(input: WorkingWeekInput): { karachi: KarachiWeekday[] } | Refused {
  const first = readDate('buyerDate', input.buyerDate);
  if (isRefused(first)) return first;
  const buyer = readBuyer(input);
  if (isRefused(buyer)) return buyer;
  const days = readDays(input.buyerDays);
  if (isRefused(days)) return days;
  const minutes = new Map<Weekday, number>();
  for (let day = first; day < first + 7; day += 1) {
    if (!days.has(weekdayOf(day))) continue;
    for (const part of karachiDays(buyer, day))
      minutes.set(part.weekday, (minutes.get(part.weekday) ?? 0) + part.minutes);
  }
  const fromMonday = [...WEEKDAYS.slice(1), WEEKDAYS[0]];
  return {
    karachi: fromMonday.flatMap((weekday) => {
      const asked = minutes.get(weekday);
      return asked === undefined ? [] : [{ weekday, minutes: asked }];
    }),
  };
}

const isWeekday = (found: unknown): found is Weekday => (WEEKDAYS as readonly unknown[]).includes(found);

function readDays(found: unknown): Set<Weekday> | Refused {
  const days: unknown[] = Array.isArray(found) ? found : [];
  const strangers = days.filter((day) => !isWeekday(day));
  return days.length > 0 && strangers.length === 0
    ? new Set(days.filter(isWeekday))
    : refuse('buyerDays', strangers[0], 'name one to seven days of the week, such as "Monday".');
}

function karachiDays(buyer: DailyWindow, day: Day): KarachiDay[] {
  const window = spanOn(buyer, day);
  const parts: KarachiDay[] = [];
  for (let date = localDay(KARACHI, window.start); date <= localDay(KARACHI, window.end); date += 1) {
    const whole = spanOn({ zone: KARACHI, start: 0, end: 1440 }, date);
    const minutes = minutesIn(intersectSpans([window], [whole]));
    if (minutes > 0) parts.push({ date: writeDate(date), weekday: weekdayOf(date), minutes });
  }
  return parts;
}
