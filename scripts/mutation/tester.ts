import { fork, type ChildProcess } from 'node:child_process';
import type { Answer, Covered, Order } from './test-process.ts';

/** `stopped`: the tests took too long, or the process died of them. */
export type Outcome = {
  failed: string | null;
  stopped: boolean;
  ran: number;
  covered: Covered[];
  cpuMs: number;
};

const STOPPED: Outcome = { failed: null, stopped: true, ran: 0, covered: [], cpuMs: 0 };

/** A process keeps every version of the files that it has loaded. */
const RUNS_A_PROCESS = 150;

/** A test that waits for what never comes takes no processor time; no test file takes so long even on a busy machine. */
const LONGEST_MS = 300_000;

/** Runs test files in a process that is started again when it hangs, dies or has grown old. */
export class Tester {
  #child: ChildProcess | null = null;
  #runs = 0;

  async run(order: Order): Promise<Outcome> {
    if (this.#runs >= RUNS_A_PROCESS) this.close();
    const child = (this.#child ??= await start());
    this.#runs += 1;
    return new Promise((resolve) => {
      const end = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (outcome.stopped) this.close();
        resolve(outcome);
      };
      const timer = setTimeout(end, LONGEST_MS, STOPPED);
      child.once('message', (answer: Answer) => {
        end({ ...answer, stopped: false });
      });
      child.once('exit', () => {
        end(STOPPED);
      });
      child.send(order);
    });
  }

  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = null;
    this.#runs = 0;
  }
}

/** A process that is ready for an order. What it prints is no message for the reader. */
function start(): Promise<ChildProcess> {
  const child = fork(new URL('./test-process.ts', import.meta.url), {
    execArgv: ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      child.removeAllListeners();
      resolve(child);
    });
    child.once('exit', () => {
      reject(
        new Error(
          'The process for the tests cannot be started: run scripts/mutation/test-process.ts to see why.',
        ),
      );
    });
  });
}
