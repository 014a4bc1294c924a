import { expect, test } from 'vitest';
import { canonicalZone } from '../../../src/lib/overlap/index.ts';
import { ALSO_CALLED, CITIES_OFFERED } from '../../../src/lib/tools/overlap-cities.ts';
import { readPlace } from '../../../src/lib/tools/overlap-places.ts';

test.each([
  ['New York', 'New York', 'America/New_York'],
  ['  new   york ', 'New York', 'America/New_York'],
  ['New York, USA', 'New York', 'America/New_York'],
  ['NYC', 'New York', 'America/New_York'],
  ['San Francisco', 'San Francisco', 'America/Los_Angeles'],
  ['Bengaluru', 'Bangalore', 'Asia/Kolkata'],
  ['abu dhabi', 'Abu Dhabi', 'Asia/Dubai'],
  ['America/New_York', 'New York', 'America/New_York'],
  ['europe/london', 'London', 'Europe/London'],
  ['Asia/Calcutta', 'Kolkata', 'Asia/Kolkata'],
  ['US/Pacific', 'Los Angeles', 'America/Los_Angeles'],
  ['EST5EDT', 'New York', 'America/New_York'],
  ['Berlin', 'Berlin', 'Europe/Berlin'],
  ['kathmandu', 'Kathmandu', 'Asia/Kathmandu'],
  ['Lord Howe', 'Lord Howe', 'Australia/Lord_Howe'],
  ['buenos aires', 'Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ['Karachi', 'Karachi', 'Asia/Karachi'],
  ['utc', 'UTC', 'UTC'],
])('%j is %s, %s', (typed, name, zone) => {
  expect(readPlace(typed)).toEqual({ ok: true, name, zone });
});

test.each(['EST', 'est', 'IST', 'MST', 'pst'])('the letters %s are refused, with what to write', (typed) => {
  expect(readPlace(typed)).toEqual({
    ok: false,
    reason: `“${typed}” may be several clocks or says nothing of summer time: write a city, such as New York or London`,
  });
});

test.each(['Atlantis', '+05:00', 'America/', '<script>', '../etc/passwd', 'constructor', '__proto__'])(
  '%j is not known, and the sentence says what to write',
  (typed) => {
    expect(readPlace(typed)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('the name of a time zone, such as Europe/London') as string,
    });
  },
);

test('every city that is offered has a zone that exists, under its name in use', () => {
  expect(CITIES_OFFERED.length).toBeGreaterThan(50);
  expect(CITIES_OFFERED.filter(({ zone }) => canonicalZone(zone) !== zone)).toEqual([]);
});

test('every other name leads to a city that is offered', () => {
  const names = new Set(CITIES_OFFERED.map(({ name }) => name));
  expect(names.size).toBe(CITIES_OFFERED.length);
  expect(ALSO_CALLED.size).toBeGreaterThan(10);
  expect([...ALSO_CALLED.values()].filter((name) => !names.has(name))).toEqual([]);
});
