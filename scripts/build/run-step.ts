import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a step of the build needs besides its arguments. */
export interface StepOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each line of output; without it the output goes straight to the terminal. */
  readonly onLine?: (line: string) => void;
}

/**
 * Runs a script as its own process with the Node of this one and returns its exit code.
 * Signals are handed on, so that stopping the build leaves nothing running.
 */
export function runStep(args: readonly string[], options: StepOptions = {}): Promise<number> {
  const { onLine, env = process.env } = options;
  const piped = onLine !== undefined;
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', piped ? 'pipe' : 'inherit', piped ? 'pipe' : 'inherit'],
  });
  if (onLine !== undefined) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', onLine);
    }
  }
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      // A step that was stopped by a signal counts like Ctrl+C in a shell.
      resolve(code ?? 130);
    });
  });
}
