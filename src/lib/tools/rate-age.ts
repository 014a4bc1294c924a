/** Months after which an exchange rate is no longer filled in (domain.md and the promise of the page). */
const MONTHS = 6;

/**
 * Is a rate of a day older than six months today? On the same day of the sixth month it is not: a rate of 1 June is filled in until
 * 1 December. Days are ISO days; where the sixth month is shorter, its last day counts. Example: ('2026-06-01', '2026-12-02') is true.
 */
export function isStale(day: string, today: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + MONTHS;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastOfMonth = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return today > `${toYear}-${two(toMonth)}-${two(Math.min(date, lastOfMonth))}`;
}
