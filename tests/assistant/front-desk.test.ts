import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFrontDesk, type FrontDesk, LONGEST_QUESTION } from '../../src/assistant/front-desk.ts';
import type { Reply } from '../../src/assistant/message.ts';
import type { SavedSubject } from '../../src/assistant/subject.ts';
import type { Role } from '../../src/people/role.ts';
import { type Asking, askKnowledge, numbered, TODAY } from '../answering/asking.ts';
import { askWithInternal, SECRETS } from '../answering/internal-papers.ts';
import { openOffice } from '../support/office.ts';

let asking: Asking;
let desk: FrontDesk;
/** What each chat is about, as whoever keeps conversations hands it on. */
let subjects: Map<string, SavedSubject>;
beforeAll(async () => {
  asking = await askKnowledge();
  desk = await openDesk(asking);
});
beforeEach(() => {
  subjects = new Map();
});

async function openDesk(parts: Asking): Promise<FrontDesk> {
  return createFrontDesk({ ...parts, office: await openOffice(parts, () => new Date(`${TODAY}T03:00:00Z`)) });
}

async function say(text: string, { chat = 'a', role = 'guest' as Role, at = desk } = {}): Promise<Reply> {
  const sentAt = new Date(`${TODAY}T03:00:00Z`);
  const message = { channel: 'console', sender: 'someone', chat, text, sentAt, role };
  const { reply, subject } = await at.reply(message, subjects.get(chat));
  if (subject === null) subjects.delete(chat);
  else if (subject) subjects.set(chat, JSON.parse(JSON.stringify(subject)));
  return reply;
}

const FIRST = 'Công an tỉnh theo dõi những chỉ tiêu nào giai đoạn 2026-2027?';

describe('a follow-up', () => {
  it.each(['còn giai đoạn sau thì sao?', 'con giai doan sau thi sao', 'thế giai đoạn tiếp theo thì sao?'])(
    'goes on to the next period: %s',
    async (next) => {
      expect(numbered(await say(FIRST))).toHaveLength(2);
      const answer = await say(next);
      expect(numbered(answer)).toHaveLength(5);
      expect(answer.citations[0]!.section).toContain('2028-2030');
    },
  );

  it('exchanges the office and keeps the rest', async () => {
    await say('Sở Nội vụ chủ trì những nhiệm vụ nào trong Kế hoạch 05/KH-UBND?');
    const answer = await say('thế còn Công an tỉnh?');
    expect(answer.text).toContain('Kế hoạch 05/KH-UBND: 12 nhiệm vụ');
    expect(numbered(answer)).toHaveLength(12);
  });

  it('goes on from another follow-up', async () => {
    await say(FIRST);
    await say('còn giai đoạn sau thì sao?');
    expect((await say('thế còn Sở Nội vụ?')).text).toContain('25%');
  });

  it('knows only its own chat', async () => {
    await say(FIRST, { chat: 'a' });
    await say('Ai ký Kế hoạch 05/KH-UBND?', { chat: 'b' });
    expect(numbered(await say('còn giai đoạn sau thì sao?', { chat: 'c' }))).toEqual([]);
    expect(numbered(await say('còn giai đoạn sau thì sao?', { chat: 'a' }))).toHaveLength(5);
  });

  it('has nothing to go on from after “chuyện khác”', async () => {
    await say(FIRST);
    expect(await say('chuyện khác')).toMatchObject({ kind: 'smalltalk', text: expect.stringContaining('chuyện khác') });
    expect(numbered(await say('còn giai đoạn sau thì sao?'))).toEqual([]);
  });

  it('is not what names a paper of its own', async () => {
    await say(FIRST);
    expect((await say('còn Kế hoạch 05/KH-UBND ai ký?')).text).toContain('Trần Phước Hiền');
  });

  it('by a guest shows nothing of what an official was told in the same chat', async () => {
    const internal = await openDesk(await askWithInternal());
    const told = await say('Công an tỉnh chủ trì những nhiệm vụ nào?', { at: internal, role: 'official' });
    expect(told.text).toMatch(SECRETS);
    for (const text of ['thế còn Công an tỉnh?', 'còn kinh phí thì sao?', 'còn giai đoạn sau thì sao?'])
      expect(JSON.stringify(await say(text, { at: internal }))).not.toMatch(SECRETS);
  });
});

