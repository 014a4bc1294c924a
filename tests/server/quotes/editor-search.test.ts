import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../support/csv.ts';
import { form, onBoth, send, sendAndConfirm, visitor, type World } from './world.ts';

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

  describe('finding', () => {
    test.each([
      [
        'by the whole reference',
        async () => (await editor.search({ text: '', state: '', page: 1 })).rows[0]?.reference ?? '',
        1,
      ],
      [
        'by a part of it in small letters',
        async () =>
          ((await editor.search({ text: '', state: '', page: 1 })).rows[0]?.reference ?? '')
            .slice(2, 6)
            .toLowerCase(),
        1,
      ],
      ['by the name of a provider', () => Promise.resolve('ibex ex'), 1],
      ['by its slug', () => Promise.resolve('ibex'), 1],
      ['by the e-mail address, whatever its capitals', () => Promise.resolve(' Buyer@Company.example '), 1],
      ['not by a part of an address', () => Promise.resolve('buyer@company'), 0],
      ['not by a sign that stands for all', () => Promise.resolve('%'), 0],
      ['not by something else', () => Promise.resolve('juggling\u0000'), 0],
    ])('%s', async (_, text, count) => {
      const { rows, total, pages } = await editor.search({ text: await text(), state: '', page: 1 });
      expect([rows.length, total, pages]).toEqual([count, count, 1]);
    });

    test('by state, and by page', async () => {
      for (let number = 0; number < 30; number++) {
        world.clock.move(1_000);
        await send(world, { email: `buyer${number}@company.example` });
      }
      expect(await editor.search({ text: '', state: 'confirmed', page: 1 })).toMatchObject({
        total: 1,
        pages: 1,
      });
      const second = await editor.search({ text: '', state: 'unconfirmed', page: 2 });
      expect([second.total, second.pages, second.rows.length]).toEqual([30, 2, 5]);
      expect((await editor.search({ text: '', state: 'juggling', page: Number.NaN })).total).toBe(31);
      const [newest] = (await editor.search({ text: '', state: '', page: 1 })).rows;
      expect(newest?.createdAt).toBe('2026-11-23T10:42:30.000Z');
    });

    test('a request with its timeline, its leads and its mails', async () => {
      await forward('ibex');
      const read = await editor.request(await requestId());
      expect(read).toMatchObject({
        ...{ state: 'confirmed', summary: 'customer support, 5,000 contacts a month', spamScore: 0 },
        buyer: { name: 'A. Buyer', email: 'buyer@company.example', mayCall: false },
        leads: [
          { address: null },
          { slug: 'claimed' },
          { address: 'info@ibex.example', addressPage: 'https://ibex.example/contact' },
        ],
      });
      expect(read?.timeline.map(({ words, actor }) => [words, actor])).toEqual([
        ['Stored, waiting for the buyer to confirm the address', 'buyer'],
        ['Confirmed by the buyer', 'buyer'],
        ['Claimed Example: Passed on by e-mail', 'system'],
        ['Ibex Example: Passed on by e-mail', 'editor'],
      ]);
      expect(read?.mails.map(({ kind }) => kind)).toContain('lead-invitation');
      expect(await editor.request('no id')).toBeUndefined();
    });

    test('a file of requests names nobody who asks', async () => {
      const { name, csv } = await editor.exportCsv({ text: '', state: '' });
      expect(name).toBe('quote-requests-2026-11-23.csv');
      expect(readCsv(csv)).toMatchObject([
        {
          state: 'confirmed',
          country: 'US',
          providers:
            'Touchstone Example (with-editors); Claimed Example (queued); Ibex Example (with-editors)',
        },
      ]);
      expect(csv).not.toMatch(/Buyer|company\.example/);
    });
  });
});
