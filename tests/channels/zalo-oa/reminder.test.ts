import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Delivery, Outlet } from '../../../src/assistant/outlet.ts';
import { deliver } from '../../../src/assistant/reception/deliver.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { createBudgets } from '../../../src/storage/budget-store.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { at, OutboxWorld, TASK } from '../../contracts/outbox/world.ts';
import { USER } from '../../support/zalo-oa-events.ts';
import { ZaloOaServer } from '../../support/zalo-oa-server.ts';
import { openZaloOa, storesIn } from './use-zalo-oa.ts';

const START = at('2026-12-01');
const DUE = at('2026-12-24');
const CHANNELS = ['zalo-oa', 'telegram'];
const TEMPLATE = { id: '77', parameters: { noi_dung: '{text}' }, longest: 300 };
let server: ZaloOaServer;
let database: Database;
let world: OutboxWorld;
let now: Date;
let onTelegram: string[];

beforeEach(async () => {
  server = new ZaloOaServer();
  await server.start();
  database = await openDatabase({ file: ':memory:' });
  world = new OutboxWorld(database);
  [now, onTelegram] = [DUE, []];
  await world.adopt([TASK], START);
  await world.join('an', START, { channels: ['telegram', 'zalo-oa'], chosen: { stages: [7] } });
  await database.queries.updateTable('address').set({ chat: USER }).where('channel', '=', 'zalo-oa').execute();
});
afterEach(async () => {
  await server.stop();
  await database.close();
});

/** One tick of the dispatcher, and what comes of it is delivered as the reception does. */
async function remind(outlet: Outlet): Promise<void> {
  await world.tick(now, CHANNELS);
  const claim = { token: `${now.getTime()}`, until: new Date(now.getTime() + 30_000) };
  const exchange = (await world.journal.claim(CHANNELS, claim, now))!;
  const { reply } = (await world.journal.compose(exchange, claim, now))!;
  const telegram: Outlet = {
    async send({ reply: said }: Delivery) {
      onTelegram.push(said.text);
      return { kind: 'accepted' };
    },
  };
  await deliver({ ...exchange, reply }, claim, {
    ...{ journal: world.journal, budgets: createBudgets(database), logger: createLogger('silent'), now: () => now },
    outlets: new Map([
      ['zalo-oa', outlet],
      ['telegram', telegram],
    ]),
  });
  now = new Date(now.getTime() + 60_000);
}

async function openOa(heardDaysAgo: number, more: { readonly template?: typeof TEMPLATE } = {}) {
  const stores = storesIn(database);
  await stores.lastHeard.note('zalo-oa', USER, new Date(DUE.getTime() - heardDaysAgo * 86_400_000));
  return openZaloOa(server, { stores: async () => stores, now: () => now, ...more });
}

it('a reminder comes by the account while its person was heard of not long ago', async () => {
  const { channel } = await openOa(6);
  await remind(channel.outlet);
  expect(server.shown).toMatchObject([{ user: USER, text: expect.stringContaining('[05-1]') }]);
  expect(onTelegram).toEqual([]);
});

it.each([
  ['as we count', 8, []],
  ['as Zalo counts (-230)', 6, [{ code: -230 }]],
  ['as Zalo counts (-232)', 6, [{ code: -232 }]],
  ['in that the person restricts it (-244)', 6, [{ code: -244 }]],
] as const)('after that it comes another way, and nobody is troubled: %s', async (_, days, faults) => {
  const { channel, told, alerts } = await openOa(days);
  server.fail('/oa/message/cs', ...faults);
  await remind(channel.outlet);
  expect(onTelegram).toEqual([]);
  await remind(channel.outlet);
  expect(onTelegram).toEqual([expect.stringContaining('[05-1]')]);
  expect([server.shown, told, alerts]).toEqual([[], [], []]);
});

it('where the quota is used up it comes another way, and administrators are told', async () => {
  const { channel, alerts } = await openOa(6);
  server.fail('/oa/message/cs', { code: -211, message: 'Out of quota' });
  await remind(channel.outlet);
  await remind(channel.outlet);
  expect(onTelegram).toEqual([expect.stringContaining('[05-1]')]);
  expect(alerts).toEqual([expect.stringMatching(/hết hạn mức gửi tin.*chuyển sang địa chỉ khác/u)]);
});

it('where there is an approved template it comes by that', async () => {
  const { channel } = await openOa(8, { template: TEMPLATE });
  await remind(channel.outlet);
  expect(server.shown).toMatchObject([
    { user: USER, template: { id: '77', data: { noi_dung: expect.stringContaining('[05-1]') } } },
  ]);
  expect(onTelegram).toEqual([]);
});
