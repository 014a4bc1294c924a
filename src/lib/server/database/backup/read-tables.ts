import { sql, type Kysely } from 'kysely';
import type { Snapshot, Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type Kind = Store['kind'];

/** Names of all tables but the list of steps, each after those that it points to. */
export async function tablesInOrder(db: Kysely<Tables>, kind: Kind): Promise<string[]> {
  const names = await tableNames(db, kind);
  const pointers = await pointersOf(db, kind);
  const ordered: string[] = [];
  const add = (name: string, above: readonly string[]): void => {
    if (ordered.includes(name)) return;
    if (above.includes(name))
      throw new Error(`the tables ${above.join(', ')} point at each other in a circle`);
    for (const { from, to } of pointers) if (from === name && to !== name) add(to, [...above, name]);
    ordered.push(name);
  };
  for (const name of names) add(name, []);
  return ordered;
}

/** All rows of a table, a few at a time. */
export async function* rowsOf(reading: Snapshot, kind: Kind, table: string): AsyncGenerator<object> {
  if (kind === 'sqlite') {
    yield* reading
      .selectFrom(table as 'settings')
      .selectAll()
      .stream();
    return;
  }
  await sql`declare rows_to_keep cursor for select * from ${sql.table(table)}`.execute(reading);
  for (;;) {
    const { rows } = await sql<object>`fetch 500 from rows_to_keep`.execute(reading);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close rows_to_keep`.execute(reading);
}

export async function countRows(db: Kysely<Tables>, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.n);
}

async function tableNames(db: Kysely<Tables>, kind: Kind): Promise<string[]> {
  const query =
    kind === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`;
  const { rows } = await query.execute(db);
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations')
    .sort();
}

async function pointersOf(db: Kysely<Tables>, kind: Kind): Promise<{ from: string; to: string }[]> {
  const query =
    kind === 'sqlite'
      ? sql<{ from: string; to: string }>`
          select t.name as "from", f."table" as "to"
          from sqlite_schema as t, pragma_foreign_key_list(t.name) as f where t.type = 'table'`
      : sql<{ from: string; to: string }>`
          select a.relname as "from", b.relname as "to" from pg_constraint as c
          join pg_class as a on a.oid = c.conrelid join pg_class as b on b.oid = c.confrelid
          where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`;
  return (await query.execute(db)).rows;
}
