import { expect, it } from 'vitest';
import { otherChannels } from '../../src/app/other-channels.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { OutboxWorld } from '../contracts/outbox/world.ts';

const AT = new Date('2026-03-01T03:00:00Z');

it('the other channels of a person are those that are running and through which the person can be reached', async () => {
  const database = await openDatabase({ file: ':memory:' });
  const world = new OutboxWorld(database);
  await world.join('an', AT, { channels: ['zalo-bot', 'telegram', 'zalo-oa'] });
  await world.join('binh', AT, { channels: ['zalo-bot'] });
  const of = (chat: string) =>
    otherChannels(world.people, { channel: 'zalo-bot', chat }, ['zalo-bot', 'telegram', 'console']);
  expect(await of('zalo-bot an')).toEqual(['telegram']);
  expect(await of('zalo-bot binh')).toEqual([]);
  expect(await of('nhóm')).toEqual([]);
  await world.people.setReach({ channel: 'telegram', account: 'an' }, false);
  expect(await of('zalo-bot an')).toEqual([]);
  await database.close();
});
