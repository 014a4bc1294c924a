import { describe, expect, test } from 'vitest';
import { eachDatabase } from '../../support/databases.ts';
import {
  accepted,
  always,
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

eachDatabase((open) => {
  describe('an outage of the mail service', () => {
    test('of 22 h 59 min is sat out under the same key', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = always(failed(null));
      const { sender } = makeDesk(store, clock, transport);
      await sender.sendDue();
      clock.pass(23 * HOUR - MINUTE);
      transport.answer = () => accepted();
      await sender.sendDue();
      expect(transport.calls.map(({ key }) => key)).toEqual([id, id]);
    });

    test.each([23, 25, 72])('of %i h ends with the mail parked, never sent blindly', async (hours) => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = always(failed(500));
      const { sender, log } = makeDesk(store, clock, transport, { random: () => 1 });
      for (let passed = 0; passed < hours * HOUR; passed += HOUR) {
        await sender.sendDue();
        clock.pass(HOUR);
      }
      transport.answer = () => accepted();
      await sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'parked', lastFailure: 'outcome-unknown' });
      // At 0 h, 1 h … 22 h, and not once more.
      expect(transport.calls).toHaveLength(23);
      expect(log).toEqual(['mail: 1 parked, their outcome is unknown; an editor decides']);
    });

    test('of 72 h in which it was refused in so many words does not park it', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = always(failed(429));
      const { sender } = makeDesk(store, clock, transport);
      await sender.sendDue();
      clock.pass(72 * HOUR);
      transport.answer = () => accepted();
      await sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'accepted' });
    });

    test('parks it when one try among the refusals had no answer', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = always(failed(429));
      const { sender } = makeDesk(store, clock, transport, { random: () => 1 });
      for (const answer of [failed(429), failed(null), failed(429)]) {
        transport.answer = () => answer;
        await sender.sendDue();
        clock.pass(10 * SECOND);
      }
      clock.pass(23 * HOUR);
      await sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'parked' });
    });

    test('does not keep a mail that was never tried from going, however late', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      clock.pass(72 * HOUR);
      const { sender } = makeDesk(
        store,
        clock,
        scripted(() => accepted()),
      );
      await sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'accepted' });
    });
  });

  describe('a process that is killed while it sends', () => {
    test('leaves its mail to another, which uses the same key', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const killed = hanging();
      void makeDesk(store, clock, killed).sender.sendDue();
      await expect.poll(() => killed.calls.length).toBe(1);
      const next = scripted(() => accepted());
      const { sender } = makeDesk(store, clock, next);
      if (open.kind === 'postgres') {
        // The other may be alive: the mail is its own for twenty seconds.
        expect(await sender.sendDue()).toBe(0);
        clock.pass(20 * SECOND);
      }
      expect(await sender.sendDue()).toBe(1);
      expect(next.calls.map(({ key }) => key)).toEqual([id]);
      expect(await row(store, id)).toMatchObject({ state: 'accepted', attempts: 2 });
    });

    test('counts as an unknown outcome: 23 h later the mail is parked', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const killed = hanging();
      void makeDesk(store, clock, killed).sender.sendDue();
      await expect.poll(() => killed.calls.length).toBe(1);
      clock.pass(23 * HOUR);
      const next = scripted(() => accepted());
      await makeDesk(store, clock, next).sender.sendDue();
      expect(next.calls).toEqual([]);
      expect(await row(store, id)).toMatchObject({ state: 'parked' });
    });

    test('and was only slow takes nothing from the one who has it now', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      let answerLate: (answer: ReturnType<typeof failed>) => void = () => undefined;
      const slow = scripted(() => new Promise((resolve) => (answerLate = resolve)));
      const first = makeDesk(store, clock, slow).sender.sendDue();
      await expect.poll(() => slow.calls.length).toBe(1);
      clock.pass(20 * SECOND);
      const other = hanging();
      void makeDesk(store, clock, other).sender.sendDue();
      await expect.poll(() => other.calls.length).toBe(1);
      const held = await row(store, id);
      answerLate(failed(422));
      await first;
      expect(await row(store, id)).toEqual(held);
    });

    test('and was only slow writes nothing over what the other has done', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      let answerLate: (answer: ReturnType<typeof failed>) => void = () => undefined;
      const slow = scripted(() => new Promise((resolve) => (answerLate = resolve)));
      const first = makeDesk(store, clock, slow).sender.sendDue();
      await expect.poll(() => slow.calls.length).toBe(1);
      clock.pass(20 * SECOND);
      await makeDesk(
        store,
        clock,
        scripted(() => accepted('the one')),
      ).sender.sendDue();
      answerLate(failed(422));
      await first;
      expect(await row(store, id)).toMatchObject({ state: 'accepted', providerId: 'the one' });
    });
  });
});
