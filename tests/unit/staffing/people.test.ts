import { expect, test } from 'vitest';
import { scheduledAgents, shiftFactor, type PaidTime } from '../../../src/lib/staffing/index.ts';
import { NEVER, expectRefusal } from './make.ts';
import { expectMeasures, readVectors, type Vector } from './vectors.ts';

type Vectors = {
  shrinkage: Vector<{ onPhoneAgents: number; shrinkage: number }>[];
  shiftFactor: Vector<PaidTime & { openHoursPerWeek: number }>[];
};
const vectors = readVectors<Vectors>('erlang-vectors.json');
const seat = { openHoursPerWeek: 168, paidHoursPerFteWeek: 40, shrinkage: 0.3, scheduleEfficiency: 1 };

test('the vectors were found', () => {
  expect(vectors.shrinkage).toHaveLength(11);
  expect(vectors.shiftFactor).toHaveLength(6);
});

test.each(vectors.shrinkage)('$id: $onPhoneAgents agents at $shrinkage', (vector) => {
  expectMeasures(scheduledAgents(vector), vector.expected);
});

test.each(vectors.shiftFactor)('$id: $openHoursPerWeek h open, $paidHoursPerFteWeek h paid', (vector) => {
  expectMeasures(shiftFactor(vector), vector.expected);
});

test('a part of a person more is a person more', () => {
  // 7 / 0.7 = 10; 7.001 / 0.7 = 10.001.
  expect(scheduledAgents({ onPhoneAgents: 7.001, shrinkage: 0.3 })).toMatchObject({ scheduledCeil: 11 });
  expect(scheduledAgents({ onPhoneAgents: 1e-8, shrinkage: 0 })).toMatchObject({ scheduledCeil: 1 });
});

test('efficiency is 0.95 where none is given', () => {
  // 168 / (40 x 0.7 x 0.95) = 6 / 0.95.
  expectMeasures(shiftFactor({ ...seat, scheduleEfficiency: undefined }), { ftePerSeat: 6 / 0.95 });
});

test('closed all week', () =>
  expect(shiftFactor({ ...seat, openHoursPerWeek: 0 })).toEqual({ ftePerSeat: 0 }));

test('refuses what cannot be', () => {
  for (const value of NEVER) {
    expectRefusal(scheduledAgents({ onPhoneAgents: value as number, shrinkage: 0.3 }), 'Agents on the phone');
    expectRefusal(scheduledAgents({ onPhoneAgents: 1, shrinkage: value as number }), 'Shrinkage');
    expectRefusal(shiftFactor({ ...seat, openHoursPerWeek: value as number }), 'Open hours a week');
    expectRefusal(shiftFactor({ ...seat, paidHoursPerFteWeek: value as number }), 'Paid hours a week');
    expectRefusal(shiftFactor({ ...seat, shrinkage: value as number }), 'Shrinkage');
    if (value !== undefined)
      expectRefusal(shiftFactor({ ...seat, scheduleEfficiency: value as number }), 'Schedule efficiency');
  }
});

test('the edges of the ranges', () => {
  expect(scheduledAgents({ onPhoneAgents: 4, shrinkage: 0.6 })).toMatchObject({ scheduledCeil: 10 });
  expectRefusal(scheduledAgents({ onPhoneAgents: 4, shrinkage: 0.601 }), 'from 0 to 0.6');
  expectMeasures(shiftFactor({ ...seat, paidHoursPerFteWeek: 168, shrinkage: 0 }), { ftePerSeat: 1 });
  expectMeasures(shiftFactor({ ...seat, paidHoursPerFteWeek: 1, shrinkage: 0 }), { ftePerSeat: 168 });
  expectMeasures(shiftFactor({ ...seat, scheduleEfficiency: 0.01 }), { ftePerSeat: 600 });
  expectRefusal(shiftFactor({ ...seat, paidHoursPerFteWeek: 0.99 }), 'from 1 to 168');
  expectRefusal(shiftFactor({ ...seat, paidHoursPerFteWeek: 168.1 }), 'from 1 to 168');
  expectRefusal(shiftFactor({ ...seat, openHoursPerWeek: 168.1 }), 'from 0 to 168');
  expectRefusal(shiftFactor({ ...seat, scheduleEfficiency: 1.01 }), 'from 0.01 to 1');
});
