import type { Point } from './svg-path.ts';

interface Circle {
  /** Parts of the frame's width and height. */
  readonly place: Point;
  /** Pixels. */
  readonly radius: number;
}

/** Ground that stays visible between two circles, in pixels. */
const gap = 3;
const mostRounds = 400;

/**
 * How far each circle must move, in pixels, so that no two overlap at any of the widths.
 *
 * Overlapping pairs are pushed apart along the line between them, each by the share of the other's area, until all are free.
 * Circles in one place part in a fixed direction, so that the result does not depend on chance.
 */
export function separateCircles(
  circles: readonly Circle[],
  settings: { readonly aspect: number; readonly widths: readonly number[] },
): Point[] {
  const offsets = circles.map(() => ({ x: 0, y: 0 }));
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = false;
    for (const width of settings.widths) {
      for (const [i, a] of circles.entries()) {
        for (const [j, b] of circles.entries()) {
          if (j > i)
            moved = pushApart(a, offsets[i]!, b, offsets[j]!, width, width * settings.aspect, j) || moved;
        }
      }
    }
    if (!moved) break;
  }
  return offsets;
}

function pushApart(
  a: Circle,
  offsetA: { x: number; y: number },
  b: Circle,
  offsetB: { x: number; y: number },
  width: number,
  height: number,
  turn: number,
): boolean {
  const x = (b.place.x - a.place.x) * width + offsetB.x - offsetA.x;
  const y = (b.place.y - a.place.y) * height + offsetB.y - offsetA.y;
  const distance = Math.hypot(x, y);
  const missing = a.radius + b.radius + gap - distance;
  if (missing <= 0.01) return false;

  const direction =
    distance > 0.01 ? { x: x / distance, y: y / distance } : { x: Math.cos(turn), y: Math.sin(turn) };
  const shareOfB = a.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
  // A little more than needed, or the rounds would creep towards the goal without end.
  const push = missing + 0.05;
  offsetA.x -= direction.x * push * (1 - shareOfB);
  offsetA.y -= direction.y * push * (1 - shareOfB);
  offsetB.x += direction.x * push * shareOfB;
  offsetB.y += direction.y * push * shareOfB;
  return true;
}
