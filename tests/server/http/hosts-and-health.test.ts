import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Health } from '../../../server/health.ts';
import { ask } from '../raw-http.ts';
import { startSampleServer, type SampleServer } from './sample-server.ts';

const site = 'https://plus92.example';
const host = 'plus92.example';
let server: SampleServer;
let health: () => Promise<Health> = () => Promise.resolve({ database: 'ok', degraded: [] });

beforeAll(async () => {
  server = await startSampleServer(
    {
      '/form': (request) => new Response(`<a href="${request.url}">${new URL(request.url).origin}</a>`),
      '/page/[token]': () => new Response('', { status: 303, headers: { Location: '/form/' } }),
    },
    { settings: { siteUrl: site, trustProxy: true }, health: () => health() },
  );
});

afterAll(() => server.close());

/** Ways to tell the server that it is another. */
const names = [
  ...[
    'Forwarded',
    'X-Forwarded-Host',
    'X-Forwarded-Server',
    'X-Host',
    'X-Original-Host',
    'X-HTTP-Host-Override',
  ],
  ...[
    'X-Forwarded-Proto',
    'X-Forwarded-Scheme',
    'X-Forwarded-Port',
    'X-Url-Scheme',
    'Front-End-Https',
    'X-Original-URL',
  ],
  ...[
    'X-Rewrite-URL',
    'X-Forwarded-Prefix',
    'X-Forwarded-Path',
    'Origin',
    'Referer',
    'Base-Url',
    'X-Real-Host',
    'Via',
  ],
];
const forgedHeaders = names.flatMap((name) => [
  { [name]: name === 'Forwarded' ? 'host=evil.example;proto=http' : 'evil.example' },
  { [name]: 'http://evil.example:81/x' },
]);
const forgedHosts = [
  ...[
    'evil.example',
    `${host}.evil.example`,
    `evil.example:443`,
    `${host}@evil.example`,
    `evil.example#${host}`,
  ],
  ...[
    `${host}:80`,
    `${host}:443:443`,
    `${host}.`,
    `${host},evil.example`,
    `${host} evil.example`,
    `[${host}]`,
    '[::1]',
  ],
  ...[
    'localhost',
    '127.0.0.1',
    `www.${host}`,
    `${host}/`,
    `${host}\\`,
    `${host}%2eevil.example`,
    'xn--plus92',
    `//${host}`,
  ],
];

test(`${forgedHeaders.length} forged headers put no other site into a page or a redirect`, async () => {
  expect(forgedHeaders.length + forgedHosts.length).toBeGreaterThanOrEqual(50);
  for (const headers of forgedHeaders) {
    const name = JSON.stringify(headers);
    const page = await ask(server.port, '/form/', { host, headers });
    expect([page.status, page.body.toString()], name).toEqual([200, `<a href="${site}/form/">${site}</a>`]);
    for (const path of ['/page/x/', '/providers', '/form']) {
      const { headers: answered } = await ask(server.port, path, { host, headers });
      expect(answered['location'], name).toMatch(/^\/[a-z]+\/$/);
      expect(JSON.stringify(answered), name).not.toContain('evil');
    }
  }
});

test(`${forgedHosts.length} hosts that are not the site are not answered for, to be read or to be posted to`, async () => {
  const asked = server.seen.length;
  for (const forged of forgedHosts) {
    for (const method of ['GET', 'POST']) {
      const reply = await ask(server.port, '/form/', {
        ...{ method, host: forged, body: '' },
        headers: {
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': '0',
        },
      });
      expect(reply.status, `${method} ${forged}`).toBe(421);
      expect(reply.body.toString()).not.toContain('evil');
    }
  }
  expect(server.seen).toHaveLength(asked);
});

describe('/healthz', () => {
  const read = async () =>
    JSON.parse((await ask(server.port, '/healthz', { host })).body.toString()) as object;

  test('is well, or says in fixed words why an editor should look', async () => {
    expect(await read()).toEqual({ status: 'ok', database: 'ok', degraded: [] });
    health = () => Promise.resolve({ database: 'ok', degraded: ['mail-late'] });
    expect(await read()).toEqual({ status: 'degraded', database: 'ok', degraded: ['mail-late'] });
  });

  test('answers when the database does not, within seconds and without a word of why', async () => {
    health = () => Promise.reject(new Error('canary'));
    expect(await read()).toEqual({ status: 'degraded', database: 'unavailable', degraded: [] });
    health = () => new Promise(() => undefined);
    const started = performance.now();
    expect(await read()).toEqual({ status: 'degraded', database: 'unavailable', degraded: [] });
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
