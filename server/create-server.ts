import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { StoreUnavailableError } from '../src/lib/server/database/store.ts';
import type { Desk } from '../src/lib/server/desk.ts';
import type { ServerSettings } from '../src/lib/server/env.ts';
import { handleBrokenRequests } from './broken-requests.ts';
import { admit, type Admission, type GateParts } from './gate.ts';
import { healthReply, type HealthCheck } from './health.ts';
import { makeHostCheck } from './hosts.ts';
import type { LivePages } from './live-pages.ts';
import type { ServerLog } from './log.ts';
import { problemReply, type ProblemStatus } from './problem.ts';
import { FileReplacedError, sendReply, type Reply } from './reply.ts';
import { declaresLargeBody, discardBody } from './request-body.ts';
import { parseRequestTarget } from './request-target.ts';
import { headersOfRoute, routes, type Route } from './routes.ts';
import { headersOfPath, securityHeaders } from './security-headers.ts';
import type { StaticSite } from './static-site.ts';

/** What the server needs to answer. */
export interface ServerParts {
  readonly settings: Pick<ServerSettings, 'siteUrl' | 'trustProxy'>;
  readonly site: StaticSite;
  /** Absent when the build has no page that is rendered on demand. */
  readonly live?: LivePages | undefined;
  readonly log: ServerLog;
  /** What every request at a route of the table is judged with. */
  readonly gate: Omit<GateParts, 'siteUrl' | 'trustProxy'>;
  /** The use cases, for the pages. */
  readonly desk?: Desk | undefined;
  /** The state of the database and of the sending, for /healthz. */
  readonly health?: HealthCheck | undefined;
  /** What takes the notices of other services, by the pattern of the route. */
  readonly webhooks?: Readonly<Record<string, Webhook>> | undefined;
  /** The table of routes; a test may have its own. */
  readonly routes?: readonly Route[] | undefined;
}

/** Takes a notice as it came, with the headers that carry its signature; gives the status to answer with. */
export type Webhook = (body: Buffer, headers: Readonly<IncomingHttpHeaders>) => Promise<number>;

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
export function createSiteServer(parts: ServerParts): Server {
  const { settings, site, log, live, routes: table = routes } = parts;
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
    let logged = 'problem';
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      log.request({ id, route: logged, status: response.statusCode, ms });
    });
    for (const [name, value] of commonHeaders) response.setHeader(name, value);
    const asked = understand(request, id);
    try {
      const reply = 'status' in asked ? asked : await answer(request, asked, id);
      logged = reply.route;
      await send(request, response, reply, asked);
    } catch (error) {
      // A client that went away in the middle is no fault of the server.
      if (response.destroyed) return;
      log.failure(id, error);
      if (response.headersSent) response.destroy();
      else await send(request, response, problemReply(statusFor(error), id), asked);
    }
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    reply: Reply,
    asked: Asked | Reply,
  ): Promise<void> {
    discardBody(request, response);
    const own = 'status' in asked ? {} : { ...headersOfPath(asked.path), ...headersOfRoute(asked.route) };
    await sendReply(request, response, { ...reply, headers: { ...reply.headers, ...own } });
  }

  /** What is asked for, or the reply to what cannot be understood. */
  function understand(request: IncomingMessage, id: string): Asked | Reply {
    const target = parseRequestTarget(request.url ?? '');
    const hosts = request.headersDistinct.host ?? [];
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    // "OPTIONS *" and TRACE come here as well: the method is what is wrong with them.
    if (target === undefined) return problemReply(isReading ? 400 : 405, id);
    if (hosts.length !== 1) return problemReply(400, id);
    const host = target.host ?? hosts[0] ?? '';
    if (!isKnownHost(host)) return problemReply(421, id);
    const { path, query } = target;
    const route = site.has(path) ? undefined : routeOf(path);
    if (route === undefined && !isReading) return problemReply(405, id);
    return { path, query, host, route };
  }

  /** A page without a row is not there: the build has refused it already. */
  function routeOf(path: string): Route | undefined {
    const own = table.find(({ by, pattern }) => by === 'server' && pattern === path);
    if (own !== undefined) return own;
    const page = live?.match(path);
    return page === undefined
      ? undefined
      : table.find(({ by, pattern }) => by === 'page' && pattern === page);
  }

  async function answer(request: IncomingMessage, asked: Asked, id: string): Promise<Reply> {
    const { path, query, host, route } = asked;
    const { headers } = request;
    const notFound = () => site.notFound(headers);
    if (route === undefined) {
      if (declaresLargeBody(request)) return problemReply(413, id);
      return (await site.find(path, query, headers)) ?? live?.findSlash(path, query) ?? (await notFound());
    }
    const admission = await admit({ ...settings, ...parts.gate }, { request, route, host, id });
    if (admission.kind === 'refused') return admission.reply;
    if (route.by === 'server') return (await answerItself(admission, request, route)) ?? (await notFound());
    const { visitor, post } = admission;
    const { cache } = route;
    const reply = await live?.find({ path, query, headers, cache, post, visitor, desk: parts.desk });
    return reply ?? (await notFound());
  }

  async function answerItself(
    { raw }: Extract<Admission, { kind: 'admitted' }>,
    { headers }: IncomingMessage,
    { pattern }: Route,
  ): Promise<Reply | undefined> {
    const webhook = parts.webhooks?.[pattern];
    if (raw !== undefined && webhook !== undefined) {
      return { route: pattern, status: await webhook(raw, headers), headers: {}, body: Buffer.alloc(0) };
    }
    return healthReply(pattern, !server.listening, parts.health);
  }
}

/** What a request asks for. The route is absent at the address of a file, or of nothing. */
interface Asked {
  readonly path: string;
  readonly query: string;
  readonly host: string;
  readonly route: Route | undefined;
}

function statusFor(error: unknown): ProblemStatus {
  return error instanceof FileReplacedError || error instanceof StoreUnavailableError ? 503 : 500;
}

function requestId(request: IncomingMessage, trustProxy: boolean): string {
  const given = request.headers['x-request-id'];
  const isUsable = trustProxy && typeof given === 'string' && /^[\w-]{8,64}$/.test(given);
  return isUsable ? given : randomUUID();
}
