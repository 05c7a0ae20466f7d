import { describeChannel } from '../../../contracts/channel.contract.ts';
import { TelegramServer } from '../../../support/telegram-server.ts';
import { pressed, written } from '../../../support/telegram-updates.ts';
import { readHtml } from '../render/read-html.ts';
import { openTelegram, until } from './use-telegram.ts';

describeChannel('telegram', async (answer) => {
  const server = new TelegramServer();
  await server.start();
  const { channel } = openTelegram(server, {});
  const stop = new AbortController();
  let [turn, handled] = [0, 0];
  const inbound = {
    async receive(message: Parameters<typeof answer>[0]) {
      turn += 1;
      try {
        const reply = answer(message);
        const { chat, key } = message;
        if (reply) await channel.outlet.send({ key, chat, reply, turn, isRepeat: false });
      } catch {
        // The reception keeps a message before anything can break; here it counts as kept.
      }
      handled += 1;
      return true;
    },
    setReach: async () => {},
  };
  const running = channel.run(inbound, stop.signal);
  const happens = async (update: Parameters<typeof server.happen>[0]) => {
    const before = handled;
    server.happen(update);
    await until(() => handled > before);
  };
  const buttons = () => server.shown.flatMap((one) => one.buttons ?? []);
  return {
    write: (text) => happens(written({ text })),
    choose: (number) => happens(pressed(buttons()[number - 1]!.callback_data)),
    shown: () =>
      [...server.shown.map(({ text = '' }) => readHtml(text).text), ...buttons().map(({ text }) => text)].join('\n'),
    files: () => server.shown.flatMap(({ file }) => file?.name ?? []),
    async close() {
      stop.abort();
      await running;
      await server.stop();
    },
  };
});
