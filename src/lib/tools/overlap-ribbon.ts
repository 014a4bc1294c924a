import { drawRibbon, isRefused, type Ribbon, type RibbonSegment } from '../overlap/index.ts';
import type { OverlapAsked } from './overlap-input.ts';
import { fromTo, hoursWords, shortHours } from './overlap-words.ts';

/** A stretch of the ribbon, in per cent of its width. */
export type Stretch = { x: number; width: number };
/** Words beside a stretch: where they stand, and which end of them stands there. */
export type Caption = { x: number; anchor: 'start' | 'middle' | 'end'; words: string; short: string };

export type RibbonLane = {
  name: string;
  detail: string;
  side: 'buyer' | 'provider';
  filled: Stretch[];
  /** What the clock of the place shows at the left of each cell. */
  hours: string[];
};

export type RibbonView = {
  cells: Stretch[];
  lanes: RibbonLane[];
  shared: Stretch[];
  sharedCaption: Caption | null;
  night: Stretch[];
  nightCaption: Caption;
};

export const THERE = 'Islamabad';

/**
 * The day as a ribbon of cells of an hour, a lane for each place and one for the provider. One place is drawn by its own clock, from its
 * midnight to the next; several by Pakistan's. What is shared by all lies in `shared`. Null where the arithmetic refuses.
 * `theirName`: whose lane the last one is.
 */
export function ribbonView({ places, hours, date }: OverlapAsked, theirName: string): RibbonView | null {
  const clock = places.length === 1 ? 'buyer' : 'karachi';
  const drawn = places.map(({ zone, start, end }) =>
    drawRibbon({ ...hours, buyerDate: date, buyerZone: zone, buyerStart: start, buyerEnd: end, clock }),
  );
  const ribbons = drawn.filter((ribbon): ribbon is Ribbon => !isRefused(ribbon));
  const [first] = ribbons;
  if (!first || ribbons.length < places.length) return null;
  const stretchOf = ({ from, to }: { from: number; to: number }): Stretch => ({
    x: percent(from / first.minutes),
    width: percent((to - from) / first.minutes),
  });
  const common = commonOf(ribbons.map(({ overlap }) => overlap));
  const cells = Array.from({ length: Math.ceil(first.minutes / 60) }, (_, hour) => ({
    from: hour * 60,
    to: Math.min(first.minutes, hour * 60 + 60),
  }));
  const hoursOf = (ribbon: Ribbon, whose: 'buyer' | 'karachi'): string[] =>
    cells.map((_, hour) => (ribbon.ticks[hour]?.[whose] ?? '').replace(/:00$/, ''));
  const shared = common.map(stretchOf);
  const night = first.night.map(stretchOf);
  return {
    cells: cells.map(stretchOf),
    lanes: [
      ...ribbons.map((ribbon, index): RibbonLane => {
        const place = places[index];
        return {
          name: place?.name ?? '',
          detail: `${places.length === 1 ? 'you, ' : ''}${place?.start} to ${place?.end}`,
          side: 'buyer',
          filled: ribbon.buyer.map(stretchOf),
          hours: hoursOf(ribbon, 'buyer'),
        };
      }),
      {
        name: theirName,
        detail: `${hours.pakistanStart} to ${hours.pakistanEnd}`,
        side: 'provider',
        filled: first.provider.map(stretchOf),
        hours: hoursOf(first, 'karachi'),
      },
    ],
    shared,
    sharedCaption: sharedCaption(common, shared, first, clock),
    night,
    nightCaption: captionOver(
      night,
      `night in ${THERE}, ${hours.nightStart} to ${hours.nightEnd}`,
      'night there',
    ),
  };
}

function sharedCaption(
  common: readonly RibbonSegment[],
  shared: readonly Stretch[],
  ribbon: Ribbon,
  clock: 'buyer' | 'karachi',
): Caption | null {
  if (common.length === 0) return null;
  const minutes = common.reduce((sum, { from, to }) => sum + to - from, 0);
  const ends = endsOf(common, ribbon.minutes);
  const times = ends && fromTo([clockAt(ribbon, ends[0], clock), clockAt(ribbon, ends[1], clock)]);
  const whose = clock === 'buyer' ? 'yours' : `in ${THERE}`;
  return captionOver(
    shared,
    `${hoursWords(minutes)} shared${times ? `, ${times} ${whose}` : ''}`,
    `${shortHours(minutes)} shared`,
  );
}

/** Both ends of one stretch of time, drawn whole or parted by the end of the ribbon; null for several. */
function endsOf(common: readonly RibbonSegment[], length: number): [number, number] | null {
  const [first, second] = common;
  if (!first) return null;
  if (!second) return [first.from, first.to];
  const isParted = common.length === 2 && first.to === length && second.from === 0;
  return isParted ? [first.from, second.to] : null;
}

/** What the clock shows at a minute of the ribbon. */
function clockAt({ ticks }: Ribbon, minute: number, whose: 'buyer' | 'karachi'): string {
  const tick = ticks.findLast(({ at }) => at <= minute);
  const [hours = 0, minutes = 0] = (tick?.[whose] ?? '00:00').split(':').map(Number);
  const at = (hours * 60 + minutes + minute - (tick?.at ?? 0)) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** Over the widest stretch; near an end of the ribbon the words begin or end with it, so that they are not cut. */
function captionOver(stretches: readonly Stretch[], words: string, short: string): Caption {
  const [widest = { x: 0, width: 0 }] = stretches.toSorted((a, b) => b.width - a.width);
  const middle = widest.x + widest.width / 2;
  if (middle < 25) return { x: widest.x, anchor: 'start', words, short };
  if (middle > 75) return { x: percent((widest.x + widest.width) / 100), anchor: 'end', words, short };
  return { x: percent(middle / 100), anchor: 'middle', words, short };
}

/** What lies in all the lists, on the same day of the drawing. */
function commonOf(lists: readonly (readonly RibbonSegment[])[]): RibbonSegment[] {
  const [first = [], ...others] = lists;
  return others.reduce<RibbonSegment[]>(
    (left, right) =>
      left.flatMap((a) =>
        right
          .filter(({ dayShift }) => dayShift === a.dayShift)
          .map((b) => ({ ...a, from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
          .filter(({ from, to }) => to > from),
      ),
    [...first],
  );
}

/** 0 to 1 as per cent with three decimals, which is finer than a screen. */
const percent = (share: number): number => Math.round(share * 100_000) / 1000;
