import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodePalettePng } from '../../../src/lib/share/palette-png.ts';

describe('encodePalettePng', () => {
  it('keeps every colour of a picture that has few', () => {
    const colours = [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 0, 0],
    ];
    const png = encodePalettePng(Uint8Array.from(colours.flatMap((colour) => [...colour, 255])), 2, 2);
    expect(readColours(png, 2, 2)).toEqual(colours);
  });

  it('gives a rare half-tone the nearest colour kept', () => {
    // 257 colours, each twice but the last: that one has no place in the palette.
    const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey]).flatMap((colour) => [
      colour,
      colour,
    ]);
    const colours = [...greys, [9, 9, 10]];
    const png = encodePalettePng(
      Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
      colours.length,
      1,
    );
    expect(readColours(png, colours.length, 1).at(-1)).toEqual([9, 9, 9]);
  });
});

function readColours(png: Uint8Array, width: number, height: number): number[][] {
  const chunks = new Map<string, Buffer>();
  const bytes = Buffer.from(png);
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = inflateSync(chunks.get('IDAT')!);
  const palette = chunks.get('PLTE')!;
  return Array.from({ length: width * height }, (_, index) => {
    const entry = rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)]!;
    return [...palette.subarray(3 * entry, 3 * entry + 3)];
  });
}
