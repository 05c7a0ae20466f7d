import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Knowledge, readKnowledge } from '../documents/knowledge.ts';
import { type CurrentKnowledge, createCurrentKnowledge } from './current-knowledge.ts';
import { followSnapshots } from './follow-snapshots.ts';
import type { Follower } from './look-again.ts';
import { once } from './once.ts';
import { type OpenedKnowledge, type OpenKnowledgeOptions, openKnowledge } from './open-knowledge.ts';
import type { SharedStores, Stores } from './open-stores.ts';
import { createOwnDocuments } from './own-documents.ts';
import { createSharedDocuments } from './shared-documents.ts';

/** How often processes that share a database look at it. */
export interface SharingTiming {
  /** Between two looks for newly published documents. */
  readonly lookMs?: number;
  /** After which the work of a process that was killed is taken up. */
  readonly leaseMs?: number;
  /** Between two tries to get what another holds. */
  readonly retryMs?: number;
}

interface DocumentsOptions extends Omit<OpenKnowledgeOptions, 'knowledge' | 'store' | 'stores' | 'api' | 'shelf'> {
  readonly folder: string;
  readonly openApi: () => OpenKnowledgeOptions['api'];
  readonly openStore: () => Promise<OpenKnowledgeOptions['store']>;
  readonly openStores: () => Promise<Stores>;
  /** What else must be ready before new documents take the place of those in use. */
  readonly prepare: (opened: OpenedKnowledge) => Promise<unknown>;
  readonly timing?: SharingTiming | undefined;
}

/** The documents in use, from the folder or, where processes share a database, from what was published there. */
export interface Documents {
  readonly knowledge: CurrentKnowledge;
  /** Reads the folder anew, publishes it where documents are shared, and uses what is then the latest. */
  reload(by: string): Promise<OpenedKnowledge>;
  /** Takes up what was sent or removed in chat, and publishes it where documents are shared. */
  renew(by: string): Promise<OpenedKnowledge>;
  /** Brings the saved index up to the folder, and what is shared too, even where the folder is known to be older. */
  index(): Promise<OpenedKnowledge>;
  close(): Promise<void>;
}

const LOOK_MS = 3_000;
const LEASE_MS = 60_000;
const RETRY_MS = 500;

/** Joins where documents come from with what is made of them. */
export function createDocuments(options: DocumentsOptions): Documents {
  const { folder, openApi, openStore, openStores, prepare, timing = {}, ...opening } = options;
  const holder = `${hostname()}, tiến trình ${process.pid}-${randomUUID().slice(0, 4)}`;
  let follower: Follower | undefined;
  const open = async (parts: Pick<OpenKnowledgeOptions, 'knowledge' | 'stores'>) => {
    const api = openApi();
    const shelf = api && (await (await openStores()).shared?.openVectors());
    return openKnowledge({ ...opening, ...parts, api, shelf, store: await openStore() });
  };
  const openShared = once(async () => {
    const stores = await openStores();
    return stores.shared && shareDocuments(stores.shared, stores);
  });
  const shareDocuments = (shared: SharedStores, stores: Stores) => {
    const { lookMs = LOOK_MS, leaseMs = LEASE_MS, retryMs = RETRY_MS } = timing;
    follower = followSnapshots({ ...shared, knowledge, everyMs: lookMs, onNotice: opening.onNotice });
    follower.start();
    return createSharedDocuments({
      ...{ folder, shared, leases: stores.leases, uploads: stores.uploads, corrections: stores.corrections },
      noting: stores,
      ...{ clock: opening.clock, onNotice: opening.onNotice, holder, leaseMs, retryMs },
      openFiles: async ({ files, tell, noting }) =>
        open({ knowledge: await readKnowledge(files, tell), stores: { ...stores, ...noting } }),
    });
  };
  const openOwn = once(async () => {
    const stores = await openStores();
    const openKnown = (read: Knowledge) => open({ knowledge: read, stores });
    const { lookMs = LOOK_MS } = timing;
    const own = createOwnDocuments({
      ...{ folder, uploads: stores.uploads, corrections: stores.corrections, knowledge, openKnown, lookMs },
      onNotice: opening.onNotice,
    });
    follower = own.follower;
    follower.start();
    return own;
  });
  const knowledge = createCurrentKnowledge(async () => {
    const shared = await openShared();
    return shared?.open() ?? (await openOwn()).open();
  }, prepare);
  const openLatest = () => (knowledge.peek() ? knowledge.reload() : knowledge.get());
  return {
    knowledge,
    async reload(by) {
      await (await openShared())?.publish(by);
      return knowledge.reload();
    },
    async renew(by) {
      await (await openShared())?.publishUploads(by);
      return knowledge.reload();
    },
    async index() {
      await (await openShared())?.publish(holder, { older: true });
      return openLatest();
    },
    close: async () => follower?.stop(),
  };
}
