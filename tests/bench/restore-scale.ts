import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/lib/server/clock.ts';
import { restoreBackup } from '../../src/lib/server/database/backup/restore-backup.ts';
import { writeBackup } from '../../src/lib/server/database/backup/write-backup.ts';
import { openSqlite, sqliteFile } from '../../src/lib/server/database/open-sqlite.ts';
import { fillWithLeads } from '../support/leads.ts';

/** Backup and restore of 100,000 leads, and the start on them. The restore must take 60 s at most, the start 1 s. Argument: another count. */
const leads = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'plus92-restore-'));
const took = async <T>(what: string, work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
  const started = performance.now();
  const result = await work();
  const ms = performance.now() - started;
  console.log(`${what}: ${(ms / 1000).toFixed(2)} s`);
  return { ms, result };
};

try {
  const dataDir = join(folder, 'from');
  const from = await openSqlite(dataDir);
  await took(`filling with ${leads} leads`, () => fillWithLeads(from, leads, 'lead', 500));
  await from.emptyLog();
  console.log(`database: ${(statSync(sqliteFile(dataDir)).size / 1e6).toFixed(0)} MB`);
  const file = join(folder, 'backup.jsonl.gz');
  await took('backup, read again', () => writeBackup(from, file, systemClock));
  console.log(`backup: ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const checked = await took('integrity check in its thread', () => from.findFaults());
  await from.close();
  const starts: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const started = performance.now();
    const store = await openSqlite(dataDir);
    starts.push(performance.now() - started);
    await store.close();
  }
  starts.sort((a, b) => a - b);
  const p95 = starts[18] ?? Infinity;
  console.log(`opening: p95 ${p95.toFixed(0)} ms of 20`);
  const to = await openSqlite(join(folder, 'to'));
  const restored = await took('restore', () => restoreBackup(to, file, { clock: systemClock }));
  const faults = [...checked.result, ...(await to.findFaults())];
  await to.close();
  const isFine = restored.ms <= 60_000 && p95 <= 1_000 && faults.length === 0;
  console.log(isFine ? 'within the limits' : `FAILED ${faults.join('; ')}`);
  process.exitCode = isFine ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
