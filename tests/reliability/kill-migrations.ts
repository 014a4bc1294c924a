import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import pg from 'pg';
import { stepsOf } from '../../src/lib/server/database/migrate.ts';
import { sqliteFile } from '../../src/lib/server/database/open-sqlite.ts';
import { openStore } from '../../src/lib/server/database/open.ts';
import { stepsOfTomorrow } from './migration-steps.ts';

export interface MigrationPlace {
  dataDir: string;
  databaseUrl?: string;
}

/** What came of it. */
export interface MigrationKills {
  rounds: number;
  /** Rounds in which the kill came before the steps were done. */
  inTime: number;
  /** How many of the steps were done when it came: rounds by number. */
  stepsDone: Record<number, number>;
  faults: string[];
}

/** Kills a start that migrates at random moments, each time on a new copy of the same database, and starts again. */
export async function killMigrations(
  copy: () => Promise<MigrationPlace>,
  { rounds, leads, chance }: { rounds: number; leads: number; chance: () => number },
): Promise<MigrationKills> {
  const kills: MigrationKills = { rounds, inTime: 0, stepsDone: {}, faults: [] };
  const whole = await runAndKill(await copy(), Infinity);
  for (let round = 0; round < rounds; round += 1) {
    const place = await copy();
    // A little longer than it takes, so that the end is hit as well.
    const { isDone } = await runAndKill(place, chance() * whole.ms * 1.1);
    if (!isDone) kills.inTime += 1;
    const faults = await startAgain(place, leads, kills.stepsDone);
    kills.faults.push(...faults.map((fault) => `round ${round}: ${fault}`));
  }
  return kills;
}

/** Runs the program, kills it so long after it began to open the database, and says how long it ran from there. */
function runAndKill(place: MigrationPlace, afterMs: number): Promise<{ isDone: boolean; ms: number }> {
  const program = join(import.meta.dirname, 'migrate-process.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  let startedAt = 0;
  let isDone = false;
  let doneAt = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (startedAt === 0 && output.includes('opening')) {
      startedAt = performance.now();
      if (afterMs < Infinity) setTimeout(kill, afterMs);
    }
    if (!isDone && output.includes('done')) {
      isDone = true;
      doneAt = performance.now();
    }
  });
  return new Promise((resolve) => {
    child.once('close', () => {
      process.off('exit', kill);
      resolve({ isDone, ms: doneAt - startedAt });
    });
  });
}

async function startAgain(
  place: MigrationPlace,
  leads: number,
  stepsDone: MigrationKills['stepsDone'],
): Promise<string[]> {
  const faults: string[] = [];
  const done = await countSteps(place);
  stepsDone[done] = (stepsDone[done] ?? 0) + 1;
  const store = await openStore(place, { steps: stepsOfTomorrow });
  const names = await stepsOf(store.db);
  if (names.join() !== Object.keys(stepsOfTomorrow).join()) faults.push(`has the steps ${names.join()}`);
  const counted = await sql<Record<'requests' | 'short' | 'copies' | 'mails', number>>`
    select (select count(*) from "quoteRequests") as requests,
           (select count(*) from "quoteRequests" where "shortBrief" = substr(brief, 1, 40)) as short,
           (select count(*) from copies) as copies,
           (select count(*) from outbox) as mails`.execute(store.db);
  for (const [what, count] of Object.entries(counted.rows[0] ?? {}))
    if (Number(count) !== leads) faults.push(`${count} ${what} instead of ${leads}`);
  faults.push(...(await store.findFaults()));
  await store.close();
  return faults;
}

async function countSteps({ dataDir, databaseUrl }: MigrationPlace): Promise<number> {
  const count = 'select count(*) as n from migrations';
  if (databaseUrl !== undefined) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ n: string }>(count);
    await client.end();
    return Number(rows[0]?.n);
  }
  const database = new DatabaseSync(sqliteFile(dataDir));
  const row = database.prepare(count).get();
  database.close();
  return Number(row?.['n']);
}
