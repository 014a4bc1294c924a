import { sql, type Kysely } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** The database was written by a newer program, whose steps this one does not know. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(step: string) {
    super(
      `The database has the step "${step}", which this version of the program does not know: start a newer one.`,
    );
  }
}

type WithSteps = Tables & { migrations: { name: string; at: string } };

/** Runs the steps that the database does not have yet, in their order and each in a transaction of its own; resumes where a start was cut off. */
export async function migrate(store: Kysely<Tables>, now: () => Date): Promise<void> {
  const db = store.withTables<Pick<WithSteps, 'migrations'>>();
  await sql`create table if not exists migrations (name text primary key, at text not null)`.execute(db);
  const done = new Set((await db.selectFrom('migrations').select('name').execute()).map(({ name }) => name));
  for (const name of done) if (!(name in migrations)) throw new NewerDatabaseError(name);
  for (const [name, migration] of Object.entries(migrations)) {
    if (done.has(name)) continue;
    await db.transaction().execute(async (writing) => {
      await writing.insertInto('migrations').values({ name, at: now().toISOString() }).execute();
      await migration.up(writing as unknown as Kysely<unknown>);
    });
  }
}
