import { sql } from 'kysely';
import { migrations, type Migration } from '../../src/lib/server/database/migrations/index.ts';

/** The released steps and, after them, three of the kinds that a later version may bring: each touches every request. */
export const stepsOfTomorrow: Readonly<Record<string, Migration>> = {
  ...migrations,
  '9001-column': {
    up: async (db) => {
      await db.schema.alterTable('quoteRequests').addColumn('shortBrief', 'text').execute();
      await sql`update "quoteRequests" set "shortBrief" = substr(brief, 1, 40)`.execute(db);
    },
  },
  '9002-index': {
    up: async (db) => {
      await db.schema.createIndex('byShortBrief').on('quoteRequests').columns(['shortBrief', 'id']).execute();
    },
  },
  '9003-table': {
    up: async (db) => {
      await db.schema
        .createTable('copies')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('brief', 'text', (column) => column.notNull())
        .execute();
      await sql`insert into copies (id, brief) select id, brief from "quoteRequests"`.execute(db);
    },
  },
};
