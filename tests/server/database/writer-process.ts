import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../../src/lib/server/database/open.ts';
import { CannotOpenError } from '../../../src/lib/server/database/store.ts';
import type { Place } from '../../support/databases.ts';

/**
 * What the tests of the database do in another process. Arguments: the place as JSON, and one of
 *   serve           opens it as a server and stays
 *   insert <count>  opens it beside the server, inserts rows one by one and says each when it is kept
 *   hold <ms>       takes the write lock of the SQLite file named by the place and keeps it so long
 */
const [placeText = '{}', task = '', number = '0'] = process.argv.slice(2);
const place = JSON.parse(placeText) as Place & { file?: string };

if (task === 'hold') {
  const database = new DatabaseSync(place.file ?? '');
  database.exec('pragma busy_timeout = 10000; begin immediate');
  console.log('held');
  await pause(Number(number));
  database.exec('commit');
} else {
  try {
    const store = await openStore(place, { beside: task === 'insert' });
    console.log('open');
    if (task === 'serve') await pause(60_000);
    for (let index = 0; index < Number(number); index += 1) {
      const name = randomUUID();
      await store.write((writing) =>
        writing
          .insertInto('settings')
          .values({ name, value: String(index), changedAt: '' })
          .execute(),
      );
      console.log(`kept ${name}`);
    }
    await store.close();
  } catch (error) {
    if (!(error instanceof CannotOpenError)) throw error;
    console.log(error.message);
    process.exitCode = 1;
  }
}
