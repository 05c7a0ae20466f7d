import { setTimeout as wait } from 'node:timers/promises';
import { digestsOf, fingerprintOf, type KnowledgeFiles, readKnowledgeFolder } from '../documents/knowledge-files.ts';
import type { Snapshot, SnapshotId } from '../documents/snapshots.ts';
import { folderPartOf, uploadedPartOf } from '../documents/with-uploads.ts';
import type { Clock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import type { Leases } from '../shared/leases.ts';
import { addSent, type SentParts } from './add-sent.ts';
import { compareFolder } from './compare-folder.ts';
import { type LeaseTerms, whileHolding } from './hold-lease.ts';
import { type Noting, notNoting } from './noting.ts';
import type { OpenedKnowledge } from './open-knowledge.ts';
import type { SharedStores } from './open-stores.ts';
import { SHARING_WORDS } from './sharing-messages.ts';

/** The documents that all processes on one database answer from. */
export interface SharedDocuments {
  /** Opens what is published. Where nothing is, one process publishes its own folder and the others wait for that. */
  open(): Promise<OpenedKnowledge>;
  /**
   * Publishes the own folder where it says something else than what is published, for `open` to give. A folder that is
   * known to be older is a `UserError` unless `older` allows it.
   */
  publish(by: string, options?: { readonly older?: boolean }): Promise<void>;
  /** Publishes what was sent with the folder's files as they were published last, for `open` to give. */
  publishUploads(by: string): Promise<void>;
}

/** What is opened, and as what. */
export interface Source {
  readonly files: KnowledgeFiles;
  /** Names a file of it at the beginning of a sentence. */
  readonly tell: (name: string) => string;
  readonly noting: Noting;
}

interface SharedDocumentsOptions extends SentParts {
  readonly folder: string;
  readonly shared: SharedStores;
  readonly leases: Leases;
  readonly noting: Noting;
  readonly clock: Clock;
  /** Which process this is, as people are told. */
  readonly holder: string;
  readonly leaseMs: number;
  /** How long to wait before asking again for what another process holds. */
  readonly retryMs: number;
  readonly openFiles: (source: Source) => Promise<Omit<OpenedKnowledge, 'snapshot'>>;
  readonly onNotice: (message: string) => void;
}

/** The one lease: who has it may publish, and may note in the ledger what was read. */
export const PUBLISHING = 'publish documents';
const MOST_RETRIES = 60;

/** Joins the own folder, what is published, and the lease. */
export function createSharedDocuments(options: SharedDocumentsOptions): SharedDocuments {
  const { shared, retryMs, onNotice } = options;
  let own: OpenedKnowledge | undefined;
  let compared = false;
  const tryPublishing = async (by: string, choose: Choose) => {
    const published = await whileHolding(termsOf(options), () => publishChosen(options, by, choose));
    own = published?.done ?? own;
    return published !== undefined;
  };
  /** Until one has done it: this process, or another. */
  const publishFirst = async () => {
    for (let told = false; (await shared.snapshots.latestId()) === undefined; ) {
      if (await tryPublishing(options.holder, async (latest) => (latest ? undefined : fromFolder(options)))) continue;
      if (!told) onNotice(SHARING_WORDS.waiting);
      told = true;
      await wait(retryMs);
    }
  };
  const publishChoice = async (by: string, choose: Choose) => {
    for (let tried = 0; !(await tryPublishing(by, choose)); tried++) {
      const held = await options.leases.holderOf(PUBLISHING, options.clock.now());
      if (tried >= MOST_RETRIES && held) throw new UserError(SHARING_WORDS.busy(held.holder));
      await wait(retryMs);
    }
  };
  const publishUploads = (by: string) =>
    publishChoice(by, (latest) => (latest ? fromLatest(options, latest) : fromFolder(options)));
  return {
    async open() {
      await publishFirst();
      // Whoever took something up may have died before it was published.
      if (!compared && (await lacksUploads(options))) await publishUploads(options.holder);
      const latest = (await shared.snapshots.latest())!;
      if (!compared) await compareOwn(options, latest);
      compared = true;
      if (own?.snapshot?.number === latest.number && own.snapshot.fingerprint === latest.fingerprint) return own;
      own = undefined;
      return load(options, latest);
    },
    publish: (by, { older = false } = {}) =>
      publishChoice(by, async (latest) => {
        const chosen = await fromFolder(options);
        if (latest && !older) await refuseOlder(options, chosen.files);
        return chosen;
      }),
    publishUploads,
  };
}

function termsOf({ leases, clock, holder, leaseMs }: SharedDocumentsOptions): LeaseTerms {
  return { leases, clock, name: PUBLISHING, holder, forMs: leaseMs };
}

/** What is to be published. */
interface Chosen extends Pick<Source, 'files' | 'tell'> {
  readonly told: (number: number) => string;
}

/** Chooses it, knowing what was published last; undefined where nothing is to be published. */
type Choose = (latest: SnapshotId | undefined) => Promise<Chosen | undefined>;

/** The own folder, and what was sent. */
async function fromFolder({ folder, ...sent }: SharedDocumentsOptions): Promise<Chosen> {
  return {
    files: await addSent(await readKnowledgeFolder(folder), sent),
    tell: (name) => `Tệp ${folder}/${name}`,
    told: (number) => SHARING_WORDS.published(number, folder),
  };
}

/** The folder as it was published last, for the own one may be older, and what was sent. */
async function fromLatest({ shared, ...sent }: SharedDocumentsOptions, { number }: SnapshotId): Promise<Chosen> {
  const files = await shared.snapshots.filesOf(number);
  if (!files) throw new UserError(SHARING_WORDS.unusable(number));
  return {
    files: await addSent(files, sent),
    tell: (name) => SHARING_WORDS.fileOf(number, name),
    told: SHARING_WORDS.publishedUploads,
  };
}

/** Whether other documents are live than those that were published last. */
async function lacksUploads({ shared, ...sent }: SharedDocumentsOptions): Promise<boolean> {
  const { digests } = (await shared.snapshots.latest())!;
  const live = digestsOf(await addSent(new Map(), sent));
  return compareFolder(live, uploadedPartOf(digests)) !== undefined;
}

/** Under the lease: opens what is chosen, which saves its parts and notes its records, and publishes it last of all. */
async function publishChosen(
  { shared, noting, clock, openFiles, onNotice }: SharedDocumentsOptions,
  by: string,
  choose: Choose,
): Promise<OpenedKnowledge | undefined> {
  const latest = await shared.snapshots.latestId();
  const chosen = await choose(latest);
  if (!chosen) return undefined;
  const { files, tell, told } = chosen;
  const fingerprint = fingerprintOf(digestsOf(files));
  if (latest?.fingerprint === fingerprint) return undefined;
  const opened = await openFiles({ files, noting, tell });
  const number = await shared.snapshots.publish({ files, after: latest?.number, by, at: clock.now() });
  if (number === undefined) throw new UserError(SHARING_WORDS.overtaken);
  onNotice(told(number));
  return { ...opened, snapshot: { number, fingerprint } };
}

/** A folder that says the same as the one published last is not older, whatever was sent since. */
async function refuseOlder({ folder, shared }: SharedDocumentsOptions, files: KnowledgeFiles): Promise<void> {
  const latest = (await shared.snapshots.latest())!;
  const own = digestsOf(folderPartOf(files));
  if (!compareFolder(own, folderPartOf(latest.digests))) return;
  const { lastWith } = shared.snapshots;
  const older = (await lastWith(fingerprintOf(own))) ?? (await lastWith(fingerprintOf(digestsOf(files))));
  if (older !== undefined) throw new UserError(SHARING_WORDS.older(folder, older, latest.number));
}

/** A machine that was set up with other files must not undo what was published, nor go on as if it had nothing to say. */
async function compareOwn({ folder, onNotice }: SharedDocumentsOptions, { number, digests }: Snapshot): Promise<void> {
  const difference = await readKnowledgeFolder(folder).then(
    (files) => compareFolder(digestsOf(files), folderPartOf(digests)),
    // A process needs no folder of its own to answer from what is published.
    () => undefined,
  );
  if (difference) onNotice(SHARING_WORDS.differs(folder, number, difference));
}

/**
 * Opens a snapshot. Its records were noted before it was published; only where other code reads them otherwise is there
 * something to note, which one process does while it holds the lease.
 */
async function load(options: SharedDocumentsOptions, { number, fingerprint }: SnapshotId): Promise<OpenedKnowledge> {
  const { shared, noting, openFiles } = options;
  const files = await shared.snapshots.filesOf(number);
  if (!files || fingerprintOf(digestsOf(files)) !== fingerprint) throw new UserError(SHARING_WORDS.unusable(number));
  const source = { files, tell: (name: string) => SHARING_WORDS.fileOf(number, name) };
  const noted = await whileHolding(termsOf(options), async () => {
    const isLatest = (await shared.snapshots.latestId())?.number === number;
    return openFiles({ ...source, noting: isLatest ? noting : notNoting(noting) });
  });
  const opened = noted?.done ?? (await openFiles({ ...source, noting: notNoting(noting) }));
  return { ...opened, snapshot: { number, fingerprint } };
}
