/**
 * A partial date ("2017", "2017-05", "2017-05-11") is an interval of days.
 * Its first day decides whether it lies in the future, its last day how old it is.
 */

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');

/** First day of the interval as YYYY-MM-DD. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Last day of the interval as YYYY-MM-DD. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? two(daysInMonth(Number(year), Number(month)))}`;
}

/** The same day `count` months earlier; the end of a shorter month where the day does not exist. */
export function monthsBefore(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return `${targetYear}-${two(targetMonth)}-${two(Math.min(date, daysInMonth(targetYear, targetMonth)))}`;
}

/** Is the fact newer than `months` months? Its age counts from its last day, at most the day it was read. */
export function isWithinMonths(
  date: string | null,
  months: number,
  buildDay: string,
  readDay = buildDay,
): boolean {
  if (date === null) return false;
  const end = lastDay(date);
  return (end < readDay ? end : readDay) >= monthsBefore(buildDay, months);
}

/** Newest first by last day; undated last. */
export function compareNewestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const [endA, endB] = [lastDay(a), lastDay(b)];
  return endA === endB ? 0 : endA > endB ? -1 : 1;
}
