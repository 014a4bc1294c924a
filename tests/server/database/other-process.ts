import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Place } from '../../support/databases.ts';

/** Another process at work on a database (writer-process.ts). */
export interface OtherProcess {
  readonly child: ChildProcess;
  /** Everything that it has said so far, line by line. */
  readonly lines: readonly string[];
  /** Its first line; also what it says when it refuses. */
  readonly first: Promise<string>;
  readonly ended: Promise<number | null>;
}

/** Starts one; it ends with the tests at the latest. */
export function startOther(place: Place & { file?: string }, task: string, number = 0): OtherProcess {
  const program = join(import.meta.dirname, 'writer-process.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(place), task, String(number)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  const first = new Promise<string>((resolve) => reader.once('line', resolve));
  reader.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', end);
      resolve(code);
    });
  });
  return { child, lines, first, ended };
}
