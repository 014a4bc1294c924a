/** A set of places of a list, one bit a place: sets of ten thousand are joined in some hundred steps. */
export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32));

/** All places below `size`; the bits beyond stay 0, so that a count stays right. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size % 32) bits[bits.length - 1] = (1 << (size % 32)) - 1;
  return bits;
}

export function addBit(bits: Bits, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

export const hasBit = (bits: Bits, place: number): boolean =>
  (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

/** Places of both. */
export function both(a: Bits, b: Bits): Bits {
  const joined = new Uint32Array(a.length);
  for (let at = 0; at < a.length; at += 1) joined[at] = (a[at] ?? 0) & (b[at] ?? 0);
  return joined;
}

/** Places of either. */
export function either(a: Bits, b: Bits): Bits {
  const joined = new Uint32Array(a.length);
  for (let at = 0; at < a.length; at += 1) joined[at] = (a[at] ?? 0) | (b[at] ?? 0);
  return joined;
}

/** Places of the first without those of the second. */
export function without(a: Bits, b: Bits): Bits {
  const rest = new Uint32Array(a.length);
  for (let at = 0; at < a.length; at += 1) rest[at] = (a[at] ?? 0) & ~(b[at] ?? 0);
  return rest;
}

/** How many places do both hold? Counted without making the set. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0;
  for (let index = 0; index < a.length; index += 1) {
    // The population count of Hacker's Delight (H. Warren, 2nd edition, figure 5-2).
    let word = (a[index] ?? 0) & (b[index] ?? 0);
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

export const countBits = (bits: Bits): number => countBoth(bits, bits);
