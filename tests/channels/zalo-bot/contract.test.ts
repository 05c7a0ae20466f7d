import { openDatabase } from '../../../src/storage/open-database.ts';
import { describeChannel } from '../../contracts/channel.contract.ts';
import { ZaloBotServer } from '../../support/zalo-bot-server.ts';
import { written } from '../../support/zalo-bot-updates.ts';
import { openZaloBot, until } from './use-zalo-bot.ts';

describeChannel('zalo-bot', async (answer) => {
  const server = new ZaloBotServer();
  await server.start();
  const database = await openDatabase({ file: ':memory:' });
  const { channel } = openZaloBot(server, database, {});
  const stop = new AbortController();
  let handled = 0;
  let choices: readonly string[] = [];
  const inbound = {
    async receive(message: Parameters<typeof answer>[0]) {
      try {
        // Numbers that are typed mean what the reception numbered; it does so for every channel.
        const { text, chat, key } = message;
        const reply = answer({ ...message, text: choices[Number(text) - 1] ?? text });
        choices = reply?.choices ?? [];
        if (reply) await channel.outlet.send({ key, chat, reply, isRepeat: false });
      } catch {
        // The reception keeps a message before anything can break; here it counts as kept.
      }
      handled += 1;
      return true;
    },
    setReach: async () => {},
  };
  const running = channel.run(inbound, stop.signal);
  const write = async (text: string) => {
    const before = handled;
    server.happen(written({ text }));
    await until(() => handled > before);
  };
  const shown = () => server.shown.map(({ text }) => text).join('\n');
  return {
    write,
    choose: (number) => write(`${number}`),
    shown,
    // None can be sent; the words name them.
    files: () => [...shown().matchAll(/[\w-]+\.xlsx/gu)].map(([name]) => name),
    async close() {
      stop.abort();
      await running;
      await server.stop();
      await database.close();
    },
  };
});
