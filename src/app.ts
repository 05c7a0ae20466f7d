import { join } from 'node:path';
import { createAnswerer } from './answering/answerer.ts';
import { diagnose, type Finding } from './app/diagnose.ts';
import { once } from './app/once.ts';
import { type OpenedKnowledge, openKnowledge } from './app/open-knowledge.ts';
import { openStores } from './app/open-stores.ts';
import { createFrontDesk, type FrontDesk } from './assistant/front-desk.ts';
import type { Config } from './config.ts';
import { loadKnowledge } from './documents/knowledge.ts';
import { createOpenAiEmbeddings } from './retrieval/embeddings/openai.ts';
import { type Clock, systemClock } from './shared/clock.ts';
import { createLogger, type Logger } from './shared/logger.ts';
import { openIndexFiles } from './storage/index-files.ts';
import { createWorkingCalendar, type WorkingCalendar } from './tasks/calendar/working-calendar.ts';

/** What the outside may put in the place of the usual parts. */
export interface AppOverrides {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Told how far long work has come. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
  /** Told, in Vietnamese, of what went wrong without stopping anything. */
  readonly onNotice?: (message: string) => void;
}

/** The whole product, its parts joined. Nothing is read from the disk before it is asked for, and then once. */
export interface App {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  knowledge(): Promise<OpenedKnowledge>;
  /** Vietnam's working days alone, without reading the documents into a search. */
  calendar(): Promise<WorkingCalendar>;
  frontDesk(): Promise<FrontDesk>;
  diagnose(): Promise<Finding[]>;
  /** Removes the saved index; the knowledge must not be open yet. */
  forgetIndex(): Promise<void>;
  close(): Promise<void>;
}

/** Joins the parts: the only place where they meet. */
export function createApp(config: Config, overrides: AppOverrides = {}): App {
  const { clock = systemClock, logger = createLogger(config.logLevel), onProgress } = overrides;
  const { onNotice = (message: string) => logger.warn(message) } = overrides;
  const store = once(() => openIndexFiles(join(config.dataDir, 'index'), onNotice));
  const closing = new AbortController();
  const openApi = () => config.embeddings && createOpenAiEmbeddings(config.embeddings, { signal: closing.signal });
  const stores = once(() => openStores(config.dataDir, onNotice));
  const knowledge = once(async () =>
    openKnowledge({
      folder: config.knowledgeDir,
      store: await store(),
      stores: await stores(),
      clock,
      api: openApi(),
      onProgress,
      onNotice,
    }),
  );
  return {
    config,
    clock,
    logger,
    knowledge,
    frontDesk: once(async () => {
      const { library, records, units, book, calendar, desk } = await knowledge();
      const answerer = createAnswerer({ library, records, units, book, calendar });
      return createFrontDesk({ answerer, library, units, book, calendar, progress: desk });
    }),
    calendar: once(async () => createWorkingCalendar((await loadKnowledge(config.knowledgeDir)).workingDays)),
    diagnose: () => diagnose({ config, clock, openStore: store, openStores: stores, openApi }),
    async forgetIndex() {
      const segments = await store();
      for (const name of await segments.list()) await segments.remove(name);
    },
    async close() {
      closing.abort();
      if (stores.isMade()) await (await stores()).close();
      logger.flush();
    },
  };
}
