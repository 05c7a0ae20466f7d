import { describeChannel } from '../../../contracts/channel.contract.ts';
import { answering, until } from '../../../support/channel-desk.ts';
import { TelegramServer } from '../../../support/telegram-server.ts';
import { pressed, written } from '../../../support/telegram-updates.ts';
import { readHtml } from '../render/read-html.ts';
import { openTelegram } from './use-telegram.ts';

describeChannel('telegram', async (answer) => {
  const server = new TelegramServer();
  await server.start();
  const { channel } = openTelegram(server, {});
  const stop = new AbortController();
  let handled = 0;
  const onHandled = () => {
    handled += 1;
  };
  const inbound = answering(channel, answer, onHandled);
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
