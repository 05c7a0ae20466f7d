import type { AddressInfo } from 'node:net';
import { createServer, type Server, Socket } from 'node:net';

/** Stands before a real server and can be stopped, as that one would be, and started again at the same place. */
export interface FlakyServer {
  readonly port: number;
  /** Breaks all connections and takes no more. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Passes on whatever comes to a port of its own; to be stopped at the end. */
export async function standBefore(host: string, port: number): Promise<FlakyServer> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = new Socket();
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    far.connect(port, host);
    near.pipe(far).pipe(near);
  });
  await listen(server, 0);
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
    start: () => listen(server, own),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
