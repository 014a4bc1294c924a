import { afterEach, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../src/lib/server/clock.ts';
import { StoreUnavailableError } from '../../../src/lib/server/database/store.ts';
import { ask } from '../raw-http.ts';
import { startSampleServer, type SampleServer } from './sample-server.ts';

let server: SampleServer;
afterEach(() => server.close());

const from = (address: string) => ({ headers: { 'X-Forwarded-For': `203.0.113.250, ${address}` } });
const settings = { siteUrl: 'http://localhost:4463', trustProxy: true };

/** Asks until the first refusal; says how many were let through before it. */
async function askUntilRefused(most: number, address: string): Promise<number> {
  for (let count = 0; count < most; count += 1) {
    if ((await ask(server.port, '/counted/', from(address))).status === 429) return count;
  }
  return most;
}

test('a page that takes work is drawn 60 times a minute for a visitor, then it says when to come again', async () => {
  server = await startSampleServer({}, { settings });
  // Half of the 60 at once, the others as the minute goes on.
  expect(await askUntilRefused(100, '198.51.100.1')).toBe(30);
  const refused = await ask(server.port, '/counted/', from('198.51.100.1'));
  expect(refused.status).toBe(429);
  expect(refused.headers['retry-after']).toBe('2');
  expect(refused.headers['cache-control']).toBe('no-store');
  expect(refused.body.toString()).toContain('too many requests from your network');
  // Another visitor, and the other pages, are not concerned.
  expect((await ask(server.port, '/counted/', from('198.51.100.2'))).status).toBe(200);
  expect((await ask(server.port, '/open/', from('198.51.100.1'))).status).toBe(200);
  server.move(2 * SECOND);
  expect(await askUntilRefused(100, '198.51.100.1')).toBe(1);
  server.move(58 * SECOND);
  expect(await askUntilRefused(100, '198.51.100.1')).toBe(29);
});

test('what a visitor writes before the proxy\u2019s own entry makes him nobody else', async () => {
  server = await startSampleServer({}, { settings });
  let letThrough = 0;
  for (let index = 0; index < 40; index += 1) {
    const headers = { 'X-Forwarded-For': `192.0.2.${index}, 198.51.100.1` };
    letThrough += (await ask(server.port, '/counted/', { headers })).status === 200 ? 1 : 0;
  }
  expect(letThrough).toBe(30);
});

test('without a proxy that is trusted the header is nothing', async () => {
  server = await startSampleServer({}, { settings: { ...settings, trustProxy: false } });
  expect(await askUntilRefused(31, '198.51.100.1')).toBe(30);
  expect((await ask(server.port, '/counted/', from('198.51.100.2'))).status).toBe(429);
});

test('forms are counted, looking at them is not', async () => {
  server = await startSampleServer({}, { settings });
  const headers = {
    ...{
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': '3',
    },
  };
  const statuses = [];
  for (let index = 0; index < 302; index += 1) {
    statuses.push((await ask(server.port, '/form/', { method: 'POST', headers, body: 'a=1' })).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(300);
  expect(statuses.slice(300)).toEqual([429, 429]);
  expect((await ask(server.port, '/form/')).status).toBe(200);
  // 300 more come back in an hour: one in 12 seconds.
  server.move(MINUTE);
  expect((await ask(server.port, '/form/', { method: 'POST', headers, body: 'a=1' })).status).toBe(200);
});

test('while the database takes nothing, pages can be read and nothing can be posted', async () => {
  server = await startSampleServer(
    {},
    { gate: { take: () => Promise.reject(new StoreUnavailableError('locked')) } },
  );
  expect((await ask(server.port, '/counted/')).status).toBe(200);
  const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' };
  const reply = await ask(server.port, '/form/', { method: 'POST', headers });
  expect([reply.status, reply.headers['retry-after']]).toEqual([503, '5']);
  expect(server.seen).toHaveLength(1);
});
