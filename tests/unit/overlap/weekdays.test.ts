import { expect, test } from 'vitest';
import { findWeekdays, findWorkingWeek, type Weekday } from '../../../src/lib/overlap/index.ts';
import { newYork, refusal } from './ask.ts';

const friday = { ...newYork, buyerDate: '2026-07-17' };

test('a Friday in New York reaches into Saturday in Karachi', () => {
  expect(findWeekdays(friday)).toEqual({
    buyerWeekday: 'Friday',
    karachi: [
      { date: '2026-07-17', weekday: 'Friday', minutes: 360 },
      { date: '2026-07-18', weekday: 'Saturday', minutes: 120 },
    ],
  });
});

test('an evening is all on the next day, and an end at midnight touches none', () => {
  // 15:00 to 24:00 in New York is 00:00 to 09:00 in Karachi; 06:00 to 15:00 ends there at midnight.
  expect(findWeekdays({ ...friday, buyerStart: '15:00', buyerEnd: '24:00' })).toMatchObject({
    karachi: [{ date: '2026-07-18', minutes: 540 }],
  });
  expect(findWeekdays({ ...friday, buyerStart: '06:00', buyerEnd: '15:00' })).toEqual({
    buyerWeekday: 'Friday',
    karachi: [{ date: '2026-07-17', weekday: 'Friday', minutes: 540 }],
  });
});

test('a Monday morning in Auckland is still Sunday in Karachi', () => {
  // UTC+12 in July: 06:00 to 09:00 on Monday is 23:00 on Sunday to 02:00 in Karachi.
  const auckland = {
    buyerDate: '2026-07-20',
    buyerZone: 'Pacific/Auckland',
    buyerStart: '06:00',
    buyerEnd: '09:00',
  };
  expect(findWeekdays(auckland)).toEqual({
    buyerWeekday: 'Monday',
    karachi: [
      { date: '2026-07-19', weekday: 'Sunday', minutes: 60 },
      { date: '2026-07-20', weekday: 'Monday', minutes: 120 },
    ],
  });
});

test('no date for a window that is empty', () => {
  const skipped = {
    buyerDate: '2026-03-29',
    buyerZone: 'Europe/London',
    buyerStart: '01:30',
    buyerEnd: '02:00',
  };
  expect(findWeekdays(skipped)).toEqual({ buyerWeekday: 'Sunday', karachi: [] });
});

const workdays: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

test('Monday to Friday in New York needs a Saturday shift in Karachi', () => {
  const week = { ...newYork, buyerDate: '2026-07-13', buyerDays: workdays };
  const expected = {
    karachi: [
      { weekday: 'Monday', minutes: 360 },
      ...['Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((weekday) => ({ weekday, minutes: 480 })),
      { weekday: 'Saturday', minutes: 120 },
    ],
  };
  expect(findWorkingWeek(week)).toEqual(expected);
  expect(findWorkingWeek({ ...week, buyerDays: [...workdays, 'Monday'] })).toEqual(expected);
});

test('Sunday to Thursday in the Gulf is the same days in Karachi', () => {
  // Dubai, UTC+4: 10:00 to 18:00 in Karachi; any seven days hold each weekday once.
  const gulf = {
    ...newYork,
    buyerZone: 'Asia/Dubai',
    buyerDays: ['Sunday', ...workdays.slice(0, 4)] as Weekday[],
  };
  const expected = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Sunday'].map((weekday) => ({
    weekday,
    minutes: 480,
  }));
  for (const buyerDate of ['2026-07-13', '2026-07-16', '2026-07-19'])
    expect(findWorkingWeek({ ...gulf, buyerDate })).toEqual({ karachi: expected });
});

test('a week of one day, and a minute before midnight', () => {
  const karachi = { ...newYork, buyerZone: 'Asia/Karachi', buyerStart: '23:59', buyerEnd: '00:30' };
  // 17 July 2026 is a Friday.
  expect(findWeekdays({ ...karachi, buyerDate: '2026-07-17' })).toEqual({
    buyerWeekday: 'Friday',
    karachi: [
      { date: '2026-07-17', weekday: 'Friday', minutes: 1 },
      { date: '2026-07-18', weekday: 'Saturday', minutes: 30 },
    ],
  });
  expect(findWorkingWeek({ ...karachi, buyerDate: '2026-07-13', buyerDays: ['Friday'] })).toEqual({
    karachi: [
      { weekday: 'Friday', minutes: 1 },
      { weekday: 'Saturday', minutes: 30 },
    ],
  });
});

test('refused', () => {
  const days = (buyerDays: unknown) => findWorkingWeek({ ...newYork, buyerDays: buyerDays as Weekday[] });
  expect(days([])).toEqual(refusal('buyerDays', 'is missing'));
  expect(days(undefined)).toEqual(refusal('buyerDays', 'is missing'));
  expect(days(['Monday', 'Mon'])).toEqual(refusal('buyerDays', 'is "Mon"'));
  expect(findWeekdays({ ...newYork, buyerDate: '' })).toEqual(refusal('buyerDate', 'is missing'));
  expect(findWeekdays({ ...newYork, buyerEnd: '9' })).toEqual(refusal('buyerEnd', 'HH:MM'));
  const week = { ...newYork, buyerDays: workdays };
  expect(findWorkingWeek({ ...week, buyerDate: 'soon' })).toEqual(refusal('buyerDate', 'YYYY-MM-DD'));
  expect(findWorkingWeek({ ...week, buyerZone: 'Mars' })).toEqual(refusal('buyerZone', 'write the name'));
});
