import { describe, expect, test } from 'vitest';
import { after, DAY, HOUR, MINUTE } from '../../../src/lib/server/clock.ts';
import { limitKey, limits, type Limit } from '../../../src/lib/server/guard/limits.ts';
import { forgetOldLimits, take, takeAll } from '../../../src/lib/server/guard/rate-limit.ts';
import { eachDatabase } from '../../support/databases.ts';
import { seeded } from '../../support/seeded.ts';

const noon = new Date('2026-11-24T12:00:00.000Z');
/** Three at once, one more every 20 minutes. */
const limit: Limit = { capacity: 3, refillPerHour: 3 };

eachDatabase((open) => {
  test('lets through what the bucket holds, then says when the next one may come', async () => {
    const store = await open();
    const at = (ms: number) => take(store, 'a', limit, after(noon, ms));
    expect([await at(0), await at(0), await at(0)]).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await at(0)).toEqual({ ok: false, retryAfterSeconds: 20 * 60 });
    expect(await at(5 * MINUTE)).toEqual({ ok: false, retryAfterSeconds: 15 * 60 });
    expect(await at(20 * MINUTE - 1)).toEqual({ ok: false, retryAfterSeconds: 1 });
    // Being refused costs nothing.
    expect(await at(20 * MINUTE)).toEqual({ ok: true });
    expect(await at(20 * MINUTE)).toEqual({ ok: false, retryAfterSeconds: 20 * 60 });
  });

  test('is full again after its time, and never more than full', async () => {
    const store = await open();
    for (let index = 0; index < 3; index += 1) await take(store, 'a', limit, noon);
    const later = after(noon, 400 * DAY);
    const taken = [];
    for (let index = 0; index < 4; index += 1) taken.push((await take(store, 'a', limit, later)).ok);
    expect(taken).toEqual([true, true, true, false]);
  });

  test('has one bucket for each key', async () => {
    const store = await open();
    const one: Limit = { capacity: 1, refillPerHour: 1 };
    expect((await take(store, 'a', one, noon)).ok).toBe(true);
    expect((await take(store, 'b', one, noon)).ok).toBe(true);
    expect((await take(store, 'a', one, noon)).ok).toBe(false);
  });

  test('a clock that is put back gives nothing, and locks nobody out for longer than the bucket takes', async () => {
    const store = await open();
    for (let index = 0; index < 3; index += 1) await take(store, 'a', limit, noon);
    for (const back of [HOUR, DAY, 400 * DAY]) {
      const then = after(noon, -back);
      expect(await take(store, 'a', limit, then)).toEqual({ ok: false, retryAfterSeconds: 20 * 60 });
      expect(await take(store, 'a', limit, after(then, 20 * MINUTE))).toEqual({ ok: true });
      expect((await take(store, 'a', limit, after(then, 20 * MINUTE))).ok).toBe(false);
    }
  });

  test('of two that come together at the last token one is let through', async () => {
    const store = await open();
    const all = await Promise.all(Array.from({ length: 40 }, () => take(store, 'a', limit, noon)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test('takes from several or from none, in whatever order they are named', async () => {
    const store = await open();
    const wide = { key: 'wide', limit: { capacity: 30, refillPerHour: 30 } };
    const narrow = { key: 'narrow', limit: { capacity: 10, refillPerHour: 1 } };
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        takeAll(store, index % 2 === 0 ? [wide, narrow] : [narrow, wide], noon),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(10);
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, retryAfterSeconds: 3_600 });
    const left = [];
    for (let index = 0; index < 21; index += 1) left.push((await take(store, 'wide', wide.limit, noon)).ok);
    expect(left.filter(Boolean)).toHaveLength(20);
  });

  test('what a use case takes back is not counted', async () => {
    const store = await open();
    const one: Limit = { capacity: 1, refillPerHour: 1 };
    const failing = store.write(async (writing) => {
      expect((await take(writing, 'a', one, noon)).ok).toBe(true);
      throw new Error('the use case failed');
    });
    await expect(failing).rejects.toThrow('the use case failed');
    expect((await take(store, 'a', one, noon)).ok).toBe(true);
  });

  test('keeps a bucket for a week after its last use', async () => {
    const store = await open();
    await take(store, 'old', limit, after(noon, -7 * DAY - 1));
    await take(store, 'young', limit, after(noon, -7 * DAY));
    expect(await store.write((writing) => forgetOldLimits(writing, noon))).toBe(1);
    const rows = await store.db.selectFrom('rateLimits').select('key').execute();
    expect(rows).toEqual([{ key: 'young' }]);
  });
});

describe('the limits of the site', () => {
  const promised = [
    ['quote-post', 10, HOUR],
    ['quote-email', 5, HOUR],
    ['cost-page', 60, MINUTE],
    ['sign-in-email', 3, 15 * MINUTE],
    ['sign-in-ip', 10, HOUR],
    ['form-post', 600, HOUR],
  ] as const;

  test('are all promised', () => {
    expect(promised.map(([name]) => name).sort()).toEqual(Object.keys(limits).sort());
  });

  test.each(promised)(
    '%s: never more than %d in any window of %d ms, and that many over a long time',
    (name, most, window) => {
      const { capacity, refillPerHour } = limits[name];
      // The bucket by hand, so that the numbers are tried and not the database.
      const next = seeded(4);
      let [tokens, last, time] = [capacity, 0, 0];
      const taken: number[] = [];
      for (let index = 0; index < most * 100; index += 1) {
        // Whoever asks all the time, and from time to time waits until the bucket is full again.
        time += index % (most * 30) === 0 ? window * 3 : (window * next()) / (most * 5);
        tokens = Math.min(capacity, tokens + ((time - last) / HOUR) * refillPerHour);
        last = time;
        if (tokens < 1) continue;
        tokens -= 1;
        taken.push(time);
      }
      let busiest = 0;
      for (let from = 0, to = 0; from < taken.length; from += 1) {
        while (to < taken.length && (taken[to] ?? 0) - (taken[from] ?? 0) < window) to += 1;
        busiest = Math.max(busiest, to - from);
      }
      expect(busiest).toBeLessThanOrEqual(most);
      expect(busiest).toBeGreaterThanOrEqual(most - 1);
    },
  );

  test('a key says what is limited and for whom', () => {
    expect(limitKey('sign-in-ip', 'hash')).toBe('sign-in-ip:hash');
  });
});
