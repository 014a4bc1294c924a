import { describe, expect, test } from 'vitest';
import { tornado, totalCost, type Spread } from '../../../src/lib/costing/index.ts';
import { accepted, simple } from './make.ts';

const spread = (min: number, mode: number, max: number): Spread => ({ kind: 'triangular', min, mode, max });

test('each input alone, longest bar first', () => {
  // In-house 192,000, outsourced 48,000: saving 144,000. 4,800 hours a year at the rate; 7,680 paid hours x 1.25 at the wage.
  const { saving, bars } = accepted(
    tornado(simple(), {
      'outsourced.rate': spread(8, 10, 13),
      'outsourced.taxRate': spread(0, 0, 0.1),
      'inHouse.wagePerHour': spread(18, 20, 21),
      'outsourced.setupFee': spread(0, 0, 24_000),
      'outsourced.minimumSeats': spread(0, 0, 9),
    }),
  );
  expect(saving).toBeCloseTo(144_000, 6);
  const near = (value: number): unknown => expect.closeTo(value, 6);
  expect(bars).toEqual([
    {
      path: 'inHouse.wagePerHour',
      min: 18,
      max: 21,
      savingAtMin: near(124_800),
      savingAtMax: near(153_600),
      length: near(28_800),
    },
    {
      path: 'outsourced.rate',
      min: 8,
      max: 13,
      savingAtMin: near(153_600),
      savingAtMax: near(129_600),
      length: near(24_000),
    },
    // Level bars stay in the order of the fields.
    {
      path: 'outsourced.setupFee',
      min: 0,
      max: 24_000,
      savingAtMin: near(144_000),
      savingAtMax: near(120_000),
      length: near(24_000),
    },
    {
      path: 'outsourced.taxRate',
      min: 0,
      max: 0.1,
      savingAtMin: near(144_000),
      savingAtMax: near(139_200),
      length: near(4800),
    },
    {
      path: 'outsourced.minimumSeats',
      min: 0,
      max: 9,
      savingAtMin: near(144_000),
      savingAtMax: near(144_000),
      length: 0,
    },
  ]);
});

test('the rest is at mode, not at what was entered', () => {
  const spreads = { 'outsourced.rate': spread(8, 20, 30), 'inHouse.wagePerHour': spread(10, 10, 20) };
  const { saving, bars } = accepted(tornado(simple(), spreads));
  // In-house 96,000, outsourced 96,000.
  expect(saving).toBeCloseTo(0, 6);
  expect(bars.map(({ path, savingAtMax }) => [path, Math.round(savingAtMax)])).toEqual([
    ['outsourced.rate', -48_000],
    ['inHouse.wagePerHour', 96_000],
  ]);
});

test('a saving that is highest at the mode has a bar from there', () => {
  // Whole seats: 400 hours / (160 h x 0.625) = 4 seats; the in-house side does not know the provider's shrinkage.
  const outsourced = {
    model: 'perFteMonth',
    rate: 1000,
    paidHoursPerFteMonth: 160,
    shrinkage: 0.375,
  } as const;
  const { bars } = accepted(
    tornado(simple({ outsourced }), { 'outsourced.shrinkage': spread(0.375, 0.375, 0.5) }),
  );
  // At 0.5: 5 seats, 12,000 more a year; the bar goes from mode to max.
  expect(bars[0]?.length).toBeCloseTo(12_000, 6);
});

test('no spreads, no bars', () => {
  expect(tornado(simple(), {})).toMatchObject({ ok: true, bars: [] });
});

describe('refusals', () => {
  test('what totalCost refuses', () => {
    expect(tornado(simple({ horizonMonths: 0 }), {})).toEqual(totalCost(simple({ horizonMonths: 0 })));
    const tooLarge = { 'outsourced.rate': spread(1e12, 1e12, 1e12) };
    expect(tornado(simple(), tooLarge)).toMatchObject({ ok: false, field: 'demand.contactsPerMonth' });
  });

  test('an end at which the total is too large names its input', () => {
    const refused = { ok: false, field: 'outsourced.rate', reason: expect.stringContaining('too large') };
    expect(tornado(simple(), { 'outsourced.rate': spread(1, 2, 1e12) })).toMatchObject(refused);
    const small = simple({ outsourced: { rate: 1e9, fxRate: 1e-3 } });
    expect(tornado(small, { 'inHouse.shrinkage': spread(0, 0.3, 0.9) }).ok).toBe(true);
    // Less occupancy means more hours: here the least value is the one that is too large.
    const large = simple({ outsourced: { rate: 1e9 } });
    expect(tornado(large, { 'demand.occupancy': spread(0.01, 0.75, 0.8) })).toMatchObject({
      ok: false,
      field: 'demand.occupancy',
    });
  });
});
