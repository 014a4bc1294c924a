import { fieldCentres, patternPlusScale, patternStarScale, plusPath, starPath } from '../geometry/motif.ts';
import type { Point } from '../geometry/svg-path.ts';
import { shareColours as colours } from './colours.ts';

/** The pattern at the right of a share image: three stars wide, four high, filling its height. */
export const panel = { width: 472, height: 630, columns: 3, rows: 4 } as const;

const radius = panel.width / panel.columns / 2;

/** The pattern with one star lit, as a whole SVG. */
export function drawPanel(litStar: number): string {
  const stars = fieldCentres(panel.columns, panel.rows, radius);
  const gaps = fieldCentres(panel.columns + 1, panel.rows + 1, radius).map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
  }));
  const shapes = [
    `<path d="M0 0h${panel.width}v${panel.height}H0z" fill="${colours.ground}"/>`,
    `<path d="${gaps.map((gap) => plusPath(radius * patternPlusScale, gap, 1)).join('')}" fill="none" stroke="${colours.line}" stroke-width="1.5"/>`,
    ...stars.map((centre, index) => drawStar(centre, index === litStar ? colours.marigold : colours.star)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${panel.width}" height="${panel.height}" viewBox="0 0 ${panel.width} ${panel.height}">${shapes.join('')}</svg>`;
}

function drawStar(centre: Point, fill: string): string {
  return [
    `<path d="${starPath(radius * patternStarScale, centre, 1)}" fill="${fill}"/>`,
    `<path d="${starPath(radius * 0.68, centre, 1)}" fill="none" stroke="${colours.ground}" stroke-width="2"/>`,
    `<path d="${plusPath(radius * 0.3, centre, 1)}" fill="${colours.ground}"/>`,
  ].join('');
}
