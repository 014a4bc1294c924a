import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../src/lib/server/clock.ts';
import { form, onBoth, send, sendAndConfirm, visitor, visitorFrom, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  let editor: World['desk']['editor'];
  let page: string;
  beforeEach(async () => {
    world = await openWorld();
    ({ editor } = world.desk);
    page = await sendAndConfirm(world, { p: ['touchstone', 'claimed', 'ibex'] });
  });
  afterEach(() => world.end());

  const recipients = async () => (await world.desk.buyer.page(page, visitor))?.recipients ?? [];
  const idOf = async (slug: string) => (await recipients()).find((each) => each.slug === slug)?.id ?? '';
  const requestId = async () =>
    (await world.store.db.selectFrom('quoteRequests').select('id').executeTakeFirstOrThrow()).id;
  const good = { address: 'info@ibex.example', page: 'https://ibex.example/contact' };
  const forward = async (slug: string, change = {}) =>
    editor.forward(await idOf(slug), form({ ...good, ...change }), visitor);
  const bounce = async (slug: string) =>
    world.store.db
      .updateTable('recipients')
      .set({ sentAt: '2026-11-23T11:00:00.000Z', bouncedAt: '2026-11-23T11:01:00.000Z' })
      .where('providerSlug', '=', slug)
      .execute();

  describe('the queue', () => {
    test('shows what waits to be passed on, and that it is late after one working day', async () => {
      const before = await editor.queue(visitor);
      expect(before.toForward).toMatchObject([
        {
          providerSlug: 'touchstone',
          providerName: 'Touchstone Example',
          since: '2026-11-23T10:42:00.000Z',
          isLate: false,
        },
        { providerSlug: 'ibex', isLate: false },
      ]);
      expect(before).toMatchObject({ held: [], stuckMails: 3, isPaused: false });
      world.clock.move(DAY);
      expect((await editor.queue(visitor)).toForward[0]?.isLate).toBe(false);
      world.clock.move(DAY);
      expect((await editor.queue(visitor)).toForward[0]?.isLate).toBe(true);
    });

    test('shows what is held, with its reasons in words, and what came back', async () => {
      await send(world, { website: 'x', email: 'bot@company.example' }, visitorFrom('bot'));
      await forward('ibex');
      await forward('touchstone', { address: 'info@touchstone.example' });
      await bounce('ibex');
      const queue = await editor.queue(visitor);
      expect(queue.held).toMatchObject([{ state: 'held', spamReasons: ['because of hidden-field'] }]);
      expect(queue.toForward).toMatchObject([{ providerSlug: 'ibex', since: '2026-11-23T11:01:00.000Z' }]);
    });
  });

  describe('passing on', () => {
    test('invites the firm with a link of its own and no word of who asks', async () => {
      expect(await forward('ibex')).toEqual({ kind: 'done' });
      expect(await forward('ibex')).toEqual({ kind: 'done' });
      const mails = await world.mails('lead-invitation');
      expect(mails).toMatchObject([
        {
          to: 'info@ibex.example',
          slots: {
            ...{ providerName: 'Ibex Example', services: 'Customer support', replyBy: '30 November 2026' },
            ...{
              volumeBand: '5,000 to 19,999 contacts a month',
              addressPage: 'https://ibex.example/contact',
            },
            profileUrl: 'https://plus92.example/providers/ibex/',
          },
        },
      ]);
      for (const secret of ['Buyer', 'company.example', 'Company Example', 'Callers wait'])
        expect(JSON.stringify(mails)).not.toContain(secret);
      const token = await world.tokenIn('lead-invitation', 'leadUrl');
      expect(await world.desk.provider.lead(token, visitor)).toMatchObject({
        providerSlug: 'ibex',
        opened: null,
      });
      expect((await recipients())[2]).toMatchObject({ state: 'queued', answerDue: '2026-11-30' });
    });

    test.each<[string, Record<string, string>, string]>([
      ['no address', { address: '' }, 'address'],
      ['two addresses', { address: 'a@b.example,c@d.example' }, 'address'],
      ['an address with a line break', { address: 'a@b.example\nBcc: c@d.example' }, 'address'],
      ['a page that is no page of the web', { page: 'javascript:alert(1)' }, 'page'],
      ['a page without a host', { page: 'https://' }, 'page'],
      ['a page with a password', { page: 'https://a:b@ibex.example' }, 'page'],
      ['a field of the database', { tokenHash: 'x' }, 'tokenHash'],
    ])('is refused with %s', async (_, change, field) => {
      expect(await forward('ibex', change)).toMatchObject({ kind: 'invalid', problems: [{ field }] });
      expect(await world.mails('lead-invitation')).toEqual([]);
    });

    test('is refused for a claimed profile, for nobody, and a second time to another address', async () => {
      expect(await forward('claimed')).toMatchObject({ kind: 'not-now' });
      expect(await editor.forward('no id', form(good), visitor)).toEqual({ kind: 'gone' });
      expect(await editor.forward('00000000-0000-4000-8000-000000000000', form(good), visitor)).toEqual({
        kind: 'gone',
      });
      await forward('ibex');
      expect(await forward('ibex', { address: 'other@ibex.example' })).toMatchObject({ kind: 'not-now' });
    });

    test('goes to another address after the mail came back, and the old link opens nothing', async () => {
      await forward('ibex');
      const old = await world.tokenIn('lead-invitation', 'leadUrl');
      await bounce('ibex');
      world.clock.move(MINUTE);
      expect(await forward('ibex', { address: 'sales@ibex.example' })).toEqual({ kind: 'done' });
      expect(await world.desk.provider.lead(old, visitor)).toBeUndefined();
      expect(await world.tokenIn('lead-invitation', 'leadUrl')).not.toBe(old);
      expect((await recipients())[2]?.state).toBe('sent');
    });

    test('in another way is noted, once', async () => {
      const id = await idOf('ibex');
      expect(await editor.markContacted(id, visitor)).toEqual({ kind: 'done' });
      expect(await editor.markContacted(id, visitor)).toEqual({ kind: 'done' });
      expect((await recipients())[2]).toMatchObject({ state: 'sent', answerDue: '2026-11-30' });
      expect((await recipients())[2]?.steps.map(({ words }) => words)).toContain(
        'Passed on in another way than by e-mail',
      );
      expect(
        await world.store.db.selectFrom('events').select('id').where('kind', '=', 'contacted').execute(),
      ).toHaveLength(1);
      await forward('touchstone', { address: 'info@touchstone.example' });
      expect(await editor.markContacted(await idOf('touchstone'), visitor)).toMatchObject({
        kind: 'not-now',
      });
    });
  });

  describe('sending again', () => {
    test('makes a new link, takes back the mail that still waits, and is told to the buyer', async () => {
      await forward('ibex');
      const old = await world.tokenIn('lead-invitation', 'leadUrl');
      world.clock.move(MINUTE);
      expect(await editor.sendAgain(await idOf('ibex'), visitor)).toEqual({ kind: 'done' });
      expect(await world.mails('lead-invitation')).toHaveLength(1);
      expect(await world.desk.provider.lead(old, visitor)).toBeUndefined();
      const token = await world.tokenIn('lead-invitation', 'leadUrl');
      expect(await world.desk.provider.lead(token, visitor)).toBeDefined();
      expect((await recipients())[2]?.steps.map(({ words }) => words)).toContain(
        'Sent again with a new link',
      );
    });

    test('goes to the own address of a claimed profile', async () => {
      await editor.sendAgain(await idOf('claimed'), visitor);
      expect((await world.mails('lead-new')).map(({ to }) => to)).toEqual(['leads@claimed.example']);
    });

    test('needs an address, and somebody who has not declined', async () => {
      expect(await editor.sendAgain(await idOf('ibex'), visitor)).toMatchObject({ kind: 'not-now' });
      const token = await world.tokenIn('lead-new', 'leadUrl');
      await world.desk.provider.open(token, visitor);
      await world.desk.provider.decline(token, form({ reason: 'other' }), visitor);
      expect(await editor.sendAgain(await idOf('claimed'), visitor)).toMatchObject({ kind: 'not-now' });
    });
  });

  describe('giving up', () => {
    test('takes it from the queue, until an address is found after all', async () => {
      const id = await idOf('ibex');
      expect(await editor.giveUp(id, visitor)).toEqual({ kind: 'done' });
      expect(await editor.giveUp(id, visitor)).toEqual({ kind: 'done' });
      expect((await recipients())[2]?.state).toBe('given-up');
      expect((await editor.queue(visitor)).toForward).toHaveLength(1);
      expect(await forward('ibex')).toEqual({ kind: 'done' });
      expect((await recipients())[2]?.state).toBe('queued');
    });

    test('is too late for what was opened', async () => {
      await world.desk.provider.open(await world.tokenIn('lead-new', 'leadUrl'), visitor);
      expect(await editor.giveUp(await idOf('claimed'), visitor)).toMatchObject({ kind: 'not-now' });
    });
  });

  describe('what was held', () => {
    const heldId = async () =>
      (
        await world.store.db
          .selectFrom('quoteRequests')
          .select('id')
          .where('buyerEmail', '=', 'held@company.example')
          .executeTakeFirstOrThrow()
      ).id;
    beforeEach(async () => {
      await send(world, { website: 'x', email: 'held@company.example' }, visitorFrom('other'));
    });

    test('goes on when it is released: the buyer has a week to confirm', async () => {
      world.clock.move(3 * DAY);
      const id = await heldId();
      expect(await editor.release(id, visitor)).toEqual({ kind: 'done' });
      expect(await editor.release(id, visitor)).toEqual({ kind: 'done' });
      const mails = (await world.mails('confirm-request')).filter(({ to }) => to === 'held@company.example');
      expect(mails).toMatchObject([{ slots: { validUntil: '3 December 2026, 10:42 UTC' } }]);
      const token = await world.tokenIn('confirm-request', 'confirmUrl', 'held@company.example');
      world.clock.move(7 * DAY - 1);
      expect(await world.desk.buyer.confirm(token, visitor)).toMatchObject({ kind: 'confirmed' });
      expect(await editor.release(id, visitor)).toMatchObject({ kind: 'not-now' });
      expect(await editor.release('no id', visitor)).toEqual({ kind: 'gone' });
    });

    test('cannot be passed on before', async () => {
      const row = await world.store.db
        .selectFrom('recipients')
        .select('id')
        .where('requestId', '=', await heldId())
        .executeTakeFirstOrThrow();
      expect(await editor.forward(row.id, form(good), visitor)).toMatchObject({ kind: 'not-now' });
      expect(await editor.markContacted(row.id, visitor)).toMatchObject({ kind: 'not-now' });
    });
  });

  test('an editor can delete a request with everything', async () => {
    const id = await requestId();
    expect(await editor.erase(id, visitor)).toEqual({ kind: 'done' });
    expect(await editor.erase(id, visitor)).toEqual({ kind: 'gone' });
    expect(await world.store.db.selectFrom('erasures').select('by').execute()).toEqual([{ by: 'editor' }]);
  });

  describe('the mails', () => {
    test('are listed with what can be done, and what sending again may do', async () => {
      await world.store.db
        .updateTable('outbox')
        .set({ state: 'parked' })
        .where('kind', '=', 'lead-new')
        .execute();
      const { items, transport } = await editor.outbox({ state: 'parked', page: 1 });
      expect(transport).toBe('file');
      expect(items).toMatchObject([{ kind: 'lead-new', actions: ['send-again', 'give-up'] }]);
      expect(items[0]?.warning).toMatch(/may come twice/);
    });

    test('wake the sender when one is to go again', async () => {
      const before = world.wakes();
      expect(await editor.resendMail('any', visitor)).toEqual({ kind: 'done' });
      expect(await editor.resendMail('gone', visitor)).toEqual({ kind: 'gone' });
      expect(await editor.giveUpMail('any', visitor)).toEqual({ kind: 'done' });
      expect(await editor.giveUpMail('gone', visitor)).toEqual({ kind: 'gone' });
      expect(await editor.resumeSending(visitor)).toEqual({ kind: 'done' });
      expect(world.wakes()).toBe(before + 2);
    });
  });
});
