/** Milliseconds of the fastest of five runs: what the work takes, without what else the machine was doing. */
export function fastest(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}
