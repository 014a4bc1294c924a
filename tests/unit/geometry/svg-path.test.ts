import { describe, expect, it } from 'vitest';
import { pathThrough, shortNumber } from '../../../src/lib/geometry/svg-path.ts';

describe('shortNumber', () => {
  it.each([
    [0.5, '.5'],
    [-0.5, '-.5'],
    [12, '12'],
    [1.005001, '1.01'],
    [-0.001, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});

describe('pathThrough', () => {
  it('closes a square with one letter a side', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    expect(pathThrough(square)).toBe('M0 0h10v10H0z');
  });

  it('leaves a line open when told so', () => {
    expect(
      pathThrough(
        [
          { x: 0, y: 0 },
          { x: 1, y: 2 },
        ],
        { closed: false },
      ),
    ).toBe('M0 0l1 2');
  });

  it('says a repeated command once and lets signs and points part the numbers', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 10.5, y: 10.5 },
      { x: 11, y: 10 },
      { x: 11.5, y: 10.5 },
    ];
    expect(pathThrough(points, { closed: false })).toBe('M10 10l.5.5.5-.5.5.5');
  });

  it('takes the absolute form where that is shorter', () => {
    const points = [
      { x: 12.25, y: 8.75 },
      { x: 1, y: 2 },
    ];
    expect(pathThrough(points, { closed: false })).toBe('M12.25 8.75 1 2');
  });

  it('ends exactly where the points end, however many steps there are', () => {
    const points = Array.from({ length: 200 }, (_, index) => ({ x: index / 3, y: (index % 7) / 9 }));
    const path = pathThrough(points, { closed: false, decimals: 2 });
    const end = followPath(path).at(-1)!;
    expect(end.x).toBeCloseTo(66.33, 6);
    expect(end.y).toBeCloseTo(0.33, 6);
  });

  it('draws nothing from no points', () => {
    expect(pathThrough([])).toBe('');
  });
});

/** Walks path data of M, L, H, V and their relative forms. */
function followPath(path: string): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  let here = { x: 0, y: 0 };
  for (const [, command, rest] of path.matchAll(/([MLHVlhv])([^MLHVlhvz]*)/g)) {
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    while (numbers.length > 0) {
      const relative = command === command!.toLowerCase();
      const base = relative ? here : { x: 0, y: 0 };
      const letter = command!.toUpperCase();
      const x = letter === 'V' ? here.x : base.x + numbers.shift()!;
      const y = letter === 'H' ? here.y : base.y + numbers.shift()!;
      here = { x, y };
      places.push(here);
    }
  }
  return places;
}
