import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;

/**
 * Encodes opaque RGBA pixels as a PNG with a palette of at most 256 colours: for flat drawings a third of the size of full
 * colour. The most frequent colours are kept, the rest (half-tones at edges) take the nearest one kept.
 */
export function encodePalettePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const { palette, indexOf } = choosePalette(pixels);
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    // The first byte of each row stays 0: no filter, which suits palettes best.
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = indexOf(colourAt(pixels, y * width + x));
  }

  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.from(signature),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('PLTE', Uint8Array.from(palette.flatMap(channelsOf))),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

function choosePalette(pixels: Uint8Array): { palette: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let index = 0; index < pixels.length / 4; index += 1) {
    const colour = colourAt(pixels, index);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byFrequency = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  const palette = byFrequency.slice(0, mostColours).map(([colour]) => colour);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const indexOf = (colour: number): number => {
    const found = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, found);
    return found;
  };
  return { palette, indexOf };
}

// Plain loops: this runs for thousands of half-tones in every picture.
function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [index, candidate] of palette.entries()) {
    const red = (candidate >> 16) - (colour >> 16);
    const green = ((candidate >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (candidate & 255) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function colourAt(pixels: Uint8Array, index: number): number {
  return (pixels[4 * index]! << 16) | (pixels[4 * index + 1]! << 8) | pixels[4 * index + 2]!;
}

function channelsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
