import type { Kysely } from 'kysely';
import { after, MINUTE, moment, type Clock } from '../clock.ts';
import type { Tables } from '../database/tables.ts';

/** Sending is paused for all processes: the mail service does not take our key. */
export interface Pause {
  readonly since: string;
  readonly trialAt: string;
}

/** How often one mail is tried while sending is paused. */
export const TRIAL_EVERY_MS = 3 * MINUTE;
const NAME = 'mail-paused';

/** The pause, or null where mails go out. */
export async function readPause(db: Kysely<Tables>): Promise<Pause | null> {
  return toPause(await readRow(db));
}

/** Pauses all sending, or puts off the next trial where it is paused already. Says whether it was this that began the pause. */
export async function pauseSending(db: Kysely<Tables>, clock: Clock): Promise<boolean> {
  const now = clock.now();
  const pause = (await readPause(db)) ?? { since: moment(now) };
  const value = JSON.stringify({ since: pause.since, trialAt: moment(after(now, TRIAL_EVERY_MS)) });
  const added = await db
    .insertInto('settings')
    .values({ name: NAME, value, changedAt: moment(now) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return true;
  await db
    .updateTable('settings')
    .set({ value, changedAt: moment(now) })
    .where('name', '=', NAME)
    .execute();
  return false;
}

/** Ends the pause. */
export async function endPause(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('settings').where('name', '=', NAME).execute();
}

/** Lets one mail be tried at once, by an editor's button or because the program was started anew, perhaps with another key. */
export async function tryAtOnce(db: Kysely<Tables>, clock: Clock): Promise<void> {
  const pause = await readPause(db);
  if (!pause) return;
  const now = moment(clock.now());
  const value = JSON.stringify({ since: pause.since, trialAt: now });
  await db.updateTable('settings').set({ value, changedAt: now }).where('name', '=', NAME).execute();
}

/** May this process send now? While paused, one process wins the right to try one mail, and the others wait for the next trial. */
export async function mayClaim(db: Kysely<Tables>, clock: Clock): Promise<'all' | 'one' | 'none'> {
  const row = await readRow(db);
  const pause = toPause(row);
  if (!row || !pause) return 'all';
  const now = clock.now();
  // A trial further away than ever set is of a clock that was put back.
  const isFar = pause.trialAt > moment(after(now, 2 * TRIAL_EVERY_MS));
  if (pause.trialAt > moment(now) && !isFar) return 'none';
  const value = JSON.stringify({ since: pause.since, trialAt: moment(after(now, TRIAL_EVERY_MS)) });
  const won = await db
    .updateTable('settings')
    .set({ value, changedAt: moment(now) })
    .where('name', '=', NAME)
    .where('value', '=', row.value)
    .executeTakeFirst();
  return won.numUpdatedRows === 1n ? 'one' : 'none';
}

const readRow = (db: Kysely<Tables>) =>
  db.selectFrom('settings').select('value').where('name', '=', NAME).executeTakeFirst();

const toPause = (row: { value: string } | undefined): Pause | null =>
  row ? (JSON.parse(row.value) as Pause) : null;
