import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreUnavailableError } from '../../../src/lib/server/database/store.ts';
import type { Desk } from '../../../src/lib/server/desk.ts';
import { ask, type WireReply } from '../raw-http.ts';
import { startSampleServer, type SampleServer } from './sample-server.ts';

let server: SampleServer;
const desk = {} as Desk;

const fromHere = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' };

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<WireReply> {
  return ask(server.port, path, {
    method: 'POST',
    headers: { ...fromHere, 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    body,
  });
}

beforeAll(async () => {
  server = await startSampleServer(
    {
      '/form': (_request, { post: form }) => {
        const act = form?.get('act')?.[0];
        if (act === 'throw') throw new Error('canary of a name');
        if (act === 'store') throw new StoreUnavailableError('full');
        const reply = (status: number, headers: Record<string, string> = {}) =>
          new Response(`<!doctype html><p>${act ?? 'a form'}</p>`, {
            status,
            headers: { 'Content-Type': 'text/html', ...headers },
          });
        if (act === 'sent') return reply(303, { Location: '/form/?sent=1' });
        if (act === 'away') return reply(303, { Location: 'https://evil.example/' });
        if (act === 'away-too') return reply(303, { Location: '//evil.example/' });
        if (act === 'missing') return new Response(null, { status: 404 });
        if (act === 'signed-in') {
          const signedIn = reply(303, { Location: '/desk/' });
          signedIn.headers.append('Set-Cookie', 'one=1; HttpOnly');
          signedIn.headers.append('Set-Cookie', 'two=2; HttpOnly');
          return signedIn;
        }
        return reply(Number(act ?? 200));
      },
      '/open': () => new Response('<p>open</p>', { headers: { 'Set-Cookie': 'one=1' } }),
    },
    { desk },
  );
});

afterAll(() => server.close());

test('a page that is posted to gets the fields, the desk and who asks, and no header', async () => {
  const reply = await post('/form/?p=touchstone', 'name=Zo%C3%AB+K.&act=200', {
    Cookie: 'a=1',
    'X-Canary': 'canary',
  });
  expect(reply.status).toBe(200);
  const { method, headers, locals } = server.seen.at(-1) ?? expect.fail('no page was asked');
  expect(method).toBe('POST');
  expect(headers).toEqual({ origin: 'http://localhost:4463' });
  expect(locals.post?.get('name')).toEqual(['Zoë K.']);
  expect(locals.desk).toBe(desk);
  expect(locals.visitor?.now.toISOString()).toBe('2026-11-24T09:00:00.000Z');
  expect(locals.visitor?.ipKey).toMatch(/^[\w-]{22}$/);
  expect([...(locals.visitor?.cookies ?? [])]).toEqual([['a', '1']]);
  expect(locals.visitor).not.toHaveProperty('editor');
});

test('a GET of it gets no form, and a HEAD is a GET without the body', async () => {
  const read = await ask(server.port, '/form/');
  expect(read.status).toBe(200);
  expect(read.body.toString()).toContain('a form');
  expect(server.seen.at(-1)?.locals).not.toHaveProperty('post');
  const head = await ask(server.port, '/form/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers['content-length']).toBe(read.headers['content-length']);
  expect(head.body).toHaveLength(0);
});

test('a page that any cache may keep is given neither, and may not set a cookie', async () => {
  const reply = await ask(server.port, '/open/', { headers: { Cookie: 'a=1' } });
  expect(Object.keys(server.seen.at(-1)?.locals ?? {}).sort()).toEqual(['fail', 'live']);
  expect(server.seen.at(-1)?.headers).toEqual({});
  expect(reply.status).toBe(500);
  expect(reply.headers['set-cookie']).toBeUndefined();
});

describe('what a page answers', () => {
  test.each([200, 400, 404, 409, 422, 429, 503])(
    '%d goes out with its text, kept by nobody',
    async (status) => {
      const reply = await post('/form/', `act=${status}`);
      expect(reply.status).toBe(status);
      expect(reply.body.toString()).toBe(`<!doctype html><p>${status}</p>`);
      expect(reply.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      });
      expect(reply.headers['etag']).toBeUndefined();
    },
  );

  test('303 leads to a path of this site, with every cookie', async () => {
    const sent = await post('/form/', 'act=sent');
    expect([sent.status, sent.headers['location']]).toEqual([303, '/form/?sent=1']);
    const bytes = await post('/form/', 'act=signed-in');
    expect(bytes.headers['location']).toBe('/desk/');
    expect(bytes.cookies).toEqual(['one=1; HttpOnly', 'two=2; HttpOnly']);
  });

  test.each(['away', 'away-too'])('303 to another site is a fault of the page: 500 (%s)', async (act) => {
    const reply = await post('/form/', `act=${act}`);
    expect(reply.status).toBe(500);
    expect(reply.headers['location']).toBeUndefined();
  });

  test('404 without a text is the page of the site that says so', async () => {
    const reply = await post('/form/', 'act=missing');
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).toContain('There is no page here.');
    expect(reply.headers['referrer-policy']).toBe('no-referrer');
  });

  test('what it throws is 500 with a reference, and nothing of it is shown', async () => {
    const reply = await post('/form/', 'act=throw');
    expect(reply.status).toBe(500);
    expect(reply.body.toString()).toMatch(/Reference: [0-9a-f-]{36}/);
    expect(reply.body.toString()).not.toContain('canary');
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(server.failures.at(-1)).toMatchObject({ message: 'canary of a name' });
  });

  test('a database that takes nothing is 503: try again in 5 seconds', async () => {
    const reply = await post('/form/', 'act=store');
    expect(reply.status).toBe(503);
    expect(reply.headers['retry-after']).toBe('5');
  });
});

test('the log names the pattern of the route', async () => {
  await ask(server.port, '/page/canary-of-a-token/?canary=1');
  // The record is written when the reply is out.
  await expect.poll(() => server.records.at(-1)).toMatchObject({ route: '/page/[token]', status: 200 });
});
