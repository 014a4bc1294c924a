import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '../../src/lib/site.ts';

/** Resident memory of the server in bytes: once it is ready, after the questions, after a while of rest, and the most it ever had. */
export type ServerMemory = { ready: number; asked: number; rested: number; peak: number };

const REST_MS = 5_000;

/** Starts the real server for a folder, asks it by HTTP, and reads its memory from /proc; null where there is none. */
export async function measureServer(
  root: string,
  folder: string,
  queries: readonly string[],
  prefix: readonly string[],
): Promise<ServerMemory | null> {
  if (process.platform !== 'linux') return null;
  const port = await freePort();
  const [command = '', ...args] = [...prefix, process.execPath, 'server/main.ts'];
  const server = spawn(command, args, {
    cwd: root,
    env: {
      ...{ PATH: process.env['PATH'], DIST_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' },
      ...{ SITE_URL: `http://localhost:${port}`, BUILD_DATE: '2026-11-22', DATA_DIR: folder },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await isReady(server);
    const ready = memoryOf(server, 'VmRSS');
    for (const query of queries) {
      const reply = await fetch(`http://localhost:${port}${paths.find}${query}`, {
        headers: { 'Accept-Encoding': 'br' },
      });
      if (reply.status !== 200) throw new Error(`${reply.status} for ${query}`);
      await reply.arrayBuffer();
    }
    const asked = memoryOf(server, 'VmRSS');
    await wait(REST_MS);
    return { ready, asked, rested: memoryOf(server, 'VmRSS'), peak: memoryOf(server, 'VmHWM') };
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function isReady(server: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('is ready at')) resolve();
    });
    server.on('exit', () => reject(new Error(`The server ended: ${output}`)));
  });
}

function memoryOf({ pid = 0 }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) * 1024;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
