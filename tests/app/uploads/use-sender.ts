import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe } from 'vitest';
import { type App, createApp } from '../../../src/app.ts';
import { type AttachmentSource, NotFetchedError } from '../../../src/assistant/attachments.ts';
import type { Attachment, Message, Reply } from '../../../src/assistant/message.ts';
import type { Config } from '../../../src/config.ts';
import type { Assignment } from '../../../src/reminders/assignment.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { makeTinyKnowledge } from '../../cli/tiny-knowledge.ts';
import { describeOnServer } from '../../support/server-database.ts';
import { tinyConfig } from '../../support/tiny-app.ts';

export const START = new Date('2026-03-02T01:00:00Z');

/** Somebody's files, which a channel of the test hands out; what is asked for is noted. */
class Files implements AttachmentSource {
  readonly fetched: string[] = [];
  /** What befalls the next fetches. */
  readonly faults: (NotFetchedError | Error)[] = [];
  readonly #contents = new Map<string, Uint8Array>();

  put(name: string, content: string): Attachment {
    const id = `tệp ${this.#contents.size}`;
    this.#contents.set(id, new TextEncoder().encode(content));
    return { id, name };
  }

  async fetch({ id }: Attachment): Promise<Uint8Array> {
    this.fetched.push(id);
    const fault = this.faults.shift();
    if (fault) throw fault;
    const bytes = this.#contents.get(id);
    if (!bytes) throw new NotFetchedError('gone', 'unknown');
    return bytes;
  }
}

/** The whole product over two small documents, with an administrator ("quản trị") who sends files to it. */
export class Sender {
  readonly files = new Files();
  readonly folders = makeTinyKnowledge();
  readonly clock = { at: START };
  readonly notices: string[] = [];
  readonly #databaseUrl: string | undefined;
  #messages = 0;
  app: App;

  /** In a file of SQLite where no server's database is named. */
  constructor(databaseUrl?: string) {
    this.#databaseUrl = databaseUrl;
    this.app = this.open();
  }

  /** One more process on the same folders. */
  open(more: Partial<Config> = {}): App {
    const admins = [{ channel: 'memory', account: 'quản trị' }];
    const config = tinyConfig(this.folders, { admins, ...this.#database, ...more });
    return createApp(config, {
      ...{ logger: createLogger('silent'), clock: { now: () => this.clock.at }, sharing: { lookMs: 20, retryMs: 20 } },
      onNotice: (notice) => void this.notices.push(notice),
    });
  }

  get #database(): Pick<Config, 'databaseUrl'> {
    return this.#databaseUrl === undefined ? {} : { databaseUrl: this.#databaseUrl };
  }

  /** What is said to somebody; to the administrator where nobody is named. */
  async say(text: string, more: Partial<Message> = {}, app = this.app): Promise<Reply> {
    const sender = more.sender ?? 'quản trị';
    const reception = await app.reception(new Map(), { sources: new Map([['memory', this.files]]) });
    const about = {
      key: `${++this.#messages}`,
      chat: sender,
      isPrivate: true,
      isAddressed: true,
      sentAt: this.clock.at,
    };
    const reply = await reception.answer({ channel: 'memory', sender, text, ...about, ...more });
    if (!reply) throw new Error(`nothing is said to ${text}`);
    return reply;
  }

  /** What is said to who asks for the tasks of `PLAN`. */
  async ask(more: Partial<Message> = {}): Promise<string> {
    return (await this.say('Sở Nội vụ chủ trì những nhiệm vụ nào theo Kế hoạch 77/KH-UBND?', more)).text;
  }

  /** What is said to a file. */
  send(name: string, content: string, more: Partial<Message> = {}): Promise<Reply> {
    return this.say('', { attachments: [this.files.put(name, content)], ...more });
  }

  /** What is said to the choice that holds these words. */
  choose({ choices = [] }: Reply, words: string): Promise<Reply> {
    const choice = choices.find((offered) => offered.includes(words));
    if (choice === undefined) throw new Error(`no "${words}" in ${choices.join(', ')}`);
    return this.say(choice);
  }

  /** Sends a file and has it taken up. */
  async add(name: string, content: string): Promise<Reply> {
    return this.choose(await this.send(name, content), 'đưa vào dùng');
  }

  /** What reminders rest on: of each record its id, and all that is kept of it. */
  async assignments(): Promise<ReadonlyMap<string, Assignment>> {
    const { assignments } = await (await this.app.office()).outbox.facts();
    return new Map(assignments.map((one) => [one.subject, one]));
  }

  /** What the trail says. */
  async trail(): Promise<string> {
    return (await this.say('/nhatky')).text;
  }

  async restart(): Promise<void> {
    await this.app.close();
    this.app = this.open();
  }
}

/** The same with a sender whose data are in SQLite, and in PostgreSQL where there is a server. */
export function describeSending(what: string, body: (sender: () => Sender) => void): void {
  describe(`${what}, in a file of SQLite`, () => body(useSender()));
  describeOnServer(`${what}, on a server of PostgreSQL`, (url) => body(useSender(url)));
}

/** A sender for each test. */
export function useSender(databaseUrl?: () => string): () => Sender {
  let sender: Sender;
  beforeEach(() => {
    sender = new Sender(databaseUrl?.());
  });
  afterEach(async () => {
    await sender.app.close();
    rmSync(sender.folders.root, { recursive: true });
  });
  return () => sender;
}
