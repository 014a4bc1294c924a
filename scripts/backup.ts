import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { settingsOrExit } from '../server/settings-or-exit.ts';
import { moment, systemClock } from '../src/lib/server/clock.ts';
import { writeBackup } from '../src/lib/server/database/backup/write-backup.ts';
import { openStore } from '../src/lib/server/database/open.ts';
import { sayAndStop } from './say-and-stop.ts';

/** `npm run backup [-- file]`: all that the database holds in one file, while the server goes on. */
try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const settings = settingsOrExit();
  const day = moment(systemClock.now()).slice(0, 19).replaceAll(':', '');
  const file = resolve(positionals[0] ?? join(settings.dataDir, 'backups', `plus92-${day}.jsonl.gz`));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const store = await openStore(settings, { beside: true });
  try {
    const { tables } = await writeBackup(store, file, systemClock);
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    console.log(`${file}: ${rows} rows of ${Object.keys(tables).length} tables, read again and found whole.`);
    console.log('It holds names and addresses: keep it where only you can read it.');
    const faults = await store.findFaults();
    if (faults.length > 0) {
      console.error(`But the database itself is damaged: ${faults.join('; ')}`);
      process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
} catch (error) {
  sayAndStop(error);
}
