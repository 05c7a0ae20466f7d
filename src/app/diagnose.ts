import { mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { loadKnowledge } from '../documents/knowledge.ts';
import type { WorkingDays } from '../documents/working-days.ts';
import { describeApiFailure } from '../retrieval/embeddings/api-failure.ts';
import type { ApiEmbeddings } from '../retrieval/embeddings/openai.ts';
import { loadHnswlib } from '../retrieval/hnsw.ts';
import { readSaved, type SegmentStore } from '../retrieval/saved-parts.ts';
import type { Clock } from '../shared/clock.ts';
import { dayAt } from '../shared/day.ts';
import { checkChannels } from './check-channels.ts';
import { checkModel } from './check-model.ts';
import { checkPeople, checkTrail } from './check-people.ts';
import { checkReminders } from './check-reminders.ts';
import { checkSent } from './check-sent.ts';
import { checkShared } from './check-shared.ts';
import { checkVault } from './check-vault.ts';
import type { CurrentKnowledge } from './current-knowledge.ts';
import { WORDS } from './messages.ts';
import type { Stores } from './open-stores.ts';
import { SHARING_WORDS } from './sharing-messages.ts';
import { WATCHED_WORDS } from './watched-folder/messages.ts';

/** One thing looked at. Where it is not `ok` and `needed`, questions cannot be answered. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly needed: boolean;
}

const { checks } = WORDS;
const TRIED_WORD = 'kế hoạch';

interface DiagnoseOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly openStore: () => Promise<SegmentStore>;
  readonly openStores: () => Promise<Stores>;
  /** Gives the embeddings API where one is configured. */
  readonly openApi: () => ApiEmbeddings | undefined;
  readonly knowledge: CurrentKnowledge;
  readonly channels: () => readonly Channel[];
}

/**
 * Looks at everything that an answer depends on; changes nothing but an empty folder that it makes and removes. An
 * embeddings API is sent one word, a language model a sentence, and channels ask their service whether it knows them.
 */
export async function diagnose(options: DiagnoseOptions): Promise<Finding[]> {
  const { config, clock, openStore, openStores, openApi } = options;
  return [
    checkNode(process.version),
    ...(await checkKnowledge(config.knowledgeDir, Number(dayAt(clock.now()).slice(0, 4)))),
    await checkDataFolder(config.dataDir),
    ...(config.ingestDir === undefined ? [] : [await checkIngestFolder(config.ingestDir)]),
    await checkKept(openStores),
    ...(await checkWhatIsKept(options)),
    ...(await checkSharing(options)),
    await checkIndex(openStore),
    await checkHnswlib(),
    await checkEmbeddings(config, openApi(), openStores),
    { check: checks.model, ...(await checkModel(options)), needed: false },
    { check: checks.vault, ...(await checkVault(config)), needed: false },
    ...(await checkChannels(options.channels())).map((found) => ({ ...found, needed: false })),
  ];
}

async function checkWhatIsKept({ config, clock, openStores }: DiagnoseOptions): Promise<Finding[]> {
  const stores = await openStores();
  return [
    { check: checks.people, ...(await checkPeople(stores, config)), needed: false },
    { check: checks.trail, ...(await checkTrail(stores)), needed: false },
    { check: checks.sent, ...(await checkSent(stores)), needed: false },
    { check: checks.reminders, ...(await checkReminders(stores, clock)), needed: false },
  ];
}

function checkNode(version: string): Finding {
  const [major, minor] = version.slice(1).split('.').map(Number);
  const ok = major! > 20 || (major === 20 && minor! >= 19);
  return { check: checks.node, ok, detail: WORDS.node(version, ok), needed: true };
}

/** What no law fixes beforehand is announced for each year; without it the calendar goes by the law's default. */
function checkWorkingDays({ years }: WorkingDays, year: number): Finding {
  const announced = Object.keys(years).map(Number);
  const ok = announced.includes(year);
  return { check: checks.workingDays, ok, detail: WORDS.workingDays(year, announced), needed: false };
}

