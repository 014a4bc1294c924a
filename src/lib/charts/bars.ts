import { scaleLinear } from 'd3-scale';
import type { Stat } from '../schemas/stat.ts';
import { statTitle, statWords } from '../format/stats.ts';

/** Length of each bar in parts of the frame; a range is solid to its lower end and hatched to its upper. */
export type Bar = {
  id: string;
  label: string;
  words: string;
  solid: number;
  hatched: number;
  doubted: boolean;
};

const doubted = (stat: Stat): boolean => stat.check !== undefined && stat.check !== 'confirmed';

/** Lays out bars of like figures on one scale from zero. Claims that did not hold are drawn hatched. */
export function layoutBars(stats: readonly Stat[]): Bar[] {
  const top = Math.max(...stats.map(({ value, low, high }) => Math.max(value ?? 0, low ?? 0, high ?? 0)));
  const scale = scaleLinear().domain([0, top]).range([0, 100]);
  return stats.map((stat) => {
    const isRange = stat.low !== undefined && stat.high !== undefined;
    const from = isRange ? (stat.low ?? 0) : (stat.value ?? 0);
    const to = isRange ? (stat.high ?? 0) : from;
    return {
      id: stat.id,
      label: `${stat.check ? 'Claim: ' : ''}${statTitle(stat)}, ${stat.period.label}`,
      words: statWords(stat),
      solid: doubted(stat) ? 0 : Math.round(scale(from) * 10) / 10,
      hatched: Math.round(scale(to) * 10) / 10,
      doubted: doubted(stat),
    };
  });
}

export type Count = { id: string; x: number; words: string; label: string; row: number; open: boolean };

const NEAR = 24;

/** Lays out conflicting counts on one axis from zero; names that would meet go to rows of their own. */
export function layoutCounts(stats: readonly Stat[]): Count[] {
  const values = stats.map(({ value }) => value ?? 0);
  const scale = scaleLinear()
    .domain([0, Math.max(...values)])
    .range([0, 86]);
  const rows: number[] = [];
  return stats
    .map((stat) => ({ stat, x: Math.round(scale(stat.value ?? 0) * 10) / 10 }))
    .sort((a, b) => a.x - b.x)
    .map(({ stat, x }) => {
      let row = rows.findIndex((last) => x - last >= NEAR);
      if (row === -1) row = rows.length;
      rows[row] = x;
      return {
        id: stat.id,
        x,
        words: statWords(stat),
        label: stat.period.label,
        row,
        open: stat.qualifier === 'over',
      };
    });
}
