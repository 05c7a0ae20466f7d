import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { connect as connectPlainly, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectSecurely } from 'node:tls';

/** How the code of every error begins that befell before anything of a request could be sent. */
export const NEVER_CONNECTED = 'not connected';

/** How the Bot API is reached. */
export interface Way {
  /** "https://api.telegram.org". */
  readonly apiRoot: string;
  /** An HTTP proxy, with its account and password where it wants them. */
  readonly proxyUrl?: string | undefined;
  /** How long making the connection may take. Default: 8 s. */
  readonly connectTimeoutMs?: number | undefined;
}

interface Target extends ConnectionOptions {
  readonly host: string;
  readonly port: number;
}

type Done = (error: Error | null, socket?: Socket) => void;

const CONNECT_TIMEOUT_MS = 8_000;
/** A network without IPv6 must not have 250 ms only for IPv4, as is usual: on a slow line nothing would ever connect. */
const PATIENT = { autoSelectFamilyAttemptTimeout: 2_500 };

/**
 * Makes the connections to the Bot API, each request its own unless `keepAlive`: a connection that the other side closed
 * meanwhile would leave in doubt whether a message was sent. Until one stands, through proxy and TLS, nothing was sent: such
 * errors get a code of their own, for a broken connection may have the same one.
 */
export function createAgent(way: Way, keepAlive: boolean): HttpAgent {
  const isSecure = way.apiRoot.startsWith('https:');
  const agent = isSecure ? new HttpsAgent({ keepAlive }) : new HttpAgent({ keepAlive });
  const open = (target: Target, done: Done) => void openConnection(target, isSecure, way).then(...settle(done));
  return Object.assign(agent, { createConnection: open });
}

function settle(done: Done): [(socket: Socket) => void, (error: NodeJS.ErrnoException) => void] {
  const fail = (error: NodeJS.ErrnoException) =>
    done(Object.assign(error, { code: `${NEVER_CONNECTED}: ${error.code ?? error.message}` }));
  return [(socket) => done(null, socket), fail];
}

async function openConnection(target: Target, isSecure: boolean, way: Way): Promise<Socket> {
  const limit = AbortSignal.timeout(way.connectTimeoutMs ?? CONNECT_TIMEOUT_MS);
  const { host, port } = target;
  const plain = way.proxyUrl
    ? await openTunnel(`${host}:${port}`, new URL(way.proxyUrl), limit)
    : await once(connectPlainly({ host, port, ...PATIENT }), 'connect', limit);
  if (!isSecure) return plain;
  const { servername = host } = target;
  return once(connectSecurely({ ...target, socket: plain, servername }), 'secureConnect', limit);
}

/** The socket once it says so; destroyed where it fails or takes too long. */
function once(socket: Socket, ready: 'connect' | 'secureConnect', limit: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const end = () => {
      limit.removeEventListener('abort', giveUp);
      socket.off('error', fail).off('close', close);
    };
    const fail = (error: Error) => {
      end();
      // Whatever else it says is of no interest.
      socket.on('error', () => {}).destroy();
      reject(error);
    };
    const giveUp = () => fail(new Error('took too long to connect'));
    const close = () => fail(new Error('closed while connecting'));
    limit.addEventListener('abort', giveUp);
    socket.once('error', fail).once('close', close);
    socket.once(ready, () => {
      end();
      resolve(socket);
    });
  });
}

/** Asks a proxy for a way through to a host and port. */
function openTunnel(to: string, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const { username, password, protocol, hostname, port } = proxy;
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers = {
    host: to,
    ...(username ? { 'proxy-authorization': `Basic ${Buffer.from(account).toString('base64')}` } : {}),
  };
  const request = protocol === 'https:' ? httpsRequest : httpRequest;
  const host = hostname.replace(/^\[(.+)\]$/u, '$1');
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'CONNECT',
      host,
      ...(port ? { port } : {}),
      path: to,
      headers,
      signal,
      agent: false,
    });
    asked.once('error', reject);
    const refuse = (status: number | undefined) => reject(new Error(`the proxy answered ${status}`));
    asked.once('response', (response) => {
      response.resume();
      refuse(response.statusCode);
    });
    asked.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      refuse(statusCode);
    });
    asked.end();
  });
}
