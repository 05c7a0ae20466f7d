import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boundFetch } from '../../../src/channels/zalo-personal/bounded-fetch.ts';

let server: Server;
let address: string;
beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/hang') return;
    if (request.url!.startsWith('/half')) return void response.write('a');
    if (request.url === '/none') return void response.writeHead(204).end();
    response.setHeader('set-cookie', ['a=1; Expires=Wed, 18 Mar 2026 00:00:00 GMT', 'b=2']);
    response.end(request.url === '/large' ? Buffer.alloc(17 * 1024 * 1024) : '{"x":1}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('hands on answers as they are, cookies too, and tells their status', async () => {
  const statuses: number[] = [];
  const bounded = boundFetch({ onAnswer: (status) => void statuses.push(status) });
  const answer = await bounded(`${address}/`);
  expect([answer.headers.getSetCookie().length, await answer.json()]).toEqual([2, { x: 1 }]);
  expect((await bounded(`${address}/none`)).status).toBe(204);
  expect(statuses).toEqual([200, 204]);
});

it.each(['/hang', '/half'])('gives up in time what does not end: %s', async (path) => {
  await expect(boundFetch({ callMs: 100 })(address + path)).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('waits longer for somebody who scans, unless that is broken off', async () => {
  const stop = new AbortController();
  const waiting = boundFetch({ callMs: 20, scanMs: 60_000 })(`${address}/half?/authen/qr/waiting-scan`, {
    signal: stop.signal,
  });
  setTimeout(() => stop.abort(), 100);
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

it('reads no answer without end', async () => {
  await expect(boundFetch({})(`${address}/large`)).rejects.toThrow('larger than any');
});
