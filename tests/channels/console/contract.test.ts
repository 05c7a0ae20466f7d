import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runConsole } from '../../../src/channels/console/console.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { describeChannel } from '../../contracts/channel.contract.ts';

const logger = createLogger('silent');
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };

describeChannel('console', async (answer) => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  let [printed, answered] = ['', 0];
  output.on('data', (chunk) => {
    printed += chunk;
  });
  const reception = {
    answer: async (message: Parameters<typeof answer>[0]) => {
      answered += 1;
      return answer(message);
    },
  };
  const desk = { welcome: () => ({ kind: 'smalltalk' as const, text: '', citations: [] }) };
  const files = { historyFile: join(folder, 'history'), filesFolder: join(folder, 'files') };
  const ended = runConsole({
    desk,
    reception,
    clock,
    logger,
    sender: 'owner',
    input,
    output,
    errors,
    ...files,
    json: false,
  });
  const write = async (text: string) => {
    const before = answered;
    input.write(`${text}\n`);
    while (answered === before) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return {
    write,
    choose: (number) => write(`${number}`),
    shown: () => printed,
    files: () => readdir(files.filesFolder),
    async close() {
      input.end();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
});
