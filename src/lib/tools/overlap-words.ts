import { listWords } from '../format/numbers.ts';

/** "7 hours", "1 hour 30 minutes", "45 minutes", "no hours". */
export function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes === 0) return 'no hours';
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ];
  return parts.join(' ');
}

/** For tables: "7 h", "1 h 30 min", "45 min", "none". */
export function shortHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes === 0) return 'none';
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
}

/** "16:00 to 17:00". An end at midnight is the end of a day: "22:00 to 24:00". */
export const fromTo = ([from, to]: readonly [string, string]): string =>
  `${from} to ${to === '00:00' ? '24:00' : to}`;

/** "09:00 to 10:00 and 16:00 to 17:00"; "none" for no part. */
export const partsWords = (parts: readonly (readonly [string, string])[]): string =>
  parts.length === 0 ? 'none' : listWords(parts.map(fromTo));
