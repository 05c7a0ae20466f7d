import { expect, it } from 'vitest';
import type { Message, Reply } from '../../../src/assistant/message.ts';
import { at, claimed, finish, message, type Opened, REPLY, SUBJECT } from './talk.ts';

function answering(opened: Opened) {
  return async (said: Message, person: string, reply: Reply, subject?: typeof SUBJECT | null): Promise<number> => {
    const { journal } = opened();
    const exchange = await journal.receive(said, at(0), claimed('x'));
    await journal.answered(exchange!, claimed('x'), { reply, person, subject }, at(0));
    await journal.settle(exchange!, claimed('x'), 'accepted', at(0));
    return exchange!.number;
  };
}

function meeting(opened: Opened) {
  return async (account: string): Promise<string> =>
    (await opened().people.meet({ channel: 'zalo', account, chat: account }, at(0))).id;
}

/** What people said, the last turn of a chat and how much came of late. */
export function looksBack(opened: Opened): void {
  const answer = answering(opened);
  const meet = meeting(opened);

  it('on the last turn of a chat, and on one with a number in the same chat', async () => {
    const { journal } = opened();
    expect(await journal.lastTurn('zalo', 'a')).toBeUndefined();
    const person = await meet('a');
    const first = await answer(message('a'), person, REPLY, SUBJECT);
    expect(await journal.lastTurn('zalo', 'a')).toStrictEqual({ number: first, reply: REPLY, subject: SUBJECT });
    const second = await answer(message('a'), person, { ...REPLY, kind: 'smalltalk' }, null);
    expect(await journal.lastTurn('zalo', 'a')).toMatchObject({ number: second });
    expect((await journal.lastTurn('zalo', 'a'))!.subject).toBeUndefined();
    expect(await journal.lastAnswer('zalo', 'a', person)).toMatchObject({ number: first });
    expect(await journal.lastAnswer('zalo', 'a', await meet('b'))).toBeUndefined();
    expect(await journal.turn(first, 'zalo', 'a')).toMatchObject({ number: first });
    expect(await journal.turn(first, 'zalo', 'b')).toBeUndefined();
    expect(await journal.turn(first, 'telegram', 'a')).toBeUndefined();
  });

  it('on what was said unasked, where that offers choices and has arrived', async () => {
    const { journal } = opened();
    const person = await meet('a');
    const first = await answer(message('a'), person, REPLY, SUBJECT);
    const tell = async (key: string, more: Partial<Reply>, outcome: string) => {
      const { choices: _, ...plain } = REPLY;
      const words = { key, channel: 'zalo', chat: 'a', person, reply: { ...plain, ...more } };
      await journal.announce(words, at(1));
      const exchange = await journal.claim(['zalo'], claimed('x'), at(1));
      const before = await journal.lastTurn('zalo', 'a');
      await journal.settle(exchange!, claimed('x'), outcome, at(1));
      return { number: exchange!.number, before };
    };
    await tell('tin', { text: '"choices":["chỉ là lời"]' }, 'accepted');
    const lost = await tell('mất', { choices: ['đưa vào dùng'] }, 'rejected');
    expect(await journal.lastTurn('zalo', 'a')).toMatchObject({ number: first });
    const { number, before } = await tell('hỏi', { choices: ['đưa vào dùng', 'bỏ'] }, 'accepted');
    expect(before).toMatchObject({ number: first });
    expect(await journal.lastTurn('zalo', 'a')).toMatchObject({ number, reply: { choices: ['đưa vào dùng', 'bỏ'] } });
    // A button below one that nobody knows to have arrived was pressed: so it did.
    expect(await journal.turn(lost.number, 'zalo', 'a')).toMatchObject({ reply: { choices: ['đưa vào dùng'] } });
  });

  it('on how much came of late', async () => {
    const { journal } = opened();
    const person = await meet('người a');
    for (let i = 0; i < 3; i++) await journal.receive(message('a', 'giống nhau'), at(i));
    await journal.receive(message('a', 'lời người khác', { sender: 'ai đó' }), at(3));
    const last = await journal.receive(message('a', 'giống nhau'), at(4));
    await journal.receive(message('a', 'đến sau'), at(5));
    expect(await journal.traffic(last!, at(1))).toEqual({ fromSender: 3, inChat: 4, sameWords: 3 });
    const exchange = await journal.claim(['zalo'], claimed('x'), at(6));
    const notice = { reply: REPLY, person, isNotice: true };
    await journal.answered(exchange!, claimed('x'), notice, at(7));
    expect((await journal.traffic(last!, at(0))).lastNoticeAt).toBe(at(7).toISOString());
  });
}

