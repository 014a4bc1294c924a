import { dateWords } from '../format/dates.ts';

/** How many working days a provider has for its answer (domain.md 6). */
export const ANSWER_WORKING_DAYS = 5;
/** How many working days an editor has to pass a request on. */
export const EDITOR_WORKING_DAYS = 1;

const DAY_MS = 86_400_000;

/**
 * The day on which so many working days are over, counted from the day after the one given. Working days are Monday to Friday in UTC;
 * public holidays, which differ from buyer to provider, are not left out.
 *
 * Example: five working days after Tuesday 24 November 2026 end on Tuesday 1 December.
 */
export function workingDaysAfter(moment: string, count: number): string {
  let day = Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  for (let left = count; left > 0;) {
    day += DAY_MS;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return new Date(day).toISOString().slice(0, 10);
}

/** A moment in words: "29 November 2026, 10:42 UTC". */
export const momentWords = (moment: string): string =>
  `${dateWords(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;

/** The day of a moment in words: "29 November 2026". */
export const dayWords = (moment: string): string => dateWords(moment.slice(0, 10));
