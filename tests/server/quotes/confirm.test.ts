import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../../src/lib/server/clock.ts';
import { onBoth, send, visitor, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  let token: string;
  beforeEach(async () => {
    world = await openWorld();
    await send(world);
    token = await world.tokenIn('confirm-request', 'confirmUrl');
  });
  afterEach(() => world.end());

  const stateOf = async () =>
    (await world.store.db.selectFrom('quoteRequests').select('state').executeTakeFirst())?.state;

  test('the page with the button tells what will go to whom, and reading it changes nothing', async () => {
    for (let time = 0; time < 50; time++)
      expect(await world.desk.buyer.confirmation(token, visitor)).toMatchObject({
        summary: 'Customer support, 5,000 contacts a month of 6 minutes, English, New York 09:00 to 17:00.',
        recipients: [
          { name: 'Touchstone Example', slug: 'touchstone', how: 'by hand, within 1 working day' },
          { name: 'Claimed Example', slug: 'claimed', how: 'at once, to its own address' },
        ],
        expiresAt: '2026-11-30T10:42:00.000Z',
      });
    expect(await stateOf()).toBe('unconfirmed');
    expect(await world.mails()).toHaveLength(1);
  });

  test('confirming sends the claimed provider its lead, the buyer his page, and the editors the rest', async () => {
    const result = await world.desk.buyer.confirm(token, visitor);
    expect(result).toMatchObject({ kind: 'confirmed' });
    const mails = await world.mails();
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['confirm-request', 'buyer@company.example'],
      ['editors-queue', 'editor@plus92.example'],
      ['lead-new', 'leads@claimed.example'],
      ['request-stored', 'buyer@company.example'],
    ]);
    const [, toEditor, lead, toBuyer] = mails;
    expect(toBuyer?.slots).toMatchObject({
      howMany: 'these two',
      callChoice: 'Nobody will telephone you: you chose “write only”.',
      askedOn: '23 November 2026',
    });
    // Monday 23 November and five working days: Monday 30 November.
    expect(lead?.slots).toMatchObject({ providerName: 'Claimed Example', replyBy: '30 November 2026' });
    expect(toEditor?.slots['what']).toBe('waits to be passed on to Touchstone Example');
    expect(JSON.stringify(lead)).not.toContain('buyer@company.example');
    const pageToken = result.kind === 'confirmed' ? result.pageToken : '';
    expect(await world.tokenIn('request-stored', 'pageUrl')).toBe(pageToken);
    expect(await world.desk.buyer.page(pageToken, visitor)).toMatchObject({ state: 'confirmed' });
    expect(await world.desk.provider.lead(await world.tokenIn('lead-new', 'leadUrl'), visitor)).toMatchObject(
      {
        providerSlug: 'claimed',
      },
    );
  });

  test('no token stands in the database as it is', async () => {
    await world.desk.buyer.confirm(token, visitor);
    const tokens = [
      token,
      await world.tokenIn('request-stored', 'pageUrl'),
      await world.tokenIn('lead-new', 'leadUrl'),
    ];
    for (const table of [
      'quoteRequests',
      'recipients',
      'outbox',
      'events',
      'postedForms',
      'consents',
    ] as const) {
      const rows = JSON.stringify(await world.store.db.selectFrom(table).selectAll().execute());
      for (const each of tokens) expect(rows).not.toContain(each);
    }
  });

  test('of a hundred who press at once, one confirms', async () => {
    const results = await Promise.all(
      Array.from({ length: 100 }, () => world.desk.buyer.confirm(token, visitor)),
    );
    expect(results.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'gone')).toHaveLength(99);
    expect(await world.mails('lead-new')).toHaveLength(1);
  });

  describe('a link that opens nothing', () => {
    const nothing = async (which: string) => {
      expect(await world.desk.buyer.confirmation(which, visitor)).toBeUndefined();
      expect(await world.desk.buyer.confirm(which, visitor)).toEqual({ kind: 'gone' });
      expect(await world.desk.buyer.refuse(which, visitor)).toEqual({ kind: 'gone' });
    };

    test('is one that was spent', async () => {
      await world.desk.buyer.confirm(token, visitor);
      await nothing(token);
      expect(await stateOf()).toBe('confirmed');
      const stored = await world.store.db.selectFrom('quoteRequests').select('confirmTokenHash').execute();
      expect(stored).toEqual([{ confirmTokenHash: null }]);
    });

    test('is one of seven days ago, to the millisecond', async () => {
      world.clock.move(7 * DAY - 1);
      expect(await world.desk.buyer.confirmation(token, visitor)).toBeDefined();
      world.clock.move(1);
      await nothing(token);
      expect(await stateOf()).toBe('unconfirmed');
    });

    test('is one that was never given', async () => {
      for (const which of ['', 'x', 'A'.repeat(27), `${token}x`, "' or 1=1 --", '\u0000'.repeat(27)])
        await nothing(which);
    });

    test('is one of another kind', async () => {
      const result = await world.desk.buyer.confirm(token, visitor);
      await nothing(result.kind === 'confirmed' ? result.pageToken : '');
      await nothing(await world.tokenIn('lead-new', 'leadUrl'));
    });
  });

  test('whoever did not ask deletes it with one press', async () => {
    expect(await world.desk.buyer.refuse(token, visitor)).toEqual({ kind: 'done' });
    for (const table of ['quoteRequests', 'recipients', 'outbox', 'events', 'consents'] as const)
      expect(await world.store.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    expect(await world.store.db.selectFrom('erasures').select('by').execute()).toEqual([{ by: 'buyer' }]);
  });

  test('a profile that was claimed meanwhile gets it itself', async () => {
    await world.store.db
      .insertInto('providerContacts')
      .values({
        providerSlug: 'touchstone',
        email: 'new@touchstone.example',
        verifiedAt: '2026-11-23T00:00:00.000Z',
      })
      .execute();
    await world.desk.buyer.confirm(token, visitor);
    expect((await world.mails('lead-new')).map(({ to }) => to).sort()).toEqual([
      'leads@claimed.example',
      'new@touchstone.example',
    ]);
    expect(await world.mails('editors-queue')).toEqual([]);
  });

  test('one that is no longer claimed goes by an editor', async () => {
    await world.store.db.deleteFrom('providerContacts').execute();
    await world.desk.buyer.confirm(token, visitor);
    expect(await world.mails('lead-new')).toEqual([]);
    expect(await world.store.db.selectFrom('recipients').select('route').execute()).toEqual([
      { route: 'editor' },
      { route: 'editor' },
    ]);
  });
});
