import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawTabIcon, wrapAsIco } from '../../../src/lib/share/icons.ts';

const published = (name: string) => readFileSync(new URL(`../../../public/${name}`, import.meta.url));

describe('the icons', () => {
  it('are published as they are drawn (else run scripts/make-icons.ts)', () => {
    expect(published('favicon.svg').toString()).toBe(drawTabIcon());
  });

  it.each([
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ])('%s is a square of %d px', (name, size) => {
    const png = published(name);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('has one picture of 32 px in favicon.ico', () => {
    const ico = published('favicon.ico');
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6)]).toEqual([1, 1, 32]);
    const png = ico.subarray(ico.readUInt32LE(18));
    expect(png.readUInt32BE(16)).toBe(32);
    expect(Buffer.from(wrapAsIco(png, 32)).equals(ico)).toBe(true);
  });
});
