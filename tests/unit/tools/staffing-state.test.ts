import { expect, test } from 'vitest';
import {
  carriedAlong,
  fieldsOf,
  kindOf,
  readStaffing,
  writeStaffing,
} from '../../../src/lib/tools/staffing-state.ts';
import { staffingRows } from '../../../src/lib/tools/staffing-rows.ts';
import { staffingView } from '../../../src/lib/tools/staffing-views.ts';
import { typedOf } from './staffing-typed.ts';

const written = (keys: Record<string, string>): string =>
  decodeURIComponent(writeStaffing(typedOf(keys)).toString());

test.each([
  [{}, 'interval'],
  [{ mode: 'day' }, 'day'],
  [{ mode: 'week', channel: 'calls' }, 'week'],
  [{ mode: 'week', channel: 'chat' }, 'chat'],
  [{ channel: 'deferred' }, 'deferred'],
  [{ mode: 'year', channel: 'pigeon' }, 'interval'],
])('%j is the kind %s', (keys, kind) => expect(kindOf(typedOf(keys))).toBe(kind));

test('the address holds the fields that are shown, and no others that nobody changed', () => {
  expect(written({ calls: '1,000', aht: '180' })).toBe(
    'v=1&calls=1000&minutes=30&aht=180&target=80&within=20&busy=85&shrinkage=30',
  );
  expect(written({ calls: '5', mode: 'day', profile: '08:00\t12\n09:00\t12\n10:00\t12', aht: '180' })).toBe(
    'v=1&mode=day&calls=5&aht=180&target=80&within=20&busy=85&shrinkage=30&from=table&profile=d12*3&opens=08:00&length=60&paid=40&efficiency=95&breaks=wait',
  );
});

test('what an address says is what it is written as again', () => {
  const addresses: Record<string, string>[] = [
    { mode: 'day', profile: '12\n15', aht: '200', days: '5' },
    { mode: 'week', from: 'shape', total: '9000', shape: 'evening', aht: '200' },
    { channel: 'chat', chats: '50', elapsed: '600', factor: '' },
    { channel: 'deferred', items: '50', item: '600', arrive: 'always', shrinkage: '' },
    { mode: 'day', profile: 'no, table\n“at” <all>', aht: 'x' },
  ];
  for (const keys of addresses) {
    const once = writeStaffing(typedOf(keys)).toString();
    expect(writeStaffing(readStaffing(new URLSearchParams(once))).toString()).toBe(once);
  }
});

test('a form without scripts carries along what it does not show', () => {
  expect(
    carriedAlong(typedOf({ mode: 'day', calls: '7', channel: 'chat', profile: '1\n2', chats: '3' })),
  ).toEqual([
    ['mode', 'day'],
    ['calls', '7'],
    ['profile', 'd1_2'],
  ]);
});

test('of a day and a week, the fields of the table or those of the shape', () => {
  const keys = (kind: 'day' | 'week', from: string) => fieldsOf(kind, from).map(({ key }) => key);
  expect(keys('day', 'table')).toContain('profile');
  expect(keys('day', 'shape')).not.toContain('profile');
  expect(keys('day', 'shape')).not.toContain('week');
  expect(keys('week', 'shape')).toContain('week');
  expect(keys('week', 'table')).not.toContain('days');
});

test('the busiest interval can be looked at alone', () => {
  const shown = staffingView(typedOf({ mode: 'day', profile: '10\n100', aht: '180', length: '15' }));
  expect('peakAddress' in shown && shown.peakAddress).toBe(
    '/tools/staffing/?v=1&calls=100&minutes=15&aht=180&target=80&within=20&busy=85&shrinkage=30&length=15',
  );
});

test('the table of a day holds every interval; that of chats and items what they come to', () => {
  const rows = staffingRows(typedOf({ mode: 'day', profile: '09:00\t10\n09:30\t100', aht: '180' }));
  const valueOf = (part: string, what: string) =>
    rows.find((row) => row.part === part && row.what === what)?.value;
  expect(valueOf('09:30–10:00', 'Agents on the phones')).toBe(14);
  expect(valueOf('09:00–09:30', 'People scheduled')).toBe(5);
  expect(valueOf('Result', 'Answered in time, all calls')).toBeCloseTo(0.891883, 5);
  expect(valueOf('13 agents', 'Answered in time')).toBeCloseTo(0.79562, 4);
  expect(valueOf('Input', 'Where the calls come from')).toBe('My own numbers');
  const chat = staffingRows(
    typedOf({ channel: 'chat', chats: '60', elapsed: '780', atonce: '3', within: '45' }),
  );
  expect(chat.filter(({ what }) => what === 'Agents').map(({ value }) => value)).toEqual([11, 14]);
  const mail = staffingRows(typedOf({ channel: 'deferred', items: '600', item: '360' }));
  expect(mail.find(({ what }) => what === 'People')?.value).toBe(12);
  const none = staffingRows(typedOf({ mode: 'day', profile: 'x\ny' }));
  expect(none.at(-1)).toMatchObject({ what: 'No result' });
});
