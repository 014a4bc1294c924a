import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepsOf } from '../../../src/lib/server/database/migrate.ts';
import { migrations } from '../../../src/lib/server/database/migrations/index.ts';
import { openSqlite, sqliteFile } from '../../../src/lib/server/database/open-sqlite.ts';
import { killMigrations } from '../../reliability/kill-migrations.ts';
import type { stepsOfTomorrow } from '../../reliability/migration-steps.ts';
import { eachDatabase } from '../../support/databases.ts';
import { fillWithLeads } from '../../support/leads.ts';
import { seeded } from '../../support/seeded.ts';

test('the names of the steps sort in the order in which they run', () => {
  const names = Object.keys(migrations);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort());
  for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/);
});

eachDatabase((open) => {
  test('of four that start at once on a new database each step is done once', async () => {
    const place = await open.place();
    if (open.kind === 'sqlite') await open.at(place);
    const stores = await Promise.all([1, 2, 3, 4].map(() => open.at(place, { beside: true })));
    for (const store of stores) expect(await stepsOf(store.db)).toEqual(Object.keys(migrations));
  });

  test('a step that fails leaves nothing behind, and those before it stay', async () => {
    const place = await open.place();
    const broken = {
      ...migrations,
      '9001-broken': {
        up: async (db) => {
          await db.schema.createTable('halves').addColumn('id', 'text').execute();
          throw new Error('in the middle');
        },
      },
    } satisfies typeof stepsOfTomorrow;
    await expect(open.at(place, { steps: broken })).rejects.toThrow('in the middle');
    const store = await open.at(place);
    expect(await stepsOf(store.db)).toEqual(Object.keys(migrations));
    const tables = await store.db.introspection.getTables();
    expect(tables.map(({ name }) => name)).not.toContain('halves');
  });
});

const leads = 2_000;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plus92-migrate-'));
  const store = await openSqlite(join(folder, 'from'));
  await fillWithLeads(store, leads, 'lead', 500);
  await store.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a start that is killed while it migrates loses nothing and is taken up again', async () => {
  const seed = Date.now() % 1_000_000;
  let copies = 0;
  const copy = () => {
    const dataDir = join(folder, `copy ${(copies += 1)}`);
    mkdirSync(dataDir);
    copyFileSync(sqliteFile(join(folder, 'from')), sqliteFile(dataDir));
    return Promise.resolve({ dataDir });
  };
  const kills = await killMigrations(copy, { rounds: 20, leads, chance: seeded(seed) });
  expect({ seed, faults: kills.faults }).toEqual({ seed, faults: [] });
  // Kills that all came too late would prove nothing.
  expect(kills.inTime, JSON.stringify({ seed, ...kills })).toBeGreaterThanOrEqual(8);
}, 180_000);
