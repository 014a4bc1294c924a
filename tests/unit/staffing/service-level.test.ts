import { expect, test } from 'vitest';
import { serviceLevelDefinitions, type CountedCalls } from '../../../src/lib/staffing/index.ts';
import { NEVER, expectRefusal } from './make.ts';
import { expectMeasures, readVectors } from './vectors.ts';

const { serviceLevelDefinitions: vector } = readVectors<{
  serviceLevelDefinitions: { input: CountedCalls; expected: Record<string, number> };
}>('erlang-vectors.json');
const { input } = vector;

test('five definitions on one day', () => {
  expectMeasures(serviceLevelDefinitions(input), vector.expected);
  expect(Object.keys(serviceLevelDefinitions(input)).sort()).toEqual(Object.keys(vector.expected).sort());
});

const none = {
  answered: 0,
  abandoned: 0,
  answeredWithin: 0,
  abandonedWithin: 0,
  abandonedAfter: 0,
  shortAbandoned: 0,
};

test('nothing to measure it on', () => {
  const empty = Object.fromEntries(Object.keys(vector.expected).map((name) => [name, null]));
  expect(serviceLevelDefinitions(none)).toEqual(empty);
  expect(serviceLevelDefinitions({ ...none, abandoned: 3, abandonedWithin: 3 })).toEqual({
    ...{ creditShortAbandons: 1, answeredOnly: null, offered: 0, offeredLessAbandonedWithin: null },
    creditShortAbandonsUnderShortThreshold: 0,
  });
});

test('one call is enough to measure it on', () => {
  expect(serviceLevelDefinitions({ ...none, answered: 1, answeredWithin: 1 })).toEqual({
    ...{ creditShortAbandons: 1, answeredOnly: 1, offered: 1, offeredLessAbandonedWithin: 1 },
    creditShortAbandonsUnderShortThreshold: 1,
  });
});

test('refuses counts that contradict each other', () => {
  expectRefusal(serviceLevelDefinitions({ ...input, answeredWithin: 1001 }), 'Calls answered within');
  expectRefusal(serviceLevelDefinitions({ ...input, abandonedAfter: 41 }), 'Abandoned calls: write the sum');
  expectRefusal(serviceLevelDefinitions({ ...input, shortAbandoned: 61 }), 'within the short threshold');
  expect(serviceLevelDefinitions({ ...input, answeredWithin: 1000, shortAbandoned: 60 })).toMatchObject({
    answeredOnly: 1,
  });
});

test.each(Object.keys(none))('refuses %s that cannot be', (field) => {
  for (const value of NEVER) expectRefusal(serviceLevelDefinitions({ ...input, [field]: value }), 'alls');
});
