import { expect, it } from 'vitest';
import type { Delivery, Outlet } from '../../../src/assistant/outlet.ts';
import { deliver } from '../../../src/assistant/reception/deliver.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { createBudgets } from '../../../src/storage/budget-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { at, OutboxWorld, TASK } from '../../contracts/outbox/world.ts';
import { ZaloBotServer } from '../../support/zalo-bot-server.ts';
import { delivery, openZaloBot } from './use-zalo-bot.ts';

const DUE = at('2026-12-24');

it('a reminder goes on to the next address of its person once the month of the bot is used up', async () => {
  const server = new ZaloBotServer();
  await server.start();
  const database = await openDatabase({ file: ':memory:' });
  const world = new OutboxWorld(database);
  await world.adopt([TASK], at('2026-12-20', '10:00'));
  const an = await world.join('an', at('2026-12-20', '10:00'), {
    ...{ channels: ['telegram', 'zalo-bot'], chosen: { stages: [7] } },
  });
  const now = () => DUE;
  const { channel, alerts } = openZaloBot(server, database, { now, plan: { monthlyMessages: 1, users: 50 } });
  expect(await channel.outlet.send(delivery())).toEqual({ kind: 'accepted' });

  const byTelegram: Delivery[] = [];
  const telegram: Outlet = {
    send: async (one) => {
      byTelegram.push(one);
      return { kind: 'accepted' };
    },
  };
  const outlets = new Map([
    ['zalo-bot', channel.outlet],
    ['telegram', telegram],
  ]);
  const names = [...outlets.keys()];
  const tried: string[] = [];
  for (let i = 0; i < 2; i++) {
    await world.tick(DUE, names);
    const claim = { token: `${i}`, until: new Date(DUE.getTime() + 30_000) };
    const exchange = (await world.journal.claim(names, claim, DUE))!;
    const composed = (await world.journal.compose(exchange, claim, DUE))!;
    const parts = { journal: world.journal, outlets, budgets: createBudgets(database), logger: createLogger('silent') };
    await deliver({ ...exchange, ...composed }, claim, { ...parts, now });
    tried.push(exchange.channel);
  }
  expect(tried).toEqual(['zalo-bot', 'telegram']);
  expect(byTelegram.map(({ reply, isRepeat }) => [reply.text.includes('[05-1]'), isRepeat])).toEqual([[true, false]]);
  expect(server.shown).toHaveLength(1);
  expect(await world.stages(an, 'sent')).toEqual([7]);
  expect(alerts).toEqual([expect.stringContaining('nhắc việc tự chuyển sang kênh khác')]);
  await server.stop();
  await database.close();
});
