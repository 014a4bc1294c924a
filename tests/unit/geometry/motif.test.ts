import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fieldCentres,
  fieldGaps,
  patternInnerRatio,
  patternPlusScale,
  patternStarScale,
  plusPath,
  plusPoints,
  sourceMarkPath,
  starPath,
  starPoints,
} from '../../../src/lib/geometry/motif.ts';

describe('the star', () => {
  it('has sixteen points, the first straight up', () => {
    const points = starPoints(10);
    expect(points).toHaveLength(16);
    expect(points[0]!.x).toBeCloseTo(0);
    expect(points[0]!.y).toBeCloseTo(-10);
  });

  it('is two squares laid over each other: its inner radius is 0.7654 of the outer', () => {
    expect(patternInnerRatio).toBeCloseTo(0.7654, 4);
    const [, inner] = starPoints(1);
    // Where the upright square (half side .7071) cuts the turned one (x - y = 1): x = 1 - .7071.
    expect(inner!.x).toBeCloseTo(0.2929, 4);
    expect(inner!.y).toBeCloseTo(-0.7071, 4);
  });

  it('alternates between its two radii round its centre', () => {
    const centre = { x: 3, y: -2 };
    const reaches = starPoints(8, { centre, innerRatio: 0.5 }).map(({ x, y }) =>
      Math.hypot(x - centre.x, y - centre.y),
    );
    for (const [index, reach] of reaches.entries()) expect(reach).toBeCloseTo(index % 2 === 0 ? 8 : 4);
  });
});

describe('the plus', () => {
  it('starts up and goes round through the points of the gap', () => {
    const expected = [
      [0, -1],
      [0.293, -0.707],
      [0.293, -0.293],
      [0.707, -0.293],
      [1, 0],
    ];
    const points = plusPoints(1);
    expect(points).toHaveLength(16);
    for (const [index, [x, y]] of expected.entries()) {
      expect(points[index]!.x).toBeCloseTo(x!, 3);
      expect(points[index]!.y).toBeCloseTo(y!, 3);
    }
  });

  it('fills the gap between four stars: every point of it lies on a star', () => {
    const stars = [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => starPoints(1, { centre: { x, y } })));
    for (const point of plusPoints(1)) {
      const distances = stars.map(({ x, y }) => Math.hypot(x - point.x, y - point.y));
      expect(Math.min(...distances)).toBeCloseTo(0, 6);
    }
  });
});

describe('a field', () => {
  it('has its stars on a grid of two radii and a plus in every inner corner', () => {
    expect(fieldCentres(2, 2, 5)).toEqual([
      { x: 5, y: 5 },
      { x: 15, y: 5 },
      { x: 5, y: 15 },
      { x: 15, y: 15 },
    ]);
    expect(fieldGaps(2, 2, 5)).toEqual([{ x: 10, y: 10 }]);
  });

  it('has no plus when it is a single row', () => {
    expect(fieldCentres(3, 1, 5)).toHaveLength(3);
    expect(fieldGaps(3, 1, 5)).toEqual([]);
  });
});

describe('the stylesheet of the motif', () => {
  const stylesheet = readFileSync(new URL('../../../src/styles/motif.css', import.meta.url), 'utf8');
  const middle = (radius: number) => ({ x: radius, y: radius });

  it.each([
    ['the source mark', sourceMarkPath(8)],
    ['the plus', plusPath(8, middle(8))],
    ['the header rule', starPath(5 * patternStarScale, middle(5))],
    ['the footer rule', starPath(11 * patternStarScale, middle(11)) + starPath(11 * 0.46, middle(11))],
    ['the empty row', starPath(35 * patternStarScale, middle(35.5))],
    ['the unclaimed rows', starPath(24, middle(24)) + starPath(13, middle(24))],
  ])('draws %s as this module does', (_, path) => {
    expect(stylesheet).toContain(`d='${path}'`);
  });

  it('gives the pluses of the footer their part of the cell', () => {
    // A plus of radius 8 in a view of 20 units for a cell of 22 px: 8 / 10 of the cell's radius.
    expect(stylesheet).toContain("viewBox='-2 -2 20 20'");
    expect(8 / 10).toBe(patternPlusScale);
  });
});
