import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerSettings } from '../src/lib/server/env.ts';
import { handleBrokenRequests } from './broken-requests.ts';
import { healthReply } from './health.ts';
import { makeHostCheck } from './hosts.ts';
import type { LivePages } from './live-pages.ts';
import type { ServerLog } from './log.ts';
import { problemReply } from './problem.ts';
import { FileReplacedError, sendReply, type Reply } from './reply.ts';
import { declaresLargeBody, discardBody } from './request-body.ts';
import { parseRequestTarget } from './request-target.ts';
import { headersOfPath, securityHeaders } from './security-headers.ts';
import type { StaticSite } from './static-site.ts';

/** What the server needs to answer. */
export interface ServerParts {
  readonly settings: Pick<ServerSettings, 'siteUrl' | 'trustProxy'>;
  readonly site: StaticSite;
  /** Absent when the build has no page that is rendered on demand. */
  readonly live?: LivePages | undefined;
  readonly log: ServerLog;
}

const limits = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
  // How late a timeout may be noticed.
  connectionsCheckingInterval: 1_000,
};

/** A client that neither sends nor reads for this long loses its connection. */
const idleMs = 60_000;

const mostConnections = 2_000;

/** The HTTP server of the site; it does not listen yet. */
export function createSiteServer({ settings, site, live, log }: ServerParts): Server {
  const commonHeaders = Object.entries(securityHeaders(settings.siteUrl));
  const isKnownHost = makeHostCheck(settings.siteUrl);

  const server = createServer(
    // A request without Host is answered here, with all the headers that Node would leave out.
    { ...limits, requireHostHeader: false },
    (request, response) => void handle(request, response),
  );
  server.maxConnections = mostConnections;
  server.timeout = idleMs;
  handleBrokenRequests(server, Object.fromEntries(commonHeaders), log);
  return server;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const id = requestId(request, settings.trustProxy);
    let route = 'problem';
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      log.request({ id, route, status: response.statusCode, ms });
    });
    for (const [name, value] of commonHeaders) response.setHeader(name, value);
    discardBody(request, response);
    try {
      const reply = await answer(request, id);
      route = reply.route;
      await sendReply(request, response, reply);
    } catch (error) {
      // A client that went away in the middle is no fault of the server.
      if (response.destroyed) return;
      log.failure(id, error);
      if (response.headersSent) {
        response.destroy();
      } else {
        const status = error instanceof FileReplacedError ? 503 : 500;
        await sendReply(request, response, problemReply(status, id));
      }
    }
  }

  async function answer(request: IncomingMessage, id: string): Promise<Reply> {
    const target = parseRequestTarget(request.url ?? '');
    const hosts = request.headersDistinct.host ?? [];
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    // "OPTIONS *" and TRACE come here as well: the method is what is wrong with them.
    if (target === undefined) return problemReply(isReading ? 400 : 405, id);
    if (hosts.length !== 1) return problemReply(400, id);
    if (!isKnownHost(target.host ?? hosts[0] ?? '')) return problemReply(421, id);
    if (!isReading) return problemReply(405, id);
    if (declaresLargeBody(request)) return problemReply(413, id);
    const reply =
      healthReply(target.path, !server.listening) ??
      (await site.find(target.path, target.query, request.headers)) ??
      (await live?.find(target.path, target.query, request.headers)) ??
      (await site.notFound(request.headers));
    return { ...reply, headers: { ...reply.headers, ...headersOfPath(target.path) } };
  }
}

function requestId(request: IncomingMessage, trustProxy: boolean): string {
  const given = request.headers['x-request-id'];
  const isUsable = trustProxy && typeof given === 'string' && /^[\w-]{8,64}$/.test(given);
  return isUsable ? given : randomUUID();
}
