import { describe, expect, test } from 'vitest';
import {
  drawRibbon,
  type Ribbon,
  type RibbonClock,
  type RibbonInput,
} from '../../../src/lib/overlap/index.ts';
import { answered, newYork, refusal } from './ask.ts';

/** Los Angeles in winter, UTC: the buyer 16:00 to 01:00, the shift 15:00 to 00:00, the night 17:00 to 01:00. */
const losAngeles = {
  ...newYork,
  buyerZone: 'America/Los_Angeles',
  buyerStart: '08:00',
  pakistanStart: '20:00',
  pakistanEnd: '05:00',
};
const draw = (input: Partial<RibbonInput>): Ribbon =>
  answered(drawRibbon({ ...losAngeles, clock: 'utc', ...input }));
const lanes = (input: Partial<RibbonInput>) => {
  const { buyer, provider, overlap, night } = draw(input);
  const pairs = (segments: Ribbon['buyer']) => segments.map(({ from, to, dayShift }) => [from, to, dayShift]);
  return { buyer: pairs(buyer), provider: pairs(provider), overlap: pairs(overlap), night: pairs(night) };
};

describe('one date by three clocks', () => {
  test.each<[RibbonClock, string, object]>([
    [
      'utc',
      '2026-01-14T00:00Z',
      {
        buyer: [
          [960, 1440, 0],
          [0, 60, 1],
        ],
        provider: [[900, 1440, 0]],
        overlap: [[960, 1440, 0]],
        night: [
          [0, 60, 0],
          [1020, 1440, 0],
        ],
      },
    ],
    [
      'buyer',
      '2026-01-14T08:00Z',
      {
        buyer: [[480, 1020, 0]],
        provider: [[420, 960, 0]],
        overlap: [[480, 960, 0]],
        night: [[540, 1020, 0]],
      },
    ],
    [
      'karachi',
      '2026-01-13T19:00Z',
      {
        buyer: [
          [1260, 1440, 0],
          [0, 360, 1],
        ],
        provider: [
          [0, 300, 0],
          [1200, 1440, 0],
        ],
        overlap: [
          [1260, 1440, 0],
          [0, 300, 1],
        ],
        night: [
          [0, 360, 0],
          [1320, 1440, 0],
        ],
      },
    ],
  ])('%s', (clock, startsAt, expected) => {
    expect(draw({ clock })).toMatchObject({ startsAt, minutes: 1440 });
    expect(lanes({ clock })).toEqual(expected);
  });
});

test('what lies on the day before is drawn with its day', () => {
  // Auckland, UTC+13: 20:00Z on 13 January to 04:00Z on the 14th.
  const auckland = { buyerZone: 'Pacific/Auckland', buyerStart: '09:00', buyerEnd: '17:00' };
  expect(lanes(auckland).buyer).toEqual([
    [1200, 1440, -1],
    [0, 240, 0],
  ]);
  // Pago Pago, UTC-11: 23:00 to 22:00 is 10:00Z on the 15th to 09:00Z on the 16th.
  const pagoPago = { buyerZone: 'Pacific/Pago_Pago', buyerStart: '23:00', buyerEnd: '22:00' };
  expect(lanes(pagoPago).buyer).toEqual([
    [600, 1440, 1],
    [0, 540, 2],
  ]);
});

test('ticks show the hour by three clocks', () => {
  const { ticks } = draw({});
  expect(ticks).toHaveLength(25);
  expect(ticks[0]).toEqual({ at: 0, utc: '00:00', buyer: '16:00', karachi: '05:00' });
  expect(ticks[24]).toEqual({ at: 1440, utc: '00:00', buyer: '16:00', karachi: '05:00' });
});

describe('a day on which the clock changes', () => {
  const london = { buyerZone: 'Europe/London', clock: 'buyer' as const };

  test('of 23 hours', () => {
    const ribbon = draw({ ...london, buyerDate: '2026-03-29', buyerStart: '22:00', buyerEnd: '06:00' });
    expect(ribbon).toMatchObject({ startsAt: '2026-03-29T00:00Z', minutes: 1380 });
    expect(ribbon.buyer).toEqual([
      { from: 1260, to: 1380, dayShift: 0 },
      { from: 0, to: 360, dayShift: 1 },
    ]);
    expect(ribbon.ticks).toHaveLength(24);
    expect(ribbon.ticks[1]).toEqual({ at: 60, utc: '01:00', buyer: '02:00', karachi: '06:00' });
  });

  test('what is drawn from a longer day ends with the ribbon', () => {
    const long = { ...london, buyerDate: '2026-03-29', buyerStart: '23:30', buyerEnd: '23:29' };
    expect(lanes(long).buyer).toEqual([
      [1350, 1380, 0],
      [0, 1380, 1],
    ]);
  });

  test('of 25 hours', () => {
    const ribbon = draw({ ...london, buyerDate: '2026-10-25', buyerStart: '00:00', buyerEnd: '24:00' });
    expect(ribbon).toMatchObject({ minutes: 1500, buyer: [{ from: 0, to: 1500, dayShift: 0 }] });
    expect(ribbon.ticks).toHaveLength(26);
  });

  test('of half an hour less, the last tick is before the end', () => {
    const lordHowe = draw({ clock: 'buyer', buyerZone: 'Australia/Lord_Howe', buyerDate: '2026-10-04' });
    expect([lordHowe.minutes, lordHowe.ticks.length, lordHowe.ticks.at(-1)?.at]).toEqual([1410, 24, 1380]);
  });
});

test('segments hold as many minutes as overlap counts', () => {
  const sum = (segments: Ribbon['buyer']) => segments.reduce((total, { from, to }) => total + to - from, 0);
  for (const clock of ['utc', 'buyer', 'karachi'] as const) {
    const { buyer, overlap } = draw({ clock });
    expect([sum(buyer), sum(overlap)]).toEqual([540, 480]);
  }
});

describe('refused', () => {
  test.each<[object, string, string]>([
    [{ clock: 'constructor' }, 'clock', 'write utc, buyer or karachi'],
    [{ clock: undefined }, 'clock', 'is missing'],
    [{ buyerDate: 'today' }, 'buyerDate', 'YYYY-MM-DD'],
    [{ buyerZone: 'Mars' }, 'buyerZone', 'write the name'],
    [{ pakistanStart: '24:00' }, 'pakistanStart', 'write 00:00'],
    [{ nightEnd: '24:01' }, 'nightEnd', 'HH:MM'],
  ])('%j', (change, field, words) => {
    expect(drawRibbon({ ...losAngeles, clock: 'utc', ...change })).toEqual(refusal(field, words));
  });
});
