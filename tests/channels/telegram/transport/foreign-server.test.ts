import { createServer } from 'node:net';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { expect, it } from 'vitest';
import { createTelegram } from '../../../../src/channels/telegram/telegram.ts';
import { createLogger } from '../../../../src/shared/logger.ts';
import { Desk, until } from '../../../support/channel-desk.ts';
import { delivery } from './use-telegram.ts';

/** The emulator of the Bot API that others wrote (npm: telegram-test-api) takes port numbers only. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it('a question and its answer pass through a Bot API that nobody here wrote', async () => {
  const foreign = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await foreign.start();
  const [token, told, desk] = ['123456789:foreign', [] as string[], new Desk()];
  const logger = createLogger('silent');
  const tell = (words: string) => void told.push(words);
  const channel = createTelegram({ token, apiRoot: foreign.config.apiURL, tell, logger, now: () => new Date() });
  const stop = new AbortController();
  const running = channel.run(desk, stop.signal);
  const client = foreign.getClient(token, { timeout: 5_000, interval: 20 });
  await client.sendMessage(client.makeMessage('Sở Nội vụ có việc gì?'));
  await until(() => desk.messages.length > 0);
  expect(desk.messages).toMatchObject([{ channel: 'telegram', text: 'Sở Nội vụ có việc gì?', isPrivate: true }]);
  const { chat } = desk.messages[0]!;
  const reply = { choices: ['Câu một?'], text: 'Sở Nội vụ có 2 việc.' };
  expect(await channel.outlet.send(delivery(reply, { chat, turn: 1 }))).toEqual({ kind: 'accepted' });
  const { result } = await client.getUpdates();
  expect(result).toMatchObject([{ message: { text: 'Sở Nội vụ có 2 việc.', parse_mode: 'HTML' } }]);
  stop.abort();
  await running;
  await foreign.stop();
});
