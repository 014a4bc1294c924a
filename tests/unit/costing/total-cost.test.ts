import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalCost, type CostInput, type TotalCost } from '../../../src/lib/costing/index.ts';
import { accepted, anyInput, exampleInput, examples, simple } from './make.ts';
import { oracle } from './oracle.ts';

test('the examples were found', () => {
  expect(examples.map(({ id }) => id)).toEqual(['x-01', 'x-02', 'x-03']);
});

describe('the worked examples', () => {
  test.each(examples)('$id, $title', ({ input, expected }) => {
    expectLike(accepted(totalCost(input)), expected);
  });
});

test('the example of the docstring: every field by hand', () => {
  expect(totalCost(simple())).toEqual({
    ok: true,
    productiveHoursPerMonth: 400,
    inHouseFte: 4,
    costPerHire: 0,
    inHouseMonth1: 16_000,
    inHouseByYear: [192_000],
    inHouseTotal: 192_000,
    outsourcedUnitsMonth1: 400,
    outsourcedUnitsSteady: 400,
    outsourcedMonth1: 4000,
    outsourcedMonthSteady: 4000,
    steadyMonth: 1,
    oneOff: 0,
    outsourcedByYear: [48_000],
    outsourcedTotal: 48_000,
    saving: 144_000,
    savingRate: 0.75,
    breakEvenMonth: 1,
    // 192,000 / (12 x 3,600) and 48,000 / (12 x 3,600)
    inHouseCostPerContact: 192_000 / 43_200,
    outsourcedCostPerContact: 48_000 / 43_200,
    inHouseCostPerProductiveHour: 40,
    outsourcedCostPerProductiveHourSteady: 10,
  });
});

describe('years', () => {
  test.each([
    [1, [16_000]],
    [12, [192_000]],
    // Month 13 is the first of year 2, in which everything in-house costs a tenth more.
    [13, [192_000, 17_600]],
    [24, [192_000, 211_200]],
    [25, [192_000, 211_200, 19_360]],
  ])('%d months', (horizonMonths, byYear) => {
    const { inHouseByYear } = accepted(
      totalCost(simple({ horizonMonths, inHouse: { annualEscalation: 0.1 } })),
    );
    expect(inHouseByYear).toHaveLength(byYear.length);
    byYear.forEach((amount, year) => expect(inHouseByYear[year]).toBeCloseTo(amount, 6));
  });

  test('what is paid once falls in year 1', () => {
    const outsourced = { transitionCost: 700, setupFee: 300 };
    const cost = accepted(totalCost(simple({ horizonMonths: 24, outsourced })));
    expect(cost.oneOff).toBe(1000);
    expect(cost.outsourcedByYear).toEqual([49_000, 48_000]);
    expect(cost.outsourcedTotal).toBe(97_000);
  });
});

describe('break-even', () => {
  test.each([
    // In-house 16,000 and outsourced 4,000 a month: 12,000 are won back each month.
    ['paid back to the cent in month 2', 24_000, 2],
    ['a cent more takes a month more', 24_000.01, 3],
    ['paid back in the last month', 144_000, 12],
    ['never within the horizon', 144_000.01, null],
  ])('%s', (_, transitionCost, month) => {
    expect(accepted(totalCost(simple({ outsourced: { transitionCost } }))).breakEvenMonth).toBe(month);
  });

  test('being ahead for a while does not count', () => {
    // In-house stays at 16,000; outsourced 14,000 in year 1, 15,400 in year 2, 16,940 in year 3, 18,634 in year 4 and so on:
    // ahead from month 1, by 24,000 after year 1, 31,200 after year 2, 19,920 after year 3, behind by 11,688 after year 4.
    const case_ = (horizonMonths: number): CostInput =>
      simple({ horizonMonths, outsourced: { rate: 35, annualIndexation: 0.1 } });
    expect(accepted(totalCost(case_(36))).breakEvenMonth).toBe(1);
    expect(accepted(totalCost(case_(48))).breakEvenMonth).toBeNull();
  });

  test('ahead, behind and ahead again counts from the second time', () => {
    // Prices fall by half each year while the in-house cost stays: year 1 costs 12 x 20,000 against 12 x 16,000.
    const cost = accepted(
      totalCost(simple({ horizonMonths: 36, outsourced: { rate: 50, annualIndexation: -0.5 } })),
    );
    // Behind by 48,000 after year 1; 6,000 a month are won back from month 13 on: level in month 20.
    expect(cost.breakEvenMonth).toBe(20);
  });

  test('two sides that cost the same are level from month 1, in doubles too', () => {
    const cost = accepted(
      totalCost(
        simple({
          horizonMonths: 60,
          inHouse: { wagePerHour: 0, fixedMonthly: 4000.1 },
          outsourced: { rate: 10.00025 },
        }),
      ),
    );
    expect(cost.breakEvenMonth).toBe(1);
  });
});

describe('no demand', () => {
  const cost = accepted(
    totalCost(simple({ demand: { contactsPerMonth: 0 }, inHouse: { fixedMonthly: 10 } })),
  );

  test('a divisor of 0 gives null', () => {
    expect(cost.inHouseCostPerContact).toBeNull();
    expect(cost.outsourcedCostPerContact).toBeNull();
    expect(cost.inHouseCostPerProductiveHour).toBeNull();
    expect(cost.outsourcedCostPerProductiveHourSteady).toBeNull();
    expect(cost.savingRate).toBe(1);
  });

  test('contacts that take no time have a cost per contact and none per hour', () => {
    const without = accepted(
      totalCost(simple({ demand: { ahtSeconds: 0 }, inHouse: { fixedMonthly: 3600 } })),
    );
    expect(without.inHouseCostPerContact).toBe(1);
    expect(without.inHouseCostPerProductiveHour).toBeNull();
  });

  test('a divisor too small to divide by counts as 0', () => {
    const hardly = accepted(
      totalCost(simple({ demand: { contactsPerMonth: 1e-310 }, inHouse: { fixedMonthly: 10 } })),
    );
    expect(hardly.inHouseCostPerContact).toBeNull();
  });

  test('an in-house side that costs nothing has no saving rate', () => {
    const free = accepted(totalCost(simple({ inHouse: { wagePerHour: 0 } })));
    expect(free.savingRate).toBeNull();
    expect(free.saving).toBe(-48_000);
  });
});

