import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServerLog } from './log.ts';
import { problemReply, rawProblem, type ProblemStatus } from './problem.ts';
import { sendReply } from './reply.ts';

/** What Node tells of bytes that it could not read as a request. */
interface ParserError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/**
 * Answers what never reaches the ordinary handler - broken bytes, time-outs, CONNECT, strange
 * expectations - with the same headers as everything else, which Node by itself would not send.
 */
export function handleBrokenRequests(
  server: Server,
  commonHeaders: Readonly<Record<string, string>>,
  log: ServerLog,
): void {
  /** Sockets with a reply under way: more bytes in between would garble it. */
  const busy = new WeakSet<Duplex>();

  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    busy.add(socket);
    response.on('close', () => {
      if (request.complete) busy.delete(socket);
    });
  });

  server.on('clientError', (error: ParserError, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || busy.has(socket)) socket.destroy();
    else refuse(socket, statusFor(error));
  });

  server.on('connect', (_request, socket) => {
    refuse(socket, 405);
  });

  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const id = randomUUID();
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    response.setHeader('Connection', 'close');
    note(id, 417);
    void sendReply(request, response, problemReply(417, id));
  });

  function refuse(socket: Duplex, status: ProblemStatus): void {
    const id = randomUUID();
    note(id, status);
    // Without a listener an error of the socket would end the process.
    socket.on('error', () => socket.destroy());
    socket.end(rawProblem(status, id, commonHeaders), () => socket.destroy());
  }

  function note(id: string, status: ProblemStatus): void {
    log.request({ id, route: 'problem', status, ms: 0 });
  }
}

function statusFor({ code, rawPacket }: ParserError): ProblemStatus {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  // A method that Node's parser has never heard of is still a well-formed request.
  const isUnknownMethod = /^[A-Z-]{1,40} \S+ HTTP\/1\.[01]\r\n/.test(
    rawPacket?.subarray(0, 8_192).toString('latin1') ?? '',
  );
  return code === 'HPE_INVALID_METHOD' && isUnknownMethod ? 405 : 400;
}
