import { describe, expect, test } from 'vitest';
import { eachDatabase } from '../../support/databases.ts';
import {
  accepted,
  always,
  DAY,
  failed,
  handClock,
  HOUR,
  makeDesk,
  queueOne,
  row,
  scripted,
  SECOND,
  storeLead,
} from './mail-desk.ts';

eachDatabase((open) => {
  describe('a mail that is accepted', () => {
    test('is handed over once, under its id, with the words that were queued', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock, { to: 'reader@example.com' });
      const transport = scripted(() => accepted('provider-7'));
      const { sender } = makeDesk(store, clock, transport);
      expect(await sender.sendDue()).toBe(1);
      clock.pass(HOUR);
      expect(await sender.sendDue()).toBe(0);
      expect(transport.calls).toEqual([
        {
          key: id,
          mail: {
            to: 'reader@example.com',
            subject: 'Synthetic mail of kind sign-in',
            html: '<p>Synthetic</p>',
            text: 'Synthetic',
          },
        },
      ]);
      expect(await row(store, id)).toMatchObject({
        state: 'accepted',
        providerId: 'provider-7',
        acceptedAt: '2026-11-22T10:00:00.000Z',
        attempts: 1,
        sealed: null,
        lastFailure: null,
        leaseUntil: null,
        leaseOwner: null,
      });
    });

    test('that brings a lead marks the recipient as sent and leaves one event', async () => {
      const clock = handClock();
      const store = await open();
      const lead = await storeLead(store);
      await queueOne(store, clock, { kind: 'lead-new', ...lead });
      const { sender } = makeDesk(
        store,
        clock,
        scripted(() => accepted()),
      );
      await sender.sendDue();
      clock.pass(HOUR);
      await queueOne(store, clock, { kind: 'lead-new', ...lead });
      await sender.sendDue();
      const recipient = await store.db.selectFrom('recipients').selectAll().executeTakeFirstOrThrow();
      expect(recipient.sentAt).toBe('2026-11-22T10:00:00.000Z');
      const events = await store.db.selectFrom('events').selectAll().orderBy('at').execute();
      expect(events).toMatchObject([
        { ...lead, kind: 'mail-accepted', actor: 'system', at: '2026-11-22T10:00:00.000Z' },
        { ...lead, kind: 'mail-accepted', actor: 'system', at: '2026-11-22T11:00:00.000Z' },
      ]);
    });

    test('about a lead, but not bringing it, does not mark the lead as sent', async () => {
      const clock = handClock();
      const store = await open();
      const lead = await storeLead(store);
      await queueOne(store, clock, { kind: 'answer-received', ...lead });
      await makeDesk(
        store,
        clock,
        scripted(() => accepted()),
      ).sender.sendDue();
      const recipient = await store.db.selectFrom('recipients').selectAll().executeTakeFirstOrThrow();
      expect(recipient.sentAt).toBeNull();
    });

    test('whose request was deleted while it was under way is noted all the same', async () => {
      const clock = handClock();
      const store = await open();
      const lead = await storeLead(store);
      const id = await queueOne(store, clock, { kind: 'lead-new', ...lead });
      const transport = scripted(async () => {
        await store.db.deleteFrom('quoteRequests').execute();
        return accepted();
      });
      const { sender, log } = makeDesk(store, clock, transport);
      await sender.sendDue();
      expect(log).toEqual([]);
      expect(await row(store, id)).toMatchObject({ state: 'accepted', requestId: null });
    });
  });

  describe('a mail that fails for now', () => {
    test.each([
      ['a fault of the service', failed(500), 'service-error'],
      ['no answer', failed(null), 'no-answer'],
      ['a request with its key under way', failed(409, 'concurrent_idempotent_requests'), 'in-flight'],
      ['too many requests', failed(429), 'rate-limit'],
    ])('goes out under the same key after %s', async (_, answer, failure) => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = always(answer);
      const { sender } = makeDesk(store, clock, transport, { random: () => 1 });
      await sender.sendDue();
      expect(await row(store, id)).toMatchObject({
        state: 'queued',
        lastFailure: failure,
        attempts: 1,
        dueAt: '2026-11-22T10:00:01.000Z',
      });
      clock.pass(999);
      expect(await sender.sendDue()).toBe(0);
      clock.pass(1);
      transport.answer = () => accepted();
      await sender.sendDue();
      expect(transport.calls.map(({ key }) => key)).toEqual([id, id]);
      expect(await row(store, id)).toMatchObject({ state: 'accepted', attempts: 2 });
    });

    test('is left alone as long as the service asks', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const { sender } = makeDesk(store, clock, always(failed(429, 'rate_limit_exceeded', 90 * SECOND)));
      await sender.sendDue();
      expect(await row(store, id)).toMatchObject({ dueAt: '2026-11-22T10:01:30.000Z' });
    });

    test('counts as unknown where the transport itself broke', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = scripted(() => {
        throw new Error('synthetic');
      });
      await makeDesk(store, clock, transport).sender.sendDue();
      expect(await row(store, id)).toMatchObject({ state: 'queued', lastFailure: 'no-answer' });
    });
  });

  describe('a mail that is refused for good', () => {
    test.each([
      [400, 'validation_error', 'refused'],
      [422, 'validation_error', 'refused'],
      [409, 'invalid_idempotent_request', 'key-conflict'],
    ])('is tried once after %s %s', async (status, name, failure) => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = always(failed(status, name));
      const { sender, log } = makeDesk(store, clock, transport);
      await sender.sendDue();
      clock.pass(30 * DAY);
      await sender.sendDue();
      expect(transport.calls).toHaveLength(1);
      expect(await row(store, id)).toMatchObject({ state: 'dead', lastFailure: failure });
      expect(log).toEqual([`mail: ${id} will not be sent (${failure}); an editor decides`]);
    });

    test('is shown to the editors where it was sealed with another secret', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      await store.db
        .updateTable('outbox')
        .set({ sealed: 'bm90IHNlYWxlZCBieSB0aGlzIHNlY3JldCwgcmVhbGx5' })
        .execute();
      const transport = scripted(() => accepted());
      await makeDesk(store, clock, transport).sender.sendDue();
      expect(transport.calls).toEqual([]);
      expect(await row(store, id)).toMatchObject({
        state: 'dead',
        lastFailure: 'unreadable',
        firstTriedAt: null,
      });
    });
  });
});