describe('a follow-up to what tasks stand', () => {
  const late = (text: string) => /^Có (\d+) nhiệm vụ quá hạn/u.exec(text)?.[1];

  it('keeps the condition and exchanges the office', async () => {
    expect(late((await say('Phòng BCVT có việc nào quá hạn không?')).text)).toBe('18');
    const answer = await say('thế còn Trung tâm CĐS&ĐMST?');
    expect(answer.text).toContain('Có 7 nhiệm vụ quá hạn của Trung tâm CĐS&ĐMST');
  });

  it('exchanges the year', async () => {
    expect((await say('năm 2027 có những nhiệm vụ nào?')).text).toContain('thực hiện trong năm 2027');
    expect((await say('còn năm 2025 thì sao?')).text).toContain('thực hiện trong năm 2025');
  });

  it('goes on after a command as if it had not been', async () => {
    await say(FIRST);
    await say('/nhiemvu 1411');
    expect(numbered(await say('còn giai đoạn sau thì sao?'))).toHaveLength(5);
  });
});

describe('smalltalk', () => {
  it.each([
    'xin chào',
    'chào bạn!',
    'Chào bạn, bạn có khỏe không?',
    'cam on nhieu',
    'cảm ơn em, chào nhé',
    'Bạn là ai?',
    'bạn làm được gì?',
    'tạm biệt',
  ])('gets a human answer without sources: %s', async (text) => {
    expect(await say(text)).toMatchObject({ kind: 'smalltalk', citations: [] });
  });

  it.each([
    ['Xin chào, Quyết định 558 có mấy điều?', '3 điều'],
    ['chào em, kế hoạch 05 ai ký?', 'Trần Phước Hiền'],
    ['cảm ơn, Sở Nội vụ chủ trì những nhiệm vụ nào?', '3 nhiệm vụ'],
    ['Hi! Kế hoạch 05 có mấy nhóm nhiệm vụ?', '8 nhóm'],
  ])('does not catch a question: %s', async (text, words) => {
    expect(await say(text)).toMatchObject({ kind: 'answered', text: expect.stringContaining(words) });
  });
});

describe('the desk', () => {
  it('says that it reads words alone to what has none: a sticker, a voice', async () => {
    expect(await say('')).toMatchObject({ kind: 'clarify', text: expect.stringContaining('Tôi chỉ đọc được chữ') });
  });

  it.each(['   ', '\n\t'])('asks back where nothing was said: %j', async (text) => {
    expect(await say(text)).toMatchObject({ kind: 'clarify', text: expect.stringContaining('chưa gõ câu hỏi') });
  });

  it('asks for a shorter question, and says how long this one was', async () => {
    const answer = await say('a '.repeat(LONGEST_QUESTION));
    expect(answer.kind).toBe('clarify');
    expect(answer.text).toMatch(/3\.999 ký tự, quá mức 2\.000/u);
    expect((await say(`${' '.repeat(LONGEST_QUESTION)}Ai ký Kế hoạch 05/KH-UBND?`)).kind).toBe('answered');
  });

  it('reads decomposed letters', async () => {
    expect((await say('Ai là người ký Kế hoạch 05/KH-UBND?'.normalize('NFD'))).text).toContain('Trần Phước Hiền');
  });

  it('welcomes with three questions that it can answer', async () => {
    const { text, choices } = desk.welcome();
    expect(text).toContain('5 văn bản');
    expect(choices).toHaveLength(3);
    for (const [i, question] of choices!.entries())
      expect({ question, kind: (await say(question, { chat: `${i}` })).kind }).toEqual({ question, kind: 'answered' });
  });
});
