import type { FixedWords, LayoutSettings } from './city-labels.ts';
import { mapFrame } from './pakistan.ts';

/** Names on the map that are not cities. Their middle is given as parts of the frame. */
export interface MapWords extends FixedWords {
  readonly text: string;
  readonly kind: 'country' | 'sea';
}

/** Below this width of the map there is no room for the neighbours' names; styles/map.css hides them on phones. */
const countriesFromWidth = 400;

export const mapWords: readonly MapWords[] = [
  {
    text: 'Afghanistan',
    kind: 'country',
    place: { x: 0.3, y: 0.35 },
    width: 76,
    height: 14,
    fromWidth: countriesFromWidth,
  },
  {
    text: 'Iran',
    kind: 'country',
    place: { x: 0.04, y: 0.65 },
    width: 26,
    height: 14,
    fromWidth: countriesFromWidth,
  },
  {
    text: 'India',
    kind: 'country',
    place: { x: 0.8, y: 0.71 },
    width: 34,
    height: 14,
    fromWidth: countriesFromWidth,
  },
  { text: 'Arabian Sea', kind: 'sea', place: { x: 0.17, y: 0.935 }, width: 82, height: 16, fromWidth: 0 },
];

/**
 * What the layout of cities must know of the drawing: its shape, the widths it is shown at (phone of 320 px to desk) and
 * the words that already stand on it.
 */
export function mapLayoutSettings(map: { neighbours: boolean; size: 'full' | 'small' }): LayoutSettings {
  return {
    aspect: mapFrame.height / mapFrame.width,
    widths: map.size === 'full' ? [280, 350, 420, 500] : [250, 292, 350],
    fontSize: map.size === 'full' ? 15.2 : 14.4,
    fixedWords: mapWords.filter(({ kind }) => (kind === 'sea' ? map.size === 'full' : map.neighbours)),
  };
}
