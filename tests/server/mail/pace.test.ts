import { expect, test } from 'vitest';
import { systemClock } from '../../../src/lib/server/clock.ts';
import { paceFor, paceOfProcess } from '../../../src/lib/server/mail/pace.ts';
import { eachDatabase } from '../../support/databases.ts';
import { handClock } from './mail-desk.ts';

test('a permit is free again one second after its request ended, not after it began', async () => {
  const clock = handClock();
  const pace = paceOfProcess(2, clock);
  const { permits } = await pace.take(5);
  expect(permits).toHaveLength(2);
  const [first, second] = permits;
  if (!first || !second) throw new Error('two permits were expected');
  await pace.giveBack(first, true);
  clock.pass(999);
  await pace.giveBack(second, true);
  expect(await pace.take(5)).toEqual({ permits: [], waitMs: 1 });
  clock.pass(1);
  expect((await pace.take(5)).permits).toEqual([first]);
  clock.jump(86_400_000);
  expect((await pace.take(5)).permits).toEqual([]);
  clock.pass(999);
  expect((await pace.take(5)).permits).toEqual([second]);
});

test('a permit that was not used is free at once', async () => {
  const pace = paceOfProcess(1, handClock());
  const [permit] = (await pace.take(1)).permits;
  if (permit) await pace.giveBack(permit, false);
  expect((await pace.take(1)).permits).toHaveLength(1);
});

eachDatabase((open) => {
  test('two processes, or two parts of one, get no permit twice and no more than the rate together', async () => {
    const store = await open();
    const one = paceFor(store, 5, systemClock);
    const two = open.kind === 'postgres' ? paceFor(store, 5, systemClock) : one;
    const taken = (await Promise.all([one.take(4), two.take(4), one.take(4)])).flatMap(
      ({ permits }) => permits,
    );
    const more = (await two.take(5)).permits;
    const slots = [...taken, ...more].map(({ slot }) => slot);
    expect(slots.sort()).toEqual([0, 1, 2, 3, 4]);
    const [permit] = taken;
    if (permit) await one.giveBack(permit, true);
    expect((await two.take(1)).permits).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await two.take(5)).permits).toEqual([permit]);
  });
});
