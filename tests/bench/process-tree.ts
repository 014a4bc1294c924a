import { spawn } from 'node:child_process';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';

/**
 * What a command took. Memory of all its processes together at the worst moment, and the time that processors
 * worked for them (which says more than the clock where other work shares the machine); null where there is no /proc.
 */
export type Measured = { code: number; seconds: number; cpuSeconds: number | null; peakBytes: number | null };

const SAMPLE_MS = 200;
const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;

/** Runs the Node of this process with arguments, its output in a file, and measures the whole process tree. */
export function measureRun(
  args: readonly string[],
  { cwd, env, log }: { cwd: string; env: NodeJS.ProcessEnv; log: string },
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const cpuBefore = childrenSeconds();
  let peakBytes: number | null = null;
  const sample = (): void => {
    if (process.platform !== 'linux' || child.pid === undefined) return;
    peakBytes = Math.max(peakBytes ?? 0, treeBytes(child.pid));
  };
  const timer = setInterval(sample, SAMPLE_MS);
  const stop = (): void => void child.kill('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      output.end();
      const cpuAfter = childrenSeconds();
      resolve({
        code: code ?? 130,
        seconds: (performance.now() - started) / 1000,
        cpuSeconds: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
        peakBytes,
      });
    });
  });
}

/** Processor time of all ended children of this process and of theirs. */
function childrenSeconds(): number | null {
  if (process.platform !== 'linux') return null;
  const fields = statFields('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** Fields of a process from the third on: the second, its name in brackets, may hold spaces. */
const statFields = (pid: string): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');

/**
 * Resident memory of a process and all that it started. Pages that two processes share count twice,
 * so this is never less than what they hold.
 */
function treeBytes(root: number): number {
  const children = new Map<number, number[]>();
  const bytes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = statFields(name);
      const pid = Number(name);
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
      bytes.set(pid, Number(fields[21]) * PAGE_BYTES);
    } catch {
      // It ended while we looked.
    }
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, other) => total + sum(other), bytes.get(pid) ?? 0);
  return sum(root);
}
