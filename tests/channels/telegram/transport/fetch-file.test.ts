import { describe, expect, it } from 'vitest';
import { NotFetchedError } from '../../../../src/assistant/attachments.ts';
import type { Attachment } from '../../../../src/assistant/message.ts';
import { TOKEN } from '../../../support/telegram-server.ts';
import { useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();
const CONTENT = 'Kế hoạch\n'.repeat(2_000);

function sent(content = CONTENT): Attachment {
  const { file_id: id, file_name: name = '', file_size: bytes = 0 } = server().upload('ke-hoach.md', content);
  return { id, name, bytes };
}

/** What a fetch comes to: the bytes as text, or the fault that is told. */
async function fetched(
  file: Attachment,
  {
    mostBytes = 1_000_000,
    forMs = 10_000,
    mostFileBytes,
  }: { mostBytes?: number; forMs?: number; mostFileBytes?: number } = {},
): Promise<string | NotFetchedError> {
  const { channel } = open(mostFileBytes === undefined ? {} : { mostFileBytes });
  const options = { mostBytes, signal: AbortSignal.timeout(forMs) };
  try {
    return new TextDecoder().decode(await channel.attachments!.fetch(file, options));
  } catch (error) {
    if (!(error instanceof NotFetchedError)) throw error;
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(TOKEN.slice(12));
    expect(error.cause).toBeUndefined();
    return error;
  }
}

describe('a file that was sent', () => {
  it('comes whole', async () => {
    expect(await fetched(sent())).toBe(CONTENT);
    expect(await fetched(sent('x'))).toBe('x');
  });

  it('is asked for in the name of the bot, and not downloaded where Telegram says that it is too large', async () => {
    const file = sent();
    expect(await fetched({ id: file.id, name: file.name }, { mostBytes: 100 })).toMatchObject({ fault: 'too_big' });
    expect(server().called('getFile')).toEqual([{ file_id: file.id }]);
    expect(server().called('download')).toEqual([]);
  });

  it('is given up as soon as more comes than is taken, where nobody said so before', async () => {
    server().tellsSizes = false;
    const { id, name } = sent();
    expect(await fetched({ id, name })).toBe(CONTENT);
    expect(await fetched({ id, name }, { mostBytes: 100 })).toMatchObject({ fault: 'too_big' });
    expect(server().called('download')).toHaveLength(2);
  });

  it('is not even asked for where Telegram hands out none so large', async () => {
    const large = { ...sent(), bytes: 30_000_000 };
    const fault = await fetched(large, { mostBytes: 100_000_000 });
    expect(fault).toMatchObject({ fault: 'too_big', channelMostBytes: 20 * 1024 * 1024 });
    expect(await fetched(large, { mostFileBytes: 1_000 })).toMatchObject({ channelMostBytes: 1_000 });
    expect(server().called('getFile')).toEqual([]);
  });
});

describe('a file that cannot be had', () => {
  it('is too large where Telegram says so, gone where it does not know it', async () => {
    server().fail('getFile', { code: 400, description: 'Bad Request: file is too big' });
    expect(await fetched(sent())).toMatchObject({ fault: 'too_big', channelMostBytes: 20 * 1024 * 1024 });
    server().fail('getFile', {
      code: 400,
      description: 'Bad Request: wrong file_id or the file is temporarily unavailable',
    });
    expect(await fetched(sent())).toMatchObject({ fault: 'gone' });
    server().fail('download', { code: 404 });
    expect(await fetched(sent())).toMatchObject({ fault: 'gone' });
  });

  it.each(['reset', 'accept, reset', { code: 502 }] as const)(
    'is not to be had just now after %j of the download',
    async (fault) => {
      server().fail('download', fault);
      const file = sent();
      expect(await fetched(file)).toMatchObject({ fault: 'unavailable' });
      expect(await fetched(file)).toBe(CONTENT);
    },
  );

  it.each(['hang', 'accept, hang'] as const)(
    'is given up after a while where the download ends in "%s"',
    async (fault) => {
      server().fail('download', fault);
      expect(await fetched(sent(), { forMs: 200 })).toMatchObject({ fault: 'unavailable' });
    },
  );

  it.each(['reset', 'accept, cut JSON', { code: 500 }, { code: 429 }, { code: 401 }] as const)(
    'is not to be had just now after %j of the question where it is',
    async (fault) => {
      server().fail('getFile', fault);
      expect(await fetched(sent())).toMatchObject({ fault: 'unavailable' });
    },
  );

  it('is not to be had while nobody answers', async () => {
    const file = sent();
    await server().stop();
    expect(await fetched(file)).toMatchObject({ fault: 'unavailable' });
    await server().start();
  });
});
