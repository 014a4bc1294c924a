import { expect, test } from 'vitest';
import type { OverlapSetting } from '../../../src/lib/tools/overlap-fields.ts';
import { overlapRows } from '../../../src/lib/tools/overlap-rows.ts';
import { setting, typedOf } from './overlap-ask.ts';

const rows = (query: string, own: OverlapSetting = setting) =>
  overlapRows(typedOf(query, own), own).map(({ part, what, value, unit, basis }) => [
    part,
    what,
    value,
    unit,
    basis,
  ]);

test('what went in, whose figure each is, the day and the year', () => {
  const all = rows('zone=New York&from=8');
  expect(all).toContainEqual(['Input', 'Your city or time zone', 'New York', '', 'yours']);
  expect(all).toContainEqual(['Input', 'You work from', '8', '', 'yours']);
  expect(all).toContainEqual(['Input', 'They work to', '02:00', '', 'our assumption']);
  expect(all).toContainEqual(['Input', 'Date', '2026-11-23', '', 'today']);
  expect(all).toContainEqual(['Input', 'Second city or time zone', null, '', 'not given']);
  // 08:00 is 18:00 in Pakistan: until 02:00 there are 8 hours, of which 4 after 22:00.
  expect(all).toContainEqual(['New York, 2026-11-23', 'Shared', 480, 'minutes', 'worked out']);
  expect(all).toContainEqual(['New York, 2026-11-23', 'Shared at night there', 240, 'minutes', 'worked out']);
  expect(all).toContainEqual(['New York, 2026-11-23', 'Not covered', 60, 'minutes', 'worked out']);
  // 18:00 to 03:00: 4 hours of the evening, 5 of the night.
  expect(all).toContainEqual(['Result', 'Night share', 300 / 540, 'share', 'worked out']);
  expect(all).toContainEqual(['2027-03-14 to 2027-11-06', 'New York: shared', 540, 'minutes', 'worked out']);
});

test('several places have a line for all together', () => {
  const all = rows('zone=New York&zone2=London');
  expect(all).toContainEqual(['All together, 2026-11-23', 'Shared', 180, 'minutes', 'worked out']);
  expect(all).toContainEqual([
    ...['2027-03-14 to 2027-03-27', 'Clocks', 'New York changed the clock, London not yet', '', 'worked out'],
  ]);
});

test('hours of a profile are said to be its own', () => {
  const hours = { pakistanStart: '10:00', pakistanEnd: '19:00', providerZone: 'Asia/Karachi' };
  const own: OverlapSetting = { ...setting, provider: { slug: 'a', name: 'A', hours } };
  const all = rows('zone=London&provider=a', own);
  expect(all).toContainEqual(['Input', 'They work from', '10:00', '', 'profile of the provider']);
  expect(all).toContainEqual(['Input', 'Provider', 'a', '', 'yours']);
});

test('without a result it says why', () => {
  expect(rows('').at(-1)).toEqual(['Result', 'No result', 'no city or time zone is given', '', 'worked out']);
  expect(rows('zone=London&to=x').at(-1)?.[2]).toBe(
    'You work to: “x” is not a time: write it as 09:00, 17:30 or 9am.',
  );
});
