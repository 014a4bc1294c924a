import { describe, expect, test } from 'vitest';
import { SHIFTS, shiftShares, type ShiftShares } from '../../../src/lib/overlap/index.ts';
import { newYork, refusal } from './ask.ts';

const half = { buyerStart: '09:00', buyerEnd: '17:00' };
const day = { buyerStart: '00:00', buyerEnd: '24:00' };

describe('minutes of day, evening and night, and the label', () => {
  test.each<[string, object, [number, number, number], ShiftShares['label'], boolean]>([
    // 19:00 to 03:00 in Karachi in winter, 18:00 to 02:00 in summer.
    ['New York in winter', {}, [0, 180, 300], 'night', false],
    [
      'New York in summer, a tie, which the later shift takes',
      { buyerDate: '2026-07-15' },
      [0, 240, 240],
      'night',
      true,
    ],
    ['London in winter, 14:00 to 22:00', { buyerZone: 'Europe/London' }, [0, 480, 0], 'evening', false],
    [
      'London in summer, 13:00 to 21:00',
      { buyerZone: 'Europe/London', buyerDate: '2026-07-15' },
      [60, 420, 0],
      'evening',
      false,
    ],
    // Sydney, UTC+11: 03:00 to 11:00.
    ['Sydney in January', { buyerZone: 'Australia/Sydney' }, [300, 0, 180], 'day', false],
    [
      'a morning and an afternoon alike',
      { buyerZone: 'Asia/Karachi', buyerStart: '10:00', buyerEnd: '18:00' },
      [240, 240, 0],
      'evening',
      true,
    ],
    ['a whole day', { buyerZone: 'Asia/Karachi', ...day }, [480, 480, 480], 'night', true],
    // 29 March in London is 05:00 to 04:00 in Karachi: 23 hours.
    [
      'a day of 23 hours',
      { buyerZone: 'Europe/London', buyerDate: '2026-03-29', ...day },
      [480, 480, 420],
      'evening',
      true,
    ],
  ])('%s', (_, change, [dayMinutes, eveningMinutes, nightMinutes], label, tied) => {
    const coverMinutes = dayMinutes + eveningMinutes + nightMinutes;
    expect(shiftShares({ ...newYork, ...half, ...change })).toEqual({
      coverMinutes,
      dayMinutes,
      eveningMinutes,
      nightMinutes,
      dayShare: dayMinutes / coverMinutes,
      eveningShare: eveningMinutes / coverMinutes,
      nightShare: nightMinutes / coverMinutes,
      label,
      tied,
    });
  });
});

test('the night share that feeds the cost: New York in winter, 5 of 8 hours', () => {
  expect(shiftShares(newYork)).toMatchObject({ dayShare: 0, eveningShare: 0.375, nightShare: 0.625 });
});

test('an empty cover has no shares and no label', () => {
  const skipped = {
    buyerDate: '2026-03-29',
    buyerZone: 'Europe/London',
    buyerStart: '01:30',
    buyerEnd: '02:00',
  };
  expect(shiftShares(skipped)).toEqual({
    ...{ coverMinutes: 0, dayMinutes: 0, eveningMinutes: 0, nightMinutes: 0 },
    ...{ dayShare: null, eveningShare: null, nightShare: null, label: null, tied: false },
  });
});

test('the shifts share out the day', () => {
  expect(SHIFTS).toEqual({
    day: { start: '06:00', end: '14:00' },
    evening: { start: '14:00', end: '22:00' },
    night: { start: '22:00', end: '06:00' },
  });
});

test('refused as in overlap', () => {
  expect(shiftShares({ ...newYork, buyerDate: '2026-02-30' })).toEqual(refusal('buyerDate', 'no such day'));
  expect(shiftShares({ ...newYork, buyerZone: 'Mars' })).toEqual(refusal('buyerZone', 'write the name'));
});
