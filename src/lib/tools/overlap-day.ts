import { isRefused, shiftShares, type DayParts, type ShiftShares } from '../overlap/index.ts';
import { shortDateWords } from '../format/dates.ts';
import type { OverlapAsked, OverlapPlace } from './overlap-input.ts';
import { THERE } from './overlap-ribbon.ts';
import { partsOn } from './overlap-seasons.ts';
import { fromTo, hoursWords, partsWords, shortHours } from './overlap-words.ts';
import { shareWords } from './words.ts';

/** What one place has of the date. */
export type PlaceDay = {
  name: string;
  zone: string;
  hours: string;
  inPakistan: string;
  windowMinutes: number;
  sharedMinutes: number;
  sharedNightMinutes: number;
  uncoveredMinutes: number;
  shared: string;
  night: string;
  uncovered: string;
  /** How its clock stands to Pakistan's: "10 hours behind Pakistan". */
  distance: string;
  parts: DayParts;
  shifts: ShiftShares;
  shift: ShiftRow;
};

/** The hours by the shift in which they fall, with their share. */
export type ShiftRow = { day: string; evening: string; night: string; label: string };

/** The figures of one place on the date; null where the arithmetic refuses. */
export function placeDay(asked: OverlapAsked, index: number): PlaceDay | null {
  const place = asked.places[index];
  const parts = partsOn(asked, index, asked.date);
  if (!place || !parts) return null;
  const shifts = shiftShares({
    buyerDate: asked.date,
    buyerZone: place.zone,
    buyerStart: place.start,
    buyerEnd: place.end,
  });
  if (isRefused(shifts)) return null;
  const sum = (spans: readonly { minutes: number }[]): number =>
    spans.reduce((total, { minutes }) => total + minutes, 0);
  const sharedMinutes = sum(parts.shared);
  return {
    name: place.name,
    zone: place.zone,
    hours: `${place.start} to ${place.end}`,
    inPakistan: fromTo(parts.window.karachi),
    windowMinutes: parts.window.minutes,
    sharedMinutes,
    sharedNightMinutes: parts.sharedNightMinutes,
    uncoveredMinutes: sum(parts.uncovered),
    shared: shortHours(sharedMinutes),
    night: shortHours(parts.sharedNightMinutes),
    uncovered: partsWords(parts.uncovered.map(({ buyer }) => buyer)),
    distance: distanceWords(parts.aheadMinutes),
    parts,
    shifts,
    shift: shiftRow(shifts),
  };
}

const distanceWords = (ahead: number): string =>
  ahead === 0
    ? 'on the same clock as Pakistan'
    : `${hoursWords(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'} Pakistan`;

function shiftRow(shifts: ShiftShares): ShiftRow {
  const part = (minutes: number, share: number | null): string =>
    minutes === 0 || share === null
      ? 'none'
      : `${shortHours(minutes)}, ${shareWords(share, share === 1 ? 0 : 1)}`;
  return {
    day: part(shifts.dayMinutes, shifts.dayShare),
    evening: part(shifts.eveningMinutes, shifts.eveningShare),
    night: part(shifts.nightMinutes, shifts.nightShare),
    label: shifts.label === null ? 'none' : `${shifts.label}${shifts.tied ? ', tied' : ''}`,
  };
}

/** How the day goes for one place, in a sentence or two: the distance of the clocks, what is night there, what is not covered. */
export function daySentence(day: PlaceDay, asked: OverlapAsked, today: string): string {
  const when = asked.date === today ? `Today ${day.name}` : `On ${shortDateWords(asked.date)} ${day.name}`;
  return `${when} is ${day.distance}. ${coverSentence(day, asked)}`;
}

function coverSentence(day: PlaceDay, { hours }: OverlapAsked): string {
  const { sharedMinutes, windowMinutes } = day;
  if (windowMinutes === 0) return 'The clock skips these hours on that date, so nothing is left of them.';
  if (sharedMinutes === 0)
    return `Your ${day.hours} is ${day.inPakistan} there, and they work ${fromTo([hours.pakistanStart, hours.pakistanEnd])}: none of it is covered.`;
  const rest =
    day.uncoveredMinutes === 0
      ? 'all of your hours are covered'
      : `your ${day.uncovered} ${day.parts.uncovered.length > 1 ? 'are' : 'is'} not covered`;
  return `${nightSentence(sharedMinutes, day.sharedNightMinutes)}; ${rest}.`;
}

function nightSentence(shared: number, night: number): string {
  if (night === 0) return `None of what you share is night in ${THERE}`;
  if (night === shared) return `All of what you share is night in ${THERE}`;
  return night % 60 === 0 && shared % 60 === 0
    ? `${night / 60} of the ${shared / 60} shared hours ${night === 60 ? 'falls' : 'fall'} at night in ${THERE}`
    : `${hoursWords(night)} of what you share is night in ${THERE}`;
}

/** What should be known of the hours that were typed, where it is not plain. */
export function dayNotes(day: PlaceDay, place: OverlapPlace, asked: OverlapAsked, today: string): string[] {
  const [start, end] = [minutesOf(place.start), minutesOf(place.end)];
  const onTheWall = end > start ? end - start : end - start + 1440;
  const { pakistanStart, pakistanEnd } = asked.hours;
  return [
    ...(start === end ? [`${place.name}: start and end are the same, so a whole day is meant.`] : []),
    ...(end < start && end > 0
      ? [`${place.name}: the end is before the start, so it is on the next day.`]
      : []),
    ...(pakistanStart === pakistanEnd ? ['They: start and end are the same, so a whole day is meant.'] : []),
    ...(day.windowMinutes !== onTheWall && day.windowMinutes > 0
      ? [`The clock of ${place.name} changes within these hours: they last ${hoursWords(day.windowMinutes)}.`]
      : []),
    ...(Number(asked.date.slice(0, 4)) > Number(today.slice(0, 4)) + 1
      ? [`Governments set the clocks: the rules for ${asked.date.slice(0, 4)} may change until then.`]
      : []),
  ];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
