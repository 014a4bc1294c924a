import { expect, test } from 'vitest';
import { readDayParts, type DayParts } from '../../../src/lib/overlap/index.ts';
import { answered, london, newYork, refusal } from './ask.ts';

const parts = (input: Partial<typeof newYork>): DayParts => answered(readDayParts({ ...newYork, ...input }));

test('New York in winter: seven hours are shared, four of them at night, and the last is not covered', () => {
  expect(parts({})).toEqual({
    window: { minutes: 480, buyer: ['09:00', '17:00'], karachi: ['19:00', '03:00'] },
    shared: [{ minutes: 420, buyer: ['09:00', '16:00'], karachi: ['19:00', '02:00'] }],
    uncovered: [{ minutes: 60, buyer: ['16:00', '17:00'], karachi: ['02:00', '03:00'] }],
    sharedNightMinutes: 240,
    aheadMinutes: 600,
  });
});

test('New York in summer: all is covered', () => {
  const summer = parts({ buyerDate: '2026-07-15' });
  expect([
    summer.shared[0]?.minutes,
    summer.uncovered,
    summer.sharedNightMinutes,
    summer.aheadMinutes,
  ]).toEqual([...[480, [], 240, 540]]);
});

test('hours before and after the shift are two parts', () => {
  // London 09:00 to 17:00 is 14:00 to 22:00 in Karachi; the shift covers 16:00 to 20:00 of it.
  const { shared, uncovered } = parts({ ...london, pakistanStart: '16:00', pakistanEnd: '20:00' });
  expect(shared.map(({ buyer }) => buyer)).toEqual([['11:00', '15:00']]);
  expect(uncovered.map(({ buyer, minutes }) => [...buyer, minutes])).toEqual([
    ['09:00', '11:00', 120],
    ['15:00', '17:00', 120],
  ]);
});

test('a shift that ends and begins again within the hours is shared twice', () => {
  const { shared, uncovered } = parts({ ...london, pakistanStart: '20:00', pakistanEnd: '16:00' });
  expect(shared.map(({ karachi }) => karachi)).toEqual([
    ['14:00', '16:00'],
    ['20:00', '22:00'],
  ]);
  expect(uncovered.map(({ karachi }) => karachi)).toEqual([['16:00', '20:00']]);
});

test('without an overlap everything is uncovered', () => {
  const { shared, uncovered, sharedNightMinutes } = parts({ pakistanStart: '09:00', pakistanEnd: '18:00' });
  expect([shared, uncovered.length, uncovered[0]?.minutes, sharedNightMinutes]).toEqual([[], 1, 480, 0]);
});

test('east of Pakistan its clock is behind', () => {
  // Kathmandu is UTC+5:45.
  expect(parts({ buyerZone: 'Asia/Kathmandu' }).aheadMinutes).toBe(-45);
});

test('hours that the clock skips have no part', () => {
  const skipped = parts({ ...london, buyerDate: '2026-03-29', buyerStart: '01:30', buyerEnd: '02:00' });
  expect([skipped.window.minutes, skipped.shared, skipped.uncovered]).toEqual([0, [], []]);
});

test('refuses as overlap does', () => {
  expect(readDayParts({ ...newYork, buyerDate: '2026-02-30' })).toEqual(refusal('buyerDate', '2026-02-30'));
  expect(readDayParts({ ...newYork, nightEnd: '25:00' })).toEqual(refusal('nightEnd', '25:00'));
});
