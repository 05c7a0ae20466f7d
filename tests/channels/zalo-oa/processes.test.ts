import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OaStores } from '../../../src/channels/zalo-oa/zalo-oa.ts';
import { type DatabasePlace, describeOnEveryDatabase } from '../../support/databases.ts';
import { APP, ZaloOaServer } from '../../support/zalo-oa-server.ts';
import { createHands, delivery, FIRST_TOKEN, openZaloOa, storesIn } from './use-zalo-oa.ts';

const ACCEPTED = { kind: 'accepted' };
const VAULT_NAME = `zalo-oa ${APP.appId}`;

let server: ZaloOaServer;
const hands = createHands();
beforeEach(async () => {
  server = new ZaloOaServer();
  await server.start();
});
afterEach(() => server.stop());

const processesIn =
  (place: DatabasePlace) =>
  async (change: (stores: OaStores) => OaStores = (stores) => stores, secretKey?: string) => {
    const stores = change(storesIn(await place.open(), secretKey));
    return openZaloOa(server, { stores: async () => stores, now: hands.now });
  };
const send = ({ channel }: ReturnType<typeof openZaloOa>) => channel.outlet.send(delivery());

describeOnEveryDatabase('processes that share an Official Account', (place) => {
  const openProcess = processesIn(place);

  it('spend a refresh token once, however many of them renew at once', async () => {
    const processes = await Promise.all([openProcess(), openProcess(), openProcess()]);
    for (let round = 0; round < 4; round++) {
      const outcomes = await Promise.all([...processes, ...processes].map(send));
      // Who did not get the lease has nothing to send with yet: that message goes later.
      expect(outcomes.filter(({ kind }) => kind !== 'accepted' && kind !== 'not_sent')).toEqual([]);
      expect(await Promise.all(processes.map(send))).toEqual(Array(3).fill(ACCEPTED));
      expect(server.renewals).toBe(round + 1);
      hands.passHours(25);
    }
    expect(processes.flatMap(({ alerts }) => alerts)).toEqual([]);
  });

  it('take up what the others got, where the old token is not taken any more', async () => {
    const [one, other] = [await openProcess(), await openProcess()];
    await send(one);
    await send(other);
    hands.passHours(1);
    server.expire();
    expect(await send(one)).toMatchObject({ kind: 'not_sent' });
    expect([await send(other), await send(one)]).toEqual([ACCEPTED, ACCEPTED]);
    expect(server.renewals).toBe(2);
  });
});

describeOnEveryDatabase('processes of which one stood still, died or has another key', (place) => {
  const openProcess = processesIn(place);

  it('lose no token where one stood still for longer than its lease while it renewed', async () => {
    const other = await openProcess();
    const slow = await openProcess((stores) => ({
      ...stores,
      vault: {
        ...stores.vault,
        async write(name, value, after, at) {
          // It has its tokens; before it can keep them its lease runs out, and the other is refused the spent one.
          if (value.includes('access-token-thu-1')) {
            hands.pass(120_000);
            expect(await send(other)).toMatchObject({ kind: 'not_sent' });
          }
          return stores.vault.write(name, value, after, at);
        },
      },
    }));
    expect(await send(slow)).toEqual(ACCEPTED);
    expect(server.renewals).toBe(1);
    hands.pass(60_000);
    expect(await send(other)).toEqual(ACCEPTED);
  });

  it('tell what the death of one in the midst of it means', async () => {
    const dying = await openProcess((stores) => ({
      ...stores,
      vault: {
        ...stores.vault,
        write: (name, value, after, at) =>
          value.includes('access-token') ? new Promise(() => {}) : stores.vault.write(name, value, after, at),
      },
    }));
    void send(dying);
    await expect.poll(() => server.renewals, { timeout: 10_000 }).toBe(1);
    hands.pass(120_000);
    const next = await openProcess();
    expect(await send(next)).toMatchObject({ kind: 'not_sent' });
    expect(next.alerts).toEqual([expect.stringMatching(/bị mất câu trả lời.*Cách cấp lại quyền/u)]);
  });

  it('leave what another key has sealed, until a new refresh token stands in its place', async () => {
    await send(await openProcess());
    const strange = await openProcess(undefined, 'x'.repeat(32));
    expect(await send(strange)).toMatchObject({ kind: 'not_sent' });
    expect(strange.alerts).toEqual([expect.stringMatching(/Không mở được mục bí mật.*SECRET_KEY/u)]);
    expect(await send(await openProcess())).toEqual(ACCEPTED);
    server.refreshToken = FIRST_TOKEN;
    const anew = await openProcess(undefined, 'x'.repeat(32));
    server.fail('/oa/access_token', { status: 403 });
    expect(await send(anew)).toMatchObject({ kind: 'not_sent' });
    hands.pass(60_000);
    expect(await send(anew)).toEqual(ACCEPTED);
    const { vault } = storesIn(await place.open(), 'x'.repeat(32));
    expect((await vault.read(VAULT_NAME))?.version).toBe(1);
  });
});
