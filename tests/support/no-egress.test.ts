import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EgressError } from './no-egress.ts';

// Documentation addresses (RFC 5737, RFC 3849): nobody answers there, should the guard ever fail.
const OUTSIDE = ['192.0.2.1', '2001:db8::1', 'example.invalid', '127.0.0.1.example.invalid'];

const server = createServer((_, response) => response.end('here'));
let port = 0;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

it.each(OUTSIDE)('refuses a connection to %s, however it is made', async (host) => {
  expect(() => connect(443, host)).toThrow(EgressError);
  expect(() => connect({ port: 443, host })).toThrow(EgressError);
  expect(() => connectTls({ port: 443, host })).toThrow(EgressError);
  expect(() => get({ host, port: 80 })).toThrow(EgressError);
  await expect(fetch(`http://${host.includes(':') ? `[${host}]` : host}/`)).rejects.toThrow(EgressError);
});

it('lets tests talk to a server of their own', async () => {
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('here');
});
