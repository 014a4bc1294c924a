import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFixtureSite, type FixtureSite } from './fixture-site.ts';
import { ask, parseReply, sendRaw, type WireReply } from './raw-http.ts';
import { startServer, type ServerProcess } from './server-process.ts';

let fixture: FixtureSite;
let plain: ServerProcess;
let secure: ServerProcess;
const secureHost = 'plus92.example';

beforeAll(async () => {
  fixture = await writeFixtureSite();
  const quiet = { LOG_LEVEL: 'warn' };
  [plain, secure] = await Promise.all([
    startServer(fixture.distDir, quiet),
    startServer(fixture.distDir, {
      ...quiet,
      SITE_URL: `https://${secureHost}`,
      MAIL: 'file',
      SESSION_SECRET: 'synthetic secret of a test, not used elsewhere',
    }),
  ]);
});

afterAll(async () => {
  await Promise.all([plain.stop(), secure.stop()]);
  fixture.remove();
});

const kinds: [string, number, (port: number, host: string) => Promise<WireReply>][] = [
  ['a page', 200, (port, host) => ask(port, '/', { host })],
  ['a compressed page', 200, (port, host) => ask(port, '/', { host, headers: { 'Accept-Encoding': 'br' } })],
  ['HEAD', 200, (port, host) => ask(port, '/', { host, method: 'HEAD' })],
  ['an asset', 200, (port, host) => ask(port, '/_astro/page.C0ffee.js', { host })],
  ['a large file', 200, (port, host) => ask(port, '/large.png', { host })],
  ['health', 200, (port, host) => ask(port, '/healthz', { host })],
  ['not modified', 304, (port, host) => ask(port, '/', { host, headers: { 'If-None-Match': '*' } })],
  ['a redirect', 308, (port, host) => ask(port, '/providers', { host })],
  ['a broken address', 400, (port, host) => ask(port, '/%zz', { host })],
  [
    'no host',
    400,
    async (port) => parseReply(await sendRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')),
  ],
  ['broken bytes', 400, async (port) => parseReply(await sendRaw(port, 'nonsense\r\n\r\n'))],
  ['not found', 404, (port, host) => ask(port, '/nothing/', { host })],
  ['a method', 405, (port, host) => ask(port, '/', { host, method: 'POST' })],
  ['TRACE', 405, (port, host) => ask(port, '/', { host, method: 'TRACE' })],
  ['an unknown method', 405, (port, host) => ask(port, '/', { host, method: 'FOO' })],
  ['CONNECT', 405, (port, host) => ask(port, 'a.example:1', { host, method: 'CONNECT' })],
  ['a large body', 413, (port, host) => ask(port, '/', { host, headers: { 'Content-Length': '99999' } })],
  ['an expectation', 417, (port, host) => ask(port, '/', { host, headers: { Expect: 'x' } })],
  ['another host', 421, (port) => ask(port, '/', { host: 'evil.example' })],
  ['large headers', 431, (port, host) => ask(port, '/', { host, headers: { X: 'x'.repeat(40_000) } })],
];

describe.each(kinds)('%s', (_name, status, fetchOne) => {
  test('has the whole header set, on http and on https', async () => {
    const onHttp = await fetchOne(plain.port, 'localhost');
    const onHttps = await fetchOne(secure.port, secureHost);
    for (const reply of [onHttp, onHttps]) {
      expect(reply.status).toBe(status);
      expectHeaderSet(reply.headers);
    }
    expect(onHttp.headers['strict-transport-security']).toBeUndefined();
    expect(onHttps.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });

  test('scores at least 130 by the rules of the MDN Observatory', async () => {
    expect(observatoryScore((await fetchOne(secure.port, secureHost)).headers)).toBeGreaterThanOrEqual(130);
  });

  test('tells nothing of the program, and an error shows a reference that nobody keeps', async () => {
    const { headers, body } = await fetchOne(plain.port, 'localhost');
    for (const name of ['server', 'x-powered-by', 'set-cookie']) expect(headers[name]).toBeUndefined();
    if (status < 400) return;
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toMatch(/; charset=utf-8$/);
    expect(body.toString()).not.toMatch(/node|\.ts|\/work|\bat \w+ \(/i);
    if (status !== 404) expect(body.toString()).toMatch(/Reference: [0-9a-f-]{36}/);
  });
});

test('on https the names of the machine itself are not answered for', async () => {
  expect((await ask(secure.port, '/', { host: 'localhost' })).status).toBe(421);
  expect((await ask(secure.port, '/', { host: `${secureHost}:443` })).status).toBe(200);
  expect((await ask(secure.port, '/', { host: `${secureHost}:8443` })).status).toBe(421);
});

describe('compiling WebAssembly', () => {
  const scriptsOf = async (path: string, headers: Record<string, string> = {}) =>
    policyOf((await ask(plain.port, path, { headers })).headers)['script-src'];

  test.each(['/search/', '/search/?q=lahore', '/pagefind/pagefind-worker.js', '/pagefind/nothing.js'])(
    'is allowed to %s, and nothing else with it',
    async (path) => {
      expect(await scriptsOf(path)).toBe("'self' 'wasm-unsafe-eval'");
      expect(await scriptsOf(path, { 'If-None-Match': '*' })).toBe("'self' 'wasm-unsafe-eval'");
      const { headers } = await ask(secure.port, path, { host: secureHost });
      expectHeaderSet(headers, "'self' 'wasm-unsafe-eval'");
      expect(observatoryScore(headers)).toBeGreaterThanOrEqual(130);
    },
  );

  test.each([
    '/',
    '/search',
    '/providers/',
    '/pagefind',
    '/_astro/page.C0ffee.js',
    '/x/pagefind/y.js',
    '//pagefind/',
  ])('is refused to %s', async (path) => {
    expect(await scriptsOf(path)).toBe("'self'");
  });
});

function expectHeaderSet(headers: WireReply['headers'], scripts = "'self'"): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  expect(policyOf(headers)).toEqual({
    'default-src': "'none'",
    'script-src': scripts,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  });
  for (const feature of ['camera', 'microphone', 'geolocation', 'payment']) {
    expect(headers['permissions-policy']).toContain(`${feature}=()`);
  }
}

function policyOf(headers: WireReply['headers']): Record<string, string> {
  const directives = (headers['content-security-policy'] ?? '').split('; ');
  return Object.fromEntries(directives.map((text) => [text.split(' ')[0] ?? '', text.replace(/^\S+ /, '')]));
}

/**
 * The modifiers of the MDN HTTP Observatory that depend on headers ("Tests and scoring", read in
 * November 2026). Extra points count only when nothing was taken off below 90.
 */
function observatoryScore(headers: WireReply['headers']): number {
  const policy = policyOf(headers);
  const scripts = policy['script-src'] ?? policy['default-src'] ?? '*';
  const isUnsafe = /unsafe-inline|(?<!wasm-)unsafe-eval|\*|https:|data:/.test(
    `${scripts} ${policy['object-src'] ?? ''}`,
  );
  const hstsSeconds = Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0);
  const framing = policy['frame-ancestors'] === "'none'";
  const losses = [
    isUnsafe ? 20 : 0,
    hstsSeconds >= 15_768_000 ? 0 : 20,
    headers['x-content-type-options'] === 'nosniff' ? 0 : 5,
    framing || /DENY|SAMEORIGIN/.test(headers['x-frame-options'] ?? '') ? 0 : 20,
    headers['access-control-allow-origin'] === '*' ? 50 : 0,
  ];
  const base = 100 - losses.reduce((sum, loss) => sum + loss, 0);
  const gains = [
    !isUnsafe && policy['default-src'] === "'none'" ? 10 : 0,
    framing ? 5 : 0,
    /^(no-referrer|same-origin|strict-origin)/.test(headers['referrer-policy'] ?? '') ? 5 : 0,
    headers['cross-origin-resource-policy'] === 'same-origin' ? 10 : 0,
  ];
  return base < 90 ? base : base + gains.reduce((sum, gain) => sum + gain, 0);
}
