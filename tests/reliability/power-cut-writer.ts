import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { openStore } from '../../src/lib/server/database/open.ts';

/**
 * What power-cut.ts watches: the real store, which is opened in a new folder and written to, each row acknowledged when it is kept.
 * Arguments: the folder, how many rows, and "weak" to take back what makes a commit durable.
 */
const [dataDir = '', rows = '0', strength = ''] = process.argv.slice(2);

const store = await openStore({ dataDir });
if (strength === 'weak') await sql`pragma synchronous = normal`.execute(store.db);
for (let index = 0; index < Number(rows); index += 1) {
  const name = randomUUID();
  await store.write(async (writing) => {
    const value = 'x'.repeat(6_000);
    await writing
      .insertInto('settings')
      .values({ name, value, changedAt: String(index) })
      .execute();
    await writing.insertInto('suppressions').values({ emailKey: name, reason: 'erased', at: '' }).execute();
  });
  // In one call to the system, so that the recording has it in its place.
  writeSync(1, `kept ${name}\n`);
}
// As at a power cut, nothing is closed.
process.kill(process.pid, 'SIGKILL');
