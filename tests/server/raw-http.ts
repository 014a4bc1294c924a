import { connect } from 'node:net';

/** A reply as it came over the wire. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** All values of Set-Cookie; of other headers the last one counts. */
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/** Sends bytes as they are and returns everything that comes back until the server closes. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') reject(error);
    });
  });
}

/** One request on a connection of its own, its first line written exactly as given. */
export async function ask(
  port: number,
  target: string,
  { method = 'GET', host = `localhost:${port}`, headers = {}, body = '' } = {},
): Promise<WireReply> {
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return parseReply(await sendRaw(port, Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)])));
}

/** Takes the first reply of a connection apart. */
export function parseReply(bytes: Buffer): WireReply {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(pairs),
    cookies: pairs.filter(([name]) => name === 'set-cookie').map(([, value]) => value),
    body: bytes.subarray(end + 4),
  };
}
