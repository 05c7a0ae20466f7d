import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { useDatabaseFolder } from '../../storage/database-folder.ts';
import { until } from '../../support/channel-desk.ts';
import { useCompiled } from '../../support/compile-for-children.ts';
import { ZALO_TOKEN } from '../../support/zalo-bot-server.ts';
import { written } from '../../support/zalo-bot-updates.ts';
import { useZaloBot } from './use-zalo-bot.ts';

const { server } = useZaloBot();
const folder = useDatabaseFolder();
const script = useCompiled(fileURLToPath(new URL('dying-receiver.ts', import.meta.url)));

/** A process that receives until it is killed. */
function startReceiver() {
  const child = spawn(process.execPath, [script(), folder.file, server().apiRoot, ZALO_TOKEN], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  return {
    hasSeen: (text: string) => said.includes(text),
    async kill() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function kept(): Promise<(string | null)[]> {
  const database = await folder.open();
  const rows = await database.queries.selectFrom('exchange').select('asked').orderBy('number').execute();
  await database.close();
  return rows.map(({ asked }) => asked);
}

it('a process that is killed between the answer and the journal loses what it was answered last, and nothing else', async () => {
  server().happen(...['một', 'hai', 'chết', 'ba', 'bốn'].map((text) => written({ text })));
  const first = startReceiver();
  await until(() => first.hasSeen('chết'));
  // Nothing more is asked for while one is not kept.
  expect(server().waiting).toBe(2);
  await first.kill();
  expect(await kept()).toEqual(['một', 'hai']);
  const second = startReceiver();
  await until(() => second.hasSeen('bốn') && server().called('sendChatAction').length >= 4);
  await second.kill();
  expect(await kept()).toEqual(['một', 'hai', 'ba', 'bốn']);
});
