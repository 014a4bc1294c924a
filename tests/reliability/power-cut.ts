import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openStore } from '../../src/lib/server/database/open.ts';
import { seeded } from '../support/seeded.ts';
import { Disk } from './disk.ts';
import { recordProgram, type Act } from './recording.ts';

/**
 * Cuts the power, so to speak, of a process that writes to its database: what it asked of the disk is recorded, replayed up to a random
 * moment, and of what was not synced until then a part is left out. The database that is left must open, be sound, and hold every row
 * that was acknowledged. The same with the weaker setting of SQLite must lose rows, or else this test would prove nothing.
 *
 *   node scripts/run.mjs tests/reliability/power-cut.ts [--cuts 1000] [--seed 1] [--rows 300]
 */
const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rows: { type: 'string', default: '300' },
  },
});
const cuts = Number(values.cuts);
const rows = Number(values.rows);
const chance = seeded(Number(values.seed));
console.log(`Power cuts: ${cuts} of ${rows} transactions, seed ${values.seed}`);

const strong = await cutOften(record('strong'));
console.log(`as it is (synchronous = FULL): ${describe(strong)}`);
const weak = await cutOften(record('weak'));
console.log(`weakened (synchronous = NORMAL): ${describe(weak)}`);

const faults = [
  ...(strong.lost > 0 ? ['acknowledged rows were lost'] : []),
  ...(strong.broken + weak.broken > 0 ? ['a database was broken'] : []),
  ...(weak.lost < weak.cuts / 2 ? ['the weakened database lost too little: this test proves nothing'] : []),
];
for (const fault of faults) console.error(`FAILED: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function record(strength: 'strong' | 'weak'): Act[] {
  const parent = mkdtempSync(join(tmpdir(), 'plus92-power-'));
  try {
    const writer = join(import.meta.dirname, 'power-cut-writer.ts');
    // On a real disk, as on others a sync may do nothing.
    const acts = recordProgram([writer, join(parent, 'data'), String(rows), strength], join(parent, 'data'));
    const count = (kind: Act['kind']): number => acts.filter((act) => act.kind === kind).length;
    console.log(`recorded: ${count('write')} writes, ${count('sync')} syncs, ${count('say')} acknowledged`);
    if (count('say') !== rows) throw new Error('not every transaction was acknowledged');
    return acts;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

interface Outcome {
  cuts: number;
  /** Cuts after which an acknowledged row was missing. */
  lost: number;
  lostRows: number;
  /** Cuts after which the database did not open, was not sound, or held the half of a transaction. */
  broken: number;
}

async function cutOften(acts: readonly Act[]): Promise<Outcome> {
  const outcome: Outcome = { cuts, lost: 0, lostRows: 0, broken: 0 };
  const moments = Array.from({ length: cuts }, () => Math.floor(chance() * acts.length)).sort(
    (a, b) => a - b,
  );
  const disk = new Disk();
  const acknowledged: string[] = [];
  let done = 0;
  for (const moment of moments) {
    for (; done < moment; done += 1) {
      const act = acts[done];
      if (act?.kind === 'say') acknowledged.push(act.line.replace('kept ', ''));
      else if (act) disk.do(act);
    }
    const missing = await missingAfter(disk.cut(chance), acknowledged);
    if (missing === 'broken') outcome.broken += 1;
    else if (missing > 0) {
      outcome.lost += 1;
      outcome.lostRows += missing;
    }
  }
  return outcome;
}

/** Opens what is left of the database and counts which of the acknowledged rows are not in it. */
async function missingAfter(
  files: ReadonlyMap<string, Buffer>,
  acknowledged: readonly string[],
): Promise<number | 'broken'> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'plus92-cut-'));
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const store = await openStore({ dataDir: folder });
    const names = await store.db.selectFrom('settings').select('name').execute();
    const keys = await store.db.selectFrom('suppressions').select('emailKey').execute();
    const { rows: check } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db);
    await store.close();
    const found = new Set(names.map(({ name }) => name));
    const isWhole = keys.length === found.size && keys.every(({ emailKey }) => found.has(emailKey));
    if (check[0]?.integrity_check !== 'ok' || !isWhole) return 'broken';
    return acknowledged.filter((name) => !found.has(name)).length;
  } catch (error) {
    console.error(error);
    return 'broken';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ cuts: all, lost, lostRows, broken }: Outcome): string {
  return `${lost} of ${all} cuts lost acknowledged rows (${lostRows} rows), ${broken} broken`;
}
