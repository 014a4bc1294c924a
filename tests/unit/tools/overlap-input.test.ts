import { expect, test } from 'vitest';
import type { OverlapSetting } from '../../../src/lib/tools/overlap-fields.ts';
import { readOverlap, type OverlapAsked } from '../../../src/lib/tools/overlap-input.ts';
import { overlapSetting } from '../../../src/lib/tools/overlap-setting.ts';
import { setting, typedOf } from './overlap-ask.ts';

const read = (query: string, own: OverlapSetting = setting) => readOverlap(typedOf(query, own), own);
const asked = (query: string, own: OverlapSetting = setting): OverlapAsked => {
  const answer = read(query, own);
  if (answer.state !== 'done') throw new Error(answer.state);
  return answer.asked;
};
const messages = (query: string): [string, string][] =>
  read(query).problems.map(({ key, message }) => [key, message]);

test('a city alone is enough: the rest are assumptions, and the date is today', () => {
  expect(asked('zone=New York')).toEqual({
    places: [{ name: 'New York', zone: 'America/New_York', start: '09:00', end: '17:00' }],
    hours: {
      ...{ pakistanStart: '17:00', pakistanEnd: '02:00', providerZone: 'Asia/Karachi' },
      ...{ nightStart: '22:00', nightEnd: '06:00' },
    },
    date: '2026-11-23',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  });
});

test('without a city nothing is asked yet', () => {
  expect(read('')).toEqual({ state: 'empty', problems: [] });
});

test('other places take the hours of the first where none are written', () => {
  expect(asked('zone=London&from=8am&to=16:00&zone2=Dubai&zone3=Sydney&from3=10&to3=6pm').places).toEqual([
    { name: 'London', zone: 'Europe/London', start: '08:00', end: '16:00' },
    { name: 'Dubai', zone: 'Asia/Dubai', start: '08:00', end: '16:00' },
    { name: 'Sydney', zone: 'Australia/Sydney', start: '10:00', end: '18:00' },
  ]);
});

test('the Gulf week begins on Sunday', () => {
  expect(asked('zone=Dubai&days=sun-thu').days).toEqual([
    'Sunday',
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
  ]);
});

test('every fault is named at once, in the order of the fields', () => {
  expect(
    messages('zone=Atlantis&from=24:00&to=&open=x&date=2026-02-30&days=never&zone2=EST').map(([key]) => key),
  ).toEqual(['zone', 'from', 'to', 'open', 'date', 'zone2', 'days']);
  expect(messages('zone=London&to=')).toEqual([['to', 'You work to: write a time, such as 09:00.']]);
});

test.each([
  '2026-02-30',
  '1972-12-31',
  '2101-01-01',
  '23/11/2026',
  '99999-01-01',
  'today',
  '31 Feb 2026',
  '1 Xyz 2026',
])('the date %s is refused', (date) => {
  expect(messages(`zone=London&date=${date}`)).toEqual([
    ['date', `On: “${date}” is not a date of the years 1973 to 2100: write it as 2026-11-23.`],
  ]);
});

test.each(['1973-01-01', '2100-12-31', '2028-02-29'])('the date %s is taken', (date) => {
  expect(asked(`zone=London&date=${date}`).date).toBe(date);
});

test.each(['23 Nov 2026', '23 november 2026', ' 2026-11-23 '])('the date %j is taken', (date) => {
  expect(asked(`zone=London&date=${date}`).date).toBe('2026-11-23');
});

test('a date that was taken out is today', () => {
  expect(asked('zone=London&date=').date).toBe('2026-11-23');
});

const from = (hours: object | null): OverlapSetting =>
  overlapSetting({
    now: new Date('2026-11-23T10:00Z'),
    provider: { slug: 'a', name: 'A', stated: hours && { hours } },
    tzVersion: '2025c',
  });

test('a profile fills in the hours that it states', () => {
  expect(asked('zone=London', from({ always: true })).hours).toMatchObject({
    ...{ pakistanStart: '00:00', pakistanEnd: '24:00', providerZone: 'Asia/Karachi' },
  });
  expect(asked('zone=London', from({ open: '10:00', close: '19:00' })).hours).toMatchObject({
    ...{ pakistanStart: '10:00', pakistanEnd: '19:00' },
  });
});

test('hours of another zone keep it until they are changed by hand', () => {
  const own = from({ open: '09:00', close: '18:00', zone: 'America/Chicago' });
  expect(asked('zone=London', own).hours.providerZone).toBe('America/Chicago');
  expect(asked('zone=London&close=19:00', own).hours.providerZone).toBe('Asia/Karachi');
});

test('a profile without times leaves the assumption', () => {
  expect(from({ hoursPerDay: 16 }).provider).toEqual({ slug: 'a', name: 'A', hours: null });
  expect(from(null).provider?.hours).toBe(null);
  expect(asked('zone=London', from(null)).hours).toMatchObject({
    pakistanStart: '17:00',
    pakistanEnd: '02:00',
  });
});

test('today is the date in universal time', () => {
  expect(overlapSetting({ now: new Date('2026-12-31T23:59Z'), provider: null })).toEqual({
    ...{ today: '2026-12-31', provider: null, tzVersion: undefined },
  });
});
