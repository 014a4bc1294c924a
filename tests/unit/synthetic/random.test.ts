import { expect, test } from 'vitest';
import { randomOf, several } from '../../../scripts/synthetic/random.ts';

const draws = (seed: number, name: string): number[] => {
  const random = randomOf(seed, name);
  return Array.from({ length: 5 }, () => random.fraction());
};

test('the same seed and name give the same draws', () => {
  expect(draws(1, 'a')).toEqual(draws(1, 'a'));
});

test('another seed or name gives others', () => {
  expect(draws(2, 'a')).not.toEqual(draws(1, 'a'));
  expect(draws(1, 'b')).not.toEqual(draws(1, 'a'));
});

test('a fraction lies from 0 up to but not including 1', () => {
  const random = randomOf(1, 'many');
  const many = Array.from({ length: 2_000 }, () => random.fraction());
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
});

test('a whole number reaches both of its ends and nothing beyond', () => {
  const random = randomOf(1, 'dice');
  const found = new Set(Array.from({ length: 200 }, () => random.whole(1, 6)));
  expect([...found].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('earlier entries come up more often', () => {
  const random = randomOf(1, 'early');
  const counts = { first: 0, second: 0, third: 0 };
  for (let draw = 0; draw < 3_000; draw += 1)
    counts[random.pickEarly(['first', 'second', 'third'] as const)] += 1;
  expect(counts.first).toBeGreaterThan(counts.second);
  expect(counts.second).toBeGreaterThan(counts.third);
  expect(counts.third).toBeGreaterThan(0);
});

test('several are different entries, and no more than there are', () => {
  const found = several(randomOf(1, 'several'), ['a', 'b', 'c'], 5);
  expect(found.sort()).toEqual(['a', 'b', 'c']);
});

test('several leave the list as it was', () => {
  const list = ['a', 'b', 'c'];
  several(randomOf(1, 'several'), list, 2);
  expect(list).toEqual(['a', 'b', 'c']);
});

test('nothing can be picked from nothing', () => {
  expect(() => randomOf(1, 'none').pick([])).toThrow('nothing to pick');
});
