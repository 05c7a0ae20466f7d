import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { createLogger } from '../../../src/shared/logger.ts';

/**
 * A process of its own: asks one question of an app that is configured by the environment, and prints which libraries were
 * loaded and which hosts were asked for. No host but 127.0.0.1 is reached.
 */
const hosts: string[] = [];
const fetched = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input);
  hosts.push(hostname);
  if (hostname !== '127.0.0.1') throw new TypeError('no network here');
  return fetched(input, init);
};

const [question = '', what = 'ask'] = process.argv.slice(2);
/** A proxy that nothing must go to. */
const proxy = createServer((_, response) => {
  hosts.push('proxy');
  response.end();
});
await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'ALL_PROXY'])
  process.env[name] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
const app = createApp(readConfig(), { logger: createLogger('silent') });
if (what === 'diagnose') await app.diagnose();
const sentAt = new Date('2026-03-02T01:00:00Z');
const who = { channel: 'console', sender: 'x', chat: 'c', role: 'guest' } as const;
const { reply } = await (await app.frontDesk()).reply({ ...who, text: question, sentAt });
await app.close();
proxy.close();
process.stdout.write(JSON.stringify({ text: reply.text, hosts: [...new Set(hosts)] }));