async function checkKnowledge(folder: string, year: number): Promise<Finding[]> {
  const loaded = await loadKnowledge(folder).catch((error: Error) => error);
  if (loaded instanceof Error) {
    const notRead = (check: string): Finding => ({ check, ok: false, detail: WORDS.notRead, needed: false });
    const fault = { check: checks.knowledge, ok: false, detail: loaded.message, needed: true };
    return [fault, notRead(checks.units), notRead(checks.glossary)];
  }
  const counts = { documents: loaded.documents.length, units: loaded.units.length, glossary: loaded.glossary.length };
  const documents = { check: checks.knowledge, ok: counts.documents > 0, needed: true };
  return [
    { ...documents, detail: WORDS.knowledge(folder, counts.documents) },
    { check: checks.units, ok: counts.units > 0, detail: WORDS.units(counts.units), needed: false },
    { check: checks.glossary, ok: counts.glossary > 0, detail: WORDS.glossary(counts.glossary), needed: false },
    checkWorkingDays(loaded.workingDays, year),
  ];
}

async function checkDataFolder(folder: string): Promise<Finding> {
  const finding = { check: checks.data, needed: false };
  try {
    await mkdir(folder, { recursive: true });
    await rmdir(await mkdtemp(join(folder, '.doctor-')));
    return { ...finding, ok: true, detail: WORDS.data(folder) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ...finding, ok: false, detail: WORDS.dataFault(folder, code ?? message) };
  }
}

async function checkIngestFolder(folder: string): Promise<Finding> {
  const finding = { check: WATCHED_WORDS.check, needed: false };
  try {
    await rmdir(await mkdtemp(join(folder, '.doctor-')));
    return { ...finding, ok: true, detail: WATCHED_WORDS.good(folder) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ...finding, ok: false, detail: WATCHED_WORDS.bad(folder, code ?? message) };
  }
}

async function checkKept(openStores: () => Promise<Stores>): Promise<Finding> {
  const stores = await openStores();
  const fault = await stores.check();
  const detail = fault ?? (await stores.describe());
  return { check: checks.database, ok: fault === undefined, detail, needed: false };
}

/** Only where several processes may share a database. */
async function checkSharing({ config, clock, openStores, knowledge }: DiagnoseOptions): Promise<Finding[]> {
  const { shared, leases } = await openStores();
  if (!shared) return [];
  const inUse = knowledge.peek()?.snapshot?.number;
  const found = await checkShared({ shared, leases, folder: config.knowledgeDir, inUse, clock }).catch(
    (error: Error) => ({
      ok: false,
      detail: error.message,
    }),
  );
  return [{ check: SHARING_WORDS.check, needed: false, ...found }];
}

async function checkIndex(openStore: () => Promise<SegmentStore>): Promise<Finding> {
  const finding = { check: checks.index, needed: false };
  const store = await openStore();
  const names = await store.list();
  if (names.length === 0) return { ...finding, ok: false, detail: WORDS.noIndex };
  const broken = new Set<string>();
  for (const name of names) await readSaved({ store, onDamaged: () => broken.add(name) }, name);
  const ok = broken.size === 0;
  return { ...finding, ok, detail: ok ? WORDS.index(names.length) : WORDS.brokenIndex(broken.size, names.length) };
}

async function checkHnswlib(): Promise<Finding> {
  const loaded = await loadHnswlib();
  const detail = loaded.library ? WORDS.hnswlib : WORDS.noHnswlib(loaded.reason);
  return { check: checks.hnswlib, ok: loaded.library !== undefined, detail, needed: false };
}

async function checkEmbeddings(
  { embeddings }: Config,
  api: ApiEmbeddings | undefined,
  openStores: () => Promise<Stores>,
): Promise<Finding> {
  const finding = { check: checks.embeddings, needed: false };
  if (!embeddings || !api) return { ...finding, ok: true, detail: WORDS.ownVectors };
  const { origin, pathname } = new URL(embeddings.baseUrl);
  const address = origin + pathname;
  try {
    const { length } = await api.embedQuery(TRIED_WORD);
    const { shared } = await openStores();
    const kept = shared ? SHARING_WORDS.vectorsKept((await shared.openVectors())?.engine) : '';
    return { ...finding, ok: true, detail: WORDS.apiVectors(address, embeddings.model, length) + kept };
  } catch (error) {
    return {
      ...finding,
      ok: false,
      detail: WORDS.noApiVectors(address, embeddings.model, describeApiFailure(error)),
    };
  }
}
