import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../src/assistant/journal.ts';
import type { Reply } from '../../src/assistant/message.ts';
import type { PeopleStore } from '../../src/people/people-store.ts';
import { forgets, forgetsMuch, forgetsPeople, looksBack, looksBackOnPeople } from './journal/look-back.ts';
import { at, claimed, finish, message, type Opened, type OpenedJournal, REPLY } from './journal/talk.ts';

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
    describe('hands out', () => handsOut(opened));
    describe('hands out', () => handsOutAskedFirst(opened));
    describe('hands out', () => handsOutInTurns(opened, open2));
    describe('gives', () => keepsClaims(opened, open2));
    describe('settles', () => settles(opened));
    describe('looks back', () => looksBack(opened));
    describe('looks back', () => looksBackOnPeople(opened));
    describe('forgets', () => forgets(opened));
    describe('forgets', () => forgetsPeople(opened));
    describe('forgets', () => forgetsMuch(opened));
  });
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
      attachments: [
        { id: 'F "1"', name: 'Kế hoạch.md', bytes: 0, mediaType: 'text/markdown' },
        { id: '2', name: '' },
      ],
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

function handsOut(opened: Opened): void {
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
}

function handsOutAskedFirst(opened: Opened): void {
  it('what was asked before what is said unasked, however much of that there is', async () => {
    const { journal, people } = opened();
    const { id: person } = await people.meet({ channel: 'zalo', account: 'an' }, at(0));
    const tell = (chat: string) =>
      journal.announce({ key: `tin ${chat}`, channel: 'zalo', chat, person, reply: REPLY }, at(0));
    for (const chat of ['t1', 't2', 't3']) await tell(chat);
    for (const chat of ['h1', 'h2']) await journal.receive(message(chat), at(1));
    await tell('t4');
    await journal.receive(message('h3'), at(1));
    const order: string[] = [];
    for (let i = 0; i < 7; i++) {
      const exchange = await journal.claim(['zalo'], claimed(`${i}`), at(2));
      order.push(exchange!.chat);
      await finish(journal, exchange!, claimed(`${i}`));
    }
    expect(order).toEqual(['h1', 'h2', 'h3', 't1', 't2', 't3', 't4']);
  });
}

function handsOutInTurns(opened: Opened, openAnother: () => Promise<Journal>): void {
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

  it('no place before a flood to everybody who comes, because of what nobody works on', async () => {
    const { journal } = opened();
    await journal.receive(message('bỏ dở', 'câu', { channel: 'console' }), at(0), claimed('dead', 1));
    await journal.receive(message('hoãn'), at(0));
    await journal.postpone((await journal.claim(['zalo'], claimed('p'), at(0)))!, claimed('p'), at(600), {
      begun: false,
    });
    for (let i = 0; i < 3; i++) await journal.receive(message('lũ'), at(2));
    await finish(journal, (await journal.claim(['zalo'], claimed('x'), at(2)))!, claimed('x'));
    await journal.receive(message('mới'), at(3));
    expect((await journal.claim(['zalo'], claimed('x'), at(3)))?.chat).toBe('lũ');
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
    expect(await journal.postpone(exchange!, claimed('x'), at(30), { begun })).toBe(true);
    expect(await take('y', 29)).toBeUndefined();
    expect(await take('y', 30)).toMatchObject({ begun, reply: REPLY });
    expect(await take('z', 200)).toMatchObject({ begun: true });
  });

  it('a delivery that could not be tried at all, which does not count', async () => {
    const { journal } = opened();
    await journal.receive(message('a'), at(0));
    const exchange = await take();
    await journal.postpone(exchange!, claimed('x'), at(30), { begun: false, untried: true });
    expect(await take('y', 30)).toMatchObject({ attempts: 1 });
  });

  it('a reply that holds a code, which is forgotten once it was delivered', async () => {
    const { journal } = opened();
    const exchange = await journal.receive(message('a'), at(0), claimed('x', 1));
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
    expect(exchange!.isRepeat).toBe(false);
    await journal.answered(exchange!, claimed('x'), { reply: REPLY }, at(1));
    await journal.postpone(exchange!, claimed('x'), at(2), { begun: false });
    expect(await take('y', 2)).toMatchObject({ begun: false, isRepeat: true });
  });
}