/** What one person said and what many ask. */
export function looksBackOnPeople(opened: Opened): void {
  const answer = answering(opened);
  const meet = meeting(opened);

  it('on what a person asked, and on what is asked often', async () => {
    const { journal } = opened();
    const [a, b] = [await meet('a'), await meet('b')];
    const unknown: Reply = { ...REPLY, kind: 'no_evidence' };
    await answer(message('a', 'Giá vàng hôm nay?'), a, unknown);
    await answer(message('b', 'gia vang hom nay'), b, unknown);
    await answer(message('b', 'gia vang hom nay'), b, unknown);
    await answer(message('a', 'Thời tiết?'), a, unknown);
    await answer(message('a', 'Ai ký?'), a, REPLY);
    expect((await journal.pastOf(a, 2)).map(({ asked, kind }) => [asked, kind])).toEqual([
      ['Ai ký?', 'answered'],
      ['Thời tiết?', 'no_evidence'],
    ]);
    expect(await journal.countOf(a)).toBe(3);
    const asked = await journal.asked('no_evidence', at(0), 10);
    expect(asked.map(({ words, times }) => [words, times])).toEqual([
      ['gia vang hom nay', 2],
      ['Thời tiết?', 1],
    ]);
  });

  it('on what a person thinks of an answer, the last word counting', async () => {
    const { journal } = opened();
    const person = await meet('a');
    const number = await answer(message('a', 'Ai ký?'), person, REPLY);
    await journal.rate({ number, person, verdict: 'up' }, at(1));
    await journal.rate({ number, person, verdict: 'down', words: 'sai ngày' }, at(2));
    expect(await journal.ratings('up', 5)).toEqual([]);
    expect(await journal.ratings('down', 5)).toMatchObject([{ number, asked: 'Ai ký?', words: 'sai ngày' }]);
    expect(await journal.ratingsOf(person)).toMatchObject([{ number, verdict: 'down', words: 'sai ngày' }]);
    expect(await journal.ratingsOf(await meet('b'))).toEqual([]);
  });
}

/** What goes, and when. */
export function forgets(opened: Opened): void {
  it('what was done long ago, and nothing that is under way', async () => {
    const { journal } = opened();
    const exchange = await journal.receive(message('a'), at(0), claimed('x'));
    await journal.settle(exchange!, claimed('x'), 'accepted', at(10));
    await journal.receive(message('a'), at(20));
    expect(await journal.purge(at(10))).toBe(0);
    expect(await journal.purge(at(11))).toBe(1);
    expect(await journal.undone()).toBe(1);
  });

  it('what was never done and nobody works on, once it is as old', async () => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0), claimed('dead', 5));
    expect(await journal.purge(at(4))).toBe(0);
    expect(await journal.purge(at(6))).toBe(1);
  });

  it('what must not be kept of a message, as soon as that is answered', async () => {
    const { journal, people } = opened();
    const { id: person } = await people.meet({ channel: 'zalo', account: 'người a', chat: 'a' }, at(0));
    const said = message('a', 'hầm Đá Trắng', { attachments: [{ id: 'F1', name: 'ham-da-trang.md' }] });
    const exchange = await journal.receive(said, at(0), claimed('x', 5));
    await journal.answered(exchange!, claimed('x'), { reply: REPLY, person, isUnkept: true }, at(0));
    const again = await journal.claim(['zalo'], claimed('y'), at(6));
    const { attachments: _, ...rest } = said;
    expect(again?.message).toStrictEqual({ ...rest, text: '' });
    expect(again?.reply).toEqual(REPLY);
  });

  it('what was passed over, but not that it came', async () => {
    const { journal } = opened();
    const exchange = await journal.receive(message('a', 'lũ'), at(0), claimed('x'));
    await journal.settle(exchange!, claimed('x'), 'silenced', at(1));
    const next = await journal.receive(message('a', 'lũ'), at(2), claimed('x'));
    expect(await journal.traffic(next!, at(0))).toEqual({ fromSender: 2, inChat: 2, sameWords: 1 });
  });
}

