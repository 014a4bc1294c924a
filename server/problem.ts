import { STATUS_CODES } from 'node:http';
import type { Reply } from './reply.ts';

/** The statuses that the server itself answers with when it does not send a file. */
export type ProblemStatus = 400 | 403 | 405 | 408 | 413 | 415 | 417 | 421 | 429 | 431 | 500 | 503;

const sentences: Readonly<Record<ProblemStatus, string>> = {
  400: 'The request could not be understood.',
  403: 'The request did not come from a page of this site. Please open the page anew and send it again.',
  405: 'This address does not take requests of this kind.',
  408: 'The request took too long to arrive.',
  413: 'The request is larger than this address takes.',
  415: 'This address does not take content of this kind.',
  417: 'The request expects something that this server does not offer.',
  421: 'This server does not answer for the host that was asked for.',
  429: 'There were too many requests from your network. Please wait a while and try again.',
  431: 'The headers of the request are too large.',
  500: 'Something went wrong here. Please try again later.',
  503: 'This is not possible at the moment. Please try again in a few seconds.',
};

/** What a refusal tells the client to do. */
interface Advice {
  /** For 405: the methods that the address takes. */
  readonly allow?: string;
  /** For 429. */
  readonly retryAfterSeconds?: number;
}

/**
 * A plain page for a request that cannot be served. It shows a reference that is also in the
 * log, and nothing of the request, the machine or the program.
 */
export function problemReply(
  status: ProblemStatus,
  reference: string,
  { allow = 'GET, HEAD', retryAfterSeconds = 5 }: Advice = {},
): Reply {
  const title = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const page = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${sentences[status]}</p><p>Reference: ${reference}</p></main></body>
</html>
`;
  return {
    route: 'problem',
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 405 && { Allow: allow }),
      ...((status === 503 || status === 429) && { 'Retry-After': String(retryAfterSeconds) }),
    },
    body: Buffer.from(page),
  };
}

/** The same page as bytes for a socket on which Node found no request that it could hand on. */
export function rawProblem(
  status: ProblemStatus,
  reference: string,
  commonHeaders: Readonly<Record<string, string>>,
): Buffer {
  const { headers, body } = problemReply(status, reference);
  const content = body as Buffer;
  const lines = Object.entries({
    ...commonHeaders,
    ...headers,
    Date: new Date().toUTCString(),
    'Content-Length': String(content.length),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), content]);
}
