import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { openWeb, type WebServer } from '../../src/web/server.ts';

const logger = createLogger('silent');
let web: WebServer;
let taken: string[];
let isAway: boolean;

beforeEach(async () => {
  [taken, isAway] = [[], false];
  const take = async (body: Uint8Array) => {
    if (isAway) throw new Error('the database is away');
    taken.push(new TextDecoder().decode(body));
  };
  const admits = (headers: Readonly<Record<string, unknown>>) => headers['x-secret'] === 'b';
  const routes = [{ path: '/telegram', admits, take }];
  web = await openWeb({ host: '127.0.0.1', port: 0, routes, logger });
});
afterEach(() => web.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${web.port}${path}`, init);
const post = (body: string, secret?: string) =>
  ask('/telegram?x=1', { method: 'POST', body, headers: secret === undefined ? {} : { 'x-secret': secret } });

describe('the web server', () => {
  it('says that it lives', async () => {
    const response = await ask('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
    expect((await ask('/health', { method: 'POST' })).status).toBe(405);
  });

  it('takes what is handed in by whoever knows the secret', async () => {
    expect((await post('{"update_id":1}', 'b')).status).toBe(200);
    expect(taken).toEqual(['{"update_id":1}']);
  });

  it.each([undefined, '', 'a', 'bb'])('takes nothing from who does not: %j', async (secret) => {
    expect((await post('x', secret)).status).toBe(401);
    expect(taken).toEqual([]);
  });

  it('takes nothing elsewhere, nothing by another method, nothing endless', async () => {
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/telegram')).status).toBe(405);
    // Who goes on writing may find the connection closed before the answer is read.
    expect([413, 'closed']).toContain(
      await post('x'.repeat(1024 * 1024 + 1), 'b').then(
        ({ status }) => status,
        () => 'closed',
      ),
    );
    expect(taken).toEqual([]);
    expect((await ask('/health')).status).toBe(200);
  });

  it('has it handed in again where it could not be kept', async () => {
    isAway = true;
    expect((await post('x', 'b')).status).toBe(503);
    isAway = false;
    expect((await post('x', 'b')).status).toBe(200);
  });

  it('says what to do where it cannot listen', async () => {
    const other = openWeb({ host: '127.0.0.1', port: web.port, routes: [], logger });
    await expect(other).rejects.toThrow(/Không mở được máy chủ web .* WEB_PORT/u);
  });
});
