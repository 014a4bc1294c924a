import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { overlap, type Overlap, type OverlapInput } from '../../../src/lib/overlap/index.ts';
import { answered, london, newYork, refusal, wholeDay } from './ask.ts';

type Vector = OverlapInput & { id: string; expected: Overlap };
const file = new URL('../../fixtures/vectors/timezone-examples.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

test('there are vectors', () => {
  expect(vectors).toHaveLength(12);
});

test.each(vectors)('$id: $buyerZone on $buyerDate', ({ id: _, expected, ...input }) => {
  expect(overlap(input)).toEqual(expected);
});

const windowOf = (input: Partial<OverlapInput>) => {
  const { buyerWindowMinutes, buyerWindowUtc } = answered(overlap({ ...london, ...input }));
  return [buyerWindowMinutes, ...buyerWindowUtc];
};

describe('a whole day is as long as the clocks make it', () => {
  test.each<[string, string, number, string, string]>([
    // Lord Howe, UTC+10:30, +11 in summer: 02:00 goes back to 01:30 on 5 April, and on to 02:30 on 4 October.
    ['Australia/Lord_Howe', '2026-04-05', 1470, '2026-04-04T13:00Z', '2026-04-05T13:30Z'],
    ['Australia/Lord_Howe', '2026-10-04', 1410, '2026-10-03T13:30Z', '2026-10-04T13:00Z'],
    ['America/New_York', '2026-03-08', 1380, '2026-03-08T05:00Z', '2026-03-09T04:00Z'],
    ['America/New_York', '2026-11-01', 1500, '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
    // Santiago skips its midnight: 6 September begins at 01:00, UTC-3.
    ['America/Santiago', '2026-09-05', 1440, '2026-09-05T04:00Z', '2026-09-06T04:00Z'],
    ['America/Santiago', '2026-09-06', 1380, '2026-09-06T04:00Z', '2026-09-07T03:00Z'],
    // Karachi's summers: 1 June 2008 begins at 01:00, 31 October 2008 has 25 hours.
    ['Asia/Karachi', '2008-06-01', 1380, '2008-05-31T19:00Z', '2008-06-01T18:00Z'],
    ['Asia/Karachi', '2008-10-31', 1500, '2008-10-30T18:00Z', '2008-10-31T19:00Z'],
    // Samoa left 30 December 2011 out.
    ['Pacific/Apia', '2011-12-30', 0, '2011-12-30T10:00Z', '2011-12-30T10:00Z'],
  ])('%s on %s has %i minutes', (buyerZone, buyerDate, ...expected) => {
    expect(windowOf({ ...wholeDay, buyerZone, buyerDate })).toEqual(expected);
  });
});

describe('a time that is skipped moves forward, one that comes twice is the first', () => {
  // London: on 29 March 01:00 goes on to 02:00, at 01:00Z; on 25 October 02:00 goes back to 01:00, at 01:00Z.
  test.each<[string, string, string, number, string, string]>([
    ['2026-03-29', '01:30', '05:00', 150, '2026-03-29T01:30Z', '2026-03-29T04:00Z'],
    ['2026-03-29', '01:00', '05:00', 180, '2026-03-29T01:00Z', '2026-03-29T04:00Z'],
    ['2026-03-29', '00:59', '02:00', 1, '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
    ['2026-03-29', '00:00', '01:30', 90, '2026-03-29T00:00Z', '2026-03-29T01:30Z'],
    ['2026-10-25', '01:30', '03:00', 150, '2026-10-25T00:30Z', '2026-10-25T03:00Z'],
    ['2026-10-25', '01:00', '02:00', 120, '2026-10-25T00:00Z', '2026-10-25T02:00Z'],
    ['2026-10-25', '00:00', '01:30', 90, '2026-10-24T23:00Z', '2026-10-25T00:30Z'],
    // The start is skipped past the end: nothing is left of the window.
    ['2026-03-29', '01:30', '02:00', 0, '2026-03-29T01:30Z', '2026-03-29T01:30Z'],
  ])('London %s, %s to %s', (buyerDate, buyerStart, buyerEnd, ...expected) => {
    expect(windowOf({ buyerDate, buyerStart, buyerEnd })).toEqual(expected);
  });
});

describe('windows across midnight', () => {
  test('an end at the start is a whole day later', () => {
    expect(windowOf({ buyerStart: '09:00', buyerEnd: '09:00' })).toEqual([
      1440,
      '2026-01-14T09:00Z',
      '2026-01-15T09:00Z',
    ]);
  });

  test('an end a minute after the start is a minute later', () => {
    expect(windowOf({ buyerStart: '09:00', buyerEnd: '09:01' })[0]).toBe(1);
  });

  test('an end at 00:00 and one at 24:00 are the same midnight', () => {
    expect(windowOf({ buyerStart: '18:00', buyerEnd: '00:00' })).toEqual(
      windowOf({ buyerStart: '18:00', buyerEnd: '24:00' }),
    );
  });

  test('the shift of the evening before counts, and so does that of the next evening', () => {
    // Sydney, UTC+11: 07:00 to 06:00 is 13 January 20:00Z to 14 January 19:00Z; 22:00 to 06:00 in Karachi is 17:00Z to 01:00Z.
    const sydney = { ...newYork, buyerZone: 'Australia/Sydney', buyerStart: '07:00', buyerEnd: '06:00' };
    expect(overlap({ ...sydney, pakistanStart: '22:00', pakistanEnd: '06:00' })).toMatchObject({
      overlapMinutes: 300 + 120,
      overlapHours: 7,
      nightCoverMinutes: 420,
      overlapUtc: [
        ['2026-01-13T20:00Z', '2026-01-14T01:00Z'],
        ['2026-01-14T17:00Z', '2026-01-14T19:00Z'],
      ],
    });
  });
});

describe('zones', () => {
  test.each<[string, string, string, string, number]>([
    // Kathmandu, UTC+5:45: 08:15 to 16:15 in Karachi. Chatham, UTC+13:45 in January: 00:15 to 08:15. Newfoundland, UTC-3:30: 17:30 to 01:30.
    ['Asia/Kathmandu', '09:00', '18:00', '2026-01-14T08:15', 435],
    ['Pacific/Chatham', '22:00', '06:00', '2026-01-14T00:15', 345],
    ['America/St_Johns', '18:00', '02:00', '2026-01-14T17:30', 450],
  ])('%s', (buyerZone, pakistanStart, pakistanEnd, begins, minutes) => {
    const { overlapMinutes, buyerWindowKarachi } = answered(
      overlap({ ...london, buyerZone, pakistanStart, pakistanEnd }),
    );
    expect([buyerWindowKarachi[0], overlapMinutes]).toEqual([begins, minutes]);
  });

  test('an old name and any case of letters give the same', () => {
    const kolkata = overlap({ ...london, buyerZone: 'Asia/Kolkata' });
    expect(kolkata).toMatchObject({ overlapMinutes: 450 });
    expect(overlap({ ...london, buyerZone: 'Asia/Calcutta' })).toEqual(kolkata);
    expect(overlap({ ...london, buyerZone: 'asia/kolkata' })).toEqual(kolkata);
  });

  test("Karachi's summer of 2008 is read from the tz data", () => {
    // London 08:00 to 16:00Z; Karachi, UTC+6, 09:00 to 18:00 is 03:00 to 12:00Z.
    expect(overlap({ ...london, buyerDate: '2008-07-15' })).toMatchObject({
      overlapMinutes: 240,
      buyerWindowKarachi: ['2008-07-15T14:00', '2008-07-15T22:00'],
    });
  });

  test('a provider may state its hours in another zone', () => {
    const input = { ...newYork, pakistanStart: '08:00', pakistanEnd: '13:00', providerZone: 'US/Eastern' };
    expect(overlap(input)).toMatchObject({ overlapMinutes: 240, nightCoverMinutes: 300 });
    // St John's went from 00:01 back to 23:01 the day before: 00:00 on 7 November 2010 was at 02:30Z, a minute before the change.
    const utc = {
      ...london,
      buyerZone: 'UTC',
      buyerDate: '2010-11-07',
      buyerStart: '02:00',
      buyerEnd: '03:00',
    };
    expect(
      overlap({ ...utc, pakistanStart: '00:00', pakistanEnd: '08:00', providerZone: 'America/St_Johns' }),
    ).toMatchObject({ overlapUtc: [['2010-11-07T02:30Z', '2010-11-07T03:00Z']] });
  });
});

test('shifts that overlap each other on the day of a change count once', () => {
  // 1 June 2008 in Karachi begins at 01:00: the shift of 31 May ends at 00:30, moved to 01:30 (19:30Z), the next begins at 01:00 (19:00Z).
  const utc = {
    ...london,
    buyerZone: 'UTC',
    buyerDate: '2008-05-31',
    buyerStart: '18:00',
    buyerEnd: '21:00',
  };
  expect(overlap({ ...utc, pakistanStart: '01:00', pakistanEnd: '00:30' })).toMatchObject({
    overlapMinutes: 180,
    overlapUtc: [['2008-05-31T18:00Z', '2008-05-31T21:00Z']],
  });
});

test('no overlap is 0, and hours are not rounded', () => {
  expect(overlap({ ...london, pakistanStart: '06:00', pakistanEnd: '14:00' })).toMatchObject({
    overlapMinutes: 0,
    overlapHours: 0,
    overlapUtc: [],
  });
  expect(overlap({ ...london, pakistanEnd: '14:01' })).toMatchObject({
    overlapMinutes: 1,
    overlapHours: 1 / 60,
  });
});

describe('refused, with the field and what to write', () => {
  const hostile = (value: unknown): string => value as string;
  test.each<[string, Partial<OverlapInput>, string, string]>([
    ['a day that the calendar lacks', { buyerDate: '2026-02-30' }, 'buyerDate', 'no such day'],
    ['a date in another form', { buyerDate: '14/01/2026' }, 'buyerDate', 'YYYY-MM-DD'],
    ['no date', { buyerDate: hostile(undefined) }, 'buyerDate', 'is missing'],
    ['a date too early', { buyerDate: '1972-12-31' }, 'buyerDate', '1973 to 2100'],
    [
      'a zone that is none',
      { buyerZone: 'Europe/Atlantis' },
      'buyerZone',
      'is "Europe/Atlantis": write the name',
    ],
    ['an offset', { buyerZone: '+05:00' }, 'buyerZone', 'Europe/London'],
    ['24:00 as a start', { buyerStart: '24:00' }, 'buyerStart', 'write 00:00'],
    ['digits that lack', { buyerEnd: '9:5' }, 'buyerEnd', 'HH:MM'],
    ['NaN', { pakistanStart: hostile(Number.NaN) }, 'pakistanStart', 'is "NaN"'],
    ['24:00 as the start of a shift', { pakistanStart: '24:00' }, 'pakistanStart', 'write 00:00'],
    ['an hour that no clock shows', { pakistanEnd: '25:00' }, 'pakistanEnd', '00:00 to 24:00'],
    [
      "a provider's zone that is none",
      { providerZone: 'PKT' },
      'providerZone',
      "time zone of the provider's",
    ],
    ['24:00 as the start of the night', { nightStart: '24:00' }, 'nightStart', 'The start of the night'],
    ['an object', { nightEnd: hostile({}) }, 'nightEnd', 'cannot be read'],
  ])('%s', (_, change, field, words) => {
    expect(overlap({ ...london, ...change })).toEqual(refusal(field, words));
  });
});
