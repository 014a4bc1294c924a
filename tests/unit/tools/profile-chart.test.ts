import { expect, test } from 'vitest';
import { agentTicks, barsPath, hourTicks } from '../../../src/lib/tools/profile-chart.ts';

test.each([
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [14, [0, 5, 10, 15]],
  [45, [0, 20, 40, 60]],
  [1000, [0, 500, 1000]],
])('up to %i agents', (most, ticks) => expect(agentTicks(most)).toEqual(ticks));

test('full hours along the day', () => {
  expect(hourTicks({ opens: 540, intervals: 18, length: 30 }, 5).map(({ words }) => words)).toEqual([
    '10:00',
    '12:00',
    '14:00',
    '16:00',
    '18:00',
  ]);
  expect(hourTicks({ opens: 0, intervals: 24, length: 60 }, 6).map(({ words }) => words)).toEqual([
    '00:00',
    '04:00',
    '08:00',
    '12:00',
    '16:00',
    '20:00',
    '24:00',
  ]);
  expect(hourTicks({ opens: 540, intervals: 2, length: 30 }, 5)).toEqual([
    { at: 0, words: '09:00' },
    { at: 1, words: '10:00' },
  ]);
});

test('a bar for each interval with agents', () => {
  expect(barsPath([0, 5, 10], 10, 100)).toBe('M1.08 100V50H1.92V100ZM2.08 100V0H2.92V100Z');
});
