import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { FrontDesk } from '../../../src/assistant/front-desk.ts';
import type { Message } from '../../../src/assistant/message.ts';
import type { Reception } from '../../../src/assistant/reception.ts';
import { runConsole } from '../../../src/channels/console/console.ts';
import { WORDS } from '../../../src/channels/console/messages.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { createLogger } from '../../../src/shared/logger.ts';

const FILE = { name: 'bao-cao.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('Báo cáo') };

/** A reception that says back what it was asked; asked for, it offers choices, hands out a file, complains or breaks. */
function echo(): Pick<Reception, 'answer'> & Pick<FrontDesk, 'welcome'> & { asked: Message[] } {
  const asked: Message[] = [];
  return {
    asked,
    async answer(message) {
      asked.push(message);
      if (message.text === 'hỏng') throw new Error('broken');
      if (message.text === 'sai') throw new UserError('Tiến độ chưa đúng.');
      const said = { kind: 'answered' as const, text: `Đáp: ${message.text}`, citations: [] };
      if (message.text === 'danh sách') return { ...said, choices: ['/nhiemvu trang 2', '/nhiemvu trang 1'] };
      return message.text === 'tệp' ? { ...said, files: [FILE] } : said;
    },
    welcome: () => ({
      kind: 'smalltalk',
      text: 'Xin chào',
      citations: [],
      choices: ['Câu một?', 'Câu hai?', 'Câu ba?'],
    }),
  };
}

export interface Talk {
  readonly terminal: boolean;
  readonly historyFile: string;
  readonly json?: boolean;
  readonly news?: string;
  /** Each is sent when the prompt is shown, or all at once without a terminal; the input ends after the last. */
  readonly typed: readonly (string | Uint8Array)[];
}

/** Holds one conversation on streams of memory and returns all that was printed. */
export async function talk({ terminal, historyFile, json = false, news, typed }: Talk) {
  const desk = echo();
  const input = Object.assign(new PassThrough(), { isTTY: terminal });
  const output = Object.assign(new PassThrough(), { isTTY: terminal, columns: 80 });
  const errors = new PassThrough();
  const left = [...typed];
  const sendNext = () => {
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(next);
  };
  let printed = '';
  output.on('data', (chunk) => {
    printed += chunk;
    // Readline ends a prompt by placing the cursor.
    if (terminal && String(chunk).endsWith('G') && stripVTControlCharacters(printed).endsWith(WORDS.prompt))
      setImmediate(sendNext);
  });
  if (!terminal) for (let i = 0; i <= typed.length; i++) sendNext();
  const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
  const logger = createLogger('silent');
  const whole = await runConsole({
    desk,
    reception: desk,
    clock,
    logger,
    sender: 'owner',
    input,
    output,
    errors,
    historyFile,
    filesFolder: dirname(historyFile),
    json,
    ...(news === undefined ? {} : { news }),
  });
  return { whole, printed, faults: String(errors.read() ?? ''), asked: desk.asked.map(({ text }) => text) };
}
