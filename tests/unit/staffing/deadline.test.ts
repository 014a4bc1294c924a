import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeadline } from '../../../src/lib/staffing/index.ts';
import { expectRefusal, got } from './make.ts';

const met = { meets: true, firstLateHour: null, mostLateItems: 0, leftItems: 0 };

test('worked by hand', () => {
  // Done 5, 10, 20; due in 1 hour: 0, 10, 20.
  expect(checkDeadline({ arrivals: [10, 10], capacity: [5, 5, 10], deadlineHours: 1 })).toEqual(met);
  // Due within the hour: 10 at the end of hour 1, and 5 are done; 20 at the end of hour 2, and 10 are done.
  expect(checkDeadline({ arrivals: [10, 10], capacity: [5, 5, 10], deadlineHours: 0 })).toEqual({
    ...{ meets: false, firstLateHour: 1, mostLateItems: 10, leftItems: 0 },
  });
  // One item less in hour 2: 9 of 10 are done when they are due.
  expect(checkDeadline({ arrivals: [10, 10], capacity: [5, 4, 11], deadlineHours: 1 })).toEqual({
    ...{ meets: false, firstLateHour: 2, mostLateItems: 1, leftItems: 0 },
  });
});

test('an idle morning does not pay for a late evening', () => {
  expect(checkDeadline({ arrivals: [0, 10, 0], capacity: [100, 0, 0], deadlineHours: 1 })).toEqual({
    ...{ meets: false, firstLateHour: 3, mostLateItems: 10, leftItems: 10 },
  });
});

test('a backlog is due after the deadline', () => {
  const backlog = { arrivals: [0, 0], capacity: [4, 4], backlogItems: 8 };
  expect(checkDeadline({ ...backlog, deadlineHours: 2 })).toEqual(met);
  expect(checkDeadline({ ...backlog, deadlineHours: 1 })).toMatchObject({
    firstLateHour: 1,
    mostLateItems: 4,
  });
});

test('what is due after the last hour is left, not late', () => {
  expect(checkDeadline({ arrivals: [3], capacity: [], deadlineHours: 1 })).toEqual({ ...met, leftItems: 3 });
  expect(checkDeadline({ arrivals: [], capacity: [], deadlineHours: 0 })).toEqual(met);
});

test('parts of an item that doubles lose are not late', () => {
  const tenths = Array<number>(30).fill(0.1);
  const third = Array<number>(10).fill(0.3);
  expect(checkDeadline({ arrivals: [1, 1, 1], capacity: third, deadlineHours: 9 })).toMatchObject({
    meets: true,
  });
  expect(checkDeadline({ arrivals: [3], capacity: tenths, deadlineHours: 29 })).toEqual({
    ...{ meets: true, firstLateHour: null, mostLateItems: 0 },
    leftItems: expect.closeTo(0, 9) as number,
  });
});

test('half an item late is half an item', () => {
  expect(checkDeadline({ arrivals: [0.5], capacity: [0], deadlineHours: 0 })).toEqual({
    ...{ meets: false, firstLateHour: 1, mostLateItems: 0.5, leftItems: 0.5 },
  });
});

test('the noise of adding fractions is not late', () => {
  // 0.1 + 0.2 is 0.30000000000000004 in doubles, of which 0.3 are done by the second hour.
  expect(checkDeadline({ arrivals: [0.1, 0.2, 0], capacity: [0, 0.3, 0], deadlineHours: 1 })).toEqual({
    ...{ meets: true, firstLateHour: null, mostLateItems: 0 },
    leftItems: expect.closeTo(0, 12) as number,
  });
});

test('what meets a deadline also passes the sums of capacity and arrivals', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(hours, hours, fc.integer({ min: 0, max: 8 }), (arrivals, capacity, deadlineHours) => {
      const found = got(checkDeadline({ arrivals, capacity, deadlineHours }));
      const sum = (list: number[], until: number): number =>
        list.slice(0, Math.max(0, until)).reduce((all, each) => all + each, 0);
      const hoursInAll = Math.max(arrivals.length, capacity.length);
      for (let hour = 1; found.meets && hour <= hoursInAll; hour += 1)
        expect(sum(capacity, hour)).toBeGreaterThanOrEqual(sum(arrivals, hour - deadlineHours));
      expect(
        got(checkDeadline({ arrivals, capacity, deadlineHours: deadlineHours + 1 })).mostLateItems,
      ).toBeLessThanOrEqual(found.mostLateItems);
    }),
    { seed: 92 },
  );
});

describe('refuses', () => {
  const fine = { arrivals: [1], capacity: [1], deadlineHours: 1 };

  test.each([NaN, -1, Infinity, 1e12])('%d items', (value) => {
    expectRefusal(checkDeadline({ ...fine, arrivals: [1, value] }), 'Items that arrive, hour 2: write');
    expectRefusal(checkDeadline({ ...fine, capacity: [value] }), 'Items that can be done, hour 1: write');
    expectRefusal(checkDeadline({ ...fine, backlogItems: value }), 'Items in the backlog');
    expectRefusal(checkDeadline({ ...fine, deadlineHours: value }), 'Hours until an answer is due');
  });

  test('with the hour and what to write', () => {
    expect(checkDeadline({ ...fine, arrivals: [1, -1] })).toEqual({
      ok: false,
      reason: 'Items that arrive, hour 2: write a number from 0 to 1,000,000,000.',
    });
  });

  test('parts of an hour, and more than 10,080 hours', () => {
    expectRefusal(checkDeadline({ ...fine, deadlineHours: 0.5 }), 'a whole number');
    expectRefusal(
      checkDeadline({ ...fine, arrivals: Array<number>(10_081).fill(0) }),
      'at most 10,080 hours',
    );
    expectRefusal(
      checkDeadline({ ...fine, capacity: Array<number>(10_081).fill(0) }),
      'at most 10,080 hours',
    );
    expect(checkDeadline({ ...fine, arrivals: Array<number>(10_080).fill(0) })).toMatchObject({
      meets: true,
    });
  });
});