test('totals whose cents a double cannot hold are refused', () => {
  const monthly = (fixedMonthly: number): CostInput =>
    simple({ horizonMonths: 100, demand: { contactsPerMonth: 0 }, inHouse: { fixedMonthly } });
  expect(totalCost(monthly(1e11))).toMatchObject({ ok: true, inHouseTotal: 1e13 });
  expect(totalCost(monthly(1e11 + 1))).toMatchObject({ ok: false, field: 'demand.contactsPerMonth' });
  // Ten contacts at 10^12, and the transition on top.
  const perContact = (transitionCost: number): CostInput =>
    simple({
      horizonMonths: 1,
      demand: { contactsPerMonth: 10 },
      outsourced: { model: 'perContact', rate: 1e12, transitionCost },
    });
  expect(totalCost(perContact(0))).toMatchObject({ ok: true, outsourcedTotal: 1e13 });
  expect(totalCost(perContact(1))).toMatchObject({ ok: false, field: 'demand.contactsPerMonth' });
  expect(totalCost(simple({ outsourced: { rate: 1e12 } }))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('too large to be exact to the cent'),
  });
});

describe('laws', () => {
  test('the formula block read line by line gives the same', () => {
    fc.assert(
      fc.property(anyInput, (input) => expectLike(accepted(totalCost(input)), oracle(input))),
      { numRuns: 300, seed: 5 },
    );
  });

  test('money is homogeneous: all amounts in cents give all results in cents', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const dearest = totalCost(timesHundred(input));
        // A hundred times as much may be more than a double holds to the cent.
        fc.pre(dearest.ok);
        const [inUnits, inCents] = [accepted(totalCost(input)), accepted(dearest)];
        expectClose(inCents.inHouseTotal, inUnits.inHouseTotal * 100);
        expectClose(inCents.outsourcedTotal, inUnits.outsourcedTotal * 100);
        expectClose(inCents.oneOff, inUnits.oneOff * 100);
        expect(inCents.inHouseFte).toBe(inUnits.inHouseFte);
        expect(inCents.outsourcedUnitsMonth1).toBe(inUnits.outsourcedUnitsMonth1);
        expect(inCents.breakEvenMonth).toBe(inUnits.breakEvenMonth);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test('a higher rate never makes outsourcing cheaper, a higher wage never the in-house team', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 100, noNaN: true }), (input, more) => {
        const { inHouse, outsourced } = input;
        const base = accepted(totalCost(input));
        const rate = (outsourced.rate ?? 0) + more;
        const wagePerHour = (inHouse.wagePerHour ?? 0) + more;
        const dearer = accepted(totalCost({ ...input, outsourced: { ...outsourced, rate } }));
        expect(dearer.outsourcedTotal).toBeGreaterThanOrEqual(base.outsourcedTotal);
        expect(dearer.inHouseTotal).toBe(base.inHouseTotal);
        const better = accepted(totalCost({ ...input, inHouse: { ...inHouse, wagePerHour } }));
        expect(better.inHouseTotal).toBeGreaterThanOrEqual(base.inHouseTotal);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

test('120 months of the second example, and the same case twice', () => {
  const long = { ...exampleInput('x-02'), horizonMonths: 120 };
  expectLike(accepted(totalCost(long)), oracle(long));
  expect(totalCost(long)).toEqual(totalCost(long));
});

function timesHundred(input: CostInput): CostInput {
  const amounts =
    /^(wagePerHour|.*CostPerMonth|.*PerFteMonth|recruitCostPerHire|fixedMonthly|rate|minimumMonthly|travelPerYear|setupFee|transitionCost)$/;
  const scale = <Part extends object>(part: Part): Part =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        typeof value === 'number' && amounts.test(name) && name !== 'paidHoursPerFteMonth'
          ? value * 100
          : value,
      ]),
    ) as Part;
  return { ...input, inHouse: scale(input.inHouse), outsourced: scale(input.outsourced) };
}

function expectLike(cost: TotalCost, expected: Partial<TotalCost>): void {
  const entries = Object.entries(expected);
  expect(entries.length).toBeGreaterThan(20);
  for (const [name, value] of entries) {
    const found = cost[name as keyof TotalCost];
    if (Array.isArray(value)) {
      expect((found as number[]).length, name).toBe(value.length);
      value.forEach((each, index) => expectClose((found as number[])[index], each, name, cost.inHouseTotal));
    } else if (value === null || /Month$/.test(name)) expect(found, name).toBe(value);
    else expectClose(found as number, value as number, name, cost.inHouseTotal);
  }
}

/** Relative 1e-9, absolute 1e-6, as the vector file says; a small difference of large totals is as exact as they are. */
function expectClose(found: number | undefined, expected: number, name = '', scale = 0): void {
  const allowed = name === 'saving' || name === 'savingRate' ? Math.max(1e-6, 1e-12 * scale) : 1e-6;
  const off = Math.abs((found ?? Number.NaN) - expected);
  expect(off <= Math.max(allowed, 1e-9 * Math.abs(expected)), `${name}: ${found} is not ${expected}`).toBe(
    true,
  );
}
