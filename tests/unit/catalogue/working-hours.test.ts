import { describe, expect, test } from 'vitest';
import { canonicalZone, overlapsWorkingDay } from '../../../src/lib/catalogue/working-hours.ts';
import type { Hours } from '../../../src/lib/schemas/provider.ts';

const winter = '2026-11-23';
const summer = '2026-07-13';

describe('four hours of a working day from 09:00 to 17:00', () => {
  test.each<[string, Hours, string, string, boolean | undefined]>([
    // Karachi is UTC+5 all year. London in winter: 14:00 to 22:00 there, in summer 13:00 to 21:00.
    [
      'London shares 5 hours with 10:00 to 19:00',
      { open: '10:00', close: '19:00' },
      'Europe/London',
      winter,
      true,
    ],
    ['exactly 4 hours are enough', { open: '10:00', close: '18:00' }, 'Europe/London', winter, true],
    ['a minute less is not', { open: '10:00', close: '17:59' }, 'Europe/London', winter, false],
    ['summer time gives one hour more', { open: '10:00', close: '17:59' }, 'Europe/London', summer, true],
    // New York in winter: 19:00 to 03:00 in Karachi; a night shift crosses midnight.
    ['a night shift', { open: '20:00', close: '05:00' }, 'America/New_York', winter, true],
    ['a shift that ends at midnight', { open: '18:00', close: '24:00' }, 'America/New_York', winter, true],
    ['a day shift', { open: '09:00', close: '18:00' }, 'America/New_York', winter, false],
    // Sydney in winter (UTC+11): 03:00 to 11:00 in Karachi. The shift of the day before ends at 08:00.
    ['the shift of the evening before', { open: '22:00', close: '08:00' }, 'Australia/Sydney', winter, true],
    // Their times in New York: 09:00 to 17:00 there is the buyer's own day.
    [
      'times in the zone of the buyer',
      { open: '09:00', close: '17:00', zone: 'America/New_York' },
      'America/New_York',
      winter,
      true,
    ],
    ['all day long', { always: true }, 'Pacific/Auckland', winter, true],
    ['24 hours a day', { hoursPerDay: 24, daysPerWeek: 5 }, 'Pacific/Auckland', winter, true],
    ['midnight to midnight', { open: '00:00', close: '24:00' }, 'Pacific/Auckland', winter, true],
    ['no times', { hoursPerDay: 8 }, 'Europe/London', winter, undefined],
    ['only an opening time', { open: '10:00' }, 'Europe/London', winter, undefined],
    [
      'a zone that is none',
      { open: '10:00', close: '19:00', zone: 'PKT time' },
      'Europe/London',
      winter,
      undefined,
    ],
  ])('%s', (_, hours, zone, day, expected) => {
    expect(overlapsWorkingDay(hours, zone, day)).toBe(expected);
  });

  test('on the day on which the clocks change at night, the hours by day are as they will be', () => {
    // 25 October 2026: London is back at UTC from 02:00, so 09:00 to 17:00 is 14:00 to 22:00 in Karachi.
    const hours = { open: '10:00', close: '17:59' };
    expect(overlapsWorkingDay(hours, 'Europe/London', '2026-10-25')).toBe(false);
    expect(overlapsWorkingDay(hours, 'Europe/London', '2026-10-24')).toBe(true);
  });
});

test('a zone is known by any case of its name, and by no other', () => {
  expect(canonicalZone('europe/LONDON')).toBe('Europe/London');
  expect(canonicalZone('Europe/Atlantis')).toBeUndefined();
});
