import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for each other when read out: no 0 and O, no 1, I and L. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A new name for a request, as "Q-7K2M-04": 92 million, so that two of the same are met now and then and have to be looked out for. */
export function makeReference(): string {
  const letters = Array.from({ length: 4 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return `Q-${letters}-${String(randomInt(100)).padStart(2, '0')}`;
}
