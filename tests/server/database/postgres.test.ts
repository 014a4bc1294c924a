import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPostgres } from '../../../src/lib/server/database/open-postgres.ts';
import { StoreUnavailableError, type Store } from '../../../src/lib/server/database/store.ts';
import { layFrailLine, type FrailLine } from '../../support/frail-line.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';

let server: TestPostgres;
let address: string;
let line: FrailLine;
let store: Store;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);

afterAll(() => server.stop());

beforeEach(async () => {
  address = await server.createDatabase();
  line = await layFrailLine(Number(new URL(address).port));
  const throughLine = new URL(address);
  throughLine.port = String(line.port);
  store = await openPostgres(throughLine.href);
});

afterEach(async () => {
  await store.close();
  await line.close();
});

test('a commit waits for the disk, also where the database says otherwise', async () => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(`alter database "${new URL(address).pathname.slice(1)}" set synchronous_commit = off`);
  await client.end();
  const other = await openPostgres(address);
  const asked = await other.write((writing) =>
    sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(writing),
  );
  expect(asked.rows).toEqual([{ synchronous_commit: 'on' }]);
  await other.close();
});

test.each(['falls silent', 'is torn'])(
  'a line that %s is said within 5 s, and works again by itself',
  async (how) => {
    await insert('before');
    if (how === 'is torn') await line.cut();
    else line.freeze();
    const started = performance.now();
    const asked = [...Array.from({ length: 12 }, (_, index) => insert(`lost ${index}`)), count(), count()];
    const outcomes = await Promise.all(
      asked.map(async (each) => ({ error: await failureOf(each), ms: performance.now() - started })),
    );
    for (const { error, ms } of outcomes) {
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect((error as StoreUnavailableError).reason).toBe('gone');
      expect(ms).toBeLessThan(5_500);
    }
    await line.mend();
    const mended = performance.now();
    await insert('after');
    expect(performance.now() - mended).toBeLessThan(5_000);
    expect(await count()).toBe(2);
  },
);

test('a row that somebody else keeps locked is said to be locked, within 6 s', async () => {
  await insert('mine');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('begin; lock table settings in exclusive mode');
  const started = performance.now();
  const error = await failureOf(insert('other'));
  expect((error as StoreUnavailableError).reason).toBe('locked');
  expect(performance.now() - started).toBeLessThan(6_000);
  expect(await count()).toBe(1);
  const waiting = insert('patient');
  await pause(500);
  await client.query('commit');
  await client.end();
  await waiting;
  expect(await count()).toBe(2);
});

test('connections that the server ends while nobody uses them do no harm', async () => {
  await insert('before');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
  await client.end();
  await pause(200);
  await insert('after');
  expect(await count()).toBe(2);
});

const insert = (name: string): Promise<unknown> =>
  store.write((writing) =>
    writing.insertInto('settings').values({ name, value: '', changedAt: '' }).execute(),
  );

const count = async (): Promise<number> =>
  (await store.db.selectFrom('settings').select('name').execute()).length;

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
