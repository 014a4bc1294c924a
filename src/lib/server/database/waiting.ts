import { setTimeout as pause } from 'node:timers/promises';

/** How long a write waits for others; then it is refused, so that whoever asked hears so within 6 s. */
export const patienceMs = 5_000;

/** Waits between two attempts: short at first, as most transactions take a millisecond. */
const waitsMs = [1, 2, 5, 10, 15, 20, 25];

/**
 * Tries again for as long as another one is in the way, up to the deadline. The waits block nothing: SQLite's own busy_timeout would stop
 * the whole process, static files and all. They are spread at random, or two that wait for each other would meet again.
 */
export async function untilFree<T>(
  attempt: () => T | Promise<T>,
  isInTheWay: (error: unknown) => boolean,
  deadline: number = performance.now() + patienceMs,
): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isInTheWay(error) || performance.now() >= deadline) throw error;
    }
    const wait = waitsMs[Math.min(tried, waitsMs.length - 1)] ?? 1;
    await pause(wait * (0.5 + Math.random()));
  }
}
