import { expect, test } from 'vitest';
import { after, DAY, HOUR, SECOND } from '../../../src/lib/server/clock.ts';
import { makeStarted, readStarted } from '../../../src/lib/server/guard/started.ts';
import { makeKeys } from '../../../src/lib/server/secrets/keys.ts';

const keys = makeKeys('synthetic secret of a test, not used elsewhere');
const opened = new Date('2026-11-24T09:00:00.000Z');
const field = makeStarted(keys, opened);

test('says when the form was opened, for a day', () => {
  expect(readStarted(keys, field, opened)).toEqual(opened);
  expect(readStarted(keys, field, after(opened, 40 * SECOND))).toEqual(opened);
  expect(readStarted(keys, field, after(opened, DAY))).toEqual(opened);
  expect(readStarted(keys, field, after(opened, DAY + 1))).toBeUndefined();
});

test('is nothing before it was made: the clock was put back, or it is of another server', () => {
  expect(readStarted(keys, field, after(opened, -1))).toBeUndefined();
});

test('cannot be made up', () => {
  const [time = '', signature = ''] = field.split('.');
  const earlier = after(opened, -HOUR).getTime().toString(36);
  const forged = [
    undefined,
    ...['', '.', time, `${time}.`, `.${signature}`, `${earlier}.${signature}`, `${field}x`, ` ${field}`],
    ...[
      `${time.toUpperCase()}.${signature}`,
      `${time}.${signature.slice(0, -1)}A`,
      `${time}.${'A'.repeat(22)}`,
    ],
    ...[`${time}.${signature}`.replace('.', '..'), `-${time}.${signature}`, `0${time}.${signature}`],
    makeStarted(makeKeys('another synthetic secret, not used elsewhere'), opened),
  ];
  for (const each of forged) expect(readStarted(keys, each, after(opened, HOUR)), each).toBeUndefined();
});
