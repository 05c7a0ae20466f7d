import { openDatabase } from '../../../src/storage/open-database.ts';
import { describeChannel } from '../../contracts/channel.contract.ts';
import { answering, until } from '../../support/channel-desk.ts';
import { ZaloBotServer } from '../../support/zalo-bot-server.ts';
import { written } from '../../support/zalo-bot-updates.ts';
import { openZaloBot } from './use-zalo-bot.ts';

describeChannel('zalo-bot', async (answer) => {
  const server = new ZaloBotServer();
  await server.start();
  const database = await openDatabase({ file: ':memory:' });
  const { channel } = openZaloBot(server, database, {});
  const stop = new AbortController();
  let handled = 0;
  const onHandled = () => {
    handled += 1;
  };
  const inbound = answering(channel, answer, onHandled);
  const running = channel.run(inbound, stop.signal);
  const write = async (text: string) => {
    const before = handled;
    server.happen(written({ text }));
    await until(() => handled > before);
  };
  const shown = () => server.shown.map(({ text }) => text).join('\n');
  return {
    write,
    // The reception puts the words of a choice in the place of its number; here the person types them.
    choose: (number) => write(new RegExp(`^${number}\\. (.+)$`, 'mu').exec(shown())![1]!),
    shown,
    files: () => [],
    refusesFiles: true,
    async close() {
      stop.abort();
      await running;
      await server.stop();
      await database.close();
    },
  };
});
