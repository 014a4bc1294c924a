import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyBackup } from '../../../src/lib/server/database/backup/format.ts';
import { restoreBackup } from '../../../src/lib/server/database/backup/restore-backup.ts';
import { writeBackup } from '../../../src/lib/server/database/backup/write-backup.ts';
import { openSqlite } from '../../../src/lib/server/database/open-sqlite.ts';
import type { Store } from '../../../src/lib/server/database/store.ts';
import type { Clock } from '../../../src/lib/server/clock.ts';
import { eachDatabase } from '../../support/databases.ts';
import { fillWithLeads } from '../../support/leads.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plus92-backup-'));
  file = join(folder, 'backup.jsonl.gz');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clockAt = (text: string): Clock => ({ now: () => new Date(text), elapsed: () => 0 });
const clock = clockAt('2026-11-02T10:00:00.000Z');

const contentOf = async (store: Store): Promise<object> => {
  const tables = ['consents', 'quoteRequests', 'recipients', 'events', 'outbox', 'settings'] as const;
  const content: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await store.db.selectFrom(table).selectAll().execute();
    content[table] = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  }
  return content;
};

eachDatabase((open) => {
  test('what is backed up is restored, to the last character', async () => {
    const from = await open();
    await fillWithLeads(from, 30);
    await from.db
      .insertInto('settings')
      .values({ name: 'odd', value: 'line\nbreak \u2028 "quote" \u{1f600} \\', changedAt: '' })
      .execute();
    const head = await writeBackup(from, file, clock);
    expect(head.steps).toEqual(['0001-quote-requests', '0002-editors']);
    expect(head.tables).toMatchObject({ quoteRequests: 30, consents: 30, recipients: 90, settings: 1 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const to = await open();
    await restoreBackup(to, file, { clock });
    // All mails of the filling are accepted, so that nothing is doubted.
    expect(await contentOf(to)).toEqual(await contentOf(from));
    await fillWithLeads(to, 1, 'new');
  });

  test('a database with rows is left alone, unless it is to be replaced', async () => {
    const from = await open();
    await fillWithLeads(from, 2);
    await writeBackup(from, file, clock);
    const to = await open();
    await fillWithLeads(to, 3, 'other');
    const before = await contentOf(to);
    await expect(restoreBackup(to, file, { clock })).rejects.toThrow(
      /^The database is not empty \(\w+\): nothing was changed\. To put the backup in its place, write --replace\.$/,
    );
    expect(await contentOf(to)).toEqual(before);
    await restoreBackup(to, file, { clock, replace: true });
    expect(await contentOf(to)).toEqual(await contentOf(from));
  });

  test('a damaged, cut or foreign file is refused before anything is touched', async () => {
    const store = await open();
    await fillWithLeads(store, 5);
    await writeBackup(store, file, clock);
    const before = await contentOf(store);
    const whole = readFileSync(file);
    const lines = gunzipSync(whole).toString().trimEnd().split('\n');
    const zipped = (changed: string[]): Buffer => gzipSync(`${changed.join('\n')}\n`);
    const cases: [Buffer, RegExp][] = [
      [whole.subarray(0, whole.length - 100), /cannot be read as a backup/],
      [zipped(lines.slice(0, -1)), /its end is missing/],
      [zipped(lines.map((line) => line.replace('"P 1"', '"P 9"'))), /its sum is not right/],
      [zipped([...lines.slice(0, 5), ...lines.slice(6)]), /its sum is not right/],
      [zipped([...lines, lines.at(-2) ?? '']), /goes on after its end/],
      [gzipSync('{"a":1}\n'), /is not a backup of Plus92/],
      [Buffer.from('hello'), /cannot be read as a backup/],
      [gzipSync(''), /its end is missing/],
    ];
    for (const [content, sentence] of cases) {
      writeFileSync(file, content);
      await expect(restoreBackup(store, file, { clock, replace: true })).rejects.toThrow(sentence);
    }
    rmSync(file);
    await expect(restoreBackup(store, file, { clock })).rejects.toThrow(`There is no file ${file}.`);
    expect(await contentOf(store)).toEqual(before);
  });

  test('a backup of a newer version is refused', async () => {
    const store = await open();
    await store.write((writing) =>
      writing
        .insertInto('migrations' as 'settings')
        .values({ name: '9999-x', at: '' } as never)
        .execute(),
    );
    await writeBackup(store, file, clock);
    const older = await open();
    await expect(restoreBackup(older, file, { clock })).rejects.toThrow('does not know: start a newer one');
  });

  test('taken under load, it holds each transaction as a whole', async () => {
    const store = await open();
    await fillWithLeads(store, 200);
    let isOver = false;
    const writing = (async () => {
      for (let index = 0; !isOver; index += 1) {
        await fillWithLeads(store, 1, `load ${index}`);
        await pause(5);
      }
    })();
    for (let round = 0; round < 5; round += 1) {
      const { tables } = await writeBackup(store, file, clock);
      expect(tables).toMatchObject({ consents: tables['quoteRequests'], events: tables['quoteRequests'] });
      expect(tables['recipients']).toBe((tables['quoteRequests'] ?? 0) * 3);
      const to = await open();
      await restoreBackup(to, file, { clock });
      expect(await to.findFaults()).toEqual([]);
    }
    isOver = true;
    await writing;
  });

  test('mails that waited are sent again only while their keys are remembered', async () => {
    const from = await open();
    await fillWithLeads(from, 2);
    await from.db.updateTable('outbox').set({ state: 'queued', firstTriedAt: null }).execute();
    await writeBackup(from, file, clock);
    const states = async (at: string): Promise<unknown> => {
      const to = await open();
      await restoreBackup(to, file, { clock: clockAt(at) });
      return to.db.selectFrom('outbox').select(['state', 'firstTriedAt', 'lastFailure']).distinct().execute();
    };
    const doubted = { firstTriedAt: '2026-11-02T10:00:00.000Z', lastFailure: 'restored' };
    expect(await states('2026-11-03T08:59:00.000Z')).toEqual([{ state: 'queued', ...doubted }]);
    expect(await states('2026-11-03T09:01:00.000Z')).toEqual([{ state: 'parked', ...doubted }]);
  });

  test('what SQLite had comes back unchanged through this database', async () => {
    const from = await openSqlite(join(folder, 'from'));
    await fillWithLeads(from, 3);
    await writeBackup(from, file, clock);
    const content = await contentOf(from);
    await from.close();
    const between = await open();
    await restoreBackup(between, file, { clock });
    await writeBackup(between, file, clock);
    expect((await verifyBackup(file)).kind).toBe(open.kind);
    const to = await openSqlite(join(folder, 'to'));
    await restoreBackup(to, file, { clock });
    expect(await contentOf(to)).toEqual(content);
    await to.close();
  });
});
