import { PostgresAdapter, type Kysely } from 'kysely';

/** Editors who sign in: better-auth's tables of accounts, its short-lived keys (hashed and sealed by us), and what was asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  // better-auth names this table and its columns, and hands PostgreSQL its dates as dates.
  const date = db.getExecutor().adapter instanceof PostgresAdapter ? 'timestamptz' : 'text';
  await schema
    .createTable('user')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('emailVerified', 'integer', (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', date, (c) => c.notNull())
    .addColumn('updatedAt', date, (c) => c.notNull())
    .execute();

  // Ways to sign in at other services. There are none, but better-auth does not start without the table.
  await schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull())
    .addColumn('providerId', 'text', (c) => c.notNull())
    .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date)
    .addColumn('refreshTokenExpiresAt', date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', date, (c) => c.notNull())
    .addColumn('updatedAt', date, (c) => c.notNull())
    .execute();

  await schema
    .createTable('authKeys')
    .addColumn('keyHash', 'text', (c) => c.primaryKey())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text')
    .execute();
  await schema.createIndex('authKeysByExpiry').on('authKeys').column('expiresAt').execute();

  await schema
    .createTable('signIns')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('emailKey', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('browserHash', 'text', (c) => c.notNull())
    .addColumn('tokenHash', 'text', (c) => c.unique())
    .addColumn('codeHash', 'text')
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('expiresAt', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('signInsByEmail').on('signIns').columns(['emailKey', 'state']).execute();
  await schema.createIndex('signInsByBrowser').on('signIns').column('browserHash').execute();
  await schema.createIndex('signInsByExpiry').on('signIns').column('expiresAt').execute();
}
