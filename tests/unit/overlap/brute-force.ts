/**
 * The rule of timezone-examples.json worked out minute by minute: each minute of some days is written by Intl in a zone, and a wall
 * time is looked up among what was written. Shares no step with src/lib/overlap.
 */
export type MinuteBook = { walls: string[]; firstAt: Map<string, number>; from: number };

const MINUTE = 60_000;
const books = new Map<string, MinuteBook>();

/** Every minute from three days before a date to the end of the fourth day after it, in which any window that touches it begins and ends. */
export function bookOf(zone: string, date: string): MinuteBook {
  const key = `${zone} ${date}`;
  const known = books.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const from = Date.parse(date) / MINUTE - 3 * 1440;
  const walls = Array.from({ length: 8 * 1440 }, (_, index) => format.format((from + index) * MINUTE));
  const firstAt = new Map<string, number>();
  for (const [index, wall] of walls.entries()) if (!firstAt.has(wall)) firstAt.set(wall, from + index);
  const book = { walls, firstAt, from };
  books.set(key, book);
  return book;
}

/** The wall time some days after a date; 24:00 is 00:00 of the day after. */
export function wallOn(date: string, days: number, time: string): string {
  const later = Date.parse(date) + (days + (time === '24:00' ? 1 : 0)) * 1440 * MINUTE;
  return `${new Date(later).toISOString().slice(0, 10)} ${time === '24:00' ? '00:00' : time}`;
}

/** The minute at which a wall time is shown first; a skipped one counts on from the last minute before the gap. */
export function minuteOf(book: MinuteBook, wall: string): number {
  const shown = book.firstAt.get(wall);
  if (shown !== undefined) return shown;
  const after = book.walls.findIndex((each) => each > wall);
  const lastBefore = book.walls[after - 1] ?? '';
  const read = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) / MINUTE;
  return book.from + after - 1 + (read(wall) - read(lastBefore));
}

export function spanFrom(book: MinuteBook, date: string, days: number, start: string, end: string) {
  const from = minuteOf(book, wallOn(date, days, start));
  const to = minuteOf(book, wallOn(date, end <= start ? days + 1 : days, end));
  return { from, to };
}

/** Minutes from `from` up to `to` that lie in a window of any of the dates around. */
export function countIn(
  window: { from: number; to: number },
  book: MinuteBook,
  date: string,
  start: string,
  end: string,
): number {
  const spans = [-3, -2, -1, 0, 1, 2, 3].map((days) => spanFrom(book, date, days, start, end));
  let count = 0;
  for (let minute = window.from; minute < window.to; minute += 1)
    if (spans.some(({ from, to }) => from <= minute && minute < to)) count += 1;
  return count;
}

/** Minutes at which the clock on the wall shows a time of the window: the same, as long as that clock does not change. */
export function countShown(
  window: { from: number; to: number },
  book: MinuteBook,
  start: string,
  end: string,
): number {
  let count = 0;
  for (let minute = window.from; minute < window.to; minute += 1) {
    const time = (book.walls[minute - book.from] ?? '').slice(11);
    if (end > start ? start <= time && time < end : time >= start || time < end) count += 1;
  }
  return count;
}
