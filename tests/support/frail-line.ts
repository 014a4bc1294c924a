import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that can fail as lines do: in silence, or with all connections torn. */
export interface FrailLine {
  readonly port: number;
  /** Nothing comes through any more, and nobody says so. */
  freeze(): void;
  /** All connections are torn and new ones refused. */
  cut(): Promise<void>;
  /** What is connected from now on works. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Lays a line to a port of this machine. */
export async function layFrailLine(target: number): Promise<FrailLine> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  let server: Server;
  let port = 0;
  const listen = async (): Promise<void> => {
    server = createServer({ pauseOnConnect: true }, (near) => {
      const far = connect(target, '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      }
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      near.on('data', (data) => isFrozen || far.write(data));
      far.on('data', (data) => isFrozen || near.write(data));
      near.resume();
    }).listen(port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const tear = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const shut = async (): Promise<void> => {
    tear();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  await listen();
  return {
    port,
    freeze: () => {
      isFrozen = true;
    },
    cut: shut,
    mend: async () => {
      tear();
      isFrozen = false;
      if (!server.listening) await listen();
    },
    close: shut,
  };
}
