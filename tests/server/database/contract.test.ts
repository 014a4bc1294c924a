import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { forClaim } from '../../../src/lib/server/database/claims.ts';
import { isUniqueViolation } from '../../../src/lib/server/database/failures.ts';
import type { Store, Writing } from '../../../src/lib/server/database/store.ts';
import { eachDatabase } from '../../support/databases.ts';

const setting = (name: string, value = 'x') => ({ name, value, changedAt: '2026-11-01T00:00:00.000Z' });

const namesIn = async (db: Store['db']): Promise<string[]> =>
  (await db.selectFrom('settings').select('name').orderBy('name').execute()).map(({ name }) => name);

eachDatabase((open) => {
  test('what is written is read again', async () => {
    const store = await open();
    const given = await store.write(async (writing) => {
      await writing.insertInto('settings').values(setting('a', 'ü "quoted" \u{1f600}')).execute();
      return 7;
    });
    expect(given).toBe(7);
    expect(await store.db.selectFrom('settings').selectAll().execute()).toEqual([
      { name: 'a', value: 'ü "quoted" \u{1f600}', changedAt: '2026-11-01T00:00:00.000Z' },
    ]);
  });

  test('an error takes back all of a transaction, and the next one works', async () => {
    const store = await open();
    const fault = new Error('after the first row');
    const failing = store.write(async (writing) => {
      await writing.insertInto('settings').values(setting('a')).execute();
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
    await store.write((writing) => writing.insertInto('settings').values(setting('b')).execute());
    expect(await namesIn(store.db)).toEqual(['b']);
  });

  test('a second row of the same key is told from other faults', async () => {
    const store = await open();
    const insert = (writing: Writing) => writing.insertInto('settings').values(setting('a')).execute();
    await store.write(insert);
    expect(isUniqueViolation(await failureOf(store.write(insert)))).toBe(true);
    const twice = await failureOf(
      store.write(async (writing) => {
        for (const providerId of ['p', 'q'])
          await writing.insertInto('mailEvents').values({ id: 'e', providerId, type: 't', at: '' }).execute();
      }),
    );
    expect(isUniqueViolation(twice)).toBe(true);
    const orphan = store.write((writing) =>
      writing
        .insertInto('followUps')
        .values({ id: 'f', requestId: 'none', question: '', askedAt: '' })
        .execute(),
    );
    const other = await failureOf(orphan);
    expect(other).toBeInstanceOf(Error);
    expect(isUniqueViolation(other)).toBe(false);
  });

  test('reading does not see the half of a transaction', async () => {
    const store = await open();
    await store.write(async (writing) => {
      await writing.insertInto('settings').values(setting('a')).execute();
      expect(await namesIn(store.db)).toEqual([]);
      expect(await namesIn(writing)).toEqual(['a']);
    });
    expect(await namesIn(store.db)).toEqual(['a']);
  });

  test('a snapshot stands still while others write, and cannot write itself', async () => {
    const store = await open();
    await store.db.insertInto('settings').values(setting('a')).execute();
    await store.snapshot(async (reading) => {
      expect(await namesIn(reading)).toEqual(['a']);
      await store.db.insertInto('settings').values(setting('b')).execute();
      expect(await namesIn(reading)).toEqual(['a']);
      expect(await namesIn(store.db)).toEqual(['a', 'b']);
    });
    const writing = store.snapshot((reading) =>
      reading.insertInto('settings').values(setting('c')).execute(),
    );
    await expect(writing).rejects.toThrow();
    expect(await namesIn(store.db)).toEqual(['a', 'b']);
  });

  test('500 writes at once that each add one to a number add 500', async () => {
    const store = await open();
    await store.db.insertInto('settings').values(setting('count', '0')).execute();
    await Promise.all(Array.from({ length: 500 }, () => addOne(store)));
    expect(await store.db.selectFrom('settings').select('value').executeTakeFirst()).toEqual({
      value: '500',
    });
  });

  test('two servers or commands that add to one number lose nothing of it', async () => {
    const place = await open.place();
    const stores = [await open.at(place), await open.at(place, { beside: true })] as const;
    await stores[0].db.insertInto('settings').values(setting('count', '0')).execute();
    await Promise.all(Array.from({ length: 100 }, (_, index) => addOne(stores[index % 2 ? 1 : 0])));
    const [count] = await stores[0].db.selectFrom('settings').select('value').execute();
    expect(count).toEqual({ value: '100' });
  });

  test('counts are numbers', async () => {
    const store = await open();
    await store.db.insertInto('settings').values(setting('a')).execute();
    const { rows } = await sql<{ n: unknown }>`select count(*) as n from settings`.execute(store.db);
    expect(Number(rows[0]?.n)).toBe(1);
    expect(rows[0]?.n).toBe(1);
  });

  test('a transaction outside of write() is refused', async () => {
    const store = await open();
    const bare = async () => store.db.transaction().execute((writing) => namesIn(writing));
    await expect(bare()).rejects.toThrow('store.write()');
    const controlled = async () => store.db.startTransaction().execute();
    await expect(controlled()).rejects.toThrow('store.write()');
  });

  test('two that claim at once never get the same', async () => {
    const place = await open.place();
    const stores = [await open.at(place), await open.at(place, { beside: true })];
    await stores[0]!.write(async (writing) => {
      for (let index = 0; index < 60; index += 1)
        await writing
          .insertInto('settings')
          .values(setting(`job ${index}`, 'free'))
          .execute();
    });
    const claims = await Promise.all(Array.from({ length: 12 }, (_, index) => claimFive(stores[index % 2]!)));
    const claimed = claims.flat();
    expect(claimed.length).toBe(60);
    expect(new Set(claimed).size).toBe(60);
  });

  test('an older program is refused by a newer database', async () => {
    const place = await open.place();
    const store = await open.at(place);
    await sql`insert into migrations (name, at) values ('9999-of-tomorrow', '')`.execute(store.db);
    await store.close();
    await expect(open.at(place)).rejects.toThrow(
      'The database has the step "9999-of-tomorrow", which this version of the program does not know: start a newer one.',
    );
  });
});

describe('an address of a server that is not there', () => {
  test('is one sentence', async () => {
    const { openStore } = await import('../../../src/lib/server/database/open.ts');
    const opening = openStore({ dataDir: 'unused', databaseUrl: 'postgres://user:secret@127.0.0.1:9/none' });
    const { message } = (await failureOf(opening)) as Error;
    expect(message).toMatch(/^DATABASE_URL: the PostgreSQL server cannot be used \(.*ECONNREFUSED.*\)\.$/);
    expect(message).not.toContain('secret');
  });
});

const addOne = (store: Store): Promise<unknown> =>
  store.write(async (writing) => {
    const { value } = await writing.selectFrom('settings').select('value').executeTakeFirstOrThrow();
    await writing
      .updateTable('settings')
      .set({ value: String(Number(value) + 1) })
      .execute();
  });

const claimFive = (store: Store): Promise<string[]> =>
  store.write(async (writing) => {
    const rows = await writing
      .selectFrom('settings')
      .select('name')
      .where('value', '=', 'free')
      .orderBy('name')
      .limit(5)
      .$call(forClaim(store))
      .execute();
    const names = rows.map(({ name }) => name);
    await writing.updateTable('settings').set({ value: 'taken' }).where('name', 'in', names).execute();
    return names;
  });

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
