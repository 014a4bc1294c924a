import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../server/routes.ts';
import { ask } from '../raw-http.ts';
import { sampleRoutes, startSampleServer, type SampleServer } from './sample-server.ts';

/** On the address of a form; a token is one that a page would look for. */
const pathOf = (pattern: string): string => `${pattern.replace(/\[\w+\]/g, 'synthetic-token')}/`;

/** The site's own addresses that change something, and the samples that stand for those to come. */
const unsafe = [
  ...new Map([...routes, ...sampleRoutes].map((route) => [route.pattern, route])).values(),
].filter(({ methods, csrf }) => csrf === 'checked' && methods.some((method) => method !== 'GET'));

const here = 'http://localhost:4463';

/** Headers of a browser, and whether what they come with may be let in. */
const combinations: [name: string, headers: Record<string, string>, isLetIn: boolean][] = [
  ['a form of this site', { 'Sec-Fetch-Site': 'same-origin', Origin: here }, true],
  [
    'a form of a page that tells its address to nobody',
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
    true,
  ],
  ['a form of this site, without an origin', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['a form of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, false],
  ['another site that claims to be this one', { 'Sec-Fetch-Site': 'cross-site', Origin: here }, false],
  [
    'a neighbour under the same name',
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' },
    false,
  ],
  ['a neighbour that claims to be this one', { 'Sec-Fetch-Site': 'same-site', Origin: here }, false],
  ['two stories at once', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }, false],
  ['a word that no browser sends', { 'Sec-Fetch-Site': 'friendly', Origin: here }, false],
  ['an old browser on this site', { Origin: here }, true],
  ['an old browser on another site', { Origin: 'https://evil.example' }, false],
  ['an old browser in a frame that hides its origin', { Origin: 'null' }, false],
  ['a program that says nothing', {}, true],
  ['a program that says nothing and has a session', { Cookie: 'session=synthetic' }, false],
];

let server: SampleServer;

beforeAll(async () => {
  server = await startSampleServer(
    {},
    {
      gate: {
        editorOf: () => Promise.resolve({ id: 'e1', email: 'editor@plus92.example' }),
        take: () => Promise.resolve({ ok: true }),
      },
    },
  );
});

afterAll(() => server.close());

test('there are addresses that change something, and fourteen ways to come to them', () => {
  expect(unsafe.length).toBeGreaterThanOrEqual(3);
  expect(combinations).toHaveLength(14);
});

describe.each(unsafe)('$pattern', ({ pattern, role, methods }) => {
  // A route of the site whose page is not among the samples would be tested against nothing.
  const isSample = sampleRoutes.some((route) => route.pattern === pattern);

  test.runIf(isSample).each(combinations)('%s', async (_name, headers, isLetIn) => {
    for (const method of methods.filter((each) => each !== 'GET')) {
      const asked = server.seen.length;
      const body = 'act=canary';
      const reply = await ask(server.port, pathOf(pattern), {
        ...{ method, body },
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(body.length),
          ...headers,
        },
      });
      const isSentToSignIn = role === 'editor' && headers['Cookie'] === undefined;
      expect(reply.status).toBe(isLetIn ? (isSentToSignIn ? 303 : 200) : 403);
      expect(server.seen.length - asked).toBe(reply.status === 200 ? 1 : 0);
      if (!isLetIn)
        expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    }
  });
});

describe('the address of the site', () => {
  const send = (port: number, host: string, origin: string) =>
    ask(port, '/form/', {
      ...{ method: 'POST', host, body: 'a=1' },
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '3', Origin: origin },
    });

  test.each([
    ['localhost:4463', here, 200],
    ['127.0.0.1:4463', 'http://127.0.0.1:4463', 200],
    ['[::1]:4463', 'http://[::1]:4463', 200],
    // A container that shows another port outside.
    ['localhost:8080', 'http://localhost:8080', 200],
    ['localhost:4463', 'http://localhost:3000', 403],
    ['localhost:4463', 'http://127.0.0.1:3000', 403],
    ['localhost:4463', 'https://localhost:4463', 403],
    ['localhost:4463', `${here}.evil.example`, 403],
    ['localhost:4463', `${here}/`, 403],
    ['localhost:4463', `${here} ${here}`, 403],
    ['localhost:4463', '', 403],
  ])('on http: opened as %s, origin "%s" is %d', async (host, origin, status) => {
    expect((await send(server.port, host, origin)).status).toBe(status);
  });

  test('on https is one, and the names of this machine are none', async () => {
    const secure = await startSampleServer(
      {},
      { settings: { siteUrl: 'https://plus92.example', trustProxy: false } },
    );
    const host = 'plus92.example';
    expect((await send(secure.port, host, 'https://plus92.example')).status).toBe(200);
    for (const origin of [
      'http://plus92.example',
      'https://www.plus92.example',
      'http://localhost',
      'null',
    ]) {
      expect((await send(secure.port, host, origin)).status, origin).toBe(403);
    }
    await secure.close();
  });
});

test('reading is never refused for where it comes from', async () => {
  for (const [, headers] of combinations) {
    expect((await ask(server.port, '/form/', { headers })).status).toBe(200);
  }
});
