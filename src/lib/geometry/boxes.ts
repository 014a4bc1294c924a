import type { Point } from './svg-path.ts';

/** An upright rectangle on a drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The area two boxes share, in square pixels; 0 when they only touch. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The area of a box that lies outside a frame, in square pixels. */
export function areaOutside(box: Box, frame: Box): number {
  return (box.right - box.left) * (box.bottom - box.top) - sharedArea(box, frame);
}

/** The box round a circle. */
export function boxRound(centre: Point, radius: number): Box {
  return {
    left: centre.x - radius,
    top: centre.y - radius,
    right: centre.x + radius,
    bottom: centre.y + radius,
  };
}

/** The same box some pixels away. */
export function moveBox(box: Box, by: Point): Box {
  return {
    left: box.left + by.x,
    top: box.top + by.y,
    right: box.right + by.x,
    bottom: box.bottom + by.y,
  };
}

/** The same box with a margin on every side. */
export function growBox(box: Box, margin: number): Box {
  return {
    left: box.left - margin,
    top: box.top - margin,
    right: box.right + margin,
    bottom: box.bottom + margin,
  };
}
