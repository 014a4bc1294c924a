import { areaOutside, boxRound, growBox, moveBox, sharedArea } from './boxes.ts';
import type { Box } from './boxes.ts';
import type { Point } from './svg-path.ts';

/** Words that already stand on the map, and the least width of the map at which they are shown. */
export interface FixedWords {
  readonly place: Point;
  readonly width: number;
  readonly height: number;
  readonly fromWidth: number;
}

/** What the layout must know of the drawing. */
export interface LayoutSettings {
  /** Height of the frame over its width. */
  readonly aspect: number;
  /** The widths in pixels at which nothing may overlap: the narrowest, the widest and some between. */
  readonly widths: readonly number[];
  /** Size of the names in pixels; it does not shrink with the map. */
  readonly fontSize: number;
  readonly fixedWords?: readonly FixedWords[];
}

/** Where a name starts, from the place of its city, in pixels; `y` is the base line. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  /** Whether the name has room on wide maps only; styles/map.css hides it on phones. */
  readonly wideOnly?: boolean;
}

/** A circle that wants a name beside it: its place as parts of the frame, how far it was moved, in pixels. */
export interface LabelledCircle {
  readonly place: Point;
  readonly offset: Point;
  readonly radius: number;
  readonly text: string;
}

/** Advances of Instrument Sans 500 in ems, rounded up, so that a name is never wider than planned. */
const advances: readonly [RegExp, number][] = [
  [/[ijlI.,'’]/, 0.29],
  [/[frt1 ]/, 0.42],
  [/[mwMW]/, 0.88],
  [/[A-Z]/, 0.68],
];
const ordinaryAdvance = 0.58;
const lineHeight = 1.1;
const baselineDrop = 0.35;
const labelGap = 5;
const clearance = 2;
/** How far a name may stand out of the frame at the sides: the page keeps 20 px there. */
const overhang = 12;
/** Square pixels that may be rounding. */
const negligible = 0.01;
/** Maps of this width and more count as wide. */
const wideFrom = 420;

/**
 * A free place for the name of every circle, or null where there is none.
 *
 * Greedy, large circles first, since their names matter most; then every name is looked at twice more in the light of the
 * others. What still overlaps is dropped, and comes back where wide maps alone have room for it.
 */
export function placeLabels(
  circles: readonly LabelledCircle[],
  settings: LayoutSettings,
): (PlacedLabel | null)[] {
  const options = circles.map((circle) => labelOptions(circle, settings.fontSize));
  const chosen: (PlacedLabel | null)[] = circles.map(() => null);
  const overlapOf = (index: number, label: PlacedLabel, widths: readonly number[]) =>
    sumOf(widths.map((width) => overlapAt(width, index, label, chosen, circles, settings)));

  const order = circles
    .map((_, index) => index)
    .sort((a, b) => circles[b]!.radius - circles[a]!.radius || a - b);
  for (let round = 0; round < 3; round += 1) {
    for (const index of order) {
      const overlaps = options[index]!.map((label) => overlapOf(index, label, settings.widths));
      const least = Math.min(...overlaps) + negligible;
      chosen[index] = options[index]![overlaps.findIndex((overlap) => overlap <= least)] ?? null;
    }
  }
  for (const index of order.toReversed()) {
    const label = chosen[index];
    if (label && overlapOf(index, label, settings.widths) > negligible) chosen[index] = null;
  }
  const wide = settings.widths.filter((width) => width >= wideFrom);
  for (const index of wide.length > 0 ? order : []) {
    if (chosen[index]) continue;
    const free = options[index]!.find((label) => overlapOf(index, label, wide) <= negligible);
    if (free) chosen[index] = { ...free, wideOnly: true };
  }
  return chosen;
}

/** What a name would cover of other circles, other names, fixed words and the outside, in square pixels. */
function overlapAt(
  width: number,
  index: number,
  label: PlacedLabel,
  chosen: readonly (PlacedLabel | null)[],
  circles: readonly LabelledCircle[],
  settings: LayoutSettings,
): number {
  const height = width * settings.aspect;
  const placeOf = ({ place }: { readonly place: Point }) => ({ x: place.x * width, y: place.y * height });
  const box = growBox(moveBox(label.box, placeOf(circles[index]!)), clearance);
  const frame = growBox({ left: -overhang, top: 0, right: width + overhang, bottom: height }, clearance);
  const others = circles.flatMap((circle, other) => {
    if (other === index) return [];
    const name = chosen[other];
    const shapes = name
      ? [boxRound(circle.offset, circle.radius), name.box]
      : [boxRound(circle.offset, circle.radius)];
    return shapes.map((shape) => moveBox(shape, placeOf(circle)));
  });
  const words = (settings.fixedWords ?? [])
    .filter(({ fromWidth }) => width >= fromWidth)
    .map((fixed) => moveBox(boxOfWords(fixed), placeOf(fixed)));
  return areaOutside(box, frame) + sumOf([...others, ...words].map((shape) => sharedArea(box, shape)));
}

/** The eight sides of a circle, the best first. */
function labelOptions({ text, offset, radius }: LabelledCircle, fontSize: number): PlacedLabel[] {
  const width = textWidth(text) * fontSize;
  const height = fontSize * lineHeight;
  const beside = radius + labelGap;
  const corner = radius * 0.7 + labelGap;
  const over = radius + labelGap + height / 2;
  const sides: readonly [PlacedLabel['anchor'], number, number][] = [
    ['start', beside, 0],
    ['end', -beside, 0],
    ['start', corner, -corner],
    ['start', corner, corner],
    ['end', -corner, -corner],
    ['end', -corner, corner],
    ['middle', 0, over],
    ['middle', 0, -over],
  ];
  return sides.map(([anchor, dx, dy]) => {
    const x = offset.x + dx;
    const middle = offset.y + dy;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return {
      text,
      x,
      y: middle + baselineDrop * fontSize,
      anchor,
      box: { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 },
    };
  });
}

function textWidth(text: string): number {
  const advanceOf = (letter: string) =>
    advances.find(([letters]) => letters.test(letter))?.[1] ?? ordinaryAdvance;
  return sumOf([...text].map(advanceOf));
}

function boxOfWords({ width, height }: FixedWords): Box {
  return { left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
