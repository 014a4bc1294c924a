import { expect, test } from 'vitest';
import type { Hours } from '../../../src/lib/schemas/provider.ts';
import { overlap, readProviderHours, type ProviderWindow } from '../../../src/lib/overlap/index.ts';
import { newYork } from './ask.ts';

const karachi = (pakistanStart: string, pakistanEnd: string) => ({
  pakistanStart,
  pakistanEnd,
  providerZone: 'Asia/Karachi',
});

test.each<[string, Hours, ProviderWindow | undefined]>([
  ['always', { always: true }, { ...karachi('00:00', '24:00'), daysPerWeek: 7 }],
  ['24 hours a day', { hoursPerDay: 24 }, karachi('00:00', '24:00')],
  [
    '24 hours on five days',
    { hoursPerDay: 24, daysPerWeek: 5 },
    { ...karachi('00:00', '24:00'), daysPerWeek: 5 },
  ],
  [
    'always, whatever else is said',
    { always: true, open: '09:00', close: '17:00', zone: 'Mars' },
    { ...karachi('00:00', '24:00'), daysPerWeek: 7 },
  ],
  ['times', { open: '10:00', close: '19:00' }, karachi('10:00', '19:00')],
  [
    'times across midnight, with days',
    { open: '18:00', close: '03:00', daysPerWeek: 6 },
    { ...karachi('18:00', '03:00'), daysPerWeek: 6 },
  ],
  ['until midnight', { open: '18:00', close: '24:00' }, karachi('18:00', '24:00')],
  [
    'times in their own zone',
    { open: '09:00', close: '17:00', zone: 'US/Eastern' },
    { pakistanStart: '09:00', pakistanEnd: '17:00', providerZone: 'America/New_York' },
  ],
  ['times and 8 hours', { open: '09:00', close: '17:00', hoursPerDay: 8 }, karachi('09:00', '17:00')],
  ['nothing', {}, undefined],
  ['only how long', { hoursPerDay: 23, daysPerWeek: 5 }, undefined],
  ['only an opening time', { open: '10:00' }, undefined],
  ['only a closing time', { close: '19:00' }, undefined],
  ['a zone that is none', { open: '10:00', close: '19:00', zone: 'PKT time' }, undefined],
  ['an opening time that opens nothing', { open: '24:00', close: '08:00' }, undefined],
])('%s', (_, hours, expected) => {
  expect(readProviderHours(hours)).toEqual(expected);
});

test('what was read goes into overlap as it is', () => {
  // 09:00 to 17:00 in New York is the buyer's own day.
  const theirs = readProviderHours({ open: '09:00', close: '17:00', zone: 'America/New_York' });
  expect(overlap({ ...newYork, ...theirs })).toMatchObject({ overlapMinutes: 480 });
});
