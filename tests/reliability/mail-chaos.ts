import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/lib/server/database/open.ts';
import type { Store } from '../../src/lib/server/database/store.ts';
import { runChaos, type ChaosFigures, type ChaosRun } from '../support/mail-chaos.ts';
import { startPostgres } from '../support/postgres.ts';

/**
 * 2,000 mails through a service with the faults of reliability.md A4 and an outage of 60 seconds, on SQLite and with two senders on
 * PostgreSQL; then a minute in which the rate and every retry-after must be kept. Prints seeds and figures; ends with 1 on any fault.
 */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const chaos = { mails: 2_000, rate: 500, outageMs: 60_000, sendTimeoutMs: 1_000, deadlineMs: 400_000 };
/** 5 a second for a minute, with the limit of the fake switched on: one request too many and it answers 429 by itself. */
const paced = {
  mails: 140,
  rate: 5,
  outageMs: 0,
  sendTimeoutMs: 1_000,
  deadlineMs: 180_000,
  fake: { limit: 5, faults: { 'rate-limit': 0.25, 'error-500': 0.25 }, retryAfter: 2 },
} satisfies Partial<ChaosRun>;

const postgres = await startPostgres();
let isGood = true;
try {
  await tell('2,000 mails, SQLite', 1, false, chaos);
  await tell('2,000 mails, two senders on PostgreSQL', 2, true, chaos);
  await tell('5 a second, SQLite', 1, false, paced);
  await tell('5 a second, two senders on PostgreSQL', 2, true, paced);
} finally {
  await postgres.stop();
}
process.exit(isGood ? 0 : 1);

async function tell(
  name: string,
  processes: number,
  onPostgres: boolean,
  run: Omit<ChaosRun, 'stores' | 'seed'>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plus92-chaos-'));
  const place = onPostgres ? { dataDir, databaseUrl: await postgres.createDatabase() } : { dataDir };
  const stores: Store[] = [];
  try {
    for (let each = 0; each < processes; each++) stores.push(await openStore(place));
    const figures = await runChaos({ ...run, stores, seed });
    const faults = findFaults(figures, run);
    console.log(JSON.stringify({ name, seed, ...figures, faults }));
    if (faults.length > 0) isGood = false;
  } finally {
    for (const store of stores) await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function findFaults(figures: ChaosFigures, { mails, rate }: { mails: number; rate: number }): string[] {
  const faults: [boolean, string][] = [
    [figures.accepted !== mails, 'mails were lost'],
    [figures.doubled > 0, 'mails came twice'],
    [figures.known !== mails, 'mails were accepted but not noted'],
    [figures.recoveredMs > 120_000, 'it took more than 120 s after the outage'],
    [figures.impatient > 0, 'a retry-after was not kept'],
    [figures.mostInASecond > rate, 'more requests in a second than allowed'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, words]) => words);
}
