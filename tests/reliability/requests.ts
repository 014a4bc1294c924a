import { request, type Agent } from 'node:http';
import { MINUTE } from '../../src/lib/server/clock.ts';
import { FORM_FIELDS } from '../../src/lib/server/guard/posted-form.ts';
import { makeStarted } from '../../src/lib/server/guard/started.ts';
import type { Keys } from '../../src/lib/server/secrets/keys.ts';

/** A whole reply. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly ms: number;
}

/** There was no reply, or not the whole of one. */
export class NoAnswerError extends Error {
  /** cut: it began and did not end; reset: the connection stood, and nothing came; refused: nobody listens. */
  readonly kind: 'cut' | 'reset' | 'refused' | 'late';

  constructor(kind: NoAnswerError['kind'], options?: ErrorOptions) {
    super(`no whole reply: ${kind}`, options);
    this.kind = kind;
  }
}

export interface Asking {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  agent?: Agent;
  patienceMs?: number;
  /** Half of the body goes at once, the rest only then. */
  holdUntil?: Promise<void>;
}

const PATIENCE_MS = 30_000;

/** One request; rejects with a NoAnswerError where no whole reply came. Redirects are not followed. */
export function ask(port: number, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent, patienceMs = PATIENCE_MS, holdUntil } = asking;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = request({
      ...{ host: '127.0.0.1', port, path, method, agent: agent ?? false },
      headers: { Host: `localhost:${port}`, ...headers, ...length },
    });
    const timer = setTimeout(() => sent.destroy(new NoAnswerError('late')), patienceMs);
    sent.on('close', () => clearTimeout(timer));
    sent.on('response', (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', (cause) => reject(new NoAnswerError('cut', { cause })));
      reply.on('end', () => {
        if (!reply.complete) return reject(new NoAnswerError('cut'));
        const ms = performance.now() - started;
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks), ms });
      });
    });
    sent.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause instanceof NoAnswerError) return reject(cause);
      reject(new NoAnswerError(cause.code === 'ECONNREFUSED' ? 'refused' : 'reset', { cause }));
    });
    if (holdUntil === undefined || body === undefined) return void sent.end(body);
    const half = Math.floor(body.length / 2);
    sent.write(body.slice(0, half));
    void holdUntil.then(() => sent.end(body.slice(half)));
  });
}

/** Headers of a form that a page of this site posts. */
export const postedByPage = {
  'Content-Type': 'application/x-www-form-urlencoded',
  'Sec-Fetch-Site': 'same-origin',
} as const;

export const post = (
  port: number,
  path: string,
  body: string,
  visitor: Record<string, string>,
  more: Asking = {},
) =>
  ask(port, path, {
    ...more,
    method: 'POST',
    body,
    headers: { ...postedByPage, ...visitor, ...more.headers },
  });

/** The reference that the reply to a form names; empty where it names none. */
export const referenceOf = ({ headers }: Pick<Answer, 'headers'>): string =>
  /[?&]r=([\w-]+)/.exec(String(headers['location']))?.[1] ?? '';

/** What a buyer fills in: all that is required, and a text of its own, as the same text from many is suspect. Synthetic. */
export interface QuoteForm {
  readonly key: string;
  readonly email: string;
  readonly fields: URLSearchParams;
}

/** A form that was opened five minutes ago, under the key of its number and run. */
export function quoteForm(
  { keys, service }: { keys: Keys; service: string },
  number: number,
  providers: readonly string[],
  run = 'run',
): QuoteForm {
  const email = `buyer-${run}-${number}@example.com`;
  const key = `synthetic-form-${run}-${number}`;
  const fields = new URLSearchParams([
    [FORM_FIELDS.key, key],
    [FORM_FIELDS.started, makeStarted(keys, new Date(Date.now() - 5 * MINUTE))],
    [FORM_FIELDS.trap, ''],
    ['services', service],
    ['problem', `Synthetic request ${number} of ${run}: calls about orders, in the evening`],
    ['start', 'undecided'],
    ['channel1', 'voice-inbound'],
    ['contacts1', '5000'],
    ['zone', 'Europe/London'],
    ['language1', 'en'],
    ['name', `Synthetic Buyer ${number}`],
    ['email', email],
    ['country', 'GB'],
    ...providers.map((slug): [string, string] => ['p', slug]),
    ['consent', 'yes'],
  ]);
  return { key, email, fields };
}
