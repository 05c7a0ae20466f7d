import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { AskedMessage, Reply } from '../../src/assistant/message.ts';
import type { SavedSubject } from '../../src/assistant/subject.ts';
import type { LanguageModelSettings } from '../../src/config/language-model.ts';
import type { Config } from '../../src/config.ts';
import { type Logger, withoutRows } from '../../src/shared/logger.ts';
import { type ModelServer, startModelServer } from './model-server.ts';

/** The day on which these tests ask. */
export const ASKED_AT = new Date('2026-03-02T01:00:00Z');
/** Never to be seen anywhere but in the header of a request. */
export const KEY = 'sk-khoa-khong-ai-duoc-thay';

/** What a model app starts with. */
export interface ModelAppOptions {
  readonly play: ModelServer['play'];
  /** Files of its knowledge folder; without them, `folder`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly model?: Partial<LanguageModelSettings>;
  readonly config?: Partial<Config>;
}

/** The whole app with a scripted model behind it. */
export interface ModelApp {
  readonly app: App;
  readonly server: ModelServer;
  readonly config: Config;
  /** Every line that was logged. */
  readonly log: string[];
  /** What was told while answers were worded. */
  readonly heard: string[];
  ask(text: string, more?: Partial<AskedMessage>, before?: SavedSubject): Promise<Reply>;
  /** What was booked. */
  booked(): Promise<{ outcome: string; inputTokens: number; outputTokens: number; calls: number }[]>;
  /** Everything that was sent to the model, as text. */
  sent(): string;
}

/** Removes after each test what it opened. */
export function useModelApps(): (options: ModelAppOptions) => Promise<ModelApp> {
  const after: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const undo of after.splice(0).reverse()) await undo();
  });
  return async (options) => {
    const root = mkdtempSync(join(tmpdir(), 'model-app-'));
    after.push(() => rmSync(root, { recursive: true }));
    const server = await startModelServer(options.play);
    after.push(() => server.close());
    const opened = openModelApp(options, server, root);
    after.push(() => opened.app.close());
    return opened;
  };
}

/** One for all tests of a file: a large folder is read once. */
export function useLastingModelApp(options: ModelAppOptions): () => ModelApp {
  let opened: ModelApp;
  let root = '';
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'model-app-'));
    opened = openModelApp(options, await startModelServer(options.play), root);
    await opened.app.frontDesk();
  });
  afterAll(async () => {
    await opened.app.close();
    await opened.server.close();
    rmSync(root, { recursive: true });
  });
  return () => opened;
}

function openModelApp(options: ModelAppOptions, server: ModelServer, root: string): ModelApp {
  const { logger, log } = capturing();
  const config = configOf(options, server, root);
  const app = createApp(config, {
    logger,
    clock: { now: () => ASKED_AT },
    onNotice: (notice) => void log.push(notice),
  });
  const heard: string[] = [];
  return {
    ...{ app, server, config, log, heard },
    async ask(text, more = {}, before) {
      const who = { channel: 'console', sender: 'x', chat: 'c', sentAt: ASKED_AT, role: 'guest' } as const;
      const hear = (soFar: string) => void heard.push(soFar);
      return (await (await app.frontDesk()).reply({ ...who, text, hear, ...more }, before)).reply;
    },
    booked: () => readBooked(config),
    sent: () => server.requests.map((request) => JSON.stringify(request)).join('\n'),
  };
}

async function readBooked({ dataDir }: Config) {
  const { openDatabase } = await import('../../src/storage/open-database.ts');
  const database = await openDatabase({ file: join(dataDir, 'tro-ly-so.db') });
  try {
    return await database.queries.selectFrom('modelUse').selectAll().orderBy('number').execute();
  } finally {
    await database.close();
  }
}

function configOf({ files, folder, model, config }: ModelAppOptions, { baseUrl }: ModelServer, root: string): Config {
  const knowledgeDir = folder ?? join(root, 'knowledge');
  mkdirSync(knowledgeDir, { recursive: true });
  for (const [name, text] of Object.entries(files ?? {})) writeFileSync(join(knowledgeDir, name), text);
  const languageModel: LanguageModelSettings = {
    ...{ baseUrl, model: 'mo-hinh-thu', apiKey: KEY, isRemote: true, reads: 'public', rewrites: false },
    ...{ firstWordsMs: 8000, answerMs: 20_000, questionsPerPerson: 10_000, tokensPerDay: 1_000_000_000 },
    ...model,
  };
  const others = { logLevel: 'trace', access: 'open', admins: [], retentionDays: 90 } as const;
  const web = { host: '127.0.0.1', port: 0 };
  return { ...others, web, knowledgeDir, dataDir: join(root, 'data'), languageModel, ...config };
}

function capturing(): { logger: Logger; log: string[] } {
  const log: string[] = [];
  const logger = pino({ level: 'trace', serializers: { err: withoutRows } }, { write: (line) => void log.push(line) });
  return { logger, log };
}
