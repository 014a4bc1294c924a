import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../../src/lib/server/clock.ts';
import { form, onBoth, sendAndConfirm, visitor, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  let page: string;
  beforeEach(async () => {
    world = await openWorld();
    page = await sendAndConfirm(world, { p: ['touchstone', 'claimed', 'ibex'], identity: 'hidden' });
  });
  afterEach(() => world.end());

  const shown = async () => {
    const read = await world.desk.buyer.page(page, visitor);
    if (!read) throw new Error('no page');
    return read;
  };
  const idOf = async (slug: string) =>
    (await shown()).recipients.find((each) => each.slug === slug)?.id ?? '';
  /** As the sender would: the mail service has taken everything that waits. */
  const sendAll = async () => {
    const at = world.clock.now().toISOString();
    await world.store.db
      .updateTable('outbox')
      .set({ state: 'accepted', acceptedAt: at, firstTriedAt: at })
      .where('state', '=', 'queued')
      .execute();
    await world.store.db
      .updateTable('recipients')
      .set({ sentAt: at })
      .where('tokenHash', 'is not', null)
      .execute();
  };
  const lead = () => world.tokenIn('lead-new', 'leadUrl');
  const acceptLead = async () => {
    await world.desk.provider.open(await lead(), visitor);
    await world.desk.provider.accept(await lead(), visitor);
  };

  describe('closing', () => {
    const close = (fields: Record<string, string>) => world.desk.buyer.close(page, form(fields), visitor);

    test('with a chosen provider tells it, and the others that were written to, once', async () => {
      await world.desk.editor.forward(
        await idOf('ibex'),
        form({ address: 'info@ibex.example', page: 'https://ibex.example/' }),
        visitor,
      );
      await sendAll();
      const chosen = await idOf('claimed');
      expect(await close({ outcome: 'chosen', chosen })).toEqual({ kind: 'done' });
      expect(await close({ outcome: 'chosen', chosen })).toEqual({ kind: 'done' });
      const mails = await world.mails('request-closed');
      expect(mails.map(({ to, slots }) => [to, slots['sentence']]).sort()).toEqual([
        ['info@ibex.example', 'The buyer has chosen another provider.'],
        ['leads@claimed.example', 'The buyer has chosen you.'],
      ]);
      const { state, outcome, endedAt, recipients } = await shown();
      expect([state, outcome, endedAt]).toEqual(['closed', 'chosen', '2026-11-23T10:42:00.000Z']);
      expect(recipients.map((each) => each.state)).toEqual(['not-chosen', 'chosen', 'not-chosen']);
      expect(await world.desk.provider.lead(await lead(), visitor)).toMatchObject({
        ...{ isOpen: false, state: 'chosen', endSentence: 'The buyer has chosen you.' },
      });
    });

    test('takes back a mail that nobody has tried to send, and does not tell whoever got none', async () => {
      expect(await close({ outcome: 'postponed' })).toEqual({ kind: 'done' });
      expect((await world.mails()).map(({ kind }) => kind)).toEqual([]);
      const states = await world.store.db
        .selectFrom('outbox')
        .select(['kind', 'state'])
        .where('kind', '=', 'lead-new')
        .execute();
      expect(states).toEqual([{ kind: 'lead-new', state: 'cancelled' }]);
    });

    test('does not take back what may have got through, and tells its reader', async () => {
      await world.store.db
        .updateTable('outbox')
        .set({ firstTriedAt: world.clock.now().toISOString() })
        .where('kind', '=', 'lead-new')
        .execute();
      await close({ outcome: 'in-house' });
      expect(await world.mails('lead-new')).toHaveLength(1);
      expect(await world.mails('request-closed')).toHaveLength(1);
    });

    test.each<[string, Record<string, string>, string]>([
      ['without an outcome', {}, 'outcome'],
      ['with an outcome that is none', { outcome: 'won' }, 'outcome'],
      ['with a chosen provider that is not named', { outcome: 'chosen' }, 'chosen'],
      ['with a provider of nobody', { outcome: 'chosen', chosen: 'nobody' }, 'chosen'],
      ['with a provider that was not chosen', { outcome: 'elsewhere', chosen: 'claimed' }, 'chosen'],
      ['with a column of the database', { outcome: 'elsewhere', state: 'held' }, 'state'],
    ])('%s is refused', async (_, fields, field) => {
      expect(await close(fields)).toMatchObject({ kind: 'invalid', problems: [{ field }] });
      expect((await shown()).state).toBe('confirmed');
    });

    test('cannot choose a provider that has declined', async () => {
      await world.desk.provider.open(await lead(), visitor);
      await world.desk.provider.decline(await lead(), form({ reason: 'budget' }), visitor);
      expect(await close({ outcome: 'chosen', chosen: await idOf('claimed') })).toMatchObject({
        problems: [{ message: 'Claimed Example has declined: choose another' }],
      });
    });

    test('happens once', async () => {
      await close({ outcome: 'postponed' });
      expect(await close({ outcome: 'elsewhere' })).toMatchObject({ kind: 'not-now' });
      expect(await world.desk.buyer.close('A'.repeat(27), form({ outcome: 'postponed' }), visitor)).toEqual({
        kind: 'gone',
      });
    });

    test('leaves the lead to be read for thirty days', async () => {
      const token = await lead();
      await close({ outcome: 'postponed' });
      world.clock.move(30 * DAY - 1);
      expect(await world.desk.provider.lead(token, visitor)).toBeDefined();
      world.clock.move(1);
      expect(await world.desk.provider.lead(token, visitor)).toBeUndefined();
    });
  });

  describe('withdrawing', () => {
    test('tells those that were written to, once, takes the consent back, and hides the brief', async () => {
      await acceptLead();
      await sendAll();
      const token = await lead();
      expect(await world.desk.buyer.withdraw(page, visitor)).toEqual({ kind: 'done' });
      expect(await world.desk.buyer.withdraw(page, visitor)).toEqual({ kind: 'done' });
      expect((await world.mails('request-closed')).map(({ to, slots }) => [to, slots['sentence']])).toEqual([
        ['leads@claimed.example', 'The buyer has withdrawn the request.'],
      ]);
      expect(await world.store.db.selectFrom('consents').select('withdrawnAt').execute()).toEqual([
        { withdrawnAt: '2026-11-23T10:42:00.000Z' },
      ]);
      expect(await world.desk.provider.lead(token, visitor)).toMatchObject({
        ...{
          opened: null,
          isOpen: false,
          state: 'withdrawn',
          endSentence: 'The buyer has withdrawn the request.',
        },
      });
      expect((await shown()).recipients.map(({ state }) => state)).toEqual([
        'withdrawn',
        'withdrawn',
        'withdrawn',
      ]);
    });

    test('after closing is possible and tells nobody twice', async () => {
      await sendAll();
      await world.desk.buyer.close(page, form({ outcome: 'postponed' }), visitor);
      expect(await world.desk.buyer.withdraw(page, visitor)).toEqual({ kind: 'done' });
      expect((await world.mails('request-closed')).map(({ slots }) => slots['sentence'])).toEqual([
        'The buyer has postponed the project.',
      ]);
      expect((await shown()).state).toBe('withdrawn');
    });

    test('ends what the editors can do', async () => {
      const id = await idOf('ibex');
      await world.desk.buyer.withdraw(page, visitor);
      const address = form({ address: 'info@ibex.example', page: 'https://ibex.example/' });
      expect(await world.desk.editor.forward(id, address, visitor)).toMatchObject({ kind: 'not-now' });
      expect((await world.desk.editor.queue(visitor)).toForward).toEqual([]);
    });
  });

  describe('deleting everything', () => {
    test('leaves the consent without what was written, and a line that it was deleted', async () => {
      await acceptLead();
      const { reference } = await shown();
      expect(await world.desk.buyer.erase(page, visitor)).toEqual({ kind: 'done' });
      for (const table of [
        'quoteRequests',
        'recipients',
        'replies',
        'followUps',
        'events',
        'outbox',
      ] as const)
        expect(await world.store.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
      expect(await world.store.db.selectFrom('erasures').selectAll().execute()).toEqual([
        { reference, by: 'buyer', at: '2026-11-23T10:42:00.000Z' },
      ]);
      // 730 days after 23 November 2026
      expect(await world.store.db.selectFrom('consents').select('deleteAfter').execute()).toEqual([
        { deleteAfter: '2028-11-22T10:42:00.000Z' },
      ]);
      expect(await world.desk.buyer.page(page, visitor)).toBeUndefined();
      expect(await world.desk.buyer.erase(page, visitor)).toEqual({ kind: 'gone' });
    });

    test('lets a mail finish that is being sent, and wipes its body so that it is never tried again', async () => {
      await world.store.db
        .updateTable('outbox')
        .set({ state: 'sending' })
        .where('kind', '=', 'lead-new')
        .execute();
      await world.desk.buyer.erase(page, visitor);
      expect(
        await world.store.db
          .selectFrom('outbox')
          .select(['kind', 'state', 'sealed', 'shownText', 'requestId'])
          .execute(),
      ).toEqual([{ kind: 'lead-new', state: 'sending', sealed: null, shownText: null, requestId: null }]);
    });

    test('removes the files of its mails', async () => {
      const removed: string[] = [];
      const other = await openWorld({
        mails: { ...world.parts.mails, removeFiles: (ids) => Promise.resolve(void removed.push(...ids)) },
      });
      const token = await sendAndConfirm(other, { p: ['touchstone'] });
      const ids = (await other.mails()).map(({ id }) => id);
      await other.desk.buyer.erase(token, visitor);
      expect(removed.sort()).toEqual(ids.sort());
      await other.end();
    });
  });
});
