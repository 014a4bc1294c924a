import type { SecondaryStorage } from 'better-auth';
import { after, moment, SECOND, type Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { Keys } from '../secrets/keys.ts';

/**
 * Where better-auth keeps sessions and links. Its own tables hold their tokens as they are; here the name is hashed and the content
 * sealed, so that a copy of the database signs nobody in. Taking something out is one statement: of many who try, one gets it.
 */
export function authStorage({
  store,
  keys,
  clock,
}: {
  store: Store;
  keys: Keys;
  clock: Clock;
}): SecondaryStorage {
  const nameOf = (key: string): string => keys.keyOf('auth', key);
  const isOver = (expiresAt: string | null): boolean =>
    expiresAt !== null && expiresAt <= moment(clock.now());
  return {
    async get(key) {
      const row = await store.db
        .selectFrom('authKeys')
        .selectAll()
        .where('keyHash', '=', nameOf(key))
        .executeTakeFirst();
      return row && !isOver(row.expiresAt) ? keys.unseal(row.sealed) : null;
    },
    async getAndDelete(key) {
      const row = await store.write((writing) =>
        writing.deleteFrom('authKeys').where('keyHash', '=', nameOf(key)).returningAll().executeTakeFirst(),
      );
      return row && !isOver(row.expiresAt) ? keys.unseal(row.sealed) : null;
    },
    async set(key, value, ttl) {
      const expiresAt = ttl === undefined ? null : moment(after(clock.now(), ttl * SECOND));
      const row = { sealed: keys.seal(value), expiresAt };
      await store.write((writing) =>
        writing
          .insertInto('authKeys')
          .values({ keyHash: nameOf(key), ...row })
          .onConflict((conflict) => conflict.column('keyHash').doUpdateSet(row))
          .execute(),
      );
    },
    async delete(key) {
      await store.write((writing) =>
        writing.deleteFrom('authKeys').where('keyHash', '=', nameOf(key)).execute(),
      );
    },
    increment() {
      // Only better-auth's own limiter counts here, and ours stands in front of it.
      throw new Error('better-auth counts nothing here: its limiter is off');
    },
  };
}
