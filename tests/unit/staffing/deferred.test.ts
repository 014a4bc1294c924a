import { describe, expect, test } from 'vitest';
import { clearBacklog, deferredWork, type DeferredDay } from '../../../src/lib/staffing/index.ts';
import { NEVER, expectRefusal, got } from './make.ts';
import { expectMeasures, readVectors, type Vector } from './vectors.ts';

type Days = DeferredDay & { clearWithinDays: number };
const { deferredWork: vectors } = readVectors<{ deferredWork: Vector<Days>[] }>('erlang-vectors.json');
const day: Days = {
  ...{ itemsPerDay: 600, ahtSeconds: 360, backlogItems: 0, clearWithinDays: 1 },
  ...{ paidHoursPerFteDay: 8, shrinkage: 0.3, maxUtilisation: 0.9 },
};

test('the vectors were found', () => expect(vectors).toHaveLength(5));

test.each(vectors)('$id: $itemsPerDay items a day', (vector) => {
  expectMeasures(deferredWork(vector), vector.expected);
});

test('worked by hand', () => {
  // 60 hours of work; 8 x 0.7 x 0.9 = 5.04 hours a person.
  expectMeasures(deferredWork(day), { fte: 60 / 5.04 });
  expectMeasures(deferredWork({ ...day, maxUtilisation: undefined }), { fte: 60 / 5.04 });
  expect(deferredWork({ ...day, itemsPerDay: 0 })).toEqual({ fte: 0 });
  expect(deferredWork({ ...day, ahtSeconds: 0 })).toEqual({ fte: 0 });
});

describe('when the backlog is cleared', () => {
  // 2 people x 8 h x 0.9 x 3600 / 360 s = 144 items a day.
  const two = { ...day, shrinkage: 0, itemsPerDay: 100, backlogItems: 88, fte: 2 };

  test('worked by hand', () => {
    const found = clearBacklog(two);
    expectMeasures(found, { clears: true, days: 2, capacityItems: 144 });
    expectMeasures(clearBacklog({ ...two, maxUtilisation: undefined }), { days: 2 });
    expectMeasures(clearBacklog({ ...two, shrinkage: 0.5, itemsPerDay: 50 }), { days: 4, capacityItems: 72 });
    expect(clearBacklog({ ...two, backlogItems: 0 })).toMatchObject({ clears: true, days: 0 });
  });

  test('never, when the day brings as much as can be done, or more', () => {
    expect(clearBacklog({ ...two, itemsPerDay: 144 })).toMatchObject({
      ...{ clears: false, growsBy: 0, words: expect.stringContaining('and no more') as string },
    });
    expect(clearBacklog({ ...two, itemsPerDay: 144.5 })).toMatchObject({
      words: expect.stringContaining('it grows') as string,
    });
    const grows = clearBacklog({ ...two, itemsPerDay: 150 });
    expectMeasures(grows, { clears: false, growsBy: 6 });
    expect(grows).toMatchObject({ words: expect.stringContaining('it grows') as string });
    expect(clearBacklog({ ...two, backlogItems: 0, itemsPerDay: 150 })).toMatchObject({ clears: false });
    expect(clearBacklog({ ...two, itemsPerDay: 0, fte: 0 })).toMatchObject({ clears: false, growsBy: 0 });
  });

  test('nothing to do and nobody there', () => {
    const nothing = { ...two, itemsPerDay: 0, backlogItems: 0, fte: 0 };
    expect(clearBacklog(nothing)).toEqual({ clears: true, days: 0, capacityItems: 0 });
  });

  test('the people for a day without backlog do that day and no more', () => {
    for (let items = 1; items < 500; items += 1) {
      const { fte } = got(deferredWork({ ...day, itemsPerDay: items }));
      expect(clearBacklog({ ...day, itemsPerDay: items, backlogItems: 5, fte })).toMatchObject({
        clears: false,
        growsBy: 0,
      });
      expect(clearBacklog({ ...day, itemsPerDay: items, fte })).toMatchObject({ clears: true, days: 0 });
    }
  });

  test('the people for a backlog in 3 days clear it in 3 days', () => {
    const wanted = { ...day, backlogItems: 900, clearWithinDays: 3 };
    const { fte } = got(deferredWork(wanted));
    expectMeasures(clearBacklog({ ...wanted, fte }), { clears: true, days: 3 });
  });

  test('refuses what cannot be', () => {
    for (const fte of [NaN, -1, Infinity, 1e12])
      expectRefusal(clearBacklog({ ...two, fte }), 'Full-time people');
    expectRefusal(clearBacklog({ ...two, ahtSeconds: 0 }), 'Handling time');
    expectRefusal(clearBacklog({ ...two, ahtSeconds: 0, fte: 0 }), 'Handling time');
    expectRefusal(clearBacklog({ ...two, shrinkage: 0.7 }), 'Shrinkage');
  });
});

test.each([
  ['itemsPerDay', 'Items a day'],
  ['ahtSeconds', 'Handling time'],
  ['backlogItems', 'Items in the backlog'],
  ['clearWithinDays', 'Days to clear'],
  ['paidHoursPerFteDay', 'Paid hours a day'],
  ['shrinkage', 'Shrinkage'],
  ['maxUtilisation', 'Highest utilisation'],
] as const)('refuses %s that cannot be', (field, words) => {
  for (const value of NEVER)
    if (field !== 'maxUtilisation' || value !== undefined)
      expectRefusal(deferredWork({ ...day, [field]: value }), words);
});

test('the edges of the ranges', () => {
  expectRefusal(deferredWork({ ...day, maxUtilisation: 0.951 }), 'from 0.01 to 0.95');
  expectRefusal(deferredWork({ ...day, maxUtilisation: 0 }), 'from 0.01 to 0.95');
  expectRefusal(deferredWork({ ...day, clearWithinDays: 0 }), 'from 0.01 to 3,660');
  expectRefusal(deferredWork({ ...day, paidHoursPerFteDay: 24.1 }), 'from 0.1 to 24');
  expect(deferredWork({ ...day, paidHoursPerFteDay: 24, clearWithinDays: 0.01 })).not.toHaveProperty('ok');
});
