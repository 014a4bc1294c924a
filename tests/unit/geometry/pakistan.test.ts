import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isOnLand,
  landPath,
  mapFrame,
  neighbourPath,
  placeOnMap,
} from '../../../src/lib/geometry/pakistan.ts';

const islamabad = { latitude: 33.72148, longitude: 73.04329 };
const karachi = { latitude: 24.8608, longitude: 67.0104 };
const quetta = { latitude: 30.18414, longitude: 67.00141 };

describe('the map of Pakistan', () => {
  it('costs at most 2 KB compressed, neighbours and all', () => {
    expect(landPath.length).toBeGreaterThan(500);
    expect(neighbourPath.length).toBeGreaterThan(200);
    expect(brotliCompressSync(landPath + neighbourPath).length).toBeLessThanOrEqual(2048);
  });

  it('lies within its frame', () => {
    const starts = [...landPath.matchAll(/M(-?\d+) (-?\d+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(starts).toHaveLength(1);
    for (const [x, y] of starts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(mapFrame.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(mapFrame.height);
    }
  });

  it('puts north up and east at the right', () => {
    expect(placeOnMap(islamabad).y).toBeLessThan(placeOnMap(quetta).y);
    expect(placeOnMap(quetta).y).toBeLessThan(placeOnMap(karachi).y);
    expect(placeOnMap(islamabad).x).toBeGreaterThan(placeOnMap(quetta).x);
  });

  it('knows land from what is not', () => {
    expect(isOnLand(placeOnMap(islamabad))).toBe(true);
    expect(isOnLand(placeOnMap(quetta))).toBe(true);
    // Kabul, and the sea south of Karachi.
    expect(isOnLand(placeOnMap({ latitude: 34.53, longitude: 69.17 }))).toBe(false);
    expect(isOnLand(placeOnMap({ latitude: 24.2, longitude: 65.5 }))).toBe(false);
  });

  it('has the shape that the stylesheet keeps for it', () => {
    const stylesheet = readFileSync(new URL('../../../src/styles/map.css', import.meta.url), 'utf8');
    expect(stylesheet).toContain(`aspect-ratio: ${mapFrame.width} / ${mapFrame.height};`);
  });
});
