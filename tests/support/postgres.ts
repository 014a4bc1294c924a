import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of the tests' own. */
export interface TestPostgres {
  /** Makes a database, empty or as a copy of another one that nobody has open, and returns its address. */
  createDatabase(template?: string): Promise<string>;
  /** Kills the server as a crash would, and starts it again over what it left. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing of what it is asked outlives the test, so that it need not wait for the disk. */
const forgetful = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'];

/** Starts a server; throws when it cannot be started, as a test that is passed over proves nothing. */
export async function startPostgres(flags: readonly string[] = forgetful): Promise<TestPostgres> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'postgres-keeper.ts'), ...flags], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let faults = '';
  keeper.stderr.on('data', (chunk) => (faults += String(chunk)));
  const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    keeper.stdout.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes('\n'))
        resolve((JSON.parse(output.slice(0, output.indexOf('\n'))) as { address: string }).address);
    });
    void ended.then(() => reject(new Error(`the PostgreSQL of the tests did not start: ${faults}`)));
  });
  // It must not keep the tests from ending; that they ended is what stops it.
  keeper.unref();
  for (const stream of [keeper.stdin, keeper.stdout, keeper.stderr]) (stream as { unref?(): void }).unref?.();
  let made = 0;
  return {
    async createDatabase(template) {
      const name = `test${(made += 1)}`;
      const client = new pg.Client({ connectionString: `${address}/postgres` });
      await client.connect();
      const copied = template === undefined ? '' : ` template ${new URL(template).pathname.slice(1)}`;
      await client.query(`create database ${name}${copied}`);
      await client.end();
      return `${address}/${name}`;
    },
    async crash() {
      const said = output.length;
      keeper.stdin.write('crash\n');
      while (!output.slice(said).includes('\n')) {
        if (keeper.exitCode !== null)
          throw new Error(`the PostgreSQL of the tests did not start again: ${faults}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}
