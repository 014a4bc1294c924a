import { scaleLinear, scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import type { Stat } from '../schemas/stat.ts';
import { shortDateWords } from '../format/dates.ts';
import { statWords, valueWords } from '../format/stats.ts';

/** A chart in parts of its frame, 0 to 100 both ways, so that one drawing fits a phone, a desk and paper. */
export type LineChart = {
  path: string;
  points: { x: number; y: number; words: string; labelled: boolean; last: boolean }[];
  yTicks: { y: number; label: string }[];
  xTicks: { x: number; label: string; minor: boolean }[];
};

const round = (value: number): number => Math.round(value * 100) / 100;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** The moment at which a figure stands on the axis: the end of its period. */
function momentOf({ period, id }: Stat): number {
  const at = period.end ?? period.start;
  if (!at) throw new Error(`Figure "${id}" has no dates, so it cannot stand on a line`);
  return day(at);
}

const shortPeriod = (label: string): string => {
  const fiscal = /^FY(\d{4})-(\d{2})$/.exec(label);
  return fiscal ? `${fiscal[1]}–${fiscal[2]}` : /^\d{4}-\d{2}/.test(label) ? shortDateWords(label) : label;
};

/** Shorter words for an axis: "$4bn" rather than "$4,000,000,000". */
const tickWords = (value: number, unit: string): string =>
  value === 0 ? '0' : valueWords(value, unit).replace(/ (people|per .*)$/, '');

/**
 * Lays out one line over time from figures of one unit; y begins at zero, x runs from the first to the last period.
 * The first and the last point carry their values; names that a phone has no room for are minor.
 */
export function layoutLine(stats: readonly Stat[]): LineChart {
  const points = stats
    .flatMap((stat) => (stat.value === null ? [] : [{ stat, at: momentOf(stat), value: stat.value }]))
    .sort((a, b) => a.at - b.at);
  if (points.length < 2) throw new Error('A line needs at least two figures with a number');
  const unit = points[0]?.stat.unit ?? '';
  const times = points.map(({ at }) => at);
  const y = scaleLinear()
    .domain([0, Math.max(...points.map(({ value }) => value))])
    .nice(4)
    .range([100, 0]);
  const yTicks = y.ticks(4).map((value) => ({ y: round(y(value)), label: tickWords(value, unit) }));
  // The line begins to the right of the longest name on its axis, reckoned for a phone.
  const longest = Math.max(...yTicks.map(({ label }) => label.length));
  const left = Math.min(30, Math.max(9, round(2 + longest * 2.7)));
  const x = scaleTime()
    .domain([Math.min(...times), Math.max(...times)])
    .range([left, 98]);
  const placed = points.map(({ stat, at, value }, index) => ({
    x: round(x(at)),
    y: round(y(value)),
    words: statWords(stat),
    label: shortPeriod(stat.period.label),
    last: index === points.length - 1,
    labelled: index === 0 || index === points.length - 1,
  }));
  const path =
    line<{ x: number; y: number }>()
      .x((point) => point.x)
      .y((point) => point.y)(placed) ?? '';
  const crowded = placed.length > 6;
  return {
    path,
    points: placed.map(({ label: _label, ...point }) => point),
    yTicks,
    xTicks: placed.map(({ x: at, label }, index) => ({
      x: at,
      label,
      minor: crowded ? (placed.length - 1 - index) % 3 !== 0 : index === placed.length - 2,
    })),
  };
}
