import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBit,
  allBits,
  both,
  countBits,
  countBoth,
  either,
  hasBit,
  noBits,
  without,
  type Bits,
} from '../../../src/lib/catalogue/bits.ts';

test.each([0, 1, 31, 32, 33, 64, 10_000])('all of %i places are so many, and none beyond', (size) => {
  expect(countBits(allBits(size))).toBe(size);
  expect(hasBit(allBits(size), size)).toBe(false);
  expect(countBits(noBits(size))).toBe(0);
});

test('sets of bits are as sets of numbers', () => {
  const places = fc.array(fc.nat({ max: 99 }));
  const bitsOf = (list: number[]): Bits => {
    const bits = noBits(100);
    for (const place of list) addBit(bits, place);
    return bits;
  };
  const placesOf = (bits: Bits) => Array.from({ length: 100 }, (_, i) => i).filter((i) => hasBit(bits, i));
  const sorted = (list: Iterable<number>) => [...new Set(list)].sort((a, b) => a - b);
  fc.assert(
    fc.property(places, places, (a, b) => {
      const shared = sorted(a.filter((place) => b.includes(place)));
      expect(placesOf(both(bitsOf(a), bitsOf(b)))).toEqual(shared);
      expect(placesOf(either(bitsOf(a), bitsOf(b)))).toEqual(sorted([...a, ...b]));
      expect(placesOf(without(bitsOf(a), bitsOf(b)))).toEqual(
        sorted(a.filter((place) => !b.includes(place))),
      );
      expect(countBoth(bitsOf(a), bitsOf(b))).toBe(shared.length);
    }),
  );
});
