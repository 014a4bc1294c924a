import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowed, formPage, routes, type Route } from '../../../server/routes.ts';
import { ask } from '../raw-http.ts';
import { startSampleServer, type SampleServer } from './sample-server.ts';

/** The site's own table, and one address for editors in any case, so that what holds for them is seen to hold. */
const table: readonly Route[] = [...routes, formPage('/desk-of-this-test', 'editor')];

/** Who asks, by the cookie that is sent. */
const visitors = {
  nobody: {},
  'a stranger with a cookie': { Cookie: '__Host-session=stale; other=1' },
  'an editor': { Cookie: '__Host-session=good' },
} as const;
type VisitorName = keyof typeof visitors;

/** From where the request says that it comes. */
const places = {
  'this site': { 'Sec-Fetch-Site': 'same-origin' },
  'another site': { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' },
} as const;
type PlaceName = keyof typeof places;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const;

let server: SampleServer;
beforeAll(async () => {
  server = await startSampleServer(
    {},
    {
      routes: table,
      gate: {
        editorOf: (cookies) =>
          Promise.resolve(
            cookies.get('__Host-session') === 'good'
              ? { id: 'e1', email: 'editor@plus92.example' }
              : undefined,
          ),
        take: () => Promise.resolve({ ok: true }),
      },
      webhooks: { '/webhooks/resend': () => Promise.resolve(204) },
    },
  );
});
afterAll(() => server.close());

/** What the row says of a request, written out once more: the status, and what the page was told, if it was asked at all. */
function expected(
  { methods: taken, role, csrf, by, cache, pattern }: Route,
  method: string,
  who: VisitorName,
  from: PlaceName,
): { status: number; allow?: string; location?: string; page?: 'no editor' | 'editor' } {
  const isReading = method === 'GET' || method === 'HEAD';
  const isTaken = isReading ? taken.includes('GET') : taken.some((each) => each === method);
  if (!isTaken) return { status: 405, allow: allowed({ methods: taken }) };
  if (!isReading && csrf === 'checked' && from === 'another site') return { status: 403 };
  if (role === 'editor' && who !== 'an editor') return { status: 303, location: '/sign-in/' };
  if (by === 'server') return { status: pattern.startsWith('/webhooks/') ? 204 : 200 };
  return { status: 200, page: who === 'an editor' && cache !== 'public' ? 'editor' : 'no editor' };
}

describe.each(table.map((route) => [route.pattern, route] as const))('%s', (pattern, route) => {
  const path = pattern.replace(/\[\w+\]/g, 'synthetic-token') + (route.by === 'page' ? '/' : '');
  const type = route.body?.kind === 'raw' ? 'application/json' : 'application/x-www-form-urlencoded';

  test.each(methods)('%s lets in whom the table says, and nobody else', async (method) => {
    for (const who of Object.keys(visitors) as VisitorName[]) {
      for (const from of Object.keys(places) as PlaceName[]) {
        const before = server.seen.length;
        const reply = await ask(server.port, path, {
          method,
          headers: { ...visitors[who], ...places[from], 'Content-Type': type, 'Content-Length': '3' },
          body: 'a=1',
        });
        const asked = server.seen
          .slice(before)
          .map(({ locals }) => (locals.visitor?.editor ? 'editor' : 'no editor'));
        const { allow, location } = reply.headers;
        const found = { status: reply.status, allow, location, pages: asked };
        const { page, ...rest } = expected(route, method, who, from);
        expect(found, `${who}, from ${from}`).toEqual({
          ...{ allow: undefined, location: undefined, ...rest },
          pages: page === undefined ? [] : [page],
        });
      }
    }
  });

  test('an address like it is none', async () => {
    const like = `${path.replace(/\/$/, '')}x/${route.by === 'page' ? '' : 'y'}`;
    const before = server.seen.length;
    const reply = await ask(server.port, like, { headers: visitors['an editor'] });
    // Beside an address with a token there is only another token.
    if (!/\[\w+\]$/.test(pattern) && pattern !== '/quote/sent') expect(reply.status).toBe(404);
    else expect(server.seen.length).toBe(before + 1);
  });
});

test('the rows that open something for one person are the ones that were agreed', () => {
  const roles = Object.groupBy(routes, ({ role }) => role);
  expect(roles['buyer-token']?.map(({ pattern }) => pattern)).toEqual([
    '/quote/confirm/[token]',
    '/quote/[token]',
    '/quote/[token]/export.csv',
  ]);
  expect(roles['provider-token']?.map(({ pattern }) => pattern)).toEqual(['/lead/[token]']);
  for (const { pattern } of roles.editor ?? []) expect(pattern).toMatch(/^\/(admin\b|sign-out$)/);
  for (const { pattern, role } of routes) if (pattern.startsWith('/admin')) expect(role).toBe('editor');
});
