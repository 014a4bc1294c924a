import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeBytes, providersPage, writeFixtureSite, type FixtureSite } from './fixture-site.ts';
import { ask, type WireReply } from './raw-http.ts';
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

function get(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<WireReply> {
  return ask(server.port, target, { headers, method });
}

describe('a page', () => {
  test('is sent whole, with its type, a short life and an entity tag', async () => {
    const reply = await get('/providers/');
    expect(reply.status).toBe(200);
    expect(reply.body.toString()).toBe(providersPage);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300, must-revalidate',
      'content-length': String(Buffer.byteLength(providersPage)),
      vary: 'Accept-Encoding',
    });
    expect(reply.headers.etag).toMatch(/^"[0-9a-f]{20}"$/);
  });

  test('is the same with a query behind it', async () => {
    expect((await get('/providers/?sort=name')).body.toString()).toBe(providersPage);
  });

  test('answers a request that names the whole address in its first line', async () => {
    const reply = await get(`http://localhost:${server.port}/providers/`);
    expect(reply.body.toString()).toBe(providersPage);
    expect((await get(`http://localhost:${server.port}`)).status).toBe(200);
  });
});

describe('the compressed forms', () => {
  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['identity', undefined],
    ['identity;q=1, br;q=0.5', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=nonsense', undefined],
    ['brotli-like', undefined],
    ['', undefined],
  ])('"%s" gets %s', async (accepted, encoding) => {
    const reply = await get('/providers/', { 'Accept-Encoding': accepted });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers.vary).toBe('Accept-Encoding');
    const open = { br: brotliDecompressSync, gzip: gunzipSync, plain: (body: Buffer) => body };
    expect(open[(encoding ?? 'plain') as keyof typeof open](reply.body).toString()).toBe(providersPage);
    expect(reply.headers['content-length']).toBe(String(reply.body.length));
  });

  test('have entity tags of their own', async () => {
    const tags = await Promise.all(
      ['', 'gzip', 'br'].map(async (form) => (await get('/', { 'Accept-Encoding': form })).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('cannot be asked for by name', async () => {
    expect((await get('/providers/index.html.br')).status).toBe(404);
    expect((await get('/robots.txt.gz')).status).toBe(404);
  });

  test('do not exist for what is compressed already, which then does not vary', async () => {
    const reply = await get('/share.png', { 'Accept-Encoding': 'br, gzip' });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.headers.vary).toBeUndefined();
  });
});

describe('asking again', () => {
  test.each(['', 'gzip', 'br'])('with the tag of the form "%s" gets 304 and no body', async (form) => {
    const headers = { 'Accept-Encoding': form };
    const first = await get('/providers/', headers);
    const tag = first.headers.etag ?? '';
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get('/providers/', { ...headers, 'If-None-Match': asked });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers).toMatchObject({
        etag: tag,
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=300, must-revalidate',
      });
      expect(again.headers['content-type']).toBeUndefined();
    }
  });

  test('with the tag of another form or of older content gets the content', async () => {
    const { headers } = await get('/providers/', { 'Accept-Encoding': 'br' });
    const asked = { 'If-None-Match': headers.etag ?? '', 'Accept-Encoding': 'gzip' };
    expect((await get('/providers/', asked)).status).toBe(200);
    expect((await get('/providers/', { 'If-None-Match': '"0"' })).status).toBe(200);
  });

  test('for a page that is not there is never 304', async () => {
    expect((await get('/nothing/', { 'If-None-Match': '*' })).status).toBe(404);
  });
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/_astro/page.Bx1aZ_9q.css', 'text/css; charset=utf-8'],
  ['/_astro/page.C0ffee.js', 'text/javascript; charset=utf-8'],
  ['/_astro/face.D1d1d1.woff2', 'font/woff2'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/sitemap-0.xml', 'application/xml; charset=utf-8'],
  ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/favicon.ico', 'image/x-icon'],
  ['/share.png', 'image/png'],
  ['/data/providers.csv', 'text/csv; charset=utf-8'],
  ['/data/providers.json', 'application/json; charset=utf-8'],
  ['/notes.md', 'text/markdown; charset=utf-8'],
  ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ['/pagefind/fragment/en_1.pf_fragment', 'application/octet-stream'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const reply = await get(path);
  expect(reply.status).toBe(200);
  expect(reply.headers['content-type']).toBe(type);
  const isAsset = path.startsWith('/_astro/');
  expect(reply.headers['cache-control']).toBe(
    isAsset ? 'public, max-age=31536000, immutable' : 'public, max-age=300, must-revalidate',
  );
});

test.each([
  '/',
  '/providers/',
  '/_astro/page.C0ffee.js',
  '/share.png',
  '/large.png',
  '/nothing/',
  '/healthz',
])('HEAD %s has the headers of GET and no body', async (path) => {
  const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
  expect(head.body).toHaveLength(0);
  expect(head.status).toBe(whole.status);
  expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  expect(whole.headers['content-length']).toBe(String(whole.body.length));
});

test('a file too large for the memory comes whole', async () => {
  expect((await get('/large.png')).body).toHaveLength(largeBytes);
});

describe('the slash at the end of a page', () => {
  test.each([
    ['/providers', '/providers/'],
    ['/providers?city=lahore&page=2', '/providers/?city=lahore&page=2'],
    ['/providers?next=//evil.example', '/providers/?next=//evil.example'],
    ['/services/customer-support', '/services/customer-support/'],
    ['/%70roviders', '/providers/'],
  ])('%s leads to %s', async (asked, location) => {
    const reply = await get(asked);
    expect(reply.status).toBe(308);
    expect(reply.headers.location).toBe(location);
  });

  test.each([
    '/nothing',
    '//evil.example',
    '//evil.example/',
    '//providers',
    '/\\evil.example',
    '/robots.txt/',
  ])('%s leads nowhere', async (asked) => {
    const reply = await get(asked);
    expect([400, 404]).toContain(reply.status);
    expect(reply.headers.location).toBeUndefined();
  });
});

describe('a page that is not there', () => {
  test('is the page of the site, with status 404, and is not kept', async () => {
    const reply = await get('/nothing/', { 'Accept-Encoding': 'br' });
    expect(reply.status).toBe(404);
    expect(brotliDecompressSync(reply.body).toString()).toContain('There is no page here.');
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept-Encoding' });
    expect(reply.headers.etag).toBeUndefined();
  });

  test('has the same status under its own name', async () => {
    expect((await get('/404.html')).status).toBe(404);
    expect((await get('/404/')).status).toBe(404);
  });
});

test('the two addresses for supervisors answer in JSON that nothing keeps', async () => {
  for (const [path, status] of [
    ['/healthz', { status: 'ok', database: 'ok', degraded: [] }],
    ['/readyz', { status: 'ready' }],
  ] as const) {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body.toString())).toEqual(status);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
  }
});
