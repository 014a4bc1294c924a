import { expect, test } from 'vitest';
import { SECOND } from '../../../src/lib/server/clock.ts';
import { StoreUnavailableError } from '../../../src/lib/server/database/store.ts';
import { makeGuard } from '../../../src/lib/server/quotes/make-guard.ts';
import { makeKeys } from '../../../src/lib/server/secrets/keys.ts';
import { form, onBoth, ordinary, visitor } from './world.ts';

const guard = makeGuard(makeKeys('another secret for tests'));

onBoth((openWorld) => {
  test('the real guard holds what a program sent, lets a person through, and ends a flood', async () => {
    const world = await openWorld({ guard });
    const { started, key } = world.desk.buyer.newForm(visitor);
    const post = (change: Parameters<typeof form>[0]) =>
      world.desk.buyer.submit(form({ ...ordinary, 'form-started': started, ...change }), visitor);
    world.clock.move(SECOND);
    expect((await post({ email: 'fast@company.example', problem: 'Fast.' })).kind).toBe('stored');
    world.clock.move(60 * SECOND);
    expect((await post({ 'form-key': key })).kind).toBe('stored');
    const states = await world.store.db
      .selectFrom('quoteRequests')
      .select(['state', 'buyerEmail'])
      .orderBy('createdAt')
      .execute();
    expect(states).toEqual([
      { state: 'held', buyerEmail: 'fast@company.example' },
      { state: 'unconfirmed', buyerEmail: 'buyer@company.example' },
    ]);
    expect((await world.desk.editor.queue(visitor)).held[0]?.spamReasons).toEqual([
      'the form came back within 3 seconds',
    ]);
    // Five at once from one network address: three more, and the sixth is told when to come again.
    for (let number = 0; number < 3; number++)
      expect((await post({ email: `b${number}@company.example` })).kind).toBe('stored');
    const refused = await post({ email: 'late@company.example' });
    expect(refused.kind).toBe('too-many');
    // The same form as before is no new one.
    expect((await post({ 'form-key': key })).kind).toBe('stored');
    await world.end();
  });

  test('a database that cannot be written to is said to be so by every use case, and nothing is stored', async () => {
    const world = await openWorld();
    const broken = await openWorld({
      store: { ...world.store, write: () => Promise.reject(new StoreUnavailableError('full')) },
    });
    const { buyer, provider, editor } = broken.desk;
    const token = 'A'.repeat(27);
    const id = '00000000-0000-4000-8000-000000000000';
    const results = await Promise.all([
      buyer.submit(form(ordinary), visitor),
      ...(['confirm', 'refuse', 'withdraw', 'erase'] as const).map((press) => buyer[press](token, visitor)),
      buyer.followUp(token, form({ question: 'When?' }), visitor),
      buyer.close(token, form({ outcome: 'postponed' }), visitor),
      buyer.reveal(token, id, visitor),
      ...(['open', 'accept'] as const).map((press) => provider[press](token, visitor)),
      provider.decline(token, form({ reason: 'other' }), visitor),
      provider.saveDraft(token, form({}), visitor),
      provider.submitAnswer(token, form({}), visitor),
      editor.forward(id, form({}), visitor),
      ...(['release', 'markContacted', 'sendAgain', 'giveUp', 'erase'] as const).map((press) =>
        editor[press](id, visitor),
      ),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(results.map(() => 'unavailable'));
    expect(results).toHaveLength(19);
    expect(await world.store.db.selectFrom('quoteRequests').select('id').execute()).toEqual([]);
    await broken.end();
    await world.end();
  });
});
