import type { IncomingMessage, ServerResponse } from 'node:http';

/** No address takes a body yet; a small one is read and forgotten. */
const largestDeclared = 64 * 1024;

/** A client that goes on sending is cut off after this much … */
const largestDrained = 2 * 1024 * 1024;

/** … or this long after it got its reply. */
const drainMs = 5_000;

/** Whether the request says that it brings more than an unread body may hold. */
export function declaresLargeBody(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > largestDeclared;
}

/**
 * Reads and forgets the body of a request, so that the reply reaches the client and the
 * connection can be used again.
 */
export function discardBody(request: IncomingMessage, response: ServerResponse): void {
  const { 'content-length': length = '0', 'transfer-encoding': transfer } = request.headers;
  if (length === '0' && transfer === undefined) return;
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
