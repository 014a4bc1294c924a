import { describe, expect, test } from 'vitest';
import {
  FIELD_PATHS,
  FIELDS,
  totalCost,
  type CostInput,
  type Field,
} from '../../../src/lib/costing/index.ts';
import { splitPath, type FieldPath } from '../../../src/lib/costing/fields.ts';
import { complete, simple } from './make.ts';

const withValue = (path: FieldPath, value: unknown): CostInput => {
  const [section, name] = splitPath(path);
  return simple({ [section]: { [name]: value } });
};

test('what is left out is 0, but 1 for six numbers', () => {
  const input = complete({
    horizonMonths: 1,
    demand: {},
    inHouse: { paidHoursPerFteMonth: 1 },
    outsourced: { model: 'perContact' },
  });
  expect(input.demand).toEqual({ contactsPerMonth: 0, ahtSeconds: 0, occupancy: 1, concurrency: 1 });
  const { rampProductivity, paidHoursPerFteMonth, ...inHouse } = input.inHouse;
  expect([rampProductivity, paidHoursPerFteMonth]).toEqual([1, 1]);
  expect(new Set(Object.values(inHouse))).toEqual(new Set([0]));
  const { model, roundSeats, rampStartProductivity, ahtRatio, fxRate, ...outsourced } = input.outsourced;
  expect({ model, roundSeats, rampStartProductivity, ahtRatio, fxRate }).toEqual({
    ...{ model: 'perContact', roundSeats: true, rampStartProductivity: 1, ahtRatio: 1, fxRate: 1 },
  });
  expect(new Set(Object.values(outsourced))).toEqual(new Set([0]));
  expect(FIELD_PATHS).toHaveLength(4 + 17 + 24);
});

describe('every number', () => {
  test.each(FIELD_PATHS)('%s is refused as soon as it leaves its limits', (path) => {
    const { least, most, whole, words }: Field = FIELDS[path];
    const step = whole ? 1 : 1e-9 * Math.max(1, Math.abs(most));
    for (const allowed of [least, most]) expect(completed(withValue(path, allowed))).toBe('fits');
    for (const outside of [
      ...[least - step, most + step, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      ...[null, '12', true, 12n, {}, []],
    ]) {
      const result = totalCost(withValue(path, outside));
      expect(
        result,
        `${typeof outside} ${JSON.stringify(typeof outside === 'bigint' ? 12 : outside)}`,
      ).toMatchObject({ ok: false, field: path });
      if (!result.ok) expect(result.reason).toContain(`${words}: write a `);
    }
  });

  test.each(['outsourced.rampMonths', 'outsourced.parallelMonths'] as const)('%s is whole', (path) => {
    expect(totalCost(withValue(path, 1.5))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('write a whole number from 0 to 120'),
    });
  });

  test.each<[FieldPath, number, number]>([
    ['demand.contactsPerMonth', 0, 1e9],
    ['demand.ahtSeconds', 0, 1e6],
    ['demand.occupancy', 0.01, 1],
    ['demand.concurrency', 1, 100],
    ['inHouse.wagePerHour', 0, 1e12],
    ['inHouse.onCostRate', 0, 5],
    ['inHouse.paidHoursPerFteMonth', 1, 744],
    ['inHouse.shrinkage', 0, 0.99],
    ['inHouse.annualEscalation', -0.5, 2],
    ['inHouse.agentsPerSupervisor', 1, 1000],
    ['inHouse.supervisorCostPerMonth', 0, 1e12],
    ['inHouse.supportRatio', 0, 10],
    ['inHouse.annualAttrition', 0, 5],
    ['inHouse.trainingHoursPerHire', 0, 10_000],
    ['inHouse.rampWeeks', 0, 520],
    ['inHouse.rampProductivity', 0, 1],
    ['outsourced.paidHoursPerFteMonth', 0, 744],
    ['outsourced.minimumSeats', 0, 1e6],
    ['outsourced.nightPremium', 0, 5],
    ['outsourced.outcomesPerContact', 0, 1000],
    ['outsourced.fxMargin', 0, 1],
    ['outsourced.taxRate', 0, 2],
    ['outsourced.rampMonths', 0, 120],
    ['outsourced.parallelShare', 0, 1],
    ['outsourced.governanceFte', 0, 10_000],
    ['outsourced.billedShrinkage', 0, 0.99],
    ['outsourced.nightShare', 0, 1],
    ['outsourced.fxRate', 1e-9, 1e9],
    ['outsourced.volumeUplift', -1, 10],
    ['outsourced.ahtRatio', 0.01, 100],
    ['outsourced.rampStartProductivity', 0.01, 1],
  ])('%s goes from %d to %d', (path, least, most) => {
    expect(FIELDS[path]).toMatchObject({ least, most });
  });
});

