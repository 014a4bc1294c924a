import type { IncomingMessage } from 'node:http';
import type { Clock } from '../src/lib/server/clock.ts';
import { StoreUnavailableError } from '../src/lib/server/database/store.ts';
import { clientAddress } from '../src/lib/server/guard/client-address.ts';
import { limitKey, limits, type Limit, type LimitName } from '../src/lib/server/guard/limits.ts';
import { parseForm } from '../src/lib/server/guard/parse-form.ts';
import type { PostedForm, Visitor } from '../src/lib/server/guard/posted-form.ts';
import type { Taken } from '../src/lib/server/guard/rate-limit.ts';
import type { Keys } from '../src/lib/server/secrets/keys.ts';
import { readCookies } from './cookies.ts';
import { comesFromOwnPage } from './csrf.ts';
import { problemReply } from './problem.ts';
import type { Reply } from './reply.ts';
import { declaresLargeBody, isBodyOf, readBody } from './request-body.ts';
import { allowed, signInPath, type Method, type Route } from './routes.ts';

type Cookies = Visitor['cookies'];

/** What the gate needs to judge a request. */
export interface GateParts {
  readonly siteUrl: string;
  readonly trustProxy: boolean;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Takes a token from a bucket in the database. */
  readonly take: (key: string, limit: Limit, now: Date) => Promise<Taken>;
  /** Who is signed in, by the cookies of the request. Absent as long as nobody can sign in. */
  readonly editorOf?: ((cookies: Cookies) => Promise<Visitor['editor']>) | undefined;
}

/** What the gate lets through to a page, or the reply it gives instead. */
export type Admission =
  { kind: 'refused'; reply: Reply } | { kind: 'admitted'; visitor: Visitor; post?: PostedForm; raw?: Buffer };

/** A request at the address of a route. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly route: Route;
  readonly host: string;
  /** The reference of the request, for the page of a refusal. */
  readonly id: string;
}

/** Judges a request by the row of its route: nothing reaches a page or a use case that has not come through here. */
export async function admit(parts: GateParts, { request, route, host, id }: Arrival): Promise<Admission> {
  const { headers } = request;
  const method = methodOf(request);
  const refuse = (...[status, advice]: [Parameters<typeof problemReply>[0], object?]): Admission => ({
    kind: 'refused',
    reply: problemReply(status, id, advice),
  });
  if (method === undefined || !route.methods.includes(method)) return refuse(405, { allow: allowed(route) });
  const isReading = method === 'GET';
  if (!isReading) {
    if (route.csrf === 'checked' && !comesFromOwnPage(headers, host, parts.siteUrl)) return refuse(403);
    if (route.body && !isBodyOf(headers, typeOf(route.body))) return refuse(415);
  }
  const most = isReading ? undefined : (route.body?.mostBytes ?? 0);
  if (declaresLargeBody(request, most)) return refuse(413);

  const now = parts.clock.now();
  const forwarded = headers['x-forwarded-for'];
  const address = clientAddress(request.socket.remoteAddress, String(forwarded ?? ''), parts.trustProxy);
  const ipKey = parts.keys.keyOf('ip', address);
  // A page that any cache may keep is the same for everyone.
  const cookies: Cookies = route.cache === 'public' ? new Map() : readCookies(headers.cookie);
  const editor = cookies.size > 0 ? await parts.editorOf?.(cookies) : undefined;
  if (route.role === 'editor' && editor === undefined) return { kind: 'refused', reply: toSignIn() };

  for (const { name, by } of route.limits) {
    if (by === 'use-case' || (name === 'form-post' && isReading)) continue;
    const taken = await takeToken(parts, name, ipKey, now, isReading);
    if (!taken.ok) return refuse(429, { retryAfterSeconds: taken.retryAfterSeconds });
  }

  const visitor: Visitor = { now, ipKey, cookies, ...(editor && { editor }) };
  if (isReading || !route.body) return { kind: 'admitted', visitor };
  const body = await readBody(request, route.body.mostBytes);
  if (body.kind === 'too-large') return refuse(413);
  if (body.kind === 'cut') return refuse(400);
  if (route.body.kind === 'raw') return { kind: 'admitted', visitor, raw: body.bytes };
  const parsed = parseForm(body.bytes, route.body.mostFields);
  if (parsed.kind === 'too-many-fields') return refuse(413);
  if (parsed.kind === 'malformed') return refuse(400);
  return { kind: 'admitted', visitor, post: parsed.form };
}

/** HEAD is a GET without the body. */
function methodOf({ method = '' }: IncomingMessage): Method | undefined {
  const known: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] satisfies Method[];
  if (method === 'HEAD') return 'GET';
  return known.includes(method) ? (method as Method) : undefined;
}

const typeOf = (body: NonNullable<Route['body']>): string =>
  body.kind === 'form' ? 'application/x-www-form-urlencoded' : body.type;

async function takeToken(
  { take }: GateParts,
  name: LimitName,
  who: string,
  now: Date,
  isReading: boolean,
): Promise<Taken> {
  try {
    return await take(limitKey(name, who), limits[name], now);
  } catch (error) {
    // Reading goes on while nothing can be written.
    if (isReading && error instanceof StoreUnavailableError) return { ok: true };
    throw error;
  }
}

function toSignIn(): Reply {
  return { route: 'sign-in-first', status: 303, headers: { Location: signInPath }, body: Buffer.alloc(0) };
}
