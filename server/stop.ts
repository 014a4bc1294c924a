import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ServerLog } from './log.ts';

/** A request that is only half here when the stop begins has this long to arrive. */
const arrivalMs = 500;

/** What is not finished after this long is cut off; supervisors wait ten seconds. */
const hardLimitMs = 9_000;

/**
 * Stops the server on SIGTERM and SIGINT: no new connections, running requests finish, what the process holds is let go,
 * then it ends with exit code 0.
 */
export function stopOnSignals(server: Server, log: ServerLog, letGo: () => Promise<void>): void {
  const closeSilent = trackSilentConnections(server);
  let isStopping = false;
  const stop = (): void => {
    // Ctrl+C reaches the process twice, from the terminal and from the command that started it.
    if (isStopping) return;
    isStopping = true;
    log.event('stopping');
    server.close(() => {
      void letGo()
        .catch((error: unknown) => log.failure('stop', error))
        .finally(() => {
          log.event('stopped');
          process.exit(0);
        });
    });
    // A connection becomes idle when its last reply is out.
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(closeSilent, arrivalMs);
    setTimeout(() => process.exit(0), hardLimitMs);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

/**
 * Node takes a connection on which nothing was asked yet for a busy one and would wait for it.
 * Returns what closes all connections without a reply under way.
 */
function trackSilentConnections(server: Server): () => void {
  const replies = new Map<Socket, number>();
  const count = (socket: Socket, change: number): void => {
    const now = replies.get(socket);
    if (now !== undefined) replies.set(socket, now + change);
  };
  server.on('connection', (socket: Socket) => {
    replies.set(socket, 0);
    socket.on('close', () => replies.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1);
    response.on('close', () => count(socket, -1));
  });
  return () => {
    for (const [socket, running] of replies) if (running === 0) socket.destroy();
  };
}
