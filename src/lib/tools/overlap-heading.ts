import { shortDateWords } from '../format/dates.ts';
import type { Season } from './overlap-seasons.ts';
import { hoursWords } from './overlap-words.ts';

/**
 * The finding in one sentence: what is shared on the date, and what else the year brings. "You would share 7 hours a day, and 8 in
 * summer". Of one place the season is named by its own clock; of several, and for times shorter than a season, dates are.
 * `minutes` shared on the date of `windowMinutes` that are asked for; `seasons`: the rows of the year.
 */
export function overlapHeading(minutes: number, windowMinutes: number, seasons: readonly Season[]): string {
  const isOne = (seasons[0]?.each.length ?? 1) === 1;
  const others = [...new Set(seasons.map(({ sharedMinutes }) => sharedMinutes))].filter(
    (each) => each !== minutes,
  );
  return `${startOf(minutes, windowMinutes, isOne)}${tailOf(minutes, others, seasons, isOne)}`;
}

function startOf(minutes: number, windowMinutes: number, isOne: boolean): string {
  if (minutes === 0) return isOne ? 'You would share no hours' : 'No hour would suit all of you';
  if (!isOne) return `You would all share ${hoursWords(minutes)} a day`;
  return minutes === windowMinutes
    ? `You would share all ${minutes === 60 ? 'of your hour' : `${hoursWords(minutes)} of your day`}`
    : `You would share ${hoursWords(minutes)} a day`;
}

function tailOf(
  minutes: number,
  others: readonly number[],
  seasons: readonly Season[],
  isOne: boolean,
): string {
  const [other] = others;
  if (other === undefined) return minutes === 0 ? ' at any time of the year' : ', all year';
  const but = minutes === 0 ? 'but' : 'and';
  if (others.length > 1) {
    const all = [...others, minutes];
    return `, ${but} ${rangeWords(Math.min(...all), Math.max(...all))} through the year`;
  }
  return `, ${but} ${amount(other, minutes)} ${seasonName(other, minutes, seasons, isOne)}`;
}

/** Beside hours a bare number will do: "7 hours a day, and 8 in summer". */
const amount = (other: number, beside: number): string =>
  other === 0
    ? 'none'
    : beside > 0 && other % 60 === 0 && beside % 60 === 0
      ? String(other / 60)
      : hoursWords(other);

const rangeWords = (least: number, most: number): string =>
  least % 60 === 0 && most % 60 === 0
    ? `${least / 60} to ${hoursWords(most)}`
    : `${hoursWords(least)} to ${hoursWords(most)}`;

const SHORTEST_SEASON_DAYS = 60;

function seasonName(other: number, minutes: number, seasons: readonly Season[], isOne: boolean): string {
  const rowsOf = (value: number): Season[] => seasons.filter(({ sharedMinutes }) => sharedMinutes === value);
  const [then, now] = [rowsOf(other), rowsOf(minutes)];
  const daysOf = ({ from, to }: Season): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const offsets = (rows: readonly Season[]): number[] =>
    rows.map(({ each }) => each[0]?.utcOffsetMinutes ?? 0);
  const isSeason = isOne && [...then, ...now].every((row) => daysOf(row) >= SHORTEST_SEASON_DAYS);
  if (isSeason && Math.min(...offsets(then)) > Math.max(...offsets(now))) return 'in summer';
  if (isSeason && Math.max(...offsets(then)) < Math.min(...offsets(now))) return 'in winter';
  if (then.every(({ outOfStep }) => outOfStep !== null))
    return 'in the weeks when your clocks are out of step';
  const [first] = then;
  if (!first) return 'at other times';
  const range = `from ${shortDateWords(first.from)} to ${shortDateWords(first.to)}`;
  return then.length > 1 ? `${range}, and again later` : range;
}
