import { describe, expect, test } from 'vitest';
import type { Store, Writing } from '../../../src/lib/server/database/store.ts';
import { eachDatabase } from '../../support/databases.ts';
import { accepted, handClock, makeDesk, queueOne, row, scripted } from './mail-desk.ts';

eachDatabase((open) => {
  describe('the sender by itself', () => {
    test('sends at once when it is woken, and up to five at a time', async () => {
      const clock = handClock();
      const store = await open();
      let now = 0;
      let most = 0;
      const transport = scripted(async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 20));
        now--;
        return accepted();
      });
      const { sender } = makeDesk(store, clock, transport);
      sender.start();
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (let each = 0; each < 12; each++) await queueOne(store, clock);
      sender.wake();
      await expect.poll(() => transport.calls.length, { timeout: 3_000 }).toBe(12);
      await sender.stop();
      expect(most).toBe(5);
    });

    test('finishes what is under way when it is stopped, and begins nothing new', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      const transport = scripted(async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return accepted();
      });
      const { sender } = makeDesk(store, clock, transport);
      sender.start();
      await expect.poll(() => transport.calls.length, { timeout: 3_000 }).toBe(1);
      const stopped = sender.stop();
      const late = await queueOne(store, clock);
      await stopped;
      expect(await row(store, id)).toMatchObject({ state: 'accepted' });
      expect(await row(store, late)).toMatchObject({ state: 'queued', attempts: 0 });
    });

    test('goes on after the database was away', async () => {
      const clock = handClock();
      const store = await open();
      const id = await queueOne(store, clock);
      let isAway = true;
      const flaky: Store = {
        ...store,
        write: <T>(work: (writing: Writing) => Promise<T>): Promise<T> =>
          isAway ? Promise.reject(new Error('synthetic')) : store.write(work),
      };
      const { sender, log } = makeDesk(
        flaky,
        clock,
        scripted(() => accepted()),
      );
      sender.start();
      await expect.poll(() => log.length).toBeGreaterThan(0);
      isAway = false;
      await expect.poll(() => row(store, id), { timeout: 5_000 }).toMatchObject({ state: 'accepted' });
      await sender.stop();
      expect(log[0]).toBe('mail: the queue cannot be read (Error)');
    });
  });
});
