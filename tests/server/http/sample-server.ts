import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSiteServer, type ServerParts } from '../../../server/create-server.ts';
import { LivePages, type LiveProgram } from '../../../server/live-pages.ts';
import { formPage, privatePage, publicPage, routes, type Route } from '../../../server/routes.ts';
import { StaticSite } from '../../../server/static-site.ts';
import type { LiveSite } from '../../../src/lib/content/live-site.ts';
import type { Clock } from '../../../src/lib/server/clock.ts';
import { openSqlite } from '../../../src/lib/server/database/open-sqlite.ts';
import type { Store } from '../../../src/lib/server/database/store.ts';
import { take } from '../../../src/lib/server/guard/rate-limit.ts';
import { makeKeys } from '../../../src/lib/server/secrets/keys.ts';
import { writeFixtureSite } from '../fixture-site.ts';

type Render = LiveProgram['renderLive'];
type Locals = Parameters<Render>[1];

/** What a sample page does; it may throw as a page may. */
export type SamplePage = (request: Request, locals: Locals) => Response | Promise<Response>;

/** The table of the site's own addresses, and pages that exist only here. */
export const sampleRoutes: readonly Route[] = [
  ...routes.filter(({ by }) => by === 'server'),
  publicPage('/open'),
  { ...publicPage('/counted'), limits: [{ name: 'cost-page', by: 'server' }] },
  formPage('/form', 'anyone'),
  formPage('/wide-form', 'anyone', { fields: 200 }),
  privatePage('/page/[token]', 'buyer-token'),
  formPage('/desk', 'editor'),
];

/** A server in this process, with its database in a temporary folder and a clock that the test moves. */
export interface SampleServer {
  readonly port: number;
  readonly store: Store;
  /** What was handed to each page, in order. */
  readonly seen: { method: string; headers: Record<string, string>; locals: Locals }[];
  readonly failures: unknown[];
  readonly records: { route: string; status: number }[];
  move(ms: number): void;
  close(): Promise<void>;
}

/** Parts of the server that a test sets itself. */
type SampleParts = Partial<Omit<ServerParts, 'gate'>> & { gate?: Partial<ServerParts['gate']> };

/** Starts it with the given pages; a page that is not given shows the names of the fields it got. */
export async function startSampleServer(
  pages: Readonly<Record<string, SamplePage>> = {},
  { settings, routes: table = sampleRoutes, gate, ...others }: SampleParts = {},
): Promise<SampleServer> {
  const fixture = await writeFixtureSite();
  const dataDir = mkdtempSync(join(tmpdir(), 'plus92-sample-'));
  let now = Date.parse('2026-11-24T09:00:00.000Z');
  const clock: Clock = { now: () => new Date(now), elapsed: () => performance.now() };
  const store = await openSqlite(dataDir, clock);
  const seen: SampleServer['seen'] = [];
  const failures: unknown[] = [];
  const records: SampleServer['records'] = [];
  const siteUrl = settings?.siteUrl ?? 'http://localhost:4463';
  const program = sampleProgram(table, pages, seen);
  const server = createSiteServer({
    settings: { siteUrl, trustProxy: settings?.trustProxy ?? false },
    site: await StaticSite.open(fixture.distDir),
    live: new LivePages(program, {} as LiveSite, siteUrl),
    log: {
      request: (record) => records.push(record),
      failure: (_id, error) => failures.push(error),
      event: () => undefined,
    },
    gate: {
      keys: makeKeys('synthetic secret of a test, not used elsewhere'),
      clock,
      take: (key, limit, at) => take(store, key, limit, at),
      ...gate,
    },
    routes: table,
    ...others,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ port, store, seen, failures, records },
    move(ms) {
      now += ms;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      fixture.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What Astro would have built of the sample pages. */
function sampleProgram(
  table: readonly Route[],
  pages: Readonly<Record<string, SamplePage>>,
  seen: SampleServer['seen'],
): LiveProgram {
  const patterns = table.filter(({ by }) => by === 'page').map(({ pattern }) => pattern);
  const match = ({ url }: Request): string | undefined => {
    const path = new URL(url).pathname;
    return patterns.find((pattern) => new RegExp(`^${pattern.replace(/\[\w+\]/g, '[^/]+')}/$`).test(path));
  };
  return {
    openLive: () => ({}) as LiveSite,
    listLive: () => patterns,
    matchLive: match,
    async renderLive(request, locals) {
      const route = match(request);
      if (route === undefined) return undefined;
      seen.push({ method: request.method, headers: Object.fromEntries(request.headers), locals });
      try {
        return { route, response: await (pages[route] ?? listFields)(request, locals) };
      } catch (error) {
        // As src/middleware.ts does.
        locals.fail(error);
        return { route, response: new Response('', { status: 500 }) };
      }
    },
  };
}

const listFields: SamplePage = (_request, { post }) =>
  new Response(`<!doctype html><p>${post ? [...post.keys()].join(' ') : 'a form'}</p>`, {
    headers: { 'Content-Type': 'text/html' },
  });
