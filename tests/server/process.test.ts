import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeBytes, writeFixtureSite, type FixtureSite } from './fixture-site.ts';
import { ask, parseReply } from './raw-http.ts';
import { runRefusingServer, startServer } from './server-process.ts';

let fixture: FixtureSite;

beforeAll(async () => {
  fixture = await writeFixtureSite();
});

afterAll(() => fixture.remove());

describe.concurrent('stopping', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s lets a download finish and ends with 0', async (signal) => {
    const server = await startServer(fixture.distDir);
    const download = await startDownload(server.port);
    const stopped = server.stop(signal);
    await pause(300);
    await expect(ask(server.port, '/')).rejects.toThrow('ECONNREFUSED');
    const reply = parseReply(await download.finish());
    expect(reply.status).toBe(200);
    expect(reply.body).toHaveLength(largeBytes);
    const { code, ms } = await stopped;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
  });

  test('a download that nobody goes on reading is cut off within 10 s', async () => {
    const server = await startServer(fixture.distDir);
    const download = await startDownload(server.port);
    const { code, ms } = await server.stop();
    expect(code).toBe(0);
    expect(ms).toBeGreaterThan(8_000);
    expect(ms).toBeLessThan(10_000);
    await download.finish();
  });

  test('does not wait for connections on which nothing is asked', async () => {
    const server = await startServer(fixture.distDir);
    const silent = await open(server.port);
    const idle = await open(server.port);
    idle.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => idle.once('data', resolve));
    const { code, ms } = await server.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(2_000);
    silent.destroy();
    idle.destroy();
  });

  test('twice in a row is one stop, and a half-sent request does not hold it up', async () => {
    const server = await startServer(fixture.distDir);
    const half = await open(server.port);
    half.write('GET / HTTP/1.1\r\nHost: loc');
    await pause(100);
    const stopped = server.stop('SIGINT');
    server.child.kill('SIGINT');
    const { code, ms } = await stopped;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(2_000);
    half.destroy();
  });
});

test.concurrent('a reader of the log that goes away stops neither the serving nor the stopping', async () => {
  const server = await startServer(fixture.distDir);
  server.child.stdout?.destroy();
  server.child.stderr?.destroy();
  for (let index = 0; index < 20; index += 1) expect((await ask(server.port, '/')).status).toBe(200);
  const { code, ms } = await server.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(2_000);
});

describe.concurrent('what cannot start', () => {
  test('a port in use is one sentence and exit code 1', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, output } = await runRefusingServer({ DIST_DIR: fixture.distDir, PORT: String(port) });
    holder.close();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^Port ${port} is in use by another program: .*\\n$`));
  });

  test('an address of another machine as well', async () => {
    const env = { DIST_DIR: fixture.distDir, PORT: '0', HOST: '192.0.2.1' };
    const { code, output } = await runRefusingServer(env);
    expect(code).toBe(1);
    expect(output).toMatch(/^HOST: this machine has no such address.*\n$/);
  });

  test('a missing build as well', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'plus92-empty-'));
    const { code, output } = await runRefusingServer({ DIST_DIR: empty, PORT: '0' });
    rmSync(empty, { recursive: true });
    expect(code).toBe(1);
    expect(output).toMatch(/^There is no complete build in .*: run "npm run build" first\.\n$/);
  });

  test('wrong settings are listed together, one line each', async () => {
    const { code, output } = await runRefusingServer({ PORT: 'http', SITE_URL: 'plus92' });
    expect(code).toBe(1);
    expect(output).toBe(
      'PORT: found "http"; write a whole number from 0 to 65535.\n' +
        'SITE_URL: found "plus92"; write the address of the site without a path, such as https://plus92.example.\n',
    );
  });
});

test.concurrent('a client that sends its headers too slowly is let go, with a reply or without', async () => {
  const server = await startServer(fixture.distDir, { LOG_LEVEL: 'warn' });
  const [half, silent] = await Promise.all([
    untilClosed(server.port, 'GET / HTTP/1.1\r\nHost: loc'),
    untilClosed(server.port, ''),
  ]);
  for (const { ms } of [half, silent]) expect(ms).toBeLessThan(13_000);
  const reply = parseReply(half.bytes);
  expect(reply.status).toBe(408);
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  await server.stop();
});

test.concurrent('the log names the route and never the address, the query or the host', async () => {
  const server = await startServer(fixture.distDir);
  await ask(server.port, '/providers/?canary=1', {
    headers: { 'User-Agent': 'canary', 'X-Request-Id': 'canary-canary' },
  });
  await ask(server.port, '/canary/', { headers: { Referer: 'https://canary.example' } });
  await ask(server.port, '/', { host: 'canary.example' });
  await server.stop();
  const records = logRecords(server.output()).filter((record) => 'status' in record);
  expect(records.map(({ route, status }) => [route, status])).toEqual([
    ['page', 200],
    ['not-found', 404],
    ['problem', 421],
  ]);
  for (const record of records) {
    expect(Object.keys(record).sort()).toEqual(['id', 'level', 'ms', 'route', 'status', 'time']);
  }
  expect(server.output()).not.toMatch(/canary|127\.0\.0\.1/);
});

test.concurrent('behind a trusted proxy its request id is the one in the log', async () => {
  const server = await startServer(fixture.distDir, { TRUST_PROXY: 'true' });
  await ask(server.port, '/', { headers: { 'X-Request-Id': 'abcdef-0123' } });
  await ask(server.port, '/', { headers: { 'X-Request-Id': 'not "usable"' } });
  await server.stop();
  const ids = logRecords(server.output()).flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(ids[0]).toBe('abcdef-0123');
  expect(ids[1]).toMatch(/^[0-9a-f-]{36}$/);
});

test.concurrent('a file that another build has replaced is 503 for now, not a broken reply', async () => {
  const replaced = await writeFixtureSite();
  const server = await startServer(replaced.distDir);
  writeFileSync(join(replaced.distDir, 'large.png'), 'short');
  rmSync(join(replaced.distDir, 'robots.txt'));
  for (const path of ['/large.png', '/robots.txt']) {
    const reply = await ask(server.port, path);
    expect(reply.status).toBe(503);
    expect(reply.headers['retry-after']).toBe('5');
    expect(reply.body.toString()).not.toContain(replaced.distDir);
    const reference = /Reference: ([^<]+)</.exec(reply.body.toString())?.[1];
    expect(server.output()).toContain(reference);
  }
  expect((await ask(server.port, '/')).status).toBe(200);
  expect(server.output()).not.toContain(replaced.distDir);
  await server.stop();
  replaced.remove();
});

/** Asks for the large file, reads a little of it and waits. */
async function startDownload(port: number): Promise<{ finish(): Promise<Buffer> }> {
  const socket = await open(port);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write('GET /large.png HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  return {
    finish() {
      socket.resume();
      return new Promise((resolve) => socket.on('close', () => resolve(Buffer.concat(chunks))));
    },
  };
}

function open(port: number): Promise<ReturnType<typeof connect>> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function logRecords(output: string): Record<string, unknown>[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function untilClosed(port: number, bytes: string): Promise<{ bytes: Buffer; ms: number }> {
  const started = performance.now();
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  socket.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    socket.on('close', () => resolve({ bytes: Buffer.concat(chunks), ms: performance.now() - started }));
  });
}
