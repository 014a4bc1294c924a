import { describe, expect, test } from 'vitest';
import { readPause, tryAtOnce } from '../../../src/lib/server/mail/pause.ts';
import { emailKey } from '../../../src/lib/server/secrets/keys.ts';
import { eachDatabase } from '../../support/databases.ts';
import {
  accepted,
  always,
  failed,
  handClock,
  keys,
  makeDesk,
  MINUTE,
  queueOne,
  row,
  scripted,
  SECOND,
} from './mail-desk.ts';

eachDatabase((open) => {
  describe('a key that is not accepted', () => {
    test.each([401, 403])(
      'pauses all sending at %i, uses up no attempt and raises one alarm',
      async (status) => {
        const clock = handClock();
        const store = await open();
        const ids = [await queueOne(store, clock), await queueOne(store, clock)];
        const transport = always(failed(status));
        const { sender, log } = makeDesk(store, clock, transport);
        await sender.sendDue();
        clock.pass(MINUTE);
        await sender.sendDue();
        expect(transport.calls).toHaveLength(2);
        expect(log).toEqual([
          'mail: sending is paused, the mail service does not take our key; see the settings',
        ]);
        expect(await readPause(store.db)).toMatchObject({ since: '2026-11-22T10:00:00.000Z' });
        for (const id of ids)
          expect(await row(store, id)).toMatchObject({
            state: 'queued',
            attempts: 0,
            firstTriedAt: null,
            lastFailure: 'unauthorised',
          });
      },
    );

    test('is tried with one mail every three minutes, never the same twice running, and ends when that goes', async () => {
      const clock = handClock();
      const store = await open();
      const first = await queueOne(store, clock);
      clock.pass(SECOND);
      const second = await queueOne(store, clock);
      const transport = always(failed(401));
      const { sender, log } = makeDesk(store, clock, transport);
      await sender.sendDue();
      transport.calls.length = 0;
      for (let trial = 0; trial < 3; trial++) {
        clock.pass(3 * MINUTE);
        await sender.sendDue();
        await sender.sendDue();
      }
      const tried = transport.calls.map(({ key }) => key);
      expect(tried).toHaveLength(3);
      expect(new Set(tried)).toEqual(new Set([first, second]));
      expect(tried[1]).not.toBe(tried[0]);
      transport.answer = () => accepted();
      clock.pass(3 * MINUTE);
      await sender.sendDue();
      await sender.sendDue();
      expect(await readPause(store.db)).toBeNull();
      expect(log.at(-1)).toBe('mail: sending goes on');
      expect(await row(store, first)).toMatchObject({ state: 'accepted', attempts: 1 });
      expect(await row(store, second)).toMatchObject({ state: 'accepted', attempts: 1 });
    });

    test('is tried at once by an editor, and by a process that starts', async () => {
      const clock = handClock();
      const store = await open();
      await queueOne(store, clock);
      const transport = always(failed(401));
      const { sender } = makeDesk(store, clock, transport);
      await sender.sendDue();
      await tryAtOnce(store.db, clock);
      await sender.sendDue();
      expect(transport.calls).toHaveLength(2);
      await sender.sendDue();
      expect(transport.calls).toHaveLength(2);
      await makeDesk(store, clock, transport).sender.sendDue();
      expect(transport.calls).toHaveLength(3);
    });

    test('stays paused while the service is down, which says nothing of the key', async () => {
      const clock = handClock();
      const store = await open();
      await queueOne(store, clock);
      const transport = always(failed(401));
      const { sender } = makeDesk(store, clock, transport);
      await sender.sendDue();
      for (const answer of [failed(500), failed(null)]) {
        transport.answer = () => answer;
        clock.pass(10 * MINUTE);
        await sender.sendDue();
        expect(await readPause(store.db)).not.toBeNull();
      }
      transport.answer = () => failed(422);
      clock.pass(10 * MINUTE);
      await sender.sendDue();
      expect(await readPause(store.db)).toBeNull();
    });
  });

  describe('a mail that must not go', () => {
    test('stays where its address wants no mail', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock, { to: 'Gone@Example.com' });
      const other = await queueOne(store, clock, { to: 'here@example.com' });
      await store.db
        .insertInto('suppressions')
        .values({
          emailKey: emailKey(keys, 'gone@example.com'),
          reason: 'bounced',
          at: '2026-11-01T00:00:00.000Z',
        })
        .execute();
      const transport = scripted(() => accepted());
      const { sender } = makeDesk(store, clock, transport);
      await sender.sendDue();
      expect(transport.calls.map(({ key }) => key)).toEqual([other]);
      expect(await row(store, id)).toMatchObject({ state: 'suppressed', attempts: 0 });
    });

    test('stays where its request ended first, or where its words were wiped', async () => {
      const clock = handClock();
      const store = await open();
      const cancelled = await queueOne(store, clock);
      const wiped = await queueOne(store, clock);
      await store.db.updateTable('outbox').set({ state: 'cancelled' }).where('id', '=', cancelled).execute();
      await store.db.updateTable('outbox').set({ sealed: null }).where('id', '=', wiped).execute();
      const transport = scripted(() => accepted());
      await makeDesk(store, clock, transport).sender.sendDue();
      expect(transport.calls).toEqual([]);
      expect(await row(store, wiped)).toMatchObject({ state: 'cancelled' });
    });

    test('is not queued again when its request ended while it was under way', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = scripted(async () => {
        await store.db.updateTable('outbox').set({ state: 'cancelled', sealed: null }).execute();
        return failed(500);
      });
      await makeDesk(store, clock, transport).sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'cancelled' });
    });
  });
});
