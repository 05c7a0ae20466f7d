import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer, type Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { delivery, useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();
let others: Server[] = [];
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const other of others) await new Promise((resolve) => other.close(resolve));
  [others, sockets] = [[], []];
});

async function listen(other: Server): Promise<string> {
  others.push(other);
  other.on('connection', (socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(other.address() as AddressInfo).port}`;
}

/** A proxy that connects to wherever it is asked, or refuses. */
function proxyThat(status: number, asked: { to?: string | undefined; account?: string | undefined }): Server {
  const proxy = createHttp();
  proxy.on('connect', (request, near: Socket) => {
    asked.to = request.url;
    asked.account = request.headers['proxy-authorization'];
    if (status !== 200) return near.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host, port] = request.url!.split(':');
    const far = new Socket();
    sockets.push(far, near);
    far.connect(Number(port), host!, () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      near.pipe(far).pipe(near);
    });
  });
  return proxy;
}

describe('a proxy', () => {
  it('is gone through, with its account', async () => {
    const asked: { to?: string; account?: string } = {};
    const proxy = await listen(proxyThat(200, asked));
    const { channel } = open({ proxyUrl: `http://so:m%40t@${proxy}` });
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'accepted' });
    expect(server().shown).toHaveLength(1);
    expect(asked).toEqual({
      to: `127.0.0.1:${server().port}`,
      account: `Basic ${Buffer.from('so:m@t').toString('base64')}`,
    });
  });

  it.each([407, 502])('that answers %i has sent nothing on', async (status) => {
    const proxy = await listen(proxyThat(status, {}));
    const { channel } = open({ proxyUrl: `http://${proxy}` });
    expect(await channel.outlet.send(delivery())).toEqual({
      kind: 'not_sent',
      reason: expect.stringMatching(/^not connected: /u),
    });
    expect(server().shown).toEqual([]);
  });

  it('that is not there, or says nothing, has sent nothing on', async () => {
    const silent = await listen(createServer(() => {}));
    for (const proxy of ['127.0.0.1:1', silent]) {
      const { channel } = open({ proxyUrl: `http://${proxy}`, connectTimeoutMs: 100 });
      expect(await channel.outlet.send(delivery())).toEqual({
        kind: 'not_sent',
        reason: expect.stringMatching(/^not connected: /u),
      });
    }
  });
});

describe('a secure connection', () => {
  it.each<[string, (socket: Socket) => void]>([
    [
      'that is cut at the first word, as on the way to a blocked service',
      (socket) => socket.once('data', () => socket.resetAndDestroy()),
    ],
    ['that is closed', (socket) => socket.end()],
    ['that never comes about', () => {}],
    ['to somebody who speaks otherwise', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('%s has sent nothing', async (_, meet) => {
    const address = await listen(createServer((socket) => meet(socket.on('error', () => {}))));
    const { channel } = open({ apiRoot: `https://${address}`, connectTimeoutMs: 100 });
    expect(await channel.outlet.send(delivery())).toEqual({
      kind: 'not_sent',
      reason: expect.stringMatching(/^not connected: /u),
    });
  });
});
