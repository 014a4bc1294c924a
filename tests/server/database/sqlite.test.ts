import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertPromised, openNodeSqlite } from '../../../src/lib/server/database/node-sqlite.ts';
import { openSqlite, sqliteFile } from '../../../src/lib/server/database/open-sqlite.ts';
import { StoreUnavailableError, type Store } from '../../../src/lib/server/database/store.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plus92-sqlite-'));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the settings that the promises rest on', () => {
  test('are there at the start and after writing, on the connection that writes', () => {
    const connection = openNodeSqlite(join(dataDir, 'a.db'));
    const read = () =>
      ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(
        (name) => Object.values(connection.prepare(`pragma ${name}`).all([])[0] as object)[0] as unknown,
      );
    expect(read()).toEqual(['wal', 2, 1, 1]);
    connection.exec('begin immediate; create table t (x); insert into t values (1); commit');
    expect(read()).toEqual(['wal', 2, 1, 1]);
    connection.close();
  });

  test.each([
    ['synchronous = 1', 'runs with synchronous = 1 instead of 2'],
    ['foreign_keys = off', 'runs with foreign_keys = 0 instead of 1'],
    ['secure_delete = off', 'runs with secure_delete = 0 instead of 1'],
    ['journal_mode = delete', 'runs with journal_mode = delete instead of wal'],
  ])('are missed when they are not: %s', (pragma, sentence) => {
    const file = join(dataDir, 'a.db');
    openNodeSqlite(file).close();
    const database = new DatabaseSync(file);
    database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
    expect(() => assertPromised(database, file)).not.toThrow();
    database.exec(`pragma ${pragma}`);
    expect(() => assertPromised(database, file)).toThrow(`The database ${file} ${sentence}`);
    database.close();
  });
});

describe('a full disk', () => {
  test('at the 1st to the 40th write is said, takes nothing back, and is over when there is room', async () => {
    const store = await openSqlite(dataDir);
    const kept: string[] = [];
    // A row of some pages, so that each write needs room.
    const insert = async (name: string): Promise<void> => {
      const value = 'x'.repeat(20_000);
      await store.write(async (writing) => {
        await writing
          .insertInto('settings')
          .values({ name: `${name} a`, value, changedAt: '' })
          .execute();
        await writing
          .insertInto('settings')
          .values({ name: `${name} b`, value, changedAt: '' })
          .execute();
      });
      kept.push(`${name} a`, `${name} b`);
    };
    for (let writes = 1; writes <= 40; writes += 1) {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
      // Enough for a part of the transaction, now and then for one or two of them.
      await limitTo(store, (rows[0]?.page_count ?? 0) + (writes % 23));
      const failures: unknown[] = [];
      for (let index = 0; index < 3; index += 1)
        await insert(`${writes} ${index}`).catch((error: unknown) => failures.push(error));
      expect(failures.length).toBeGreaterThan(0);
      for (const failure of failures) {
        expect(failure).toBeInstanceOf(StoreUnavailableError);
        expect((failure as StoreUnavailableError).reason).toBe('full');
      }
      expect(await namesIn(store)).toEqual([...kept].sort());
      await limitTo(store, 1_000_000);
      await insert(`${writes} again`);
    }
    expect(await namesIn(store)).toEqual([...kept].sort());
    expect(await store.findFaults()).toEqual([]);
    await store.close();
  });
});

describe('a damaged file', () => {
  test('is found by the check, and what is sound is not', async () => {
    const store = await openSqlite(dataDir);
    for (let index = 0; index < 200; index += 1)
      await store.db
        .insertInto('settings')
        .values({ name: `n${index}`, value: 'v', changedAt: '' })
        .execute();
    expect(await store.findFaults()).toEqual([]);
    await store.close();
    const database = new DatabaseSync(sqliteFile(dataDir));
    const root = database.prepare("select rootpage from sqlite_schema where name = 'settings'").get()?.[
      'rootpage'
    ];
    database.close();
    const file = openSync(sqliteFile(dataDir), 'r+');
    writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, (Number(root) - 1) * 4096);
    closeSync(file);
    const damaged = await openSqlite(dataDir);
    expect((await damaged.findFaults()).join('\n')).toMatch(/page|malformed/);
    await damaged.close();
  });
});

test('a value that SQLite would silently drop is a fault', async () => {
  const store = await openSqlite(dataDir);
  const date = new Date() as unknown as string;
  const writing = store.db.insertInto('settings').values({ name: 'a', value: date, changedAt: '' }).execute();
  await expect(writing).rejects.toThrow('a value of type object cannot be stored');
  await store.close();
});

const limitTo = (store: Store, pages: number): Promise<unknown> =>
  sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(store.db);

const namesIn = async (store: Store): Promise<string[]> =>
  (await store.db.selectFrom('settings').select('name').execute()).map(({ name }) => name).sort();
