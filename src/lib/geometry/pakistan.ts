import { geoAzimuthalEqualArea, geoContains, geoPath } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { presimplify, simplify } from 'topojson-simplify';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { pathThrough } from './svg-path.ts';
import type { Point } from './svg-path.ts';

/** The drawing's own units; the page shows it at 260 to 500 px, so one unit is half a pixel at most. */
export const mapFrame = { width: 1000, height: 918 } as const;

/** Detail below this area (square degrees) is left out, so that the outline stays recognisable and costs little. */
const smallestDetail = 0.0024;
const smallestNeighbourDetail = 0.009;

/** ISO 3166-1 numbers, as the atlas has them. */
const pakistanId = '586';
/** Iran, Afghanistan, Turkmenistan, Uzbekistan, Tajikistan, Kyrgyzstan, China, India: whoever shows within the frame. */
const neighbourIds = new Set(['364', '004', '795', '860', '762', '417', '156', '356']);

const weighted = presimplify(atlas);
const detailed = simplify(weighted, smallestDetail);
const coarse = simplify(weighted, smallestNeighbourDetail);

const pakistan = detailed.objects.countries.geometries.find(isPakistan);
if (!pakistan)
  throw new Error('The atlas has no country 586 (Pakistan): look at the version of the package world-atlas.');

const outline = feature(detailed, pakistan);

// Room above for the neighbours, on the right for the names of Islamabad, Bagh and Lahore on a narrow phone.
const projection = geoAzimuthalEqualArea()
  .rotate([-69.5, -30.4])
  .fitExtent(
    [
      [28, 36],
      [892, 880],
    ],
    outline,
  )
  .clipExtent([
    [0, 0],
    [mapFrame.width, mapFrame.height],
  ]);

/** The outline of the country as path data in the units of the frame. */
export const landPath = pathsOf(outline, { closed: true });

/** The borders and coasts around it, without those of the country itself. */
export const neighbourPath = pathsOf(
  mesh(
    coarse,
    { type: 'GeometryCollection', geometries: coarse.objects.countries.geometries.filter(isDrawn) },
    (a, b) => !isPakistan(a) && !isPakistan(b),
  ),
  { closed: false },
);

/** Where a place lies on the frame, as parts of its width and height. */
export function placeOnMap(place: { latitude: number; longitude: number }): Point {
  const [x, y] = projection([place.longitude, place.latitude]) ?? [NaN, NaN];
  return { x: x / mapFrame.width, y: y / mapFrame.height };
}

/** Whether a place of the frame (parts of its width and height) lies within the outline. */
export function isOnLand({ x, y }: Point): boolean {
  const position = projection.invert?.([x * mapFrame.width, y * mapFrame.height]);
  return position ? geoContains(outline, position) : false;
}

function isPakistan(geometry: GeometryObject): boolean {
  return geometry.id === pakistanId;
}

function isDrawn(geometry: GeometryObject): boolean {
  return isPakistan(geometry) || neighbourIds.has(String(geometry.id)) || isSiachen(geometry);
}

/** The glacier that the atlas gives to nobody: without it the borders beside it would end in the air. */
function isSiachen({ properties }: GeometryObject): boolean {
  return properties !== undefined && 'name' in properties && properties.name === 'Siachen Glacier';
}

function pathsOf(geometry: GeoPermissibleObjects, options: { closed: boolean }): string {
  const lines: Point[][] = [];
  const draw = geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => void lines.push([{ x, y }]),
    lineTo: (x, y) => void lines.at(-1)?.push({ x, y }),
    closePath: () => undefined,
    arc: () => undefined,
  });
  draw(geometry);
  return lines.map((line) => pathThrough(line, { decimals: 0, ...options })).join('');
}
