import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFixtureSite, type FixtureSite } from './fixture-site.ts';
import { ask, parseReply, sendRaw } from './raw-http.ts';
import { startServer, type ServerProcess } from './server-process.ts';

let fixture: FixtureSite;
let server: ServerProcess;

beforeAll(async () => {
  fixture = await writeFixtureSite();
  server = await startServer(fixture.distDir, { LOG_LEVEL: 'warn' });
});

afterAll(async () => {
  await server.stop();
  fixture.remove();
});

describe('paths that look for what is not published', () => {
  const ups = ['..', '%2e%2e', '.%2e', '%2E.', '..;', '%252e%252e', '..%00', '%c0%ae%c0%ae', '．．', '....'];
  const slashes = ['/', '%2f', '\\', '%5c', '//', '%252f', '%c0%af'];
  const climbs = ups.flatMap((up) => slashes.map((slash) => `/${up}${slash}secret.txt`));
  const deeper = ['/_astro/../../secret.txt', '/providers/../../secret.txt', '/a/b/../../../secret.txt'];
  const kept = [
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/data/plus92.db',
    '/data/plus92.db-wal',
    '/_astro/page.C0ffee.js.map',
    '/.build/files.json',
    '/.build/inputs.txt',
    '/%2ebuild/files.json',
    '/providers/index.html',
    '/providers/index.html.br',
    '/PROVIDERS/',
    '/providers/.',
    '/providers/%00',
    '/providers%00/',
    '/providers%2f',
    '/%2fproviders/',
    '/etc/passwd',
    '/proc/self/environ',
    'file:///etc/passwd',
    '/C:/windows/win.ini',
    '/__proto__/',
    '/constructor',
    '/toString',
    `/${'a'.repeat(4_000)}`,
  ];
  const targets = [...climbs, ...deeper, ...kept].map((path) => encodeURI(path).replace(/%25/g, '%'));

  test(`${targets.length} of them all find nothing`, async () => {
    expect(targets.length).toBeGreaterThanOrEqual(60);
    for (const target of targets) {
      const reply = await ask(server.port, target);
      expect([400, 404], target).toContain(reply.status);
      expect(reply.body.includes('canary'), target).toBe(false);
    }
  });

  test('a backslash or a letter outside ASCII as it is finds nothing either', async () => {
    for (const target of ['/..\\secret.txt', '/\\\\evil\\share', '/\u00e9', '/..\u00af']) {
      expect([400, 404], target).toContain((await ask(server.port, target)).status);
    }
  });
});

test.each(['/%', '/%zz', '/%c3%28', '/%ff', '/a%00b', '/a%0d%0aSet-Cookie:x', '/%5cevil', 'providers/', '*'])(
  '%s is no address: 400',
  async (target) => {
    const reply = await ask(server.port, target);
    expect(reply.status).toBe(400);
    expect(reply.headers['set-cookie']).toBeUndefined();
  },
);

describe('methods', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'FOO', 'get'])(
    '%s is refused and told what is allowed',
    async (method) => {
      for (const target of ['/', '/nothing/', '/healthz']) {
        const reply = await ask(server.port, target, { method, headers: { 'X-Canary': 'canary' } });
        // A method in small letters is not even the shape of one.
        expect(reply.status).toBe(method === 'get' ? 400 : 405);
        if (method !== 'get') expect(reply.headers.allow).toBe('GET, HEAD');
        expect(reply.body.includes('canary')).toBe(false);
      }
    },
  );

  test('OPTIONS * and CONNECT as well', async () => {
    expect((await ask(server.port, '*', { method: 'OPTIONS' })).status).toBe(405);
    expect((await ask(server.port, 'evil.example:443', { method: 'CONNECT' })).status).toBe(405);
  });

  test('a form sent to a page is refused, not swallowed', async () => {
    const body = 'name=canary'.repeat(50_000);
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
    };
    const reply = await ask(server.port, '/providers/', { method: 'POST', headers, body });
    expect(reply.status).toBe(405);
  });
});

