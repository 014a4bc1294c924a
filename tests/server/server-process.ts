import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = dirname(dirname(import.meta.dirname));

/** The real server as its own process. */
export interface ServerProcess {
  readonly port: number;
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** Sends a signal and waits for the end; returns the exit code and how long that took. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

/** Starts the server over a folder on a free port and waits until it is ready. */
export async function startServer(
  distDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const { child, output, ended } = launch({ DIST_DIR: distDir, PORT: '0', ...env });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /ready at http:\/\/\S+?:(\d+)\//.exec(output())?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`the server did not start: ${output()}`)));
  });
  return {
    port,
    child,
    output,
    async stop(signal = 'SIGTERM') {
      const started = performance.now();
      child.kill(signal);
      return { code: await ended, ms: performance.now() - started };
    },
  };
}

/** Runs a server that is expected to refuse; returns what it said and its exit code. */
export async function runRefusingServer(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const { output, ended } = launch(env);
  const code = await ended;
  return { code, output: output() };
}

function launch(env: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env;
  // Each server has a database of its own, unless the test names the folder.
  const dataDir = mkdtempSync(join(tmpdir(), 'plus92-data-'));
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH, DATA_DIR: dataDir, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  // A test that fails in the middle leaves no server behind.
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      process.off('exit', end);
      rmSync(dataDir, { recursive: true, force: true });
      resolve(code);
    });
  });
  return { child, output: () => text, ended };
}
