const MINUTES_PER_DAY = 1_440;

/** 9:00, 09:30, 0:15, 9 am, 9:30 p.m., also with seconds, with a date before it, or with the end of the interval after it. */
const CLOCK =
  /^(?:\S+[ T])?(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*([ap]\.?\s?m\.?)?(?:\s*(?:-|–|—|to)\s*\d.*)?$/i;

/**
 * Which time of day is it, in minutes after midnight? Null where it is none. A number alone is a time only where `bareHours` says so: "9" in
 * a field for times, but not in a column of calls. 24:00 is midnight. Example: "9:30 pm" is 21 x 60 + 30 = 1290.
 */
export function readClock(text: string, { bareHours = false } = {}): number | null {
  if (text.length > 60) return null;
  const [, hours = '', minutes, half] = CLOCK.exec(text.trim()) ?? [];
  if (hours === '' || (minutes === undefined && half === undefined && !bareHours)) return null;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (half === undefined) return (hour * 60 + minute) % MINUTES_PER_DAY;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + minute;
}

/** Minutes after midnight as "09:30"; the end of a day is 24:00, what lies beyond is of the next day. */
export function clockWords(minutes: number): string {
  const within = minutes > MINUTES_PER_DAY ? minutes % MINUTES_PER_DAY : minutes;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}
