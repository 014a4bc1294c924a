import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendNotices } from './mail-notices.ts';
import { seeded } from './seeded.ts';

/** What may go wrong with a request, and in what share of them. The rest are answered as they should be. */
export type Fault =
  | 'error-500'
  | 'rate-limit'
  | 'accepted-then-reset'
  | 'accepted-then-silence'
  | 'conflict'
  | 'accepted-then-bad-json'
  | 'accepted-then-cut';

/** The mix of reliability.md A4; the last two are "bad JSON" and "cut bodies". */
export const CHAOS: Readonly<Partial<Record<Fault, number>>> = {
  'error-500': 0.3,
  'rate-limit': 0.1,
  'accepted-then-reset': 0.1,
  'accepted-then-silence': 0.05,
  conflict: 0.05,
  'accepted-then-bad-json': 0.03,
  'accepted-then-cut': 0.02,
};

export interface FakeOptions {
  port?: number;
  /** Requests in any second before 429; null for no limit. */
  limit?: number | null;
  /** The key that is let in; without it any. */
  apiKey?: string;
  /** Wall clock of the service in milliseconds. */
  now?: () => number;
  faults?: Readonly<Partial<Record<Fault, number>>>;
  seed?: number;
  /** How long a mail takes to be accepted. */
  latencyMs?: number;
  /** Seconds that a 429 asks to wait. */
  retryAfter?: number;
  /** Where notices go, and the secret that signs them. */
  webhook?: { url: string; secret: string };
  /** Each accepted mail as a line of JSON. */
  acceptedFile?: string;
}

/** A mail that the service took, and how often: more than once is a double in somebody's inbox. */
export interface AcceptedMail {
  key: string;
  id: string;
  to: string;
  subject: string;
  /** The plain text. */
  text: string;
  count: number;
  at: number;
}

/** A request for a mail as it came in, whatever was made of it. */
export interface SeenRequest {
  key: string;
  at: number;
  status: number;
}

export interface FakeResend {
  readonly url: string;
  readonly accepted: ReadonlyMap<string, AcceptedMail>;
  readonly seen: readonly SeenRequest[];
  /** The most requests that came in within any one second. */
  mostInASecond(): number;
  /** For so long every connection is cut or answered with 503. */
  outage(ms: number): void;
  /** Answers every request with this status until it is called with null. */
  refuseWith(refusal: { status: number; name: string } | null): void;
  setFaults(faults: FakeOptions['faults']): void;
  close(): Promise<void>;
}

const KEY_KEPT_MS = 24 * 3_600_000;

interface KnownKey {
  payload: string;
  at: number;
  /** Undefined while the first request with this key is under way. */
  id: string | undefined;
}

/**
 * A Resend for tests: the rules of the real one (resend.com/docs: errors, idempotency keys for 24 hours, rate limit), on this machine
 * only, with faults drawn from a seed.
 */
