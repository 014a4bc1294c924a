import { sql, type CompiledQuery, type Kysely } from 'kysely';
import { after, HOUR, moment, type Clock } from '../../clock.ts';
import { NewerDatabaseError, takeSteps } from '../migrate.ts';
import { migrations, type Migration } from '../migrations/index.ts';
import { CannotOpenError, type Store, type Writing } from '../store.ts';
import { BrokenBackupError, readBackup, verifyBackup, type BackupHead, type BackupRow } from './format.ts';
import { countRows, tablesInOrder } from './read-tables.ts';

/** Rows of one statement. */
const AT_ONCE = 100;

/** The mail service forgets after 24 h what it has accepted under a key. */
const KEYS_KEPT_MS = 23 * HOUR;

/** There are rows in the database that would be lost. */
export class NotEmptyError extends CannotOpenError {
  override readonly name = 'NotEmptyError';
}

/**
 * Puts a backup in the place of what is in the database: all of it or nothing, in one transaction. The file is read through once before
 * anything is touched. A backup of an older version is brought to this one.
 */
export async function restoreBackup(
  store: Store,
  file: string,
  { clock, replace = false }: { clock: Clock; replace?: boolean },
): Promise<BackupHead> {
  const head = await verifyBackup(file);
  const unknown = head.steps.find((name) => !(name in migrations));
  if (unknown !== undefined) throw new NewerDatabaseError(unknown);
  await store.write(async (writing) => {
    // All indexes grow at the same time, at random places: in the usual 2 MB the pages would come and go.
    if (store.kind === 'sqlite') await sql`pragma cache_size = -131072`.execute(writing);
    const before = await tablesInOrder(writing, store.kind);
    if (!replace) await assertEmpty(writing, before);
    for (const table of [...before.reverse(), 'migrations']) await writing.schema.dropTable(table).execute();
    await takeSteps(writing, store.kind, () => clock.now(), only(head.steps));
    await insertAll(writing, store.kind, file);
    await takeSteps(writing, store.kind, () => clock.now(), migrations);
    await doubtMails(writing, head, clock);
  });
  if (store.kind === 'sqlite') await sql`pragma cache_size = -2000`.execute(store.db);
  return head;
}

async function assertEmpty(db: Kysely<never> | Writing, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length === 0) continue;
    throw new NotEmptyError(
      `The database is not empty (${table}): nothing was changed. To put the backup in its place, write --replace.`,
    );
  }
}

const only = (names: readonly string[]): Record<string, Migration> =>
  Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name)));

async function insertAll(writing: Writing, kind: Store['kind'], file: string): Promise<void> {
  let tables: BackupHead['tables'] = {};
  let table = '';
  const rows: BackupRow[] = [];
  let insert = makeInsert(writing, table);
  for await (const part of readBackup(file)) {
    if (!Array.isArray(part)) {
      tables = part.tables;
      continue;
    }
    if (part[0] !== table || rows.length >= AT_ONCE) await insert(rows.splice(0));
    if (part[0] !== table) insert = makeInsert(writing, (table = part[0]));
    rows.push(kind === 'sqlite' ? withoutBooleans(part[1]) : part[1]);
  }
  await insert(rows);
  for (const [name, count] of Object.entries(tables)) {
    const found = await countRows(writing, name);
    if (found !== count)
      throw new BrokenBackupError(`${name} has ${found} rows instead of ${count}: nothing was changed.`);
  }
}

/** Inserts rows of one table. To put the words of a statement together takes longer than to run it, so that those of a full one are kept. */
function makeInsert(writing: Writing, table: string): (rows: readonly BackupRow[]) => Promise<void> {
  let kept: CompiledQuery | undefined;
  let columns = '';
  return async (rows) => {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first);
    const isAlike = rows.every((row) => Object.keys(row).join() === names.join());
    const isKept = kept !== undefined && isAlike && rows.length === AT_ONCE && names.join() === columns;
    if (kept && isKept) {
      await writing.executeQuery({ ...kept, parameters: rows.flatMap((row) => Object.values(row)) });
      return;
    }
    const statement = writing
      .insertInto(table as 'settings')
      .values(rows as never)
      .compile();
    await writing.executeQuery(statement);
    if (isAlike && rows.length === AT_ONCE) [kept, columns] = [statement, names.join()];
  };
}

/** SQLite keeps yes and no as 1 and 0. */
function withoutBooleans(row: BackupRow): BackupRow {
  for (const [name, value] of Object.entries(row)) if (typeof value === 'boolean') row[name] = value ? 1 : 0;
  return row;
}

/**
 * A mail that waited when the backup was taken may have been sent since. Sent again under its key it arrives once, for as long as the mail
 * service remembers the key; after that an editor decides.
 */
async function doubtMails(writing: Writing, { at }: BackupHead, clock: Clock): Promise<void> {
  await writing
    .updateTable('outbox')
    .set((row) => ({
      lastFailure: 'restored',
      firstTriedAt: row.fn.coalesce('firstTriedAt', row.val(at)),
    }))
    .where('state', 'in', ['queued', 'sending'])
    .execute();
  await writing
    .updateTable('outbox')
    .set({ state: 'parked' })
    .where('state', 'in', ['queued', 'sending'])
    .where('firstTriedAt', '<', moment(after(clock.now(), -KEYS_KEPT_MS)))
    .execute();
}
