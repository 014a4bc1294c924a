import { firstDay, lastDay } from '../catalogue/partial-date.ts';
import type { Source } from '../schemas/source.ts';

/** A dot of the chart "How old is what we know": one source at the date it carries. */
export type AgeDot = { x: number; y: number; dated: boolean; label: string };
export type AgeChart = {
  dots: AgeDot[];
  ticks: { x: number; label: string }[];
  todayX: number;
  undatedX: number | null;
  width: number;
  height: number;
  base: number;
};

const WIDTH = 640;
const DATED_WIDTH = 520;
const HEADROOM = 34;
const DOT = 13;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const middle = (date: string): number => (dayNumber(firstDay(date)) + dayNumber(lastDay(date))) / 2;
const datePart = (published: string): string =>
  published.replace(' (inferred)', '').replace(/^(\d{4})-(1[3-9]|[2-9]\d)$/, '$1');

/**
 * Lays out one dot for each source of a profile: dated ones along a line of years (the middle of a partial date),
 * piled up where they would touch, undated ones hollow at the right. Sizes in units of the view box.
 */
export function layoutAges(sources: readonly Source[], buildDay: string): AgeChart {
  const dated = sources
    .flatMap((source) => (source.published ? [{ source, at: middle(datePart(source.published)) }] : []))
    .sort((a, b) => a.at - b.at);
  const undated = sources.filter((source) => source.published === null);
  const today = dayNumber(buildDay);
  const buildYear = Number(buildDay.slice(0, 4));
  const firstYear = Math.min(
    buildYear - 4,
    ...dated.map(({ source }) => Number(source.published?.slice(0, 4))),
  );
  const start = dayNumber(`${firstYear}-01-01`);
  const scale = (at: number): number =>
    Math.round(10 + ((Math.min(at, today) - start) / (today - start)) * (DATED_WIDTH - 20));
  const piles: { x: number; height: number }[] = [];
  const dots = dated.map(({ source, at }): AgeDot => {
    const x = scale(at);
    const pile = piles.find((other) => Math.abs(other.x - x) < DOT);
    if (pile) pile.height += 1;
    else piles.push({ x, height: 1 });
    return { x: pile?.x ?? x, y: -10 - ((pile?.height ?? 1) - 1) * DOT, dated: true, label: source.title };
  });
  const perRow = 7;
  const left = DATED_WIDTH + 24;
  undated.forEach((source, index) =>
    dots.push({
      x: left + (index % perRow) * DOT,
      y: -10 - Math.floor(index / perRow) * DOT,
      dated: false,
      label: source.title,
    }),
  );
  const base = HEADROOM - Math.min(-10, ...dots.map(({ y }) => y));
  const step = Math.max(1, Math.ceil((buildYear - firstYear) / 6));
  const years = Array.from(
    { length: Math.floor((buildYear - firstYear) / step) + 1 },
    (_, index) => firstYear + index * step,
  );
  return {
    dots: dots.map((dot) => ({ ...dot, y: base + dot.y })),
    base,
    ticks: years.map((year) => ({ x: scale(dayNumber(`${year}-01-01`)), label: String(year) })),
    todayX: scale(today),
    undatedX: undated.length > 0 ? left - 6 : null,
    width: WIDTH,
    height: base + 24,
  };
}
