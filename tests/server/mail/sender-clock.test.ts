import { describe, expect, test } from 'vitest';
import { eachDatabase } from '../../support/databases.ts';
import {
  accepted,
  always,
  DAY,
  failed,
  handClock,
  hanging,
  HOUR,
  makeDesk,
  MINUTE,
  queueOne,
  row,
  scripted,
  SECOND,
} from './mail-desk.ts';

/** One hour, one day and four hundred days, forward and back. */
const jumps = [HOUR, -HOUR, DAY, -DAY, 400 * DAY, -400 * DAY];

eachDatabase((open) => {
  describe('the clock on the wall is moved by an hour, a day or 400 days', () => {
    test('while mails wait for their next try: they go soon', async () => {
      const store = await open();
      for (const jump of jumps) {
        const clock = handClock();
        const id = await queueOne(store, clock);
        const transport = always(failed(429, '', 30 * SECOND));
        const { sender } = makeDesk(store, clock, transport, { random: () => 1 });
        await sender.sendDue();
        clock.jump(jump);
        clock.pass(MINUTE);
        transport.answer = () => accepted();
        await sender.sendDue();
        expect(await row(store, id), `a jump of ${jump / HOUR} h`).toMatchObject({ state: 'accepted' });
      }
    });

    test('what the process tried itself is neither parked early nor sent late', async () => {
      const store = await open();
      for (const jump of jumps) {
        const clock = handClock();
        const id = await queueOne(store, clock);
        const transport = always(failed(null));
        const { sender } = makeDesk(store, clock, transport, { random: () => 1 });
        await sender.sendDue();
        clock.jump(jump);
        clock.pass(22 * HOUR);
        await sender.sendDue();
        clock.pass(HOUR);
        await sender.sendDue();
        expect(transport.calls, `a jump of ${jump / HOUR} h`).toHaveLength(2);
        expect(await row(store, id), `a jump of ${jump / HOUR} h`).toMatchObject({ state: 'parked' });
      }
    });

    test('while a mail is under way: the process does not send it beside itself', async () => {
      const store = await open();
      for (const jump of jumps) {
        const clock = handClock();
        const id = await queueOne(store, clock);
        let answer: (answer: ReturnType<typeof accepted>) => void = () => undefined;
        const transport = scripted((key) =>
          key === id ? new Promise((resolve) => (answer = resolve)) : accepted('other'),
        );
        const { sender } = makeDesk(store, clock, transport);
        const first = sender.sendDue();
        await expect.poll(() => transport.calls.length).toBe(1);
        clock.jump(jump);
        const other = await queueOne(store, clock, { to: 'other@example.com' });
        const second = sender.sendDue();
        await expect.poll(() => row(store, other)).toMatchObject({ state: 'accepted' });
        answer(accepted());
        await Promise.all([first, second]);
        expect(transport.calls.filter(({ key }) => key === id)).toHaveLength(1);
        expect(await row(store, id)).toMatchObject({ state: 'accepted', attempts: 1 });
      }
    });

    test('back after a process was killed: its mail is not held for ever', async () => {
      const store = await open();
      for (const jump of jumps.filter((each) => each < 0)) {
        const clock = handClock();
        const id = await queueOne(store, clock);
        const killed = hanging();
        void makeDesk(store, clock, killed).sender.sendDue();
        await expect.poll(() => killed.calls.length).toBe(1);
        clock.jump(jump);
        clock.pass(MINUTE);
        const next = scripted(() => accepted());
        await makeDesk(store, clock, next).sender.sendDue();
        // First tried at a time that is yet to come: how long ago that was nobody knows, so an editor decides.
        expect(next.calls).toEqual([]);
        expect(await row(store, id)).toMatchObject({ state: 'parked' });
      }
    });

    test('back, with the process started anew: a mail dated later is sent all the same', async () => {
      const store = await open();
      const clock = handClock();
      clock.jump(400 * DAY);
      const id = await queueOne(store, clock);
      clock.jump(-400 * DAY);
      await makeDesk(
        store,
        clock,
        scripted(() => accepted()),
      ).sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'accepted' });
    });
  });
});
