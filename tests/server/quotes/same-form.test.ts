import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../src/lib/server/clock.ts';
import { seeded } from '../../support/seeded.ts';
import { form, onBoth, ordinary, send, visitor, visitorFrom, type World } from './world.ts';

onBoth((openWorld) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.end());

  const submit = (change: Parameters<typeof form>[0], from = visitor) =>
    world.desk.buyer.submit(form({ ...ordinary, ...change }), from);
  const countOf = async (
    table: 'quoteRequests' | 'consents' | 'recipients' | 'outbox' | 'events' | 'postedForms',
  ) =>
    Number(
      (
        await world.store.db
          .selectFrom(table)
          .select((row) => row.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    );

  describe('the same form twice', () => {
    const key = { 'form-key': 'key-key-key-key-key-key-key' };

    test('with its key is one request and gets the same reply', async () => {
      const first = await send(world, key);
      expect(await send(world, key)).toBe(first);
      expect([await countOf('quoteRequests'), await countOf('outbox'), await countOf('consents')]).toEqual([
        1, 1, 1,
      ]);
    });

    test('with its key from another address too, as a phone changes its network', async () => {
      const first = await send(world, key);
      expect(await send(world, key, visitorFrom('elsewhere'))).toBe(first);
    });

    test('with other content is a conflict, and nothing is stored', async () => {
      await send(world, key);
      expect(await submit({ ...key, name: 'B. Buyer' })).toEqual({ kind: 'conflict' });
      expect(await countOf('quoteRequests')).toBe(1);
    });

    test('is repeated even where it would be refused by now', async () => {
      const first = await send(world, { ...key, start: '2026-11' });
      world.clock.move(20 * 60 * MINUTE);
      expect(await send(world, { ...key, start: '2026-11' })).toBe(first);
    });

    test('a form that was refused can be mended under its key', async () => {
      expect((await submit({ ...key, name: '' })).kind).toBe('invalid');
      await send(world, key);
      expect(await countOf('quoteRequests')).toBe(1);
    });

    test('without a key is the same for ten minutes, from one address', async () => {
      const first = await send(world);
      world.clock.move(9 * MINUTE);
      expect(await send(world)).toBe(first);
      world.clock.move(2 * MINUTE);
      expect(await send(world)).not.toBe(first);
    });

    test('without a key from two addresses is two', async () => {
      await send(world);
      await send(world, {}, visitorFrom('elsewhere'));
      expect(await countOf('quoteRequests')).toBe(2);
    });

    test('200 forms, each posted one to five times at once, with and without a key, are 200 requests', async () => {
      const seed = 20261122;
      const random = seeded(seed);
      console.info(`seed ${seed}`);
      const posts = Array.from({ length: 200 }, (_, number) => {
        const fields = {
          ...{ name: `Buyer ${number}`, email: `buyer${number}@company.example` },
          ...(random() < 0.5 && { 'form-key': `key-of-form-number-${number}` }),
        };
        return Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({ number, fields }));
      }).flat();
      posts.sort(() => random() - 0.5);
      const replies = await Promise.all(
        posts.map(async ({ number, fields }) => ({ number, reply: await submit(fields) })),
      );
      expect(replies.filter(({ reply }) => reply.kind !== 'stored')).toEqual([]);
      const references = new Map<number, Set<string>>();
      for (const { number, reply } of replies)
        if (reply.kind === 'stored')
          references.set(number, (references.get(number) ?? new Set()).add(reply.reference));
      expect([...references.values()].filter(({ size }) => size !== 1)).toEqual([]);
      expect(posts.length).toBeGreaterThan(400);
      expect([await countOf('quoteRequests'), await countOf('outbox'), await countOf('postedForms')]).toEqual(
        [200, 200, 200],
      );
    });
  });

  test('a key is forgotten after a day', async () => {
    const key = { 'form-key': 'key-key-key-key-key-key-key' };
    await send(world, key);
    world.clock.move(DAY + MINUTE);
    await send(world, { ...key, name: 'B. Buyer' });
    expect(await countOf('quoteRequests')).toBe(2);
  });
});
