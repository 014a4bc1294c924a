import { expect, test } from 'vitest';
import {
  countOutbox,
  giveUp,
  isDegraded,
  listOutbox,
  outboxStates,
  sendAgain,
} from '../../../src/lib/server/mail/stuck.ts';
import { emailKey } from '../../../src/lib/server/secrets/keys.ts';
import { eachDatabase } from '../../support/databases.ts';
import {
  accepted,
  always,
  failed,
  handClock,
  HOUR,
  keys,
  makeDesk,
  MINUTE,
  queueOne,
  row,
  scripted,
  storeLead,
} from './mail-desk.ts';

eachDatabase((open) => {
  /** A mail that had no answer for 23 hours. */
  async function parked() {
    const clock = handClock();
    const store = await open();
    const id = await queueOne(store, clock);
    await makeDesk(store, clock, always(failed(null))).sender.sendDue();
    clock.pass(23 * HOUR);
    await makeDesk(store, clock, always(failed(null))).sender.sendDue();
    return { clock, store, id };
  }

  test('a parked mail is sent again under a new key, and the editor is told that it may come twice', async () => {
    const { clock, store, id } = await parked();
    const { entries } = await listOutbox(store.db, clock, { state: 'parked' });
    expect(entries).toMatchObject([{ id, canBeSentAgain: true, mayComeTwice: true, canBeGivenUp: true }]);
    const result = await sendAgain(store, clock, id);
    expect(result).toMatchObject({ kind: 'queued', mayComeTwice: true });
    const transport = scripted(() => accepted());
    await makeDesk(store, clock, transport).sender.sendDue();
    const [call] = transport.calls;
    expect(call?.key).not.toBe(id);
    expect(await row(store, String(call?.key))).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(await sendAgain(store, clock, id)).toEqual({ kind: 'unknown' });
  });

  test('a mail that may have gone out within 23 hours keeps its key', async () => {
    const clock = handClock();
    const store = await open();
    const id = await queueOne(store, clock);
    const transport = always(failed(null));
    const { sender } = makeDesk(store, clock, transport, { random: () => 1 });
    await sender.sendDue();
    clock.pass(MINUTE);
    transport.answer = () => failed(422);
    await sender.sendDue();
    expect(await sendAgain(store, clock, id)).toEqual({ kind: 'queued', id, mayComeTwice: false });
    expect(await row(store, id)).toMatchObject({ state: 'queued', firstTriedAt: '2026-11-22T10:00:00.000Z' });
  });

  test('a mail that was refused in so many words gets a new key and cannot come twice', async () => {
    const clock = handClock();
    const store = await open();
    const id = await queueOne(store, clock);
    await makeDesk(store, clock, always(failed(422))).sender.sendDue();
    const result = await sendAgain(store, clock, id);
    expect(result).toMatchObject({ kind: 'queued', mayComeTwice: false });
    expect(result).not.toMatchObject({ id });
  });

  test('an address that bounced is trusted again when an editor says so, one that complained is not', async () => {
    const clock = handClock();
    const store = await open();
    const ids: string[] = [];
    for (const reason of ['bounced', 'complained'] as const) {
      ids.push(await queueOne(store, clock, { to: `${reason}@example.com` }));
      await store.db
        .insertInto('suppressions')
        .values({ emailKey: emailKey(keys, `${reason}@example.com`), reason, at: '2026-11-01T00:00:00.000Z' })
        .execute();
    }
    await makeDesk(
      store,
      clock,
      scripted(() => accepted()),
    ).sender.sendDue();
    expect(await countOutbox(store.db)).toMatchObject({ suppressed: 2 });
    expect(await sendAgain(store, clock, ids[0] ?? '')).toMatchObject({ kind: 'queued' });
    expect(await sendAgain(store, clock, ids[1] ?? '')).toEqual({ kind: 'not-wanted' });
    await makeDesk(
      store,
      clock,
      scripted(() => accepted()),
    ).sender.sendDue();
    expect(await countOutbox(store.db)).toMatchObject({ suppressed: 1, accepted: 1 });
    expect(await giveUp(store, ids[1] ?? '')).toEqual({ kind: 'given-up' });
  });

  test('every state but the last two has a way out, and those have none', async () => {
    const clock = handClock();
    const store = await open();
    for (const state of outboxStates) {
      const id = await queueOne(store, clock);
      const isOver = state === 'accepted' || state === 'cancelled';
      await store.db
        .updateTable('outbox')
        .set({
          state,
          ...(isOver && { sealed: null }),
          ...(state === 'sending' && { leaseUntil: '2026-11-22T10:00:20.000Z', leaseOwner: 'x' }),
        })
        .where('id', '=', id)
        .execute();
      const { entries } = await listOutbox(store.db, clock, { state });
      const buttons = entries.map((entry) => [entry.canBeSentAgain, entry.canBeGivenUp]);
      const expected = {
        queued: [false, true],
        sending: [false, false],
        parked: [true, true],
        dead: [true, true],
        suppressed: [true, true],
        cancelled: [false, false],
        accepted: [false, false],
      }[state];
      expect(buttons, state).toEqual([expected]);
      if (!expected[0]) expect(await sendAgain(store, clock, id)).toEqual({ kind: 'not-now', state });
      if (!expected[1]) expect(await giveUp(store, id)).toEqual({ kind: 'not-now', state });
      if (expected[1]) {
        expect(await giveUp(store, id)).toEqual({ kind: 'given-up' });
        expect(await row(store, id)).toMatchObject({
          state: 'cancelled',
          sealed: null,
          lastFailure: 'given-up',
        });
      }
      await store.db.deleteFrom('outbox').execute();
    }
  });

  test('the list is paged, newest first, and names the request', async () => {
    const clock = handClock();
    const store = await open();
    const { requestId } = await storeLead(store);
    for (let mail = 0; mail < 51; mail++) {
      clock.pass(1);
      await queueOne(store, clock, mail === 50 ? { kind: 'request-stored', requestId } : {});
    }
    const first = await listOutbox(store.db, clock);
    expect(first).toMatchObject({ total: 51, pages: 2 });
    expect(first.entries).toHaveLength(50);
    expect(first.entries[0]).toMatchObject({
      kind: 'request-stored',
      requestId,
      reference: requestId.slice(0, 8),
    });
    expect((await listOutbox(store.db, clock, { page: 2 })).entries).toHaveLength(1);
    expect(await listOutbox(store.db, clock, { kind: 'request-stored' })).toMatchObject({
      total: 1,
      pages: 1,
    });
  });

  test('the site is not well with a mail queued for more than 15 minutes, or while sending is paused', async () => {
    const clock = handClock();
    const store = await open();
    await queueOne(store, clock);
    clock.pass(15 * MINUTE);
    expect(await isDegraded(store.db, clock)).toEqual({ isDegraded: false, reasons: [] });
    clock.pass(1);
    expect(await isDegraded(store.db, clock)).toEqual({ isDegraded: true, reasons: ['late'] });
    const { sender } = makeDesk(store, clock, always(failed(401)));
    await sender.sendDue();
    expect(await isDegraded(store.db, clock)).toEqual({ isDegraded: true, reasons: ['paused', 'late'] });
    clock.pass(3 * MINUTE);
    await makeDesk(
      store,
      clock,
      scripted(() => accepted()),
    ).sender.sendDue();
    expect(await isDegraded(store.db, clock)).toEqual({ isDegraded: false, reasons: [] });
  });
});
