import { openDatabase } from '../../../src/storage/open-database.ts';
import { describeChannel } from '../../contracts/channel.contract.ts';
import { answering, NOW, until } from '../../support/channel-desk.ts';
import { signed, written } from '../../support/zalo-oa-events.ts';
import { ZaloOaServer } from '../../support/zalo-oa-server.ts';
import { openZaloOa, storesIn } from './use-zalo-oa.ts';

describeChannel('zalo-oa', async (answer) => {
  const server = new ZaloOaServer();
  await server.start();
  const database = await openDatabase({ file: ':memory:' });
  const { channel, told } = openZaloOa(server, { stores: async () => storesIn(database), now: () => NOW });
  const stop = new AbortController();
  const running = channel.run(answering(channel, answer), stop.signal);
  await until(() => told.length > 0);
  const write = async (text: string) => {
    const { body, headers } = signed(written(text, { at: NOW }));
    await channel.intake!.take(Buffer.from(body), headers);
  };
  const shown = () => server.shown.map(({ text = '' }) => text).join('\n');
  return {
    write,
    // The reception puts the words of a choice in the place of its number; here the person types them.
    choose: (number) => write(new RegExp(`^${number}\\. (.+)$`, 'mu').exec(shown())![1]!),
    shown,
    files: () => server.shown.flatMap(({ file }) => file ?? []),
    refusesFiles: true,
    async close() {
      stop.abort();
      await running;
      await server.stop();
      await database.close();
    },
  };
});
