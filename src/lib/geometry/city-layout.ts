import { placeLabels } from './city-labels.ts';
import type { LayoutSettings, PlacedLabel } from './city-labels.ts';
import { separateCircles } from './separate-circles.ts';
import type { Point } from './svg-path.ts';

/** A city to be drawn: where it lies as parts of the frame's width and height, and how many providers it has (if that is shown). */
export interface CityToPlace {
  readonly slug: string;
  readonly name: string;
  readonly place: Point;
  readonly count?: number | undefined;
}

/** A city as drawn. All pixels count from its true place, so that one drawing serves every width. */
export interface PlacedCity {
  readonly slug: string;
  readonly place: Point;
  readonly radius: number;
  /** How far the circle was moved from the true place. */
  readonly offset: Point;
  /** The number in the circle, or null when it stands after the name or is not shown. */
  readonly figure: number | null;
  /** Null where no free place was left: the list beside the map still names the city. */
  readonly label: PlacedLabel | null;
}

/** From this count the number stands inside its circle; a smaller circle has no room for it. */
const figureInsideFrom = 3;
/** Circle area follows the count: radius = 4.9 px × √count, and at most 22 px for the largest. */
const radiusOfOne = 4.9;
const largestRadius = 22;
const radiusWithoutCount = 7;

/**
 * Places circles and names of cities so that none overlaps at any of the given widths.
 *
 * Circles keep their size in pixels while the map grows and shrinks. Near ones are pushed apart, the smaller one further;
 * then each name takes the free side it likes best: right, left, a corner, below, above. A name that finds no free side is
 * shown on wide maps only, or left out. The same cities in the same order give the same drawing. The method is our own.
 */
export function layoutCities(cities: readonly CityToPlace[], settings: LayoutSettings): PlacedCity[] {
  // Hundreds of pages draw the same map, and one drawing takes longer than the rest of its page.
  const asked = JSON.stringify([cities, settings]);
  const drawn = knownLayouts.get(asked) ?? drawLayout(cities, settings);
  knownLayouts.set(asked, drawn);
  return drawn;
}

const knownLayouts = new Map<string, PlacedCity[]>();

function drawLayout(cities: readonly CityToPlace[], settings: LayoutSettings): PlacedCity[] {
  const unit = radiusUnit(cities);
  const radii = cities.map(({ count }) =>
    count === undefined ? radiusWithoutCount : unit * Math.sqrt(Math.max(1, count)),
  );
  const offsets = separateCircles(
    cities.map(({ place }, index) => ({ place, radius: radii[index]! })),
    settings,
  );
  const labels = placeLabels(
    cities.map((city, index) => ({
      place: city.place,
      radius: radii[index]!,
      offset: offsets[index]!,
      text: labelText(city),
    })),
    settings,
  );

  return cities.map((city, index) => ({
    slug: city.slug,
    place: city.place,
    radius: radii[index]!,
    offset: offsets[index]!,
    figure: city.count !== undefined && city.count >= figureInsideFrom ? city.count : null,
    label: labels[index] ?? null,
  }));
}

function radiusUnit(cities: readonly CityToPlace[]): number {
  const most = Math.max(1, ...cities.map(({ count }) => count ?? 1));
  return Math.min(radiusOfOne, largestRadius / Math.sqrt(most));
}

function labelText({ name, count }: CityToPlace): string {
  return count === undefined || count >= figureInsideFrom ? name : `${name} ${count}`;
}
