import { WEEKDAYS, type Weekday } from '../overlap/index.ts';

const MS_PER_DAY = 86_400_000;

/** The date some days later, or earlier where the number is negative; YYYY-MM-DD. */
export const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** How many days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

/** The first date from this one on that falls on a weekday. */
export function nextWeekday(date: string, weekday: Weekday): string {
  const ahead = WEEKDAYS.indexOf(weekday) - new Date(Date.parse(date)).getUTCDay();
  return shiftDate(date, (ahead + 7) % 7);
}

/** The first day of the month in which a date lies, some months later. */
export function firstOfMonth(date: string, later = 0): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}
