import { expect, test } from 'vitest';
import { dayOf } from '../../../src/lib/overlap/calendar-date.ts';
import { eachDay, eachStretch } from '../../../src/lib/overlap/steady-days.ts';
import { instantOf, offsetAt } from '../../../src/lib/overlap/zone-clock.ts';

const year = { first: dayOf(2026, 1, 1), last: dayOf(2026, 12, 31) };
const offsetOn = (zone: string) => (day: number) => offsetAt(zone, instantOf(zone, day, 720));

test('what holds on each day is the same as if each were worked out by itself', () => {
  for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Karachi']) {
    const days = eachDay(year, [zone], offsetOn(zone));
    expect(days).toHaveLength(365);
    expect(days.filter(({ day, value }) => value !== offsetOn(zone)(day))).toEqual([]);
  }
});

test('only the days near a change are worked out by themselves', () => {
  const asked: number[] = [];
  eachDay(year, ['America/New_York', 'Asia/Karachi'], (day) => asked.push(day));
  // Seven days round 8 March and seven round 1 November, and one each for the three stretches between.
  expect(asked).toHaveLength(17);
  expect(asked).toContain(dayOf(2026, 3, 8));
  expect(asked).toContain(dayOf(2026, 11, 1));
});

test('without a change one day stands for all', () => {
  const asked: number[] = [];
  eachDay(year, ['Asia/Karachi'], (day) => asked.push(day));
  expect(asked).toEqual([year.first]);
});

test('a change just outside the period still counts', () => {
  const asked: number[] = [];
  const near = { first: dayOf(2026, 3, 10), last: dayOf(2026, 3, 20) };
  eachDay(near, ['America/New_York'], (day) => asked.push(day));
  // 10 and 11 March lie within three days of the 8th; the 12th stands for the rest.
  expect(asked).toEqual([0, 1, 2].map((more) => near.first + more));
});

test('a change three days after the period still counts, one of four days does not', () => {
  const asked: number[] = [];
  const [first, third] = [dayOf(2026, 3, 1), dayOf(2026, 3, 3)];
  eachDay({ first, last: dayOf(2026, 3, 5) }, ['America/New_York'], (day) => asked.push(day));
  // The 5th lies within three days of the 8th; the 1st stands for the four before it.
  expect(asked).toEqual([first, dayOf(2026, 3, 5)]);
  asked.length = 0;
  eachDay({ first, last: third + 1 }, ['America/New_York'], (day) => asked.push(day));
  expect(asked).toEqual([first]);
});

test('the last night of a period that ends before a change has its own length', () => {
  // 22:00 to 06:00; on 8 March 2026 New York skips an hour.
  const night = (day: number): number =>
    instantOf('America/New_York', day + 1, 360) - instantOf('America/New_York', day, 1320);
  const period = { first: dayOf(2026, 2, 20), last: dayOf(2026, 3, 7) };
  const lengths = eachDay(period, ['America/New_York'], night).map(({ value }) => value);
  expect(lengths).toEqual([...Array<number>(15).fill(480), 420]);
});

/** The stretches of March 2026 by New York's clock, which goes from 300 minutes behind to 240 on the 8th: [first, last, minutes]. */
const marchStretches = (first: number, last: number) => {
  const march = dayOf(2026, 3, 1) - 1;
  const period = { first: march + first, last: march + last };
  const zones = ['America/New_York', 'Asia/Karachi', 'America/New_York'];
  return eachStretch(period, zones, offsetOn('America/New_York')).map((each) => [
    each.first - march,
    each.last - march,
    each.value,
  ]);
};

test('stretches follow each other without gaps, and days near a change stand alone', () => {
  // Three days before the 8th and three after it are asked one by one.
  expect(marchStretches(1, 15)).toEqual([
    [1, 4, -300],
    [5, 5, -300],
    [6, 6, -300],
    [7, 7, -300],
    [8, 8, -240],
    [9, 9, -240],
    [10, 10, -240],
    [11, 11, -240],
    [12, 15, -240],
  ]);
});

test('a period that ends before a change has no days of its neighbours', () => {
  expect(marchStretches(1, 4)).toEqual([[1, 4, -300]]);
  expect(marchStretches(1, 5)).toEqual([
    [1, 4, -300],
    [5, 5, -300],
  ]);
  expect(marchStretches(11, 20)).toEqual([
    [11, 11, -240],
    [12, 20, -240],
  ]);
});

test('a period of one day is one stretch, near a change and far from it', () => {
  expect(marchStretches(8, 8)).toEqual([[8, 8, -240]]);
  expect(marchStretches(20, 20)).toEqual([[20, 20, -240]]);
});

test('without a change the whole period is one stretch', () => {
  expect(eachStretch(year, ['Asia/Karachi'], offsetOn('Asia/Karachi'))).toEqual([{ ...year, value: 300 }]);
});
