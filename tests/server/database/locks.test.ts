import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite, sqliteFile } from '../../../src/lib/server/database/open-sqlite.ts';
import { StoreUnavailableError, type Store } from '../../../src/lib/server/database/store.ts';
import { startOther } from './other-process.ts';
import { eachDatabase } from '../../support/databases.ts';

const opened: Store[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the lock of the server on a folder', () => {
  test('refuses a second server in one sentence that names the first', async () => {
    const dataDir = newFolder();
    const first = startOther({ dataDir }, 'serve');
    expect(await first.first).toBe('open');
    const sentence = `Another server (process ${first.child.pid}) is running on the folder ${dataDir}: stop that one, or give this one another folder, for example DATA_DIR=data2.`;
    await expect(openSqlite(dataDir)).rejects.toThrow(sentence);
    const second = startOther({ dataDir }, 'serve');
    expect(await second.first).toBe(sentence);
    expect(await second.ended).toBe(1);
    first.child.kill('SIGKILL');
    await first.ended;
    expect((await open(dataDir)).kind).toBe('sqlite');
  });

  test('is not left behind by a killed process, and of four that follow at once one gets it', async () => {
    const dataDir = newFolder();
    for (let round = 0; round < 2; round += 1) {
      const all = Array.from({ length: 4 }, () => startOther({ dataDir }, 'serve'));
      const said = await Promise.all(all.map(({ first }) => first));
      expect(said.filter((line) => line === 'open')).toHaveLength(1);
      for (const { child } of all) child.kill('SIGKILL');
      await Promise.all(all.map(({ ended }) => ended));
    }
  });

  test('holds within one process as well, until the first is closed', async () => {
    const dataDir = newFolder();
    const first = await openSqlite(dataDir);
    await expect(openSqlite(dataDir)).rejects.toThrow(`(process ${process.pid})`);
    await first.close();
    await open(dataDir);
  });

  test('lets commands beside the server write', async () => {
    const dataDir = newFolder();
    const server = await open(dataDir);
    const command = await openSqlite(dataDir, undefined, { beside: true });
    await command.db.insertInto('settings').values({ name: 'a', value: '1', changedAt: '' }).execute();
    await command.close();
    expect(await server.db.selectFrom('settings').select('name').execute()).toEqual([{ name: 'a' }]);
  });

  test('keeps a command with newer steps away from a server that runs', async () => {
    const dataDir = newFolder();
    const server = await open(dataDir);
    await server.db.deleteFrom('migrations' as 'settings').execute();
    await expect(openSqlite(dataDir, undefined, { beside: true })).rejects.toThrow('Another server');
  });

  test('lies with the database where only its owner can read', async () => {
    const dataDir = join(newFolder(), 'data');
    await insert(await open(dataDir), 'a');
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const files = readdirSync(dataDir).filter((name) => name.startsWith('plus92.db'));
    expect(files.sort()).toEqual(['plus92.db', 'plus92.db-shm', 'plus92.db-wal']);
    for (const file of files) expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  });
});

eachDatabase((open) => {
  test('four processes write at once beside the server, and nothing is lost', async () => {
    const place = await open.place();
    const store = await open.at(place);
    const writers = Array.from({ length: 4 }, () => startOther(place, 'insert', 50));
    for (const { ended } of writers) expect(await ended).toBe(0);
    const kept = writers.flatMap(({ lines }) => lines).filter((line) => line.startsWith('kept'));
    const stored = await store.db.selectFrom('settings').select('name').execute();
    expect(kept).toHaveLength(200);
    expect(stored.map(({ name }) => `kept ${name}`).sort()).toEqual(kept.sort());
  }, 60_000);
});

describe('while another process holds the write lock', () => {
  test('for 3 s, all writes are done afterwards', async () => {
    const { store, file } = await storeAndFile();
    const holder = startOther({ dataDir: '', file }, 'hold', 3_000);
    await holder.first;
    const started = performance.now();
    await Promise.all(Array.from({ length: 20 }, (_, index) => insert(store, `row ${index}`)));
    expect(performance.now() - started).toBeGreaterThan(2_500);
    expect(await countIn(store)).toBe(20);
    await holder.ended;
  });

  const holdMs = process.env['TEST_FULL'] ? 30_000 : 8_000;
  test(
    `for ${holdMs / 1000} s, writes are refused within 6 s and reading goes on`,
    async () => {
      const { store, file } = await storeAndFile();
      await insert(store, 'before');
      const holder = startOther({ dataDir: '', file }, 'hold', holdMs);
      await holder.first;
      const started = performance.now();
      const refusals = Array.from({ length: 20 }, async (_, index) => {
        // Some through the transaction, some as single writes.
        const name = `row ${index}`;
        const writing = index % 2 === 0 ? insert(store, name) : insertAlone(store, name);
        return { error: await failureOf(writing), ms: performance.now() - started };
      });
      const readingMs: number[] = [];
      while (performance.now() - started < holdMs - 1_000) {
        const askedAt = performance.now();
        await pause(5);
        expect(await countIn(store)).toBe(1);
        readingMs.push(performance.now() - askedAt - 5);
      }
      for (const { error, ms } of await Promise.all(refusals)) {
        expect(error).toBeInstanceOf(StoreUnavailableError);
        expect((error as StoreUnavailableError).reason).toBe('locked');
        expect(ms).toBeGreaterThan(4_000);
        expect(ms).toBeLessThan(6_000);
      }
      readingMs.sort((a, b) => a - b);
      const p99 = readingMs[Math.floor(readingMs.length * 0.99)] ?? Infinity;
      console.log(
        `${readingMs.length} readings beside a held lock: p99 ${p99.toFixed(1)} ms, longest ${readingMs.at(-1)?.toFixed(1)} ms`,
      );
      expect(readingMs.length).toBeGreaterThan(100);
      expect(p99).toBeLessThan(50);
      await holder.ended;
      const free = performance.now();
      await insert(store, 'after');
      expect(performance.now() - free).toBeLessThan(1_000);
      expect(await countIn(store)).toBe(2);
    },
    holdMs + 20_000,
  );

  test('a rush of writes does not keep the process from anything else', async () => {
    const { store } = await storeAndFile();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    const started = performance.now();
    await Promise.all(Array.from({ length: 200 }, (_, index) => insert(store, `row ${index}`)));
    const ms = performance.now() - started;
    clearInterval(ticking);
    // Each transaction of a few milliseconds lets the timer through once.
    expect(ticks).toBeGreaterThan(Math.min(50, ms / 20));
  });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plus92-locks-'));
  folders.push(folder);
  return folder;
}

async function open(dataDir: string): Promise<Store> {
  const store = await openSqlite(dataDir);
  opened.push(store);
  return store;
}

async function storeAndFile(): Promise<{ store: Store; file: string }> {
  const dataDir = newFolder();
  const store = await open(dataDir);
  const file = sqliteFile(dataDir);
  // Whoever holds the lock in these tests does so from outside of the program.
  new DatabaseSync(file).close();
  return { store, file };
}

const row = (name: string) => ({ name, value: 'x', changedAt: '' });

const insert = (store: Store, name: string): Promise<unknown> =>
  store.write((writing) => writing.insertInto('settings').values(row(name)).execute());

const insertAlone = (store: Store, name: string): Promise<unknown> =>
  store.db.insertInto('settings').values(row(name)).execute();

const countIn = async (store: Store): Promise<number> =>
  (await store.db.selectFrom('settings').select('name').execute()).length;

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
