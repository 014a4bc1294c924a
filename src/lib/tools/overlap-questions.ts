import { findWeekdays, isRefused, type Weekday } from '../overlap/index.ts';
import { nextWeekday } from './overlap-dates.ts';
import type { OverlapProvider } from './overlap-fields.ts';
import type { OverlapAsked, OverlapPlace } from './overlap-input.ts';
import { THERE } from './overlap-ribbon.ts';

const WORKING_WEEK_OF_5: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/**
 * What the clocks cannot answer, as questions for the provider: days on which the buyer's hours fall there and the buyer does not work,
 * the days of the shift, holidays and Ramadan, and pay for the night where any of the hours is night.
 */
export function overlapQuestions(
  asked: OverlapAsked,
  nightMinutes: number,
  provider: OverlapProvider | null,
): string[] {
  return [
    ...new Set(asked.places.flatMap((place) => crossings(place, asked))),
    ...daysQuestion(asked.days, provider),
    'Public holidays and hours in Ramadan differ by provider: which are worked?',
    ...(nightMinutes > 0
      ? ['Night work can carry a premium. No sourced figure for Pakistan was found.']
      : []),
  ];
}

/** Hours of a working day that are another day there, on which the buyer's week has ended or not begun. */
function crossings({ name, zone, start, end }: OverlapPlace, { days, date }: OverlapAsked): string[] {
  return days.flatMap((day) => {
    const read = findWeekdays({
      buyerDate: nextWeekday(date, day),
      buyerZone: zone,
      buyerStart: start,
      buyerEnd: end,
    });
    if (isRefused(read)) return [];
    const [first, second] = read.karachi;
    if (!first) return [];
    if (second && !days.includes(second.weekday)) {
      const at = clockAfter(start, first.minutes);
      return [
        `${day} from ${at} in ${name} is already ${second.weekday} in ${THERE}: does the shift cover it?`,
      ];
    }
    if (!days.includes(first.weekday)) {
      const until = second ? ` until ${clockAfter(start, first.minutes)}` : '';
      return [`${day}${until} in ${name} is still ${first.weekday} in ${THERE}: does the shift cover it?`];
    }
    return [];
  });
}

function daysQuestion(days: readonly Weekday[], provider: OverlapProvider | null): string[] {
  const stated = provider?.hours?.daysPerWeek;
  if (provider && stated !== undefined && stated < 7)
    return [
      `The profile of ${provider.name} states ${stated} days a week, and not which: do they fit yours?`,
    ];
  const unusual = days.filter((day) => !WORKING_WEEK_OF_5.includes(day));
  return unusual.length === 0 || stated === 7
    ? []
    : [`Your week has ${unusual.join(' and ')} in it: does the shift work then?`];
}

/** What the clock shows some minutes after a start. */
function clockAfter(start: string, minutes: number): string {
  const [hours = 0, rest = 0] = start.split(':').map(Number);
  const at = (hours * 60 + rest + minutes) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
