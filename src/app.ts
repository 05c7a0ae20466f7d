import { join } from 'node:path';
import { diagnose, type Finding } from './app/diagnose.ts';
import { firstAdminCode } from './app/first-admin.ts';
import { createFrontDesks } from './app/front-desks.ts';
import { backUpTo, restoreFrom } from './app/keep-backups.ts';
import { type Once, once } from './app/once.ts';
import { openChannels } from './app/open-channels.ts';
import { createDocuments, type SharingTiming } from './app/open-documents.ts';
import type { OpenedKnowledge } from './app/open-knowledge.ts';
import { createWithModel } from './app/open-model.ts';
import { openOffice } from './app/open-office.ts';
import { openReception } from './app/open-reception.ts';
import { databaseAddress, openStores } from './app/open-stores.ts';
import { runAll } from './app/run-all.ts';
import { tellUnread } from './app/tell-unread.ts';
import { createZaloAccount, type ZaloAccount } from './app/zalo-account.ts';
import type { AttachmentSource } from './assistant/attachments.ts';
import type { Office } from './assistant/commands/command.ts';
import type { FrontDesk } from './assistant/front-desk.ts';
import type { Outlet } from './assistant/outlet.ts';
import type { Reception, ReceptionTiming } from './assistant/reception.ts';
import type { Channel } from './channels/channel.ts';
import type { Config } from './config.ts';
import { loadKnowledge } from './documents/knowledge.ts';
import type { NewCode } from './people/codes-desk.ts';
import { createOpenAiEmbeddings } from './retrieval/embeddings/openai.ts';
import { type Clock, systemClock } from './shared/clock.ts';
import { createLogger, type Logger } from './shared/logger.ts';
import type { BackupReport } from './storage/back-up.ts';
import { openIndexFiles } from './storage/index-files.ts';
import type { RestoreReport } from './storage/restore.ts';
import { openVaultKey } from './storage/vault/vault-key.ts';
import { createWorkingCalendar, type WorkingCalendar } from './tasks/calendar/working-calendar.ts';

/** What the outside may put in the place of the usual parts. */
export interface AppOverrides {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Told how far long work has come. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
  /** Told, in Vietnamese, of what went wrong without stopping anything. */
  readonly onNotice?: (message: string) => void;
  /** How often processes that share a database look at it. */
  readonly sharing?: SharingTiming;
}

/** Where channels have the files that people sent. */
interface FileSources {
  readonly sources?: ReadonlyMap<string, AttachmentSource>;
}

/** The whole product, its parts joined. Nothing is read from the disk before it is asked for, and then once. */
export interface App {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  knowledge(): Promise<OpenedKnowledge>;
  /** Vietnam's working days alone, without reading the documents into a search. */
  calendar(): Promise<WorkingCalendar>;
  /** What is known of people and conversations, and what steers the assistant. */
  office(): Promise<Office>;
  frontDesk(): Promise<FrontDesk>;
  /** A code for the first administrator; undefined where there is one already. */
  firstAdminCode(): Promise<NewCode | undefined>;
  /** Where the channels named by these outlets hand in what people write. */
  reception(outlets: ReadonlyMap<string, Outlet>, parts?: ReceptionTiming & FileSources): Promise<Reception>;
  /** The channels that are configured. */
  channels(): readonly Channel[];
  /** Answers and reminds by these channels until the signal; then ends what is under way. */
  run(channels: readonly Channel[], signal: AbortSignal): Promise<void>;
  readonly zaloAccount: ZaloAccount;
  diagnose(): Promise<Finding[]>;
  /** Writes all that is kept into a new file; without a name, into one named by the time under the data folder. */
  backUp(file?: string): Promise<BackupReport>;
  /** Puts a backup in the place of all that is kept; nothing that is kept must have been asked for before. */
  restore(file: string): Promise<RestoreReport>;
  /** Reads the documents anew on somebody's word, and publishes them where processes share a database. */
  reload(by: string): Promise<OpenedKnowledge>;
  /** Brings the saved index up to the documents; where processes share a database, publishes the documents for all. */
  index(): Promise<OpenedKnowledge>;
  /** Removes the saved index; the knowledge must not be open yet. */
  forgetIndex(): Promise<void>;
  close(): Promise<void>;
}

/** Joins the parts: the only place where they meet. */
export function createApp(config: Config, overrides: AppOverrides = {}): App {
  const { clock = systemClock, logger = createLogger(config.logLevel), onProgress } = overrides;
  const { onNotice = (message: string) => logger.warn(message) } = overrides;
  const closing = new AbortController();
  const openApi = () => config.embeddings && createOpenAiEmbeddings(config.embeddings, { signal: closing.signal });
  const stores = once(() => openStores(databaseAddress(config), onNotice, { clock, keyOf: openVaultKey(config) }));
  const store = once(
    async () => (await stores()).shared?.parts ?? openIndexFiles(join(config.dataDir, 'index'), onNotice),
  );
  const documents = createDocuments({
    ...{ folder: config.knowledgeDir, openStore: store, openStores: stores, timing: overrides.sharing },
    ...{ clock, openApi, onProgress, onNotice, prepare: (opened) => deskOf(opened) },
  });
  const { knowledge, reload, renew } = documents;
  const channels = openChannels({ config, office: () => office(), stores, tell: onNotice, clock, logger });
  const office: Once<Office> = once(async () =>
    openOffice({ stores: await stores(), knowledge, reload, renew, clock, config, channels }),
  );
  const model = { config, ledger: async () => (await stores()).modelLedger, clock, logger, tell: onNotice };
  const deskOf = createFrontDesks(office, createWithModel({ ...model, closing: closing.signal }));
  const frontDesk = async () => deskOf(await knowledge.get());
  const reception: App['reception'] = async (outlets, { sources = new Map(), ...timing } = {}) =>
    openReception({
      ...{ office: await office(), frontDesk, outlets, sources, stores: await stores() },
      ...{ timing, config, logger },
    });
  return {
    config,
    clock,
    logger,
    knowledge: () => knowledge.get(),
    office,
    frontDesk,
    firstAdminCode: async () => firstAdminCode(await office()),
    reception,
    channels,
    async run(given, signal) {
      await tellUnread((await knowledge.get()).library.knowledge.unread, await office());
      await runAll(given, { office, stores, reception, config, clock, logger, tell: onNotice }, signal);
    },
    zaloAccount: createZaloAccount({ config, stores, clock }),
    calendar: once(async () => createWorkingCalendar((await loadKnowledge(config.knowledgeDir)).workingDays)),
    diagnose: () => diagnose({ config, clock, openStore: store, openStores: stores, openApi, knowledge, channels }),
    backUp: (file) => backUpTo(file, config, clock),
    restore: (file) => restoreFrom(file, config, clock),
    reload,
    index: () => documents.index(),
    async forgetIndex() {
      const segments = await store();
      for (const name of await segments.list()) await segments.remove(name);
    },
    async close() {
      closing.abort();
      await documents.close();
      if (stores.isMade()) await (await stores()).close();
      logger.flush();
    },
  };
}
