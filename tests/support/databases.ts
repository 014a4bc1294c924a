import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/lib/server/database/open.ts';
import type { OpenOptions } from '../../src/lib/server/database/open-sqlite.ts';
import type { Store } from '../../src/lib/server/database/store.ts';
import type { Clock } from '../../src/lib/server/clock.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

/** What openStore() takes. */
export interface Place {
  dataDir: string;
  databaseUrl?: string;
}

/** How a test gets its database. Everything is closed and removed after each test. */
export interface TestDatabases {
  /** Opens a new, empty one. */
  (options?: OpenOptions & { clock?: Clock }): Promise<Store>;
  readonly kind: Store['kind'];
  /** A new, empty one that is not opened, for tests that open it several times or in other processes. */
  place(): Promise<Place>;
  /** Opens one at a place. */
  at(place: Place, options?: OpenOptions & { clock?: Clock }): Promise<Store>;
}

/** The one server of this worker: its start takes longer than most tests. It stops when the worker ends (postgres-keeper.ts). */
let server: Promise<TestPostgres> | undefined;
const theServer = (): Promise<TestPostgres> => (server ??= startPostgres());

/** A database with all its tables, which is copied for each test: faster than to run all steps each time. */
let template: Promise<string> | undefined;
const theTemplate = (): Promise<string> => (template ??= makeTemplate());

async function makeTemplate(): Promise<string> {
  const databaseUrl = await (await theServer()).createDatabase();
  await (await openStore({ dataDir: '', databaseUrl })).close();
  return databaseUrl;
}

/** Runs the tests of a contract on SQLite and on PostgreSQL. */
export function eachDatabase(tests: (open: TestDatabases) => void): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
    const opened: Store[] = [];
    const folders: string[] = [];

    const placeFrom = async (copied?: () => Promise<string>): Promise<Place> => {
      const dataDir = mkdtempSync(join(tmpdir(), 'plus92-test-'));
      folders.push(dataDir);
      if (kind === 'sqlite') return { dataDir };
      return { dataDir, databaseUrl: await (await theServer()).createDatabase(await copied?.()) };
    };
    const place = (): Promise<Place> => placeFrom();
    const at: TestDatabases['at'] = async (where, options) => {
      const store = await openStore(where, options);
      opened.push(store);
      return store;
    };
    const open: TestDatabases = Object.assign(
      async (options?: OpenOptions & { clock?: Clock }) => at(await placeFrom(theTemplate), options),
      { kind, place, at },
    );

    if (kind === 'postgres') {
      beforeAll(async () => {
        await theTemplate();
      }, 60_000);
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close().catch(() => undefined);
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    });
    tests(open);
  });
}
