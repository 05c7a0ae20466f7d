import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Exchange, Journal } from '../../src/assistant/journal.ts';
import type { Message, Reply } from '../../src/assistant/message.ts';
import type { PeopleStore } from '../../src/people/people-store.ts';

/** One opening of a place for exchanges, with the people they belong to. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly people: PeopleStore;
}

const START = Date.parse('2026-03-02T01:00:00.000Z');
const REPLY: Reply = {
  kind: 'answered',
  text: 'Có 2 nhiệm vụ:\n- một\n- hai',
  citations: [{ document: 'Kế hoạch 05', title: 'Kế hoạch', section: 'mục I', page: 2, quote: 'nguyên văn “…”' }],
  table: { header: ['a', 'b'], rows: [['1', '2']] },
  choices: ['/nhiemvu trang 2'],
};
const SUBJECT = { asked: 'ai ký?', documents: { ids: ['05'], certain: true }, periods: [{ from: 2026, to: 2027 }] };
const at = (seconds: number) => new Date(START + seconds * 1000);
const claimed = (token: string, seconds = 60): Claim => ({ token, until: at(seconds) });

let count = 0;
function message(chat: string, text = `câu ${count}`, more: Partial<Message> = {}): Message {
  count++;
  return {
    ...{ channel: 'zalo', key: `tin ${count}`, sender: `người ${chat}`, chat, text, sentAt: at(0) },
    ...{ isPrivate: true, isAddressed: false, ...more },
  };
}

/** What every `Journal` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeJournal(open: () => Promise<OpenedJournal>): void {
  describe('the journal', () => {
    let journal: Journal;
    let people: PeopleStore;
    beforeEach(async () => {
      ({ journal, people } = await open());
    });
    const open2 = async () => (await open()).journal;
    const opened = () => ({ journal, people });
    describe('takes in', () => takesIn(opened));
    describe('hands out', () => handsOut(opened, open2));
    describe('gives', () => keepsClaims(opened, open2));
    describe('settles', () => settles(opened));
    describe('looks back', () => looksBack(opened));
    describe('looks back', () => looksBackOnPeople(opened));
    describe('forgets', () => forgets(opened));
  });
}

type Opened = () => OpenedJournal;

function finish(journal: Journal, exchange: Exchange, claim: Claim): Promise<boolean> {
  return journal.settle(exchange, claim, 'accepted', at(1));
}

function takesIn(opened: Opened): void {
  it('a message once, however often it is handed over, and whoever hands over', async () => {
    const { journal } = opened();
    const said = message('a');
    expect((await journal.receive(said, at(0)))?.message).toEqual(said);
    expect(await journal.receive(said, at(1))).toBeUndefined();
    expect(await journal.receive({ ...said, text: 'khác' }, at(1))).toBeUndefined();
    expect(await journal.receive({ ...said, channel: 'telegram' }, at(1))).toBeDefined();
    expect(await journal.undone()).toBe(2);
  });

  it('one message once of many that come at once', async () => {
    const { journal } = opened();
    const said = message('a');
    const taken = await Promise.all(Array.from({ length: 8 }, () => journal.receive(said, at(0))));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('everything that a message is', async () => {
    const { journal } = opened();
    const said = message('nhóm', 'Sở “Nội vụ” 📄\nlà gì?', {
      ...{ senderName: "O'Brien; drop table exchange; --", isPrivate: false, isAddressed: true },
      choice: { turn: 3, index: 1 },
    });
    await journal.receive(said, at(0));
    expect((await journal.claim(['zalo'], claimed('x'), at(0)))?.message).toStrictEqual(said);
  });

  it('words that are said unasked, once', async () => {
    const { journal, people } = opened();
    const { id: person } = await people.meet({ channel: 'zalo', account: '1', chat: 'a' }, at(0));
    const words = { key: 'thông báo 1', channel: 'zalo', chat: 'a', person, reply: REPLY };
    expect(await journal.announce(words, at(0))).toBe(true);
    expect(await journal.announce(words, at(1))).toBe(false);
    const exchange = await journal.claim(['zalo'], claimed('x'), at(1));
    expect(exchange).toMatchObject({ chat: 'a', person, reply: REPLY, begun: false });
    expect(exchange?.message).toBeUndefined();
  });
}

function handsOut(opened: Opened, openAnother: () => Promise<Journal>): void {
  it('nothing where there is nothing, or only on other channels', async () => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0));
    expect(await journal.claim(['telegram'], claimed('x'), at(0))).toBeUndefined();
  });

  it('the messages of a chat one after another', async () => {
    const { journal } = opened();
    for (const text of ['một', 'hai', 'ba']) await journal.receive(message('a', text), at(0));
    for (const text of ['một', 'hai', 'ba']) {
      const exchange = await journal.claim(['zalo'], claimed('x'), at(0));
      expect(exchange?.message?.text).toBe(text);
      expect(await journal.claim(['zalo'], claimed('y'), at(0))).toBeUndefined();
      expect(await finish(journal, exchange!, claimed('x'))).toBe(true);
    }
    expect(await journal.undone()).toBe(0);
  });

  it('chats in turns: a flood waits behind those who ask once', async () => {
    const { journal } = opened();
    for (let i = 0; i < 20; i++) await journal.receive(message('lũ'), at(0));
    for (const chat of ['b', 'c', 'd']) await journal.receive(message(chat), at(1));
    const order: string[] = [];
    for (let i = 0; i < 8; i++) {
      const exchange = await journal.claim(['zalo'], claimed(`${i}`), at(2));
      order.push(exchange!.chat);
      await finish(journal, exchange!, claimed(`${i}`));
    }
    expect(order).toEqual(['lũ', 'b', 'c', 'd', 'lũ', 'lũ', 'lũ', 'lũ']);
  });

  it('an exchange to one only, also to two openings at once', async () => {
    const { journal } = opened();
    const other = await openAnother();
    for (let i = 0; i < 10; i++) await journal.receive(message(`chat ${i}`), at(0));
    const claims = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? journal : other).claim(['zalo'], claimed(`${i}`), at(0)),
    );
    const numbers = (await Promise.all(claims)).flatMap((exchange) => (exchange ? [exchange.number] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    let left = await journal.claim(['zalo'], claimed('z'), at(0));
    while (left) {
      numbers.push(left.number);
      left = await journal.claim(['zalo'], claimed('z'), at(0));
    }
    expect(new Set(numbers).size).toBe(10);
  });
}

function keepsClaims(opened: Opened, openAnother: () => Promise<Journal>): void {
  it('again what its holder let run out, who can then settle nothing any more', async () => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0));
    const first = await journal.claim(['zalo'], claimed('x', 10), at(0));
    expect(await journal.renew(first!, claimed('x', 20))).toBe(true);
    expect(await journal.claim(['zalo'], claimed('y', 90), at(15))).toBeUndefined();
    const second = await journal.claim(['zalo'], claimed('y', 90), at(21));
    expect(second).toMatchObject({ number: first!.number, attempts: 2, begun: false });
    expect(await journal.renew(first!, claimed('x', 99))).toBe(false);
    expect(await journal.answered(first!, claimed('x'), { reply: REPLY }, at(22))).toBe(false);
    expect(await journal.settle(first!, claimed('x'), 'accepted', at(22))).toBe(false);
    expect(await journal.answered(second!, claimed('y'), { reply: REPLY }, at(22))).toBe(true);
  });

  it('what is claimed as it comes to nobody else', async () => {
    const { journal } = opened();
    const exchange = await journal.receive(message('a'), at(0), claimed('mine'));
    expect(await journal.claim(['zalo'], claimed('x'), at(0))).toBeUndefined();
    expect(await finish(journal, exchange!, claimed('mine'))).toBe(true);
  });

  it('loses nobody who writes just as the last one of the chat is done', async () => {
    const { journal } = opened();
    const other = await openAnother();
    for (let round = 0; round < 15; round++) {
      await journal.receive(message('a'), at(0));
      const exchange = await journal.claim(['zalo'], claimed('x'), at(0));
      await Promise.all([finish(journal, exchange!, claimed('x')), other.receive(message('a'), at(0))]);
      const next = await journal.claim(['zalo'], claimed('x'), at(0));
      expect(next).toBeDefined();
      await finish(journal, next!, claimed('x'));
    }
  });
}

function settles(opened: Opened): void {
  const take = async (token = 'x', seconds = 0) =>
    opened().journal.claim(['zalo'], claimed(token, seconds + 60), at(seconds));

  it('a reply, which is then handed out as it is, as begun', async () => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0));
    const files = [{ name: 'a.xlsx', mediaType: 'application/x', bytes: new Uint8Array([0, 1, 255]) }];
    await journal.answered((await take())!, claimed('x'), { reply: { ...REPLY, files } }, at(1));
    const again = await take('y', 100);
    expect(again).toMatchObject({ begun: true, attempts: 2 });
    expect({ ...again!.reply, files: undefined }).toStrictEqual({ ...REPLY, files: undefined });
    expect(Buffer.from(again!.reply!.files![0]!.bytes)).toEqual(Buffer.from([0, 1, 255]));
  });

  it.each([false, true])('a delivery to be tried later; begun: %s', async (begun) => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0));
    const exchange = await take();
    await journal.answered(exchange!, claimed('x'), { reply: REPLY }, at(1));
    expect(await journal.postpone(exchange!, claimed('x'), at(30), begun)).toBe(true);
    expect(await take('y', 29)).toBeUndefined();
    expect(await take('y', 30)).toMatchObject({ begun, reply: REPLY });
    expect(await take('z', 200)).toMatchObject({ begun: true });
  });

  it('a reply that holds a code, which is forgotten once it was delivered', async () => {
    const { journal } = opened();
    const exchange = await journal.receive(message('a'), at(0), claimed('x'));
    const reply: Reply = { ...REPLY, text: 'Mã mời: CF3H-9KMN-R2TX', isSecret: true };
    await journal.answered(exchange!, claimed('x', 1), { reply }, at(0));
    expect((await take('y', 2))!.reply).toStrictEqual(reply);
    await journal.settle(exchange!, claimed('y'), 'accepted', at(3));
    expect((await journal.lastTurn('zalo', 'a'))!.reply.text).not.toContain('CF3H');
  });

  it('one repeat of a delivery', async () => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0));
    const exchange = await take();
    expect(await journal.repeat(exchange!, claimed('y'))).toBe(false);
    expect(await journal.repeat(exchange!, claimed('x'))).toBe(true);
    expect(await journal.repeat(exchange!, claimed('x'))).toBe(false);
  });
}

function answering(opened: Opened) {
  return async (said: Message, person: string, reply: Reply, subject?: typeof SUBJECT | null): Promise<number> => {
    const { journal } = opened();
    const exchange = await journal.receive(said, at(count), claimed('x'));
    await journal.answered(exchange!, claimed('x'), { reply, person, subject }, at(count));
    await journal.settle(exchange!, claimed('x'), 'accepted', at(count));
    return exchange!.number;
  };
}

function meeting(opened: Opened) {
  return async (account: string): Promise<string> =>
    (await opened().people.meet({ channel: 'zalo', account, chat: account }, at(0))).id;
}

function looksBack(opened: Opened): void {
  const answer = answering(opened);
  const meet = meeting(opened);

  it('on the last turn of a chat, and on one with a number in the same chat', async () => {
    const { journal } = opened();
    expect(await journal.lastTurn('zalo', 'a')).toBeUndefined();
    const first = await answer(message('a'), await meet('a'), REPLY, SUBJECT);
    expect(await journal.lastTurn('zalo', 'a')).toStrictEqual({ number: first, reply: REPLY, subject: SUBJECT });
    const second = await answer(message('a'), await meet('a'), { ...REPLY, kind: 'smalltalk' }, null);
    expect(await journal.lastTurn('zalo', 'a')).toMatchObject({ number: second });
    expect((await journal.lastTurn('zalo', 'a'))!.subject).toBeUndefined();
    expect(await journal.lastAnswer('zalo', 'a')).toMatchObject({ number: first });
    expect(await journal.turn(first, 'zalo', 'a')).toMatchObject({ number: first });
    expect(await journal.turn(first, 'zalo', 'b')).toBeUndefined();
    expect(await journal.turn(first, 'telegram', 'a')).toBeUndefined();
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

function looksBackOnPeople(opened: Opened): void {
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
  });
}

function forgets(opened: Opened): void {
  it('what was done long ago, and nothing that is under way', async () => {
    const { journal } = opened();
    const exchange = await journal.receive(message('a'), at(0), claimed('x'));
    await journal.settle(exchange!, claimed('x'), 'accepted', at(10));
    await journal.receive(message('a'), at(0));
    expect(await journal.purge(at(10))).toBe(0);
    expect(await journal.purge(at(11))).toBe(1);
    expect(await journal.undone()).toBe(1);
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
