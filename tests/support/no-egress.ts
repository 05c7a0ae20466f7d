import { Socket } from 'node:net';

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|\[::1\]|::ffff:127(\.\d+){3})$/iu;

/** Says where a test wanted to connect. Tests reach nothing beyond this machine; what they need of others is recorded. */
export class EgressError extends Error {
  override readonly name = 'EgressError';

  constructor(host: string) {
    super(`A test tried to reach ${host}. Tests run without a network: use a recording or a server on 127.0.0.1.`);
  }
}

/** The host that `Socket.connect` was asked for; undefined for a socket of the file system. */
function hostOf(args: readonly unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: string | null; path?: string | null };
    return path ? undefined : (host ?? 'localhost');
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}

function assertLoopback(host: string | undefined): void {
  if (host !== undefined && !LOOPBACK.test(host)) throw new EgressError(host);
}

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  assertLoopback(hostOf(args));
  return Reflect.apply(connect, this, args);
} as typeof connect;

const fetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  assertLoopback(new URL(input instanceof Request ? input.url : input).hostname);
  return fetch(input, init);
};
