import type { Message } from '../../../src/assistant/message.ts';
import type { Channel } from '../../../src/channels/channel.ts';
import { describeChannel, type OpenLine } from '../../contracts/channel.contract.ts';
import { until } from '../../support/channel-desk.ts';
import { ZaloDouble } from '../../support/zalo-double.ts';
import { ME, messageBy, ZaloServer } from '../../support/zalo-server.ts';
import { AN, openZalo } from './use-zalo.ts';

/** A running channel behind which `answer` sits, and a person who writes by `say`. */
async function openLine(answer: Parameters<OpenLine>[0], channel: Channel, say: (text: string) => void) {
  const stop = new AbortController();
  let handled = 0;
  let choices: readonly string[] = [];
  const receive = async (message: Message) => {
    // As the reception does: a number stands for what was offered under it.
    const chosen = choices[Number(message.text) - 1];
    try {
      const reply = answer(chosen === undefined ? message : { ...message, text: chosen });
      if (reply) await channel.outlet.send({ key: message.key, chat: message.chat, reply, turn: 1, isRepeat: false });
      choices = reply?.choices ?? [];
    } catch {
      // The reception keeps a message before anything can break; here it counts as kept.
    }
    handled += 1;
    return true;
  };
  const running = channel.run({ receive, setReach: async () => {} }, stop.signal);
  const write = async (text: string) => {
    const before = handled;
    say(text);
    await until(() => handled > before);
  };
  return {
    write,
    choose: (number: number) => write(`${number}`),
    async end() {
      stop.abort();
      await running;
    },
  };
}

describeChannel('zalo-personal', async (answer) => {
  const server = new ZaloServer();
  await server.start();
  const { channel, told, logIn } = openZalo(server);
  await logIn();
  const { end, ...line } = await openLine(answer, channel, (content) =>
    server.push('user', messageBy(AN, ME, { content })),
  );
  await until(() => told.length > 0);
  return {
    ...line,
    shown: () => server.shown.map(({ params }) => String(params.message ?? '')).join('\n'),
    files: () => server.shown.flatMap(({ params }) => (params.fileName ? [String(params.fileName)] : [])),
    async close() {
      await end();
      await server.stop();
    },
  };
});

describeChannel('zalo-personal, on an account in memory', async (answer) => {
  const double = new ZaloDouble();
  const { channel, told, logIn } = openZalo(new ZaloServer(), { logIn: double.logIn });
  await logIn();
  const { end, ...line } = await openLine(answer, channel, (text) => double.say(AN, text));
  await until(() => told.length > 0);
  return {
    ...line,
    shown: () => double.sent.map(({ params }) => String(params.message ?? '')).join('\n'),
    files: () => double.files,
    close: end,
  };
});
