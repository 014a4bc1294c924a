import { Worker } from 'node:worker_threads';

/**
 * Ends this process when it has taken too much processor time, or when the one that started it is gone: from a thread of its own,
 * because a loop without end hears nothing. Processor time, not the clock's, so that a busy machine changes no result.
 */
export class Watchdog {
  /** Up to which processor time, in milliseconds. */
  readonly #until = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity);

  constructor() {
    new Worker(
      `const { workerData } = require('node:worker_threads');
      setInterval(() => {
        const { user, system } = process.cpuUsage();
        if ((user + system) / 1000 > workerData.until[0] || process.ppid !== workerData.parent)
          process.kill(process.pid, 'SIGKILL');
      }, 100);`,
      { eval: true, workerData: { until: this.#until, parent: process.ppid } },
    ).unref();
  }

  allow(cpuMs: number): void {
    this.#until[0] = cpuTimeMs() + cpuMs;
  }
}

/** Processor time that this process has taken. */
export function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
