import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotOpenError } from './store.ts';

/** What one process has and no other can get. */
export interface ServerLock {
  release(): void;
}

/**
 * Makes this process the only server on a folder, or throws a sentence that names the other one.
 *
 * The lock is that of the operating system on an empty file, taken through SQLite as Node has no other way to it: it goes with the
 * process, however that ends, so there is no lock left behind to be judged by its age or by a process number that was given out again.
 */
export function lockForServer(dataDir: string): ServerLock {
  const numberFile = join(dataDir, 'server.pid');
  const lock = new DatabaseSync(join(dataDir, 'server.lock'));
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (((error as { errcode?: number }).errcode ?? 0) !== 5) throw error;
    throw new CannotOpenError(
      `Another server${processIn(numberFile)} is running on the folder ${dataDir}: stop that one, or give this one another folder, for example DATA_DIR=data2.`,
    );
  }
  // Only for the sentence above: nothing is decided by it.
  writeFileSync(numberFile, `${process.pid}\n`, { mode: 0o600 });
  return { release: () => lock.close() };
}

function processIn(file: string): string {
  try {
    const number = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(number) && number > 0 ? ` (process ${number})` : '';
  } catch {
    return '';
  }
}
