// Writes the icons of public/ from the drawing of the plus. Run after a change of the mark: node scripts/run.mjs scripts/make-icons.ts
import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { drawTabIcon, drawTile, wrapAsIco } from '../src/lib/share/icons.ts';
import { encodePalettePng } from '../src/lib/share/palette-png.ts';

const folder = new URL('../public/', import.meta.url);

/** Reach of the plus in the tile: nearly the whole of a small icon, the safe zone of one that a system may cut. */
const reachSmall = 0.88;
const reachSafe = 0.62;

const icons: readonly [string, string | Uint8Array][] = [
  ['favicon.svg', drawTabIcon()],
  ['favicon.ico', wrapAsIco(pngOf(32, reachSmall), 32)],
  ['apple-touch-icon.png', pngOf(180, reachSafe)],
  ['icon-192.png', pngOf(192, reachSafe)],
  ['icon-512.png', pngOf(512, reachSafe)],
];

for (const [name, content] of icons) {
  writeFileSync(new URL(name, folder), content);
  console.log(`public/${name}: ${Buffer.byteLength(content)} bytes`);
}

function pngOf(size: number, reach: number): Uint8Array {
  const picture = new Resvg(drawTile(size, reach)).render();
  return encodePalettePng(picture.pixels, picture.width, picture.height);
}
