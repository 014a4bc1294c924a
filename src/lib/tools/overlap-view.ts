import { isRefused, overlapBuyers } from '../overlap/index.ts';
import { costLinkFrom } from './chain.ts';
import { dayNotes, daySentence, placeDay, type PlaceDay } from './overlap-day.ts';
import type { OverlapKey, OverlapSetting, OverlapTyped } from './overlap-fields.ts';
import { overlapHeading } from './overlap-heading.ts';
import { readOverlap, type OverlapAsked } from './overlap-input.ts';
import { overlapQuestions } from './overlap-questions.ts';
import { ribbonView, THERE, type RibbonView } from './overlap-ribbon.ts';
import { readSeasons, type SeasonsView } from './overlap-seasons.ts';
import { fromTo, hoursWords, shortHours } from './overlap-words.ts';
import type { FieldProblem } from './tool-field.ts';
import { shareWords } from './words.ts';

/** What several places have in common on the date. */
export type TogetherDay = { sharedMinutes: number; buyersMinutes: number; words: string; shared: string };

export type OverlapResult = {
  asked: OverlapAsked;
  heading: string;
  ribbon: RibbonView;
  days: PlaceDay[];
  /** Null for one place. */
  together: TogetherDay | null;
  sentences: string[];
  notes: string[];
  year: SeasonsView;
  yearLead: string;
  questions: string[];
  /** Night minutes over the minutes asked for, of all places; null where no minute is asked for. */
  nightShare: number | null;
  next: { path: string; words: string };
};

export type OverlapView =
  | { state: 'empty'; heading: string; problems: [] }
  | { state: 'faulty'; heading: string; problems: FieldProblem<OverlapKey>[] }
  | { state: 'done'; heading: string; problems: []; result: OverlapResult };

/** Of the page before a result is known. */
export const OVERLAP_TITLE = 'How many hours would you share?';

/** Everything the overlap tool shows for what is typed. */
export function overlapView(typed: OverlapTyped, setting: OverlapSetting): OverlapView {
  const read = readOverlap(typed, setting);
  if (read.state !== 'done') return { ...read, heading: OVERLAP_TITLE };
  const result = overlapResult(read.asked, setting);
  if (result) return { state: 'done', heading: result.heading, problems: [], result };
  const message = 'On: the clocks of that date are not known.';
  return { state: 'faulty', heading: OVERLAP_TITLE, problems: [{ key: 'date', message }] };
}

function overlapResult(asked: OverlapAsked, { today, provider }: OverlapSetting): OverlapResult | null {
  const days = asked.places.flatMap((_, index) => placeDay(asked, index) ?? []);
  const year = readSeasons(asked);
  const shared = overlapBuyers({ buyerDate: asked.date, buyers: asked.places, ...asked.hours });
  const [first] = days;
  if (!first || days.length < asked.places.length || !year || isRefused(shared)) return null;
  const { overlapMinutes, buyersMinutes } = shared.shared;
  const isOne = days.length === 1;
  const ribbon = ribbonView(asked, provider?.name ?? THERE);
  if (!ribbon) return null;
  const night = sumOf(days, ({ shifts }) => shifts.nightMinutes);
  const cover = sumOf(days, ({ shifts }) => shifts.coverMinutes);
  const nightShare = cover === 0 ? null : night / cover;
  return {
    asked,
    heading: overlapHeading(overlapMinutes, isOne ? first.windowMinutes : buyersMinutes, year.rows),
    ribbon,
    days,
    together: isOne ? null : togetherDay(overlapMinutes, buyersMinutes),
    sentences: days.map((day) => daySentence(day, asked, today)),
    notes: [
      ...new Set(
        asked.places.flatMap((place, index) => {
          const day = days[index];
          return day ? dayNotes(day, place, asked, today) : [];
        }),
      ),
    ],
    year,
    yearLead: yearLead(asked, year),
    questions: overlapQuestions(asked, night, provider),
    nightShare,
    next: { path: costLinkFrom({ nightShare: nightShare ?? 0 }), words: nextWords(nightShare) },
  };
}

function togetherDay(sharedMinutes: number, buyersMinutes: number): TogetherDay {
  const words =
    buyersMinutes === 0
      ? 'Your places have no hour in common on that date.'
      : `Your places have ${hoursWords(buyersMinutes)} in common; ${sharedMinutes === 0 ? 'none of it is' : sharedMinutes === buyersMinutes ? 'all of it is' : `${hoursWords(sharedMinutes)} of it ${sharedMinutes === 60 ? 'is' : 'are'}`} covered.`;
  return { sharedMinutes, buyersMinutes, words, shared: shortHours(sharedMinutes) };
}

function yearLead({ places }: OverlapAsked, { rows }: SeasonsView): string {
  const names = places.map(({ name }) => name).join(', ');
  const changes = new Set(
    rows.map(({ each }) => each.map(({ utcOffsetMinutes }) => utcOffsetMinutes).join()),
  );
  if (changes.size === 1)
    return `Neither Pakistan nor ${names} ${places.length > 1 ? 'change their clocks' : 'changes its clocks'} in this time.`;
  return places.length === 1
    ? `Pakistan does not change its clocks; ${names} does.`
    : `Pakistan does not change its clocks; some of your places do, and not always in the same week.`;
}

function nextWords(nightShare: number | null): string {
  if (nightShare === null || nightShare === 0)
    return 'None of your hours is night work in Pakistan, so no night premium is added.';
  return `${shareWords(nightShare, nightShare === 1 ? 0 : 1)} of your hours are night work in Pakistan (${fromTo(['22:00', '06:00'])}); the cost tool takes that share along.`;
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
