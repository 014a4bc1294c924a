import { describe, expect, test } from 'vitest';
import { simulate, tornado, type Spread, type Spreads } from '../../../src/lib/costing/index.ts';
import { applySpreads } from '../../../src/lib/costing/spreads.ts';
import { accepted, complete, simple } from './make.ts';

const spread = (min: number, mode: number, max: number): Spread => ({ kind: 'triangular', min, mode, max });

test('the case is put at the modes, and the spreads in the order of the fields', () => {
  const input = complete(simple());
  const { base, entries } = accepted(
    applySpreads(input, {
      'outsourced.rate': spread(8, 9, 13),
      'demand.contactsPerMonth': { ...spread(3000, 3500, 4000), kind: 'pert', mark: 'S' },
      'inHouse.wagePerHour': undefined,
    }),
  );
  expect(base.outsourced.rate).toBe(9);
  expect(base.demand.contactsPerMonth).toBe(3500);
  expect(base.inHouse.wagePerHour).toBe(20);
  expect(entries).toEqual([
    { path: 'demand.contactsPerMonth', kind: 'pert', min: 3000, mode: 3500, max: 4000, mark: 'S' },
    { path: 'outsourced.rate', kind: 'triangular', min: 8, mode: 9, max: 13 },
  ]);
  expect(input.outsourced.rate, 'the case itself stays').toBe(10);
});

describe('refusals', () => {
  const perFteMonth = { model: 'perFteMonth', paidHoursPerFteMonth: 160 } as const;
  test.each<[string, unknown, string, string]>([
    ['no list', null, 'spreads', 'missing'],
    ['a word', 'x', 'spreads', 'missing'],
    [
      'an unknown field',
      { 'outsourced.colour': spread(1, 2, 3) },
      'outsourced.colour',
      'no number of this name',
    ],
    [
      'two unknown fields, the first of them',
      { 'outsourced.colour': spread(1, 2, 3), 'outsourced.smell': spread(1, 2, 3) },
      'outsourced.colour',
      'no number of this name',
    ],
    ['a name of every object', { toString: spread(1, 2, 3) }, 'toString', 'no number of this name'],
    ['the horizon', { horizonMonths: spread(1, 2, 3) }, 'horizonMonths', 'no number of this name'],
    ['no range', { 'outsourced.rate': null }, 'outsourced.rate', 'the kind pert or triangular'],
    [
      'an unknown kind',
      { 'outsourced.rate': { ...spread(1, 2, 3), kind: 'normal' } },
      'outsourced.rate',
      'the kind pert or triangular',
    ],
    ['upside down', { 'outsourced.rate': spread(3, 2, 1) }, 'outsourced.rate', 'rising order'],
    ['the mode below the least', { 'outsourced.rate': spread(2, 1, 3) }, 'outsourced.rate', 'rising order'],
    ['the mode above the most', { 'outsourced.rate': spread(1, 4, 3) }, 'outsourced.rate', 'rising order'],
    [
      'no number',
      { 'outsourced.rate': spread(1, Number.NaN, 3) },
      'outsourced.rate',
      'Rate of the provider: write a number',
    ],
    ['a negative end', { 'outsourced.rate': spread(-1, 2, 3) }, 'outsourced.rate', 'from 0 to'],
    [
      'an infinite end',
      { 'outsourced.rate': spread(1, 2, Number.POSITIVE_INFINITY) },
      'outsourced.rate',
      'from 0 to',
    ],
    ['all hours lost', { 'inHouse.shrinkage': spread(0.2, 0.3, 1) }, 'inHouse.shrinkage', 'from 0 to 0.99'],
    [
      'half months',
      { 'outsourced.rampMonths': spread(1, 2, 3.5) },
      'outsourced.rampMonths',
      'a whole number',
    ],
    [
      'no supervisors',
      { 'inHouse.agentsPerSupervisor': spread(0, 8, 12) },
      'inHouse.agentsPerSupervisor',
      'begins at 1 or more',
    ],
    [
      'no hours',
      { 'outsourced.paidHoursPerFteMonth': spread(0, 160, 170) },
      'outsourced.paidHoursPerFteMonth',
      'from 1 to 744',
    ],
  ])('%s', (_, spreads, field, words) => {
    const input = simple({ outsourced: perFteMonth });
    const expected = { ok: false, field, reason: expect.stringContaining(words) };
    expect(tornado(input, spreads as Spreads)).toMatchObject(expected);
    expect(simulate({ input, spreads: spreads as Spreads, seed: 1, draws: 10 })).toMatchObject(expected);
  });

  test('one agent per supervisor is the least, and all three may be the same', () => {
    const spreads = { 'inHouse.agentsPerSupervisor': spread(1, 8, 12), 'outsourced.rate': spread(9, 9, 9) };
    expect(tornado(simple(), spreads).ok).toBe(true);
  });
});
