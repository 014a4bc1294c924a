import { expect, test } from 'vitest';
import { overlap, overlapBuyers, type Buyer } from '../../../src/lib/overlap/index.ts';
import { newYork, refusal } from './ask.ts';

const office = (zone: string, start = '09:00', end = '17:00'): Buyer => ({ zone, start, end });
const ask = (...buyers: Buyer[]) => overlapBuyers({ ...newYork, buyers });

test('London and New York share 14:00 to 17:00 UTC with a shift from 17:00 to 02:00 in Karachi', () => {
  expect(ask(office('Europe/London'), office('US/Eastern'))).toEqual({
    each: [
      { zone: 'Europe/London', ...overlap({ ...newYork, buyerZone: 'Europe/London' }) },
      { zone: 'America/New_York', ...overlap(newYork) },
    ],
    shared: {
      buyersMinutes: 180,
      overlapMinutes: 180,
      overlapHours: 3,
      overlapUtc: [['2026-01-14T14:00Z', '2026-01-14T17:00Z']],
    },
  });
});

test('the shift may be shorter than what the buyers share', () => {
  const buyers = [office('Europe/London'), office('America/New_York')];
  // 17:00 to 19:30 in Karachi is 12:00 to 14:30 UTC.
  expect(overlapBuyers({ ...newYork, pakistanEnd: '19:30', buyers })).toMatchObject({
    shared: { buyersMinutes: 180, overlapMinutes: 30, overlapHours: 0.5 },
  });
});

test('one buyer shares with itself, and far zones share nothing', () => {
  expect(ask(office('America/New_York'))).toMatchObject({
    shared: { buyersMinutes: 480, overlapMinutes: 420 },
  });
  // London 09:00 to 17:00Z, New York 14:00 to 22:00Z, Los Angeles 17:00 to 01:00Z.
  expect(
    ask(office('Europe/London'), office('America/New_York'), office('America/Los_Angeles')),
  ).toMatchObject({
    shared: { buyersMinutes: 0, overlapMinutes: 0, overlapHours: 0, overlapUtc: [] },
  });
});

test('a window that is empty shares nothing', () => {
  const skipped = office('Europe/London', '01:30', '02:00');
  expect(overlapBuyers({ ...newYork, buyerDate: '2026-03-29', buyers: [skipped] })).toMatchObject({
    shared: { buyersMinutes: 0, overlapUtc: [] },
  });
});

test('one to twelve buyers', () => {
  const many = (length: number) => ask(...Array.from({ length }, () => office('America/New_York')));
  expect(many(12)).toMatchObject({ shared: { overlapMinutes: 420 } });
  expect(many(13)).toEqual(refusal('buyers', 'is "13 buyers": name 1 to 12'));
  expect(many(0)).toEqual(refusal('buyers', 'is "0 buyers"'));
});

test('refused', () => {
  const london = office('Europe/London');
  expect(ask(london, office('Mars'))).toEqual(refusal('buyers[1].zone', 'The time zone of buyer 2'));
  expect(ask(office('UTC', '24:00'), london)).toEqual(
    refusal('buyers[0].start', 'The start of the hours of buyer 1'),
  );
  expect(ask(office('UTC', '09:00', '9'))).toEqual(refusal('buyers[0].end', 'HH:MM'));
  expect(ask(null as unknown as Buyer)).toEqual(refusal('buyers[0].zone', 'is missing'));
  const hostile = (buyers: unknown) => overlapBuyers({ ...newYork, buyers: buyers as Buyer[] });
  expect(hostile(undefined)).toEqual(refusal('buyers', 'name 1 to 12'));
  expect(hostile('UTC')).toEqual(refusal('buyers', 'name 1 to 12'));
  const buyers = [london];
  expect(overlapBuyers({ ...newYork, buyers, buyerDate: '' })).toEqual(refusal('buyerDate', 'is missing'));
  expect(overlapBuyers({ ...newYork, buyers, pakistanStart: '' })).toEqual(
    refusal('pakistanStart', 'is missing'),
  );
  expect(overlapBuyers({ ...newYork, buyers, nightEnd: '' })).toEqual(refusal('nightEnd', 'is missing'));
});
