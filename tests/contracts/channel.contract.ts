import { afterEach, describe, expect, it } from 'vitest';
import type { Message, Reply } from '../../src/assistant/message.ts';

/** A channel with a person at its other end. */
export interface Line {
  /** The person writes, and waits until the channel has done with it. */
  write(text: string): Promise<void>;
  /** The person takes the choice with this number, counted from 1, the way this channel offers. */
  choose(number: number): Promise<void>;
  /** Everything that the person was shown, without markup. */
  shown(): string;
  /** Names of the files that the person got. */
  files(): readonly string[] | Promise<readonly string[]>;
  /** The service does not take workbooks: then the reply names them, and where they can be had. */
  readonly refusesFiles?: true;
  close(): Promise<void>;
}

/** Opens a channel behind which `answer` sits; it may throw, as the assistant would that is broken. */
export type OpenLine = (answer: (message: Message) => Reply | undefined) => Promise<Line>;

const say = (text: string, more: Partial<Reply> = {}): Reply => ({ kind: 'answered', text, citations: [], ...more });

/** What every channel keeps to, whatever it looks like. */
export function describeChannel(name: string, open: OpenLine): void {
  describe(`the channel ${name}`, () => {
    let line: Line | undefined;
    afterEach(() => line?.close());
    const talk = async (answer: (message: Message) => Reply | undefined) => {
      const messages: Message[] = [];
      line = await open((message) => {
        messages.push(message);
        return answer(message);
      });
      return { messages, ...line };
    };
    describe('what is written', () => takesWords(talk));
    describe('what is said', () => showsReplies(talk));
    describe('a choice', () => offersChoices(talk));
  });
}

type Talk = (answer: (message: Message) => Reply | undefined) => Promise<Line & { messages: Message[] }>;

function takesWords(talk: Talk): void {
  it.each(['Sở Nội vụ chủ trì những nhiệm vụ nào?', 'so noi vu?', '/nhiemvu 05-PL2-I-2', '👩‍💻 & <b>"CĐS"</b>'])(
    'comes as it is, from somebody, in private: %j',
    async (text) => {
      const { messages, write } = await talk(() => say('Vâng.'));
      await write(text);
      expect(messages).toMatchObject([{ channel: name(messages), text, isPrivate: true, isAddressed: true }]);
      expect([messages[0]!.sender, messages[0]!.chat, messages[0]!.key].every(Boolean)).toBe(true);
    },
  );

  it('twice is two messages of one person in one chat', async () => {
    const { messages, write } = await talk(() => say('Vâng.'));
    await write('ai ký?');
    await write('ai ký?');
    expect(new Set(messages.map(({ key }) => key)).size).toBe(2);
    expect(new Set(messages.map(({ sender, chat }) => `${sender} ${chat}`)).size).toBe(1);
  });

  it('is taken also after something broke', async () => {
    const { messages, write, shown } = await talk(({ text }) => {
      if (text === 'hỏng') throw new Error('broken');
      return say('Đã tới.');
    });
    await write('hỏng');
    await write('còn đó không?');
    expect(messages.at(-1)!.text).toBe('còn đó không?');
    expect(shown()).toContain('Đã tới.');
    expect(shown()).not.toContain('broken');
  });
}

function name(messages: readonly Message[]): string {
  return messages[0]?.channel ?? 'none';
}

function showsReplies(talk: Talk): void {
  it('is shown whole, with its sources and its table', async () => {
    const citation = { document: '12/KH-UBND', title: 'Kế hoạch', section: 'Mục II', page: 3, quote: 'Phấn đấu 85%' };
    const table = { header: ['Nhiệm vụ', 'Hạn'], rows: [['Lắp mạng', '30/6/2026']] };
    const { write, shown } = await talk(() =>
      say('Có 1 < 2 việc:\n- việc một\n- việc hai', { citations: [citation], table }),
    );
    await write('?');
    for (const words of ['Có 1 < 2 việc', 'việc một', 'việc hai', '12/KH-UBND', 'trang 3', 'Lắp mạng', '30/6/2026'])
      expect(shown()).toContain(words);
  });

  it('is shown to its last word, however long', async () => {
    const text = Array.from({ length: 300 }, (_, i) => `Điều ${i}: đẩy mạnh chuyển đổi số.`).join('\n');
    const { write, shown } = await talk(() => say(text));
    await write('?');
    expect(Array.from({ length: 300 }, (_, i) => i).filter((i) => !shown().includes(`Điều ${i}:`))).toEqual([]);
  });

  it('comes with its files, or says where they can be had', async () => {
    const file = { name: 'bao-cao.xlsx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1]) };
    const { write, files, shown, refusesFiles } = await talk(() => say('Báo cáo đây.', { files: [file] }));
    await write('?');
    expect(await files()).toEqual(refusesFiles ? [] : ['bao-cao.xlsx']);
    if (refusesFiles) expect(shown()).toMatch(/bao-cao\.xlsx[\s\S]*kênh khác/u);
  });

  it('may be nothing', async () => {
    const { messages, write, shown } = await talk(({ text }) => (text === 'im' ? undefined : say('Nói.')));
    await write('im');
    await write('nói');
    expect(messages).toHaveLength(2);
    expect(shown()).toContain('Nói.');
  });
}

function offersChoices(talk: Talk): void {
  it('is numbered, and comes back as its words or as itself', async () => {
    const { messages, write, shown, choose } = await talk(() => say('Ý nào?', { choices: ['Câu một?', 'Câu hai?'] }));
    await write('?');
    expect(shown()).toMatch(/1\. Câu một\?[\s\S]*2\. Câu hai\?/u);
    await choose(2);
    const { text, choice } = messages[1]!;
    expect(choice?.index ?? text).toBe(choice ? 1 : 'Câu hai?');
  });
}
