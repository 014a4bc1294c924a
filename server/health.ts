import type { Reply } from './reply.ts';

/**
 * The two addresses that a supervisor asks: /healthz says that the process works, /readyz
 * whether it should get requests (not while it stops). Undefined for any other path.
 */
export function healthReply(path: string, isStopping: boolean): Reply | undefined {
  if (path === '/healthz') return jsonReply(200, { status: 'ok' });
  if (path !== '/readyz') return undefined;
  return isStopping ? jsonReply(503, { status: 'stopping' }) : jsonReply(200, { status: 'ready' });
}

function jsonReply(status: number, content: object): Reply {
  return {
    route: 'health',
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from(JSON.stringify(content)),
  };
}
