import { sql, type Kysely } from 'kysely';
import type { Store, Writing } from '../database/store.ts';
import type { Tables } from '../database/tables.ts';
import type { AccountTables, PersonalTables } from './personal-data.ts';
import { emailKey, type Keys } from '../secrets/keys.ts';

type Reading = Store['db'] | Writing;
type Rows = { [T in keyof PersonalTables]?: Record<string, unknown>[] };

/** All rows of one person, by table. The person is known by the e-mail address: as a buyer, or as one that requests are passed on to. */
export interface Person {
  readonly rows: Rows;
  readonly requestIds: readonly string[];
  /** Leads that were passed on to the person's address, of requests of others. */
  readonly leadIds: readonly string[];
  readonly mailIds: readonly string[];
}

export const nobody = ({ rows }: Person): boolean => Object.values(rows).every((found) => found.length === 0);

/**
 * Looks a person up in every table that has rows of people. What others wrote of the person in free text, in a brief or an answer, is not
 * found by an address, and is not looked for.
 */
export async function findPerson(db: Reading, keys: Keys, address: string): Promise<Person> {
  const key = emailKey(keys, address);
  const email = address.trim().toLowerCase();
  const quoteRequests = await db
    .selectFrom('quoteRequests')
    .selectAll()
    .where('emailKey', '=', key)
    .execute();
  const requestIds = quoteRequests.map(({ id }) => id);
  const recipients = await db
    .selectFrom('recipients')
    .selectAll()
    .where((is) =>
      is.or([is('requestId', 'in', orNone(requestIds)), is(sql`lower(${is.ref('address')})`, '=', email)]),
    )
    .execute();
  const recipientIds = recipients.map(({ id }) => id);
  const leadIds = recipients.filter(({ requestId }) => !requestIds.includes(requestId)).map(({ id }) => id);
  const outbox = await db
    .selectFrom('outbox')
    .selectAll()
    .where((is) => is.or([is('emailKey', '=', key), is('requestId', 'in', orNone(requestIds))]))
    .execute();
  const providerIds = outbox.flatMap(({ providerId }) => providerId ?? []);
  const byRequest = <T extends 'followUps' | 'events'>(table: T) =>
    db
      .selectFrom(table as 'followUps')
      .selectAll()
      .where('requestId', 'in', orNone(requestIds))
      .execute();
  return {
    requestIds,
    leadIds,
    mailIds: outbox.map(({ id }) => id),
    rows: {
      quoteRequests,
      recipients,
      replies: await db
        .selectFrom('replies')
        .selectAll()
        .where('recipientId', 'in', orNone(recipientIds))
        .execute(),
      followUps: await byRequest('followUps'),
      events: await byRequest('events'),
      consents: await db.selectFrom('consents').selectAll().where('emailKey', '=', key).execute(),
      outbox,
      mailEvents: await db
        .selectFrom('mailEvents')
        .selectAll()
        .where('providerId', 'in', orNone(providerIds))
        .execute(),
      suppressions: await db.selectFrom('suppressions').selectAll().where('emailKey', '=', key).execute(),
      providerContacts: await db
        .selectFrom('providerContacts')
        .selectAll()
        .where(sql`lower(email)`, '=', email)
        .execute(),
      signIns: await db.selectFrom('signIns').selectAll().where('emailKey', '=', key).execute(),
      user: await accounts(db)
        .selectFrom('user')
        .selectAll()
        .where(sql`lower(email)`, '=', email)
        .execute(),
      // An underscore in a key stands for any one sign: with a hash that is nobody else.
      rateLimits: await db.selectFrom('rateLimits').selectAll().where('key', 'like', `%:${key}`).execute(),
    },
  };
}

/** better-auth's tables beside our own. */
export const accounts = (db: Reading): Kysely<Tables & AccountTables> => db.withTables<AccountTables>();

/** A list of none is no SQL on PostgreSQL: no id is the empty text. */
const orNone = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? [''] : ids);
