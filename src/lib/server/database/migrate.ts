import { sql, type Kysely } from 'kysely';
import { migrations as allMigrations, type Migration } from './migrations/index.ts';
import { CannotOpenError, type Store, type Writing } from './store.ts';
import type { Tables } from './tables.ts';

/** The database was written by a newer program, whose steps this one does not know. */
export class NewerDatabaseError extends CannotOpenError {
  override readonly name = 'NewerDatabaseError';

  constructor(step: string) {
    super(
      `The database has the step "${step}", which this version of the program does not know: start a newer one.`,
    );
  }
}

/** Steps by name, in their order. */
export type Steps = Readonly<Record<string, Migration>>;

/**
 * Runs the steps that the database does not have yet, in their order and each in a transaction of its own; resumes where a start was cut
 * off. Of several processes that start at once one does each step, and the others wait for it.
 */
export async function migrate(
  store: Pick<Store, 'kind' | 'write'>,
  now: () => Date,
  steps: Steps = allMigrations,
): Promise<void> {
  while (await store.write((writing) => takeStep(writing, store.kind, now, steps)));
}

/** The names of the steps that a database has; none of a new one. */
export async function stepsOf(reading: Kysely<Tables>): Promise<string[]> {
  const rows = await withSteps(reading).selectFrom('migrations').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** Are there steps to be taken? */
export async function needsSteps(store: Pick<Store, 'db'>, steps: Steps = allMigrations): Promise<boolean> {
  const tables = await store.db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'migrations')) return true;
  const done = new Set(await stepsOf(store.db));
  return Object.keys(steps).some((name) => !done.has(name));
}

/** Takes all steps that are left within one transaction. */
export async function takeSteps(
  writing: Writing,
  kind: Store['kind'],
  now: () => Date,
  steps: Steps,
): Promise<void> {
  while (await takeStep(writing, kind, now, steps));
}

/** Takes the next step; false when there is none left. */
async function takeStep(
  writing: Writing,
  kind: Store['kind'],
  now: () => Date,
  steps: Steps,
): Promise<boolean> {
  // Until the end of the transaction. The number is our own; SQLite has one writer anyway.
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(92003)`.execute(writing);
  await sql`create table if not exists migrations (name text primary key, at text not null)`.execute(writing);
  const done = new Set(await stepsOf(writing));
  for (const name of done) if (!(name in steps)) throw new NewerDatabaseError(name);
  const next = Object.entries(steps).find(([name]) => !done.has(name));
  if (!next) return false;
  const [name, step] = next;
  await step.up(writing as unknown as Kysely<unknown>);
  await withSteps(writing).insertInto('migrations').values({ name, at: now().toISOString() }).execute();
  return true;
}

const withSteps = (db: Kysely<Tables>) => db.withTables<{ migrations: { name: string; at: string } }>();
