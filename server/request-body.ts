import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** Where no body is taken, a small one is read and forgotten. */
const largestDeclared = 64 * 1024;

/** A client that goes on sending is cut off after this much … */
const largestDrained = 2 * 1024 * 1024;

/** … or this long after it got its reply. */
const drainMs = 5_000;

/** Whether the request says that it brings more than it may. */
export function declaresLargeBody(request: IncomingMessage, most = largestDeclared): boolean {
  return Number(request.headers['content-length'] ?? 0) > most;
}

/** Whether the body is of a type, in UTF-8 and not packed. */
export function isBodyOf(headers: IncomingHttpHeaders, type: string): boolean {
  const { 'content-type': given = '', 'content-encoding': coding } = headers;
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity') return false;
  const [essence = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every((text) => text === '' || /^charset=("?)utf-8\1$/.test(text));
  return essence === type && isUtf8;
}

/** The body of a request, or why there is none. */
export type ReadBody = { kind: 'read'; bytes: Buffer } | { kind: 'too-large' } | { kind: 'cut' };

/**
 * Reads a body, counting what really arrives. Of one that is too large the rest is not kept; whoever sends it gets the reply and is
 * cut off by `discardBody` if he goes on.
 */
export function readBody(request: IncomingMessage, most: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const finish = (result: ReadBody): void => {
      request.off('data', take).off('end', end).off('close', cut);
      resolve(result);
    };
    const take = (piece: Buffer): void => {
      length += piece.length;
      if (length > most) finish({ kind: 'too-large' });
      else pieces.push(piece);
    };
    const end = (): void => finish({ kind: 'read', bytes: Buffer.concat(pieces) });
    const cut = (): void => finish({ kind: 'cut' });
    request.on('data', take).on('end', end).on('close', cut);
  });
}

/**
 * Reads and forgets the body of a request that nobody reads, or the rest of it, so that the reply reaches the client and the
 * connection can be used again.
 */
export function discardBody(request: IncomingMessage, response: ServerResponse): void {
  const { 'content-length': length = '0', 'transfer-encoding': transfer } = request.headers;
  if (request.complete || (length === '0' && transfer === undefined)) return;
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > largestDrained) request.socket.destroy();
  });
  response.on('finish', () => {
    if (request.complete) return;
    const timer = setTimeout(() => request.socket.destroy(), drainMs);
    request.on('close', () => clearTimeout(timer));
  });
}