test('agents per supervisor are 0 for none, or 1 and more', () => {
  const path = 'inHouse.agentsPerSupervisor';
  expect(totalCost(withValue(path, 0)).ok).toBe(true);
  expect(totalCost(withValue(path, 0.5))).toMatchObject({
    ...{ ok: false, reason: 'Agents per supervisor: write a number from 1 to 1,000, or 0 for none.' },
  });
  expect(totalCost(withValue('demand.concurrency', 0)).ok).toBe(false);
});

describe('refusals', () => {
  test.each<[string, CostInput, string, string]>([
    [
      'all hours lost',
      withValue('inHouse.shrinkage', 1),
      'inHouse.shrinkage',
      'from 0 to 0.99 (write 0.3 for 30 %)',
    ],
    [
      '1e12 contacts',
      withValue('demand.contactsPerMonth', 1e12),
      'demand.contactsPerMonth',
      '0 to 1,000,000,000.',
    ],
    [
      'occupancy as a percentage',
      withValue('demand.occupancy', 80),
      'demand.occupancy',
      'from 0.01 to 1 (write 0.3',
    ],
    [
      'no hours',
      withValue('inHouse.paidHoursPerFteMonth', undefined),
      'inHouse.paidHoursPerFteMonth',
      'from 1 to 744',
    ],
    ['no months', simple({ horizonMonths: 0 }), 'horizonMonths', 'a whole number from 1 to 120'],
    ['121 months', simple({ horizonMonths: 121 }), 'horizonMonths', 'a whole number from 1 to 120'],
    ['half a month', simple({ horizonMonths: 1.5 }), 'horizonMonths', 'a whole number from 1 to 120'],
    ['a currency in words', simple({ currency: 'dollar' }), 'currency', 'three capital letters'],
    [
      'an unknown model',
      simple({ outsourced: { model: 'perDay' as 'perHour' } }),
      'outsourced.model',
      'perHour, perFteMonth',
    ],
    ['no model', simple({ outsourced: { model: undefined } }), 'outsourced.model', 'perOutcome'],
    [
      'seats rounded "yes"',
      simple({ outsourced: { roundSeats: 'yes' as unknown as true } }),
      'outsourced.roundSeats',
      'true or false',
    ],
    [
      'a price per FTE month without hours',
      simple({ outsourced: { model: 'perFteMonth', paidHoursPerFteMonth: 0.5 } }),
      'outsourced.paidHoursPerFteMonth',
      "The provider's paid hours per FTE month: write a number from 1 to 744.",
    ],
  ])('%s', (_, input, field, words) => {
    expect(totalCost(input)).toMatchObject({ ok: false, field, reason: expect.stringContaining(words) });
  });

  test.each([null, undefined, 12, 'x'])('%j instead of a case', (input) => {
    expect(totalCost(input as never)).toMatchObject({ ok: false, field: 'input' });
  });

  test('a section that is missing counts as one in which nothing was written', () => {
    expect(totalCost({ horizonMonths: 12 } as CostInput)).toMatchObject({
      ok: false,
      field: 'inHouse.paidHoursPerFteMonth',
    });
    expect(totalCost({ ...simple(), outsourced: null } as never)).toMatchObject({
      field: 'outsourced.model',
    });
  });

  test('the longest horizon, one hour and any code of a currency are taken', () => {
    expect(totalCost(simple({ horizonMonths: 120, currency: 'AED' })).ok).toBe(true);
    expect(totalCost(simple({ outsourced: { model: 'perFteMonth', paidHoursPerFteMonth: 1 } })).ok).toBe(
      true,
    );
  });
});

/** Only whether the number itself fits: a total may still be too large. */
function completed(input: CostInput): string {
  const result = totalCost(input);
  return result.ok || /too large to be exact/.test(result.reason) ? 'fits' : result.reason;
}
