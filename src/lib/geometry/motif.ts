import { pathThrough } from './svg-path.ts';
import type { Point } from './svg-path.ts';

/** Inner radius over outer radius where two equal squares lie over each other, one turned by 45°: cos 45° / cos 22.5°. */
export const patternInnerRatio = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8);

/** The source mark is cut deeper than the pattern, so that it stays a star at 9 px. */
export const sourceMarkInnerRatio = 0.5;

/** In patterns stars and pluses are drawn a little smaller than their cell, so that a line of ground shows. */
export const patternStarScale = 0.985;
export const patternPlusScale = 0.8;

const origin: Point = { x: 0, y: 0 };

/**
 * The eight-fold star: 16 points, starting straight up and going round with the clock.
 *
 * Outer points lie at `radius` at every 45°, inner points between them at `radius × innerRatio`. With the default ratio the
 * outline is that of two squares laid over each other, and stars on a square grid of pitch 2 × radius touch at their tips.
 */
export function starPoints(radius: number, options: { centre?: Point; innerRatio?: number } = {}): Point[] {
  const { centre = origin, innerRatio = patternInnerRatio } = options;
  return Array.from({ length: 16 }, (_, index) => {
    const angle = (index * Math.PI) / 8;
    const reach = index % 2 === 0 ? radius : radius * innerRatio;
    return { x: centre.x + reach * Math.sin(angle), y: centre.y - reach * Math.cos(angle) };
  });
}

/**
 * The plus: the gap that four stars leave at a corner of the grid, 16 points from straight up with the clock.
 *
 * In parts of the radius the points are (0, -1), (.293, -.707), (.293, -.293), (.707, -.293), (1, 0) … and so round,
 * where .707 is cos 45° and .293 is 1 - cos 45°.
 */
export function plusPoints(radius: number, centre: Point = origin): Point[] {
  const far = radius * Math.SQRT1_2;
  const near = radius - far;
  const quarter: readonly [number, number][] = [
    [0, -radius],
    [near, -far],
    [near, -near],
    [far, -near],
  ];
  return [0, 1, 2, 3].flatMap((turns) =>
    quarter.map(([x, y]) => {
      const [turnedX, turnedY] = turnQuarters(x, y, turns);
      return { x: centre.x + turnedX, y: centre.y + turnedY };
    }),
  );
}

/** The star after a figure, as path data in a box of 2 × radius whose corner is the origin. */
export function sourceMarkPath(radius: number): string {
  const centre = { x: radius, y: radius };
  return pathThrough(starPoints(radius, { centre, innerRatio: sourceMarkInnerRatio }));
}

/** Path data of a star of the pattern. */
export function starPath(radius: number, centre: Point = origin, decimals = 2): string {
  return pathThrough(starPoints(radius, { centre }), { decimals });
}

/** Path data of a plus. */
export function plusPath(radius: number, centre: Point = origin, decimals = 2): string {
  return pathThrough(plusPoints(radius, centre), { decimals });
}

/**
 * The centres of the stars of a field, row by row, on a square grid of pitch 2 × radius whose corner is the origin.
 * One row is a field of one row.
 */
export function fieldCentres(columns: number, rows: number, radius: number): Point[] {
  return gridOf(columns, rows, radius, radius);
}

/** The centres of the pluses inside a field: one at every corner where four of its stars meet. */
export function fieldGaps(columns: number, rows: number, radius: number): Point[] {
  return gridOf(columns - 1, rows - 1, 2 * radius, radius);
}

function gridOf(columns: number, rows: number, start: number, radius: number): Point[] {
  return Array.from({ length: Math.max(0, columns) * Math.max(0, rows) }, (_, index) => ({
    x: start + 2 * radius * (index % columns),
    y: start + 2 * radius * Math.floor(index / columns),
  }));
}

function turnQuarters(x: number, y: number, turns: number): [number, number] {
  return turns === 0 ? [x, y] : turnQuarters(-y, x, turns - 1);
}
