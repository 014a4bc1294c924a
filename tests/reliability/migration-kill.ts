import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite, sqliteFile } from '../../src/lib/server/database/open-sqlite.ts';
import { fillWithLeads } from '../support/leads.ts';
import { seeded } from '../support/seeded.ts';
import { killMigrations } from './kill-migrations.ts';

/**
 * The long form of tests/server/database/migrate.test.ts: node scripts/run.mjs tests/reliability/migration-kill.ts
 * [--rounds 200] [--leads 100000] [--seed 1]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    leads: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [rounds, leads, seed] = [Number(values.rounds), Number(values.leads), Number(values.seed)];
console.log(`Migrations killed: ${rounds} rounds on ${leads} leads, seed ${seed}`);
const folder = mkdtempSync(join(tmpdir(), 'plus92-migrations-'));
try {
  const from = join(folder, 'from');
  const store = await openSqlite(from);
  await fillWithLeads(store, leads, 'lead', 500);
  await store.close();
  const dataDir = join(folder, 'copy');
  const copy = () => {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir);
    copyFileSync(sqliteFile(from), sqliteFile(dataDir));
    return Promise.resolve({ dataDir });
  };
  const { inTime, stepsDone, faults } = await killMigrations(copy, { rounds, leads, chance: seeded(seed) });
  console.log(`killed in time: ${inTime} of ${rounds}; steps done by then: ${JSON.stringify(stepsDone)}`);
  for (const fault of faults) console.error(`FAILED: ${fault}`);
  if (inTime < rounds / 2) console.error('FAILED: most kills came too late to prove anything');
  process.exitCode = faults.length > 0 || inTime < rounds / 2 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
