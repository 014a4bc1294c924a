/** Draws that look random and are the same for the same seed on every machine. */
export type Random = {
  /** From 0 up to but not including 1. */
  fraction: () => number;
  /** A whole number from low to high, both included. */
  whole: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Earlier entries come up more often: the second half as often as the first, the third a third, and so on. */
  pickEarly: <T>(list: readonly T[]) => T;
};

/** A source of draws for a seed and a name; another name gives independent draws. */
export function randomOf(seed: number, name: string): Random {
  let state = hashOf(`${seed} ${name}`);
  // mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for test data.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(list: readonly T[], index: number): T => {
    if (list.length === 0) throw new Error('There is nothing to pick from.');
    return list[Math.min(index, list.length - 1)] as T;
  };
  return {
    fraction,
    whole: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    chance: (probability) => fraction() < probability,
    pick: (list) => at(list, Math.floor(fraction() * list.length)),
    pickEarly(list) {
      const total = list.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
      let left = fraction() * total;
      const index = list.findIndex((_, place) => (left -= 1 / (place + 1)) < 0);
      return at(list, index < 0 ? list.length - 1 : index);
    },
  };
}

/** Different entries of a list, earlier ones more often; fewer where the list is short. */
export function several<T>(random: Random, list: readonly T[], count: number): T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, list.length) }, () => {
    const found = random.pickEarly(rest);
    rest.splice(rest.indexOf(found), 1);
    return found;
  });
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
