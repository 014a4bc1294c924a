import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
const grouped = process.platform !== 'win32';

/** What a child left behind: its exit code, and null when a signal ended it. */
export interface ChildResult {
  code: number | null;
}

/**
 * Starts a program. Each child leads a process group of its own, so that whatever it starts in turn can be ended with it.
 */
export function startProgram(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): ChildProcess {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: grouped,
  });
  running.add(child);
  return child;
}

/** Runs a program to its end. What it started and left running is ended as well. */
export async function runProgram(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<ChildResult> {
  const child = startProgram(command, args, env);
  const code = await exitOf(child);
  await stopChild(child);
  return { code };
}

/** Runs a file or package program with the Node that runs this one. */
export async function runNode(args: string[], env: Record<string, string> = {}): Promise<ChildResult> {
  return runProgram(process.execPath, args, env);
}

/** Ends a child and its group: politely first, and after five seconds without asking. */
export async function stopChild(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (!sendToGroup(child, 'SIGTERM')) return;
  for (let waitedMs = 0; waitedMs < 5000; waitedMs += 50) {
    if (!sendToGroup(child, 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  sendToGroup(child, 'SIGKILL');
}

/** Ends every child that still runs. */
export async function stopAllChildren(): Promise<void> {
  await Promise.all([...running].map(stopChild));
}

/** Makes sure that an interrupted or crashing run leaves no process behind. */
export function stopChildrenOnSignals(): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  let stopping = false;
  for (const [signal, code] of Object.entries(codes)) {
    // Ctrl+C arrives twice, from the terminal and from the program that started this one: the second must not cut the first.
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stopAllChildren().finally(() => process.exit(code));
    });
  }
  process.on('exit', () => running.forEach((child) => sendToGroup(child, 'SIGKILL')));
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** True when the signal reached somebody; signal 0 only asks. */
function sendToGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    if (grouped) return process.kill(-child.pid, signal);
    return child.exitCode === null && child.kill(signal);
  } catch {
    return false;
  }
}
