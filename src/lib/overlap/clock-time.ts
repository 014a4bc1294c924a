import { refuse, type Refused } from './refusal.ts';

export const MINUTES_PER_DAY = 1440;

/** Minutes after midnight of a start, 0 to 1439: "00:00" to "23:59", two digits each. */
export function readStart(field: string, found: unknown): number | Refused {
  if (found === '24:00') return refuse(field, found, 'a day ends at 24:00 but starts at 00:00; write 00:00.');
  return (
    minutesOf(found) ?? refuse(field, found, 'write a time from 00:00 to 23:59 as HH:MM, such as 09:00.')
  );
}

/** Minutes after midnight of an end, 0 to 1440: as a start, and "24:00" for the midnight with which the day ends. */
export function readEnd(field: string, found: unknown): number | Refused {
  if (found === '24:00') return MINUTES_PER_DAY;
  return (
    minutesOf(found) ?? refuse(field, found, 'write a time from 00:00 to 24:00 as HH:MM, such as 17:00.')
  );
}

function minutesOf(found: unknown): number | undefined {
  if (typeof found !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(found)) return undefined;
  return clockMinutes(found);
}

/** Minutes after midnight of a time that is known to be one. */
export const clockMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
