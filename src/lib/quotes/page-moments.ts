import { dateWords, shortDateWords } from '../format/dates.ts';
import { placeOf } from './summary.ts';

/** Where a page of one person tells its times: in a zone that the reader lives by, and by whose clock "this year" is meant. */
export interface PageClock {
  zone: string;
  now: Date;
}

/** Providers read their page in Pakistan, which keeps one time all year. */
export const PROVIDER_ZONE = 'Asia/Karachi';

/** A moment in a narrow column: "23 Nov, 10:42"; with the year where it is another. */
export function shortMoment(moment: string, { zone, now }: PageClock): string {
  const { day, time } = inZone(new Date(moment), zone);
  const words = shortDateWords(day);
  const thisYear = inZone(now, zone).day.slice(0, 4);
  return `${day.startsWith(thisYear) ? words.replace(/ \d{4}$/, '') : words}, ${time}`;
}

/** The day of a moment where its reader is: "23 November 2026". */
export const dayOfMoment = (moment: string, { zone }: Pick<PageClock, 'zone'>): string =>
  dateWords(inZone(new Date(moment), zone).day);

/** Says once whose clock the times of a page are from. */
export function zoneSentence(zone: string): string {
  if (zone === 'UTC') return 'Times are in UTC.';
  return zone === PROVIDER_ZONE ? 'Times are those of Pakistan.' : `Times are those of ${placeOf(zone)}.`;
}

function inZone(date: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}
