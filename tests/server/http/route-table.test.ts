import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRoutes, RoutesError } from '../../../server/check-routes.ts';
import { allowed, formPage, privatePage, publicPage, routes, type Route } from '../../../server/routes.ts';
import { limits } from '../../../src/lib/server/guard/limits.ts';
import { ask } from '../raw-http.ts';
import { sampleRoutes, startSampleServer, type SampleServer } from './sample-server.ts';

describe('the table of the site', () => {
  test('has no address twice', () => {
    const patterns = routes.map(({ pattern }) => pattern);
    expect(patterns.length).toBeGreaterThan(10);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test.each(routes)('$pattern is written as Astro writes it', ({ pattern }) => {
    expect(pattern).toMatch(/^(\/[a-z0-9[\].-]+)+$/);
  });

  test.each(routes)(
    '$pattern takes a body only where something is posted, and then counts or checks',
    (route) => {
      const changes = route.methods.some((method) => method !== 'GET');
      expect(route.body !== undefined).toBe(changes);
      if (!changes) return;
      expect(route.cache).not.toBe('public');
      expect(route.limits.length > 0 || route.csrf === 'signed').toBe(true);
      expect(route.body?.mostBytes).toBeLessThanOrEqual(256 * 1024);
      // A provider's answer may be long, and none of it may be lost.
      const most = route.pattern === '/lead/[token]' ? 262_144 : 65_536;
      if (route.body?.kind === 'form') expect(route.body).toMatchObject({ mostBytes: most });
    },
  );

  test.each(routes)('$pattern is for whom it is cached', ({ role, cache, limits: counted }) => {
    if (role !== 'anyone') expect(cache).toBe('private');
    for (const { name } of counted) expect(Object.keys(limits)).toContain(name);
  });

  test('only the signed notices of the mail service need not come from a page of this site', () => {
    expect(routes.filter(({ csrf }) => csrf === 'signed').map(({ pattern }) => pattern)).toEqual([
      '/webhooks/resend',
    ]);
  });
});

describe('the build', () => {
  const table = [
    publicPage('/a'),
    formPage('/b/[token]', 'buyer-token'),
    ...routes.filter(({ by }) => by === 'server'),
  ];

  const faultOf = (pages: string[], rows: readonly Route[] = table): string => {
    try {
      checkRoutes(pages, rows);
      return '';
    } catch (error) {
      if (error instanceof RoutesError) return error.message;
      throw error;
    }
  };

  test('goes on when each page has its row', () => {
    expect(faultOf(['/b/[token]', '/a'])).toBe('');
  });

  test('stops for a page without a row, a row without a page and a row that stands twice, and names them all', () => {
    expect(faultOf(['/a', '/b/[token]', '/c'])).toMatch(/^\/c: .+ no row in server\/routes\.ts; add one\.$/);
    expect(faultOf(['/a'])).toMatch(/^\/b\/\[token\]: .+, but no page; take the row out\.$/);
    expect(faultOf(['/a', '/b/[token]'], [...table, publicPage('/a')])).toMatch(/^\/a: .+ two rows .+\.$/);
    expect(faultOf(['/a', '/c']).split('\n')).toHaveLength(2);
    // A row of the server itself is none for a page.
    expect(faultOf(['/a', '/b/[token]', '/healthz'])).toMatch(/^\/healthz: /);
  });
});

describe('every route with every method', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await startSampleServer(
      {},
      {
        gate: {
          editorOf: () => Promise.resolve({ id: 'e1', email: 'editor@plus92.example' }),
          take: () => Promise.resolve({ ok: true }),
        },
        webhooks: { '/webhooks/resend': () => Promise.resolve(204) },
      },
    );
  });
  afterAll(() => server.close());

  const methods = [
    ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'FOO'],
    ...['get', 'Post', 'GET\t'],
  ];
  const cells = sampleRoutes.flatMap((route) =>
    methods.map((method) => [method, route.pattern, route] as const),
  );

  test.each(cells)('%s %s', async (method, pattern, route) => {
    const path = pattern.replace('[token]', 'synthetic-token') + (route.by === 'page' ? '/' : '');
    const isForm = route.body?.kind !== 'raw';
    const reply = await ask(server.port, path, {
      method,
      headers: {
        ...{ 'Sec-Fetch-Site': 'same-origin', Cookie: 'a=1', 'Content-Length': '3' },
        'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      body: 'a=1',
    });
    const isKnown =
      method === 'HEAD' ? route.methods.includes('GET') : route.methods.some((each) => each === method);
    const isBroken = method !== method.toUpperCase() || method.endsWith('\t');
    expect(reply.status).toBe(isBroken ? 400 : isKnown ? (isForm ? 200 : 204) : 405);
    // Node's own parser does not know FOO, and then nobody knows the address.
    if (reply.status === 405) {
      expect(reply.headers['allow']).toBe(method === 'FOO' ? 'GET, HEAD' : allowed(route));
    }
    if (route.cache === 'private' && method !== 'FOO' && !isBroken) {
      expect(reply.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      });
    }
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('an address where nothing is takes nothing', async () => {
    for (const path of ['/nothing/', '/form', '/providers/', '/form/x/', '/[token]/', '/page/[token]']) {
      const reply = await ask(server.port, path, {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      });
      expect([reply.status, reply.headers['allow']], path).toEqual([405, 'GET, HEAD']);
    }
  });

  test('the name of a pattern is no address', async () => {
    for (const path of ['/form', '/open', '/page/[token]']) {
      expect((await ask(server.port, path)).status, path).toBe(308);
    }
    expect((await ask(server.port, '/healthz/')).status).toBe(404);
  });
});

