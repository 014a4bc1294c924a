import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, parseReply, sendRaw } from '../raw-http.ts';
import { startSampleServer, type SampleServer } from './sample-server.ts';

const type = 'application/x-www-form-urlencoded';
const largest = 64 * 1024;

let server: SampleServer;
let notices: Buffer[] = [];

beforeAll(async () => {
  server = await startSampleServer(
    {},
    {
      gate: { take: () => Promise.resolve({ ok: true }) },
      webhooks: {
        '/webhooks/resend': (body, headers) => {
          notices.push(body);
          return Promise.resolve(headers['svix-id'] === 'good' ? 204 : 401);
        },
      },
    },
  );
});

afterEach(() => {
  notices = [];
});

afterAll(() => server.close());

function post(body: string | Buffer, headers: Record<string, string> = {}, path = '/form/') {
  return ask(server.port, path, {
    method: 'POST',
    headers: { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    body: body as string,
  });
}

describe('how much is taken', () => {
  test('64 KB to the byte, and not one more', async () => {
    expect((await post(`a=${'x'.repeat(largest - 2)}`)).status).toBe(200);
    const asked = server.seen.length;
    expect((await post(`a=${'x'.repeat(largest - 1)}`)).status).toBe(413);
    expect(server.seen).toHaveLength(asked);
  });

  test('counted as it arrives, whatever was announced', async () => {
    const head = `POST /form/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n`;
    const chunks = (count: number) => `4000\r\n${'a'.repeat(0x4000)}\r\n`.repeat(count) + '0\r\n\r\n';
    const fits = await sendRaw(server.port, `${head}Connection: close\r\n\r\n${chunks(4)}`);
    expect(parseReply(fits).status).toBe(200);
    const tooLarge = await sendRaw(server.port, `${head}Connection: close\r\n\r\n${chunks(5)}`);
    expect(parseReply(tooLarge).status).toBe(413);
  });

  test('a body without end is refused, and its connection closed', async () => {
    const asked = server.seen.length;
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.on('error', () => undefined).on('data', (piece) => (text += piece.toString()));
    socket.write(
      `POST /form/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const feed = setInterval(() => socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`), 1);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(feed);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(socket.bytesWritten).toBeLessThan(64 * 1024 * 1024);
    expect(server.seen).toHaveLength(asked);
  });

  test('a hundred fields, of which ten thousand are refused; another form may have more', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=1`).join('&');
    expect((await post(fields(100))).status).toBe(200);
    expect((await post(fields(101))).status).toBe(413);
    expect((await post('a&'.repeat(10_000))).status).toBe(413);
    expect((await post(fields(101), {}, '/wide-form/')).status).toBe(200);
    expect((await post(fields(201), {}, '/wide-form/')).status).toBe(413);
  });
});

describe('a length that lies', () => {
  const head = (length: number) =>
    `POST /form/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n`;

  test('one that is too short: what follows is not part of the form, and no request', async () => {
    const asked = server.seen.length;
    await sendRaw(server.port, `${head(3)}\r\na=1&b=2&c=3\r\n\r\n`);
    const [first, ...others] = server.seen.slice(asked);
    expect([...(first?.locals.post ?? [])]).toEqual([['a', ['1']]]);
    expect(others).toEqual([]);
  });

  test('one that is too long: nothing is done with half a form', async () => {
    const asked = server.seen.length;
    const socket = await open(server.port);
    socket.write(`${head(100)}\r\na=1`);
    await pause(100);
    socket.end();
    await pause(100);
    expect(server.seen).toHaveLength(asked);
    socket.destroy();
  });

  test('one beyond the limit is refused before anything arrives', async () => {
    const started = performance.now();
    expect(parseReply(await sendUntilReply(`${head(1_000_000)}\r\n`)).status).toBe(413);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('what kind of content', () => {
  test.each([
    [type, 200],
    [type.toUpperCase(), 200],
    [`${type}; charset=utf-8`, 200],
    [`${type};charset="UTF-8"`, 200],
    [`${type}; charset=iso-8859-1`, 415],
    [`${type}; charset=utf-16`, 415],
    [`${type}; boundary=x`, 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json', 415],
    ['text/plain', 415],
    [`text/plain, ${type}`, 415],
    ['application/x-www-form-urlencodedx', 415],
    ['', 415],
  ])('%s: %d', async (given, status) => {
    expect((await post('a=1', { 'Content-Type': given })).status).toBe(status);
  });

  test('none at all is refused', async () => {
    const bytes = await sendRaw(
      server.port,
      'POST /form/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=1',
    );
    expect(parseReply(bytes).status).toBe(415);
  });

  test.each(['gzip', 'br', 'deflate', 'x-gzip', 'gzip, identity'])(
    'packed by %s is refused',
    async (coding) => {
      const reply = await post(gzipSync(`a=${'x'.repeat(10_000_000)}`), { 'Content-Encoding': coding });
      expect(reply.status).toBe(415);
    },
  );

  test('a text that is no UTF-8, or an escape that is none, is refused', async () => {
    const asked = server.seen.length;
    for (const body of ['a=%FF', 'a=%C0%AF', 'a=%zz', Buffer.from([0x61, 0x3d, 0xe9])]) {
      expect((await post(body)).status).toBe(400);
    }
    expect(server.seen).toHaveLength(asked);
  });

  test('an empty form is a form', async () => {
    expect((await post('')).status).toBe(200);
    expect(server.seen.at(-1)?.locals.post?.size).toBe(0);
  });
});

describe('a notice of the mail service', () => {
  const hook = '/webhooks/resend';
  const json = { 'Content-Type': 'application/json' };

  test('is handed over to the byte, whatever page it comes from', async () => {
    const body = '{ "type": "email.delivered",\r\n "x": "\u00e9%zz&=" }';
    const reply = await post(body, { ...json, 'svix-id': 'good', 'Sec-Fetch-Site': 'cross-site' }, hook);
    expect(reply.status).toBe(204);
    expect(notices.map(String)).toEqual([body]);
    expect((await post(body, json, hook)).status).toBe(401);
  });

  test('is no form, is not read, and ends at 256 KB', async () => {
    expect((await post('a=1', {}, hook)).status).toBe(415);
    expect((await ask(server.port, hook)).status).toBe(405);
    expect((await post(' '.repeat(256 * 1024 + 1), json, hook)).status).toBe(413);
    expect(notices).toEqual([]);
  });
});

test('after a refusal the connection can be used again', async () => {
  const refused = `POST /form/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello`;
  const next = 'GET /form/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const bytes = (await sendRaw(server.port, refused + next)).toString();
  expect(bytes.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 415', 'HTTP/1.1 200']);
});

test('two hundred forms that trickle in do not slow the others down', async () => {
  const head = `POST /form/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 60000\r\n\r\n`;
  const slow = await Promise.all(Array.from({ length: 200 }, () => open(server.port)));
  for (const socket of slow) socket.write(`${head}a=`);
  const feed = setInterval(() => slow.forEach((socket) => socket.write('x')), 500);
  const times: number[] = [];
  for (let index = 0; index < 100; index += 1) {
    const started = performance.now();
    expect((await post(`a=${index}`)).status).toBe(200);
    times.push(performance.now() - started);
  }
  clearInterval(feed);
  for (const socket of slow) socket.destroy();
  expect(times.sort((a, b) => a - b)[98]).toBeLessThan(200);
});

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
  });
}

/** Sends a beginning and waits for the reply, not for the end of the connection. */
async function sendUntilReply(bytes: string): Promise<Buffer> {
  const socket = await open(server.port);
  socket.write(bytes);
  const reply = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  socket.destroy();
  return reply;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
