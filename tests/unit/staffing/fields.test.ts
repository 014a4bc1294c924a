import { expect, test } from 'vitest';
import { whyRefused, type FieldName } from '../../../src/lib/staffing/fields.ts';
import { chat, deferredWork } from '../../../src/lib/staffing/index.ts';
import { got } from './make.ts';

/** As the docstrings of the formulas say: both ends are allowed. */
const LIMITS: [field: FieldName, from: number, to: number, whole?: 'whole'][] = [
  ['calls', 0, 1e9],
  ['chats', 0, 1e9],
  ['intervalMinutes', 1, 44_640],
  ['ahtSeconds', 0, 604_800],
  ['elapsedAhtSeconds', 0, 604_800],
  ['targetSeconds', 0, 1e9],
  ['spread', 0, 100, 'whole'],
  ['agents', 0, 1e9, 'whole'],
  ['targetServiceLevel', 0, 0.9999],
  ['maxOccupancy', 0.01, 1],
  ['patienceSeconds', 1, 1e9],
  ['quantile', 0, 0.9999],
  ['onPhoneAgents', 0, 1e9],
  ['shrinkage', 0, 0.6],
  ['openHoursPerWeek', 0, 168],
  ['paidHoursPerFteWeek', 1, 168],
  ['scheduleEfficiency', 0.01, 1],
  ['maxConcurrency', 1, 10, 'whole'],
  ['concurrencyFactor', 1, 10],
  ['itemsPerDay', 0, 1e9],
  ['backlogItems', 0, 1e9],
  ['clearWithinDays', 0.01, 3_660],
  ['paidHoursPerFteDay', 0.1, 24],
  ['maxUtilisation', 0.01, 0.95],
  ['fte', 0, 1e9],
  ['deadlineHours', 0, 10_080, 'whole'],
  ['total', 0, 1e9],
  ['openMinutes', 1, 1_440],
  ['answered', 0, 1e9],
  ['abandoned', 0, 1e9],
  ['answeredWithin', 0, 1e9],
  ['abandonedWithin', 0, 1e9],
  ['abandonedAfter', 0, 1e9],
  ['shortAbandoned', 0, 1e9],
];

test.each(LIMITS)('%s lies between %d and %d', (field, from, to, whole) => {
  for (const allowed of [from, to]) expect(whyRefused(field, allowed), String(allowed)).toBeNull();
  const step = whole ? 1 : 1e-6;
  for (const outside of [from - step, to + step])
    expect(whyRefused(field, outside), String(outside)).toContain(': write a');
  const isPartRefused = whyRefused(field, to - 0.5 * step) !== null;
  expect(isPartRefused).toBe(whole !== undefined);
});

test('nothing to do takes no time', () => {
  const chats = { chats: 0, intervalMinutes: 30, elapsedAhtSeconds: 0, maxConcurrency: 3 };
  expect(got(chat({ ...chats, targetSeconds: 20, targetServiceLevel: 0.8 })).slotModel.agents).toBe(0);
  const day = { itemsPerDay: 600, ahtSeconds: 0, backlogItems: 0, clearWithinDays: 1 };
  expect(got(deferredWork({ ...day, paidHoursPerFteDay: 8, shrinkage: 0.3 })).fte).toBe(0);
});
