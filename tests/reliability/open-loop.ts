import { wait } from './proof.ts';

/**
 * Begins so many pieces of work a second, however long the earlier ones take, as visitors do, and waits for the last. Each is given the
 * moment at which it was due: a time that is measured from there holds the wait as well.
 */
export async function openLoop(
  perSecond: number,
  isOver: () => boolean,
  work: (number: number, dueMs: number) => Promise<void>,
): Promise<number> {
  const running = new Set<Promise<void>>();
  const started = performance.now();
  let failure: Error | undefined;
  let number = 0;
  for (; !isOver(); number++) {
    const dueMs = started + (number * 1_000) / perSecond;
    const early = dueMs - performance.now();
    if (early > 0) await wait(early);
    const one = work(number, dueMs)
      .catch((error: unknown) => void (failure ??= error as Error))
      .finally(() => void running.delete(one));
    running.add(one);
    if (failure !== undefined) break;
  }
  await Promise.all(running);
  if (failure !== undefined) throw failure;
  return number;
}
