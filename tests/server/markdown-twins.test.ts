import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFixtureSite, type FixtureSite } from './fixture-site.ts';
import { ask } from './raw-http.ts';
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

test('a Markdown copy of a page is not for search engines', async () => {
  const { headers, status } = await ask(server.port, '/notes.md', { headers: {}, method: 'GET' });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'x-robots-tag': 'noindex',
  });
});

test.each(['/providers/', '/data/providers.csv', '/data/providers.json', '/robots.txt'])(
  '%s is for everybody',
  async (path) => {
    const { headers } = await ask(server.port, path, { headers: {}, method: 'GET' });
    expect(headers).not.toHaveProperty('x-robots-tag');
  },
);