describe('the host', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST', 'localhost:80', '127.0.0.1:9999'])(
    '%s is this machine',
    async (host) => {
      expect((await ask(server.port, '/', { host })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:4321',
    'localhost@evil.example',
    'localhost:4321:80',
    'localhost/x',
    '127.0.0.1.nip.io',
    '127.1',
    '0.0.0.0',
    '[::]',
    '[::1',
    'localhost, evil.example',
    'localhost:999999',
    '',
  ])('"%s" is not answered for: 421', async (host) => {
    const reply = await ask(server.port, '/providers', { host });
    expect(reply.status).toBe(421);
    expect(reply.headers.location).toBeUndefined();
    if (host !== '') expect(reply.body.includes(host)).toBe(false);
  });

  test('is taken from the first line when that names one, and never from a proxy header', async () => {
    expect((await ask(server.port, 'http://evil.example/')).status).toBe(421);
    const headers = { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
    const reply = await ask(server.port, '/providers', { headers });
    expect(reply.headers.location).toBe('/providers/');
  });

  test('given twice or not at all is a broken request: 400', async () => {
    const close = 'Connection: close\r\n\r\n';
    const twice = await sendRaw(server.port, `GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n${close}`);
    expect(parseReply(twice).status).toBe(400);
    expect(parseReply(await sendRaw(server.port, `GET / HTTP/1.1\r\n${close}`)).status).toBe(400);
  });
});

describe('broken bytes', () => {
  test.each([
    ['no request at all', 'hello\r\n\r\n', 400],
    ['the start of TLS', '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
    ['a space in a header name', 'GET / HTTP/1.1\r\nHost : localhost\r\n\r\n', 400],
    [
      'two lengths',
      'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      400,
    ],
    ['a length that is no number', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n', 400],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['too many headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n', 400],
  ])('%s', async (_name, bytes, status) => {
    const reply = parseReply(await sendRaw(server.port, bytes));
    expect(reply.status).toBe(status);
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('an expectation that is not known gets 417', async () => {
    expect((await ask(server.port, '/', { headers: { Expect: 'a-miracle' } })).status).toBe(417);
  });
});

describe('a body that nobody asked for', () => {
  test('does not stop a GET, whether it comes, comes in chunks or never comes', async () => {
    const send = (headers: Record<string, string>, body = '') => ask(server.port, '/', { headers, body });
    expect((await send({ 'Content-Length': '5' }, 'hello')).status).toBe(200);
    expect((await send({ 'Transfer-Encoding': 'chunked' }, '5\r\nhello\r\n0\r\n\r\n')).status).toBe(200);
    expect((await send({ 'Content-Length': '5' })).status).toBe(200);
  });

  test('leaves the connection usable for the next request', async () => {
    const host = 'Host: localhost\r\n';
    const first = `GET /healthz HTTP/1.1\r\n${host}Content-Length: 5\r\n\r\nhello`;
    const second = `GET /readyz HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;
    const both = (await sendRaw(server.port, first + second)).toString();
    expect(both.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });

  test('is refused when it is announced as large', async () => {
    expect((await ask(server.port, '/', { headers: { 'Content-Length': '70000' } })).status).toBe(413);
  });

  test('ends the connection when it does not end', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined).resume();
    socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n');
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const feed = setInterval(() => socket.write(chunk), 1);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(feed);
    expect(socket.bytesWritten).toBeLessThan(64 * 1024 * 1024);
  });
});

test('five hundred connections that say nothing do not slow the others down', async () => {
  const slow = await Promise.all(Array.from({ length: 500 }, () => openHalf(server.port)));
  const times: number[] = [];
  for (let index = 0; index < 100; index += 1) {
    const started = performance.now();
    expect((await ask(server.port, '/providers/')).status).toBe(200);
    times.push(performance.now() - started);
  }
  for (const socket of slow) socket.destroy();
  // The 99th percentile: one of the hundred may meet a hiccup of the machine.
  expect(times.sort((a, b) => a - b)[98]).toBeLessThan(200);
});

function openHalf(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: loc', () => resolve(socket)),
    );
    socket.on('error', () => undefined);
  });
}
