import { expect, test } from 'vitest';
import { NAME_IN_USE } from '../../../src/lib/overlap/backward-names.ts';
import { canonicalZone, readZone, timeZoneData } from '../../../src/lib/overlap/zones.ts';
import { refusal } from './ask.ts';

test.each([
  ['Europe/London', 'Europe/London'],
  ['europe/LONDON', 'Europe/London'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['asia/katmandu', 'Asia/Kathmandu'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['US/Eastern', 'America/New_York'],
  ['GB', 'Europe/London'],
  ['Africa/Timbuktu', 'Africa/Bamako'],
  ['America/Argentina/ComodRivadavia', 'America/Argentina/Catamarca'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['gmt', 'UTC'],
  ['Etc/GMT+5', 'Etc/GMT+5'],
  ['America/Port-au-Prince', 'America/Port-au-Prince'],
  // Its own country has its own name, though the clock is Berlin's.
  ['Europe/Oslo', 'Europe/Oslo'],
])('%s is %s', (name, inUse) => {
  expect(canonicalZone(name)).toBe(inUse);
  // Known by now.
  expect(canonicalZone(name)).toBe(inUse);
});

test.each([
  ...[
    '',
    'X',
    'Europe/Atlantis',
    'PKT',
    'IST',
    '+05:00',
    '-03:30',
    'UTC+5',
    ' Asia/Karachi',
    'Asia/Karachi ',
    '[UTC]',
  ],
  ...[
    'SystemV/EST5',
    '2026-01-14T00:00Z',
    '__proto__',
    'constructor',
    'Asia/Karachi\n',
    `A${'a'.repeat(1_000_000)}`,
  ],
  ...[undefined, null, 5, {}, ['UTC']],
])('no zone: %.20j', (name) => {
  expect(canonicalZone(name)).toBeUndefined();
  expect(readZone('buyerZone', name)).toEqual(refusal('buyerZone', 'such as Europe/London'));
});

test('a name that is read is given as the one in use', () => {
  expect(readZone('buyerZone', 'Asia/Saigon')).toBe('Asia/Ho_Chi_Minh');
});

test('every old name leads to a name in use that exists', () => {
  expect(NAME_IN_USE.size).toBe(152);
  const offenders = [...NAME_IN_USE].filter(
    ([old, inUse]) =>
      NAME_IN_USE.has(inUse) || canonicalZone(inUse) !== inUse || canonicalZone(old) !== inUse,
  );
  expect(offenders).toEqual([]);
});

test('the version of the data is what the caller says, or unknown', () => {
  expect(timeZoneData('2026c')).toEqual({
    version: '2026c',
    sentence: 'Clocks by tz database 2026c; changes that governments decided later are not in it.',
  });
  expect(timeZoneData('2026ab').version).toBe('2026ab');
  for (const version of [undefined, '', 'latest', '2026', '2026c1', '2026abc', 'x2026c'])
    expect(timeZoneData(version)).toEqual({
      version: null,
      sentence: expect.stringContaining('do not say their version') as string,
    });
});