describe('an editor\u2019s address', () => {
  const asked = {
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': '3',
  };

  test.each([
    ['nobody', {}],
    ['a cookie that opens nothing', { Cookie: '__Host-session=stale' }],
  ])('sends %s to sign in, and asks no page', async (_name, cookies) => {
    const server = await startSampleServer({}, { gate: { editorOf: () => Promise.resolve(undefined) } });
    for (const method of ['GET', 'HEAD', 'POST']) {
      const reply = await ask(server.port, '/desk/', {
        method,
        headers: { ...asked, ...cookies },
        body: 'a=1',
      });
      expect([reply.status, reply.headers['location']]).toEqual([303, '/sign-in/']);
      expect(reply.headers['cache-control']).toBe('no-store');
    }
    expect(server.seen).toEqual([]);
    await server.close();
  });

  test('lets in who has signed in, with all the cookies, and tells the page who it is', async () => {
    const given: [string, string][][] = [];
    const editor = { id: 'e1', email: 'editor@plus92.example' };
    const server = await startSampleServer(
      {},
      {
        gate: {
          editorOf: (cookies) => {
            given.push([...cookies]);
            return Promise.resolve(editor);
          },
        },
      },
    );
    const reply = await ask(server.port, '/desk/', { headers: { Cookie: 'a=1; b = x=y ;a=2;;=z; c' } });
    expect(reply.status).toBe(200);
    expect(given).toEqual([
      [
        ['a', '1'],
        ['b', 'x=y'],
      ],
    ]);
    expect(server.seen.at(-1)?.locals.visitor?.editor).toEqual(editor);
    await server.close();
  });

  test('does not look for anyone on a page that is the same for all', async () => {
    const server = await startSampleServer(
      {},
      { gate: { editorOf: () => Promise.reject(new Error('asked')) } },
    );
    expect((await ask(server.port, '/open/', { headers: { Cookie: 'a=1' } })).status).toBe(200);
    await server.close();
  });
});

test('a private page answers with the class of its address even where nothing is shown', async () => {
  const server = await startSampleServer({ '/page/[token]': () => new Response(null, { status: 404 }) });
  const reply = await ask(server.port, '/page/unknown/');
  expect(reply.status).toBe(404);
  expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  await server.close();
});

test('a row says what its maker says', () => {
  expect(privatePage('/x', 'provider-token')).toMatchObject({
    methods: ['GET'],
    cache: 'private',
    role: 'provider-token',
  });
  expect(formPage('/x', 'anyone', { limits: ['quote-post'], fields: 200 })).toMatchObject({
    ...{
      methods: ['GET', 'POST'],
      csrf: 'checked',
      body: { kind: 'form', mostBytes: 65_536, mostFields: 200 },
    },
    limits: [
      { name: 'form-post', by: 'server' },
      { name: 'quote-post', by: 'use-case' },
    ],
  });
});
