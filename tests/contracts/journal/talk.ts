import type { Claim, Exchange, Journal } from '../../../src/assistant/journal.ts';
import type { Message, Reply } from '../../../src/assistant/message.ts';
import type { PeopleStore } from '../../../src/people/people-store.ts';

/** One opening of a place for exchanges, with the people they belong to. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly people: PeopleStore;
}

/** The opening of the test that runs. */
export type Opened = () => OpenedJournal;

/** Ends an exchange as delivered. */
export function finish(journal: Journal, exchange: Exchange, claim: Claim): Promise<boolean> {
  return journal.settle(exchange, claim, 'accepted', at(1));
}

const START = Date.parse('2026-03-02T01:00:00.000Z');
export const REPLY: Reply = {
  kind: 'answered',
  text: 'Có 2 nhiệm vụ:\n- một\n- hai',
  citations: [{ document: 'Kế hoạch 05', title: 'Kế hoạch', section: 'mục I', page: 2, quote: 'nguyên văn “…”' }],
  table: { header: ['a', 'b'], rows: [['1', '2']] },
  choices: ['/nhiemvu trang 2'],
};
export const SUBJECT = {
  asked: 'ai ký?',
  documents: { ids: ['05'], certain: true },
  periods: [{ from: 2026, to: 2027 }],
};
export const at = (seconds: number) => new Date(START + seconds * 1000);
export const claimed = (token: string, seconds = 60): Claim => ({ token, until: at(seconds) });

let count = 0;
export function message(chat: string, text = `câu ${count}`, more: Partial<Message> = {}): Message {
  count++;
  return {
    ...{ channel: 'zalo', key: `tin ${count}`, sender: `người ${chat}`, chat, text, sentAt: at(0) },
    ...{ isPrivate: true, isAddressed: false, ...more },
  };
}