/** What goes with a person. */
export function forgetsPeople(opened: Opened): void {
  it('what a removed person still waited for, and calls the next of the chat', async () => {
    const { journal, people } = opened();
    const { id } = await people.meet({ channel: 'zalo', account: 'người a', chat: 'a' }, at(0));
    await journal.receive(message('nhóm', 'chưa ai trả lời', { sender: 'người a' }), at(0), claimed('dead', 1));
    await journal.receive(message('nhóm', 'của người khác', { sender: 'người b' }), at(1));
    await people.remove(id, id, at(2));
    expect((await journal.claim(['zalo'], claimed('x'), at(2)))?.message?.text).toBe('của người khác');
    expect(await journal.undone()).toBe(1);
  });

  it('what a removed person asked of a process that died then: it is handed out only to be ended', async () => {
    const { journal, people } = opened();
    const { id } = await people.meet({ channel: 'zalo', account: 'người a', chat: 'a' }, at(0));
    await journal.receive(message('a'), at(0), claimed('dead', 30));
    await people.remove(id, id, at(10));
    const exchange = await journal.claim(['zalo'], claimed('x', 90), at(31));
    expect(exchange!.isErased).toBe(true);
    await journal.settle(exchange!, claimed('x'), 'erased', at(32));
    expect(await journal.undone()).toBe(0);
  });

  it('whoever is removed: what was said is gone, what is under way goes when it is done, keys stay known', async () => {
    const { journal, people } = opened();
    const { id: person } = await people.meet({ channel: 'zalo', account: 'người a', chat: 'a' }, at(0));
    const old = message('a', 'chuyện cũ');
    const exchange = await journal.receive(old, at(0), claimed('x'));
    await journal.answered(exchange!, claimed('x'), { reply: REPLY, person }, at(1));
    await journal.settle(exchange!, claimed('x'), 'accepted', at(1));
    const never = await journal.receive(message('nhóm', 'chưa ai trả lời', { sender: 'người a' }), at(0), claimed('z'));
    const now = await journal.receive(message('a', '/xoadulieu'), at(2), claimed('y'));
    await people.remove(person, person, at(3));
    expect(await journal.pastOf(person, 10)).toEqual([]);
    expect(await journal.lastTurn('zalo', 'a')).toBeUndefined();
    expect(await journal.answered(now!, claimed('y'), { reply: REPLY, person }, at(3))).toBe(true);
    await journal.settle(now!, claimed('y'), 'accepted', at(4));
    await journal.settle(never!, claimed('z'), 'accepted', at(4));
    expect(await journal.lastTurn('zalo', 'a')).toBeUndefined();
    expect(await journal.receive(old, at(5))).toBeUndefined();
    await journal.receive(message('a', 'người mới'), at(6));
    expect((await journal.claim(['zalo'], claimed('v'), at(6)))?.message?.text).toBe('người mới');
  });
}

/** What else comes of it that something goes. */
export function forgetsMuch(opened: Opened): void {
  it('what was never done, and calls the next of the chat', async () => {
    const { journal } = opened();
    await journal.receive(message('a', 'để quá lâu'), at(0));
    await journal.receive(message('a', 'vừa gửi'), at(10));
    expect(await journal.purge(at(5))).toBe(1);
    expect((await journal.claim(['zalo'], claimed('x'), at(11)))?.message?.text).toBe('vừa gửi');
  });

  it('more than goes at once', async () => {
    const { journal } = opened();
    for (let i = 0; i < 501; i++) {
      const exchange = await journal.receive(message(`chat ${i}`), at(0), claimed('x'));
      await finish(journal, exchange!, claimed('x'));
    }
    await journal.receive(message('a'), at(20));
    expect(await journal.purge(at(10))).toBe(501);
    expect([await journal.purge(at(10)), await journal.undone()]).toEqual([0, 1]);
  });
}