export async function startFakeResend(options: FakeOptions = {}): Promise<FakeResend> {
  const { limit = 5, latencyMs = 0, retryAfter = 1, now = Date.now } = options;
  let faults = options.faults ?? {};
  const random = seeded(options.seed ?? 1);
  const keys = new Map<string, KnownKey>();
  const accepted = new Map<string, AcceptedMail>();
  const seen: SeenRequest[] = [];
  let outageUntil = -Infinity;
  let refusal: { status: number; name: string } | null = null;
  const silent = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const url = new URL(request.url ?? '/', 'http://fake');
    if (url.pathname === '/test/accepted') return reply(response, 200, [...accepted.values()]);
    if (url.pathname === '/test/outage') {
      outage(Number(url.searchParams.get('ms')));
      return reply(response, 200, {});
    }
    const body = await readBody(request);
    if (request.method !== 'POST' || url.pathname !== '/emails')
      return fail(response, 404, 'not_found', 'The requested endpoint does not exist.');
    const key = String(request.headers['idempotency-key'] ?? '');
    const record: SeenRequest = { key, at, status: 0 };
    seen.push(record);
    response.on('close', () => (record.status = response.headersSent ? response.statusCode : 0));
    await takeMail(request, response, key, body);
  }

  async function takeMail(
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    body: string,
  ): Promise<void> {
    if (performance.now() < outageUntil)
      return random() < 0.5 ? void response.destroy() : fail(response, 503, 'service_unavailable', 'Down.');
    if (refusal) return fail(response, refusal.status, refusal.name, 'Refused by the test.');
    const authorisation = request.headers.authorization ?? '';
    if (!/^Bearer \S+$/.test(authorisation))
      return fail(response, 401, 'missing_api_key', 'Missing API key.');
    if (options.apiKey !== undefined && authorisation !== `Bearer ${options.apiKey}`)
      return fail(response, 403, 'invalid_api_key', 'API key is invalid.');
    const before = limit === null ? undefined : seen.at(-1 - limit);
    if (before && before.at > performance.now() - 1000) return tooMany(response);

    const fault = drawFault();
    if (fault === 'error-500')
      return fail(response, 500, 'application_error', 'An unexpected error occurred.');
    if (fault === 'rate-limit') return tooMany(response);
    if (fault === 'conflict')
      return fail(response, 409, 'concurrent_idempotent_requests', 'Another request is in progress.');

    const mail = readMail(body);
    if (!mail) return fail(response, 422, 'validation_error', 'A field is missing or wrong.');
    if (key.length > 256) return fail(response, 400, 'invalid_idempotency_key', 'The key is too long.');
    const payload = createHash('sha256').update(body).digest('hex');
    const known = key === '' ? undefined : keys.get(key);
    const isRemembered = known !== undefined && now() - known.at < KEY_KEPT_MS;
    if (isRemembered && known.payload !== payload)
      return fail(
        response,
        409,
        'invalid_idempotent_request',
        'Same idempotency key used with another payload.',
      );
    if (isRemembered && known.id === undefined)
      return fail(response, 409, 'concurrent_idempotent_requests', 'Another request is in progress.');
    const id = isRemembered ? String(known.id) : await accept(key, payload, mail);
    answer(response, id, fault);
  }

  async function accept(
    key: string,
    payload: string,
    mail: { to: string; subject: string; text: string },
  ): Promise<string> {
    const id = randomUUID();
    const known: KnownKey = { payload, at: now(), id: undefined };
    if (key) keys.set(key, known);
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    known.id = id;
    const name = key || id;
    const entry = {
      ...mail,
      key: name,
      id,
      count: (accepted.get(name)?.count ?? 0) + 1,
      at: performance.now(),
    };
    accepted.set(name, entry);
    if (options.acceptedFile) appendFileSync(options.acceptedFile, `${JSON.stringify(entry)}\n`);
    if (options.webhook) void sendNotices(options.webhook, id, mail.to);
    return id;
  }

  function answer(response: ServerResponse, id: string, fault: Fault | undefined): void {
    switch (fault) {
      case 'accepted-then-reset':
        response.socket?.resetAndDestroy();
        return;
      case 'accepted-then-silence':
        silent.add(response);
        response.on('close', () => silent.delete(response));
        return;
      case 'accepted-then-bad-json':
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(`{"id": "${id}`);
        return;
      case 'accepted-then-cut':
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '64' });
        response.write(`{"id":"${id.slice(0, 8)}`, () => response.destroy());
        return;
      default:
        reply(response, 200, { id });
    }
  }

  function drawFault(): Fault | undefined {
    let draw = random();
    for (const [fault, share] of Object.entries(faults) as [Fault, number][]) {
      if (draw < share) return fault;
      draw -= share;
    }
    return undefined;
  }

  function tooMany(response: ServerResponse): void {
    response.setHeader('Retry-After', String(retryAfter));
    fail(response, 429, 'rate_limit_exceeded', 'Too many requests.');
  }

  function outage(ms: number): void {
    outageUntil = performance.now() + ms;
  }

  await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    seen,
    outage,
    mostInASecond() {
      let most = 0;
      seen.forEach(({ at }, first) => {
        let last = first;
        while (last < seen.length && (seen[last]?.at ?? 0) < at + 1000) last++;
        most = Math.max(most, last - first);
      });
      return most;
    },
    refuseWith: (next) => (refusal = next),
    setFaults: (next = {}) => (faults = next),
    async close() {
      for (const response of silent) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The mail of a request; null where the real service would find a field missing or wrong. */
function readMail(body: string): { to: string; subject: string; text: string } | null {
  try {
    const { from, to, subject, html, text } = JSON.parse(body) as Record<string, unknown>;
    const addresses = [to].flat();
    const isGood =
      typeof from === 'string' &&
      /[^@\s]+@[^@\s]+\.[^@\s]+/.test(from) &&
      addresses.length === 1 &&
      addresses.every(
        (each) => typeof each === 'string' && /^[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+$/.test(each),
      ) &&
      typeof subject === 'string' &&
      subject !== '' &&
      (typeof html === 'string' || typeof text === 'string');
    return isGood ? { to: String(addresses[0]), subject, text: typeof text === 'string' ? text : '' } : null;
  } catch {
    return null;
  }
}

function reply(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
}

function fail(response: ServerResponse, statusCode: number, name: string, message: string): void {
  reply(response, statusCode, { statusCode, name, message });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
