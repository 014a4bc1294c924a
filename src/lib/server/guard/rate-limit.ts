import { after, DAY, HOUR, moment, SECOND } from '../clock.ts';
import type { Store, Writing } from '../database/store.ts';
import type { Limit } from './limits.ts';

/** Whether one more is let through, and if not, when it will be. */
export type Taken = { ok: true } | { ok: false; retryAfterSeconds: number };

/** A bucket to take one token from. */
export interface Taking {
  readonly key: string;
  readonly limit: Limit;
}

/** What a bucket holds that nobody has used for so long says nothing any more; the key is a hash of an address, so it goes. */
const KEPT_DAYS = 7;

/** Takes one token: within the transaction of a use case, or in one of its own. */
export async function take(where: Store | Writing, key: string, limit: Limit, now: Date): Promise<Taken> {
  return takeAll(where, [{ key, limit }], now);
}

/** Takes one token from each of several buckets, or from none where one of them is empty. */
export async function takeAll(where: Store | Writing, takings: readonly Taking[], now: Date): Promise<Taken> {
  return 'write' in where
    ? where.write((writing) => takeIn(writing, takings, now))
    : takeIn(where, takings, now);
}

/** Removes the buckets that nobody has used for a week; says how many. */
export async function forgetOldLimits(writing: Writing, now: Date): Promise<number> {
  const { numDeletedRows } = await writing
    .deleteFrom('rateLimits')
    .where('updatedAt', '<', moment(after(now, -KEPT_DAYS * DAY)))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function takeIn(writing: Writing, takings: readonly Taking[], now: Date): Promise<Taken> {
  const buckets = [];
  // Always in the same order: two transactions that hold one bucket each and wait for the other's would wait for ever.
  for (const taking of [...takings].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    buckets.push({ ...taking, ...(await lockBucket(writing, taking, now)) });
  }
  const waits = buckets.map(({ limit, tokens }) => ((1 - tokens) / limit.refillPerHour) * HOUR);
  const longest = Math.max(...waits, 0);
  const ok = longest === 0;
  for (const { key, tokens, isBehind } of buckets) {
    if (!ok && !isBehind) continue;
    await writing
      .updateTable('rateLimits')
      .set({ tokens: ok ? tokens - 1 : tokens, updatedAt: moment(now) })
      .where('key', '=', key)
      .execute();
  }
  return ok ? { ok } : { ok, retryAfterSeconds: Math.ceil(longest / SECOND) };
}

/** What a bucket holds now. Writing to its row, even if nothing new, keeps every other transaction away from it on both databases. */
async function lockBucket(
  writing: Writing,
  { key, limit }: Taking,
  now: Date,
): Promise<{ tokens: number; isBehind: boolean }> {
  const { tokens, updatedAt } = await writing
    .insertInto('rateLimits')
    .values({ key, tokens: limit.capacity, updatedAt: moment(now) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
    .returning(['tokens', 'updatedAt'])
    .executeTakeFirstOrThrow();
  const passed = now.getTime() - Date.parse(updatedAt);
  // A clock that was put back gives nothing, and the bucket counts from the new time on: from the old one it would stay empty until that comes again.
  const refill = (Math.max(0, passed) / HOUR) * limit.refillPerHour;
  return { tokens: Math.min(limit.capacity, tokens + refill), isBehind: passed < 0 };
}
