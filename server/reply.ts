import type { IncomingMessage, ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** A file on the disk that is sent as it is. */
export interface FileBody {
  readonly file: string;
  readonly size: number;
}

/** What the server answers to one request; the header set of every reply is added to it. */
export interface Reply {
  /** Name of the route for the log; never the address that was asked for. */
  readonly route: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Each the value of one Set-Cookie header; only where nothing is kept by a cache. */
  readonly cookies?: readonly string[];
  /** Absent on a 304. */
  readonly body?: Buffer | FileBody;
}

/** The file has changed or gone since the list was read: another build took its place. */
export class FileReplacedError extends Error {
  override readonly name = 'FileReplacedError';
}

/** Throws a FileReplacedError when the file on the disk is not the one of the list. */
export async function assertUnchanged({ file, size }: FileBody): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.size !== size) throw new FileReplacedError(`not as listed: ${file}`);
}

/** Sends a reply; a HEAD request gets the same headers without the body. */
export async function sendReply(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, cookies = [], body }: Reply,
): Promise<void> {
  for (const cookie of cookies) response.appendHeader('Set-Cookie', cookie);
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const length = Buffer.isBuffer(body) ? body.length : body.size;
  response.writeHead(status, { ...headers, 'Content-Length': length });
  if (request.method === 'HEAD') {
    response.end();
  } else if (Buffer.isBuffer(body)) {
    response.end(body);
  } else {
    await pipeline(createReadStream(body.file, { end: Math.max(0, length - 1) }), response);
  }
}
