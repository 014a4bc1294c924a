import { plusPath } from '../geometry/motif.ts';
import { shareColours as colours } from './colours.ts';

/** The icon for a browser's tab: the plus alone, light on a dark tab. */
export function drawTabIcon(): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    // Where the content policy refuses the rule, the colour of the attribute stays.
    `<style>@media(prefers-color-scheme:dark){path{fill:${colours.greenOnDark}}}</style>`,
    `<path fill="${colours.green}" d="${plusPath(15, { x: 16, y: 16 })}"/>`,
    '</svg>\n',
  ].join('');
}

/**
 * The icon for a home screen: the plus on a full ground. It stays within the middle 80 % of the width, so that any shape a
 * system cuts out leaves it whole.
 */
export function drawTile(size: number, reach: number): string {
  const middle = size / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`,
    `<path d="M0 0h${size}v${size}H0z" fill="${colours.ground}"/>`,
    `<path d="${plusPath(middle * reach, { x: middle, y: middle })}" fill="${colours.marigold}"/>`,
    '</svg>',
  ].join('');
}

/** Wraps one PNG of a square picture as an .ico file. */
export function wrapAsIco(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(8, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Uint8Array(Buffer.concat([head, png]));
}
