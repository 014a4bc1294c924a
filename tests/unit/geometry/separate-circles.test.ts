import { describe, expect, it } from 'vitest';
import { separateCircles } from '../../../src/lib/geometry/separate-circles.ts';

const settings = { aspect: 1, widths: [100, 200] };

describe('separateCircles', () => {
  it('leaves circles alone that are far enough apart', () => {
    const circles = [
      { place: { x: 0.2, y: 0.5 }, radius: 5 },
      { place: { x: 0.8, y: 0.5 }, radius: 5 },
    ];
    expect(separateCircles(circles, settings)).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
  });

  it('moves the smaller of two near circles further', () => {
    const [large, small] = separateCircles(
      [
        { place: { x: 0.5, y: 0.5 }, radius: 16 },
        { place: { x: 0.52, y: 0.5 }, radius: 4 },
      ],
      settings,
    );
    expect(small!.x).toBeGreaterThan(0);
    expect(large!.x).toBeLessThan(0);
    expect(Math.abs(small!.x)).toBeGreaterThan(10 * Math.abs(large!.x));
  });

  it('parts circles in one place, and every time alike', () => {
    const circles = Array.from({ length: 3 }, () => ({ place: { x: 0.5, y: 0.5 }, radius: 6 }));
    const offsets = separateCircles(circles, settings);
    for (const [i, a] of offsets.entries()) {
      for (const b of offsets.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(14.98);
    }
    expect(separateCircles(circles, settings)).toEqual(offsets);
  });

  it('has nothing to do for no circle or one', () => {
    expect(separateCircles([], settings)).toEqual([]);
    expect(separateCircles([{ place: { x: 0, y: 0 }, radius: 9 }], settings)).toEqual([{ x: 0, y: 0 }]);
  });
});
