import type { Stat } from '../schemas/stat.ts';
import { collectNotes, statNote, type PageNotes, type SourceRegister } from './notes.ts';

/** Figures of the home page by their ids in stats.json; a test checks that each exists. */
export const HOME_FIGURES = {
  exports: 'it-exports-fy2024-25',
  widerExports: 'it-exports-incl-freelance-fy2024-25',
  share: 'call-centre-share-8m-fy2024-25',
  quotedShare: 'seed-pseb-30pct',
  operating: 'call-centres-operating-2025',
  registeredPress: 'call-centres-registered-2000',
  registeredMinistry: 'call-centres-registered-3000',
  tax: 'it-export-tax-pseb',
  taxExtension: 'it-export-tax-extension',
} as const;

/** One line a year: where a year was restated, the restated value that its successors were measured against. */
export const EXPORT_SERIES = [
  'it-exports-fy2015-16',
  'it-exports-fy2016-17',
  'it-exports-fy2017-18',
  'it-exports-fy2018-19',
  'it-exports-fy2019-20-revised',
  'it-exports-fy2020-21',
  'it-exports-fy2021-22',
  'it-exports-fy2022-23-base',
  'it-exports-fy2023-24',
  'it-exports-fy2024-25',
] as const;

/** A figure of the register; an unknown id is a mistake in the page. */
export function statOf(stats: ReadonlyMap<string, Stat>, id: string): Stat {
  const stat = stats.get(id);
  if (!stat) throw new Error(`Figure "${id}" is not in stats.json`);
  return stat;
}

/** Notes of the four figures of the home page. */
export function homeNotes({
  stats,
  register,
}: {
  stats: ReadonlyMap<string, Stat>;
  register: SourceRegister;
}): PageNotes {
  return collectNotes(Object.values(HOME_FIGURES).map((id) => statNote(statOf(stats, id), register)));
}

/** Points of a small line from 0 to the largest value, in a box of the given size, as an SVG path. */
export function sparkline(
  values: readonly number[],
  width: number,
  height: number,
): { path: string; end: { x: number; y: number } } {
  const top = Math.max(...values);
  const points = values.map((value, index) => ({
    x: Math.round((index / (values.length - 1)) * width * 10) / 10,
    y: Math.round((1 - value / top) * height * 10) / 10,
  }));
  return {
    path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`,
    end: points.at(-1) ?? { x: 0, y: height },
  };
}
