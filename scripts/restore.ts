import { parseArgs } from 'node:util';
import { settingsOrExit } from '../server/settings-or-exit.ts';
import { systemClock } from '../src/lib/server/clock.ts';
import { restoreBackup } from '../src/lib/server/database/backup/restore-backup.ts';
import { openStore } from '../src/lib/server/database/open.ts';
import { CannotOpenError } from '../src/lib/server/database/store.ts';
import { sayAndStop } from './say-and-stop.ts';

/** `npm run restore -- file [--replace]`: puts a backup in the place of an empty database, or of any with --replace. The server must be stopped. */
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new CannotOpenError(
      'Write which file to restore, for example: npm run restore -- data/backups/a.jsonl.gz',
    );
  }
  // As a server, so that none runs on the same folder meanwhile.
  const store = await openStore(settingsOrExit());
  try {
    const { at, tables } = await restoreBackup(store, file, { clock: systemClock, replace: values.replace });
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    console.log(`Restored ${rows} rows as they were at ${at}.`);
    console.log(
      'Mails that waited then are sent again under their old keys, or parked for an editor when those are forgotten.',
    );
  } finally {
    await store.close();
  }
} catch (error) {
  sayAndStop(error);
}
