import { digestsOf, readKnowledgeFolder } from '../documents/knowledge-files.ts';
import { folderPartOf } from '../documents/with-uploads.ts';
import type { Clock } from '../shared/clock.ts';
import type { Leases } from '../shared/leases.ts';
import { compareFolder } from './compare-folder.ts';
import type { SharedStores } from './open-stores.ts';
import { PUBLISHING } from './shared-documents.ts';
import { SHARING_WORDS } from './sharing-messages.ts';

interface CheckSharedOptions {
  readonly shared: SharedStores;
  readonly leases: Leases;
  readonly folder: string;
  /** The number of the snapshot that this process answers from, once it does. */
  readonly inUse: number | undefined;
  readonly clock: Clock;
}

/** What is published, what is used, how the own folder compares and who may publish, in one Vietnamese line. */
export async function checkShared({ shared, leases, folder, inUse, clock }: CheckSharedOptions) {
  const latest = await shared.snapshots.latest();
  if (!latest) return { ok: true, detail: SHARING_WORDS.nonePublished };
  const { number, digests, publishedBy, publishedAt } = latest;
  const own = await readKnowledgeFolder(folder).catch(() => undefined);
  const difference = own && compareFolder(digestsOf(own), folderPartOf(digests));
  const lease = await leases.holderOf(PUBLISHING, clock.now());
  const detail = SHARING_WORDS.state(
    SHARING_WORDS.publishedAs(number, digests.size, publishedBy, publishedAt),
    SHARING_WORDS.inUse(inUse),
    difference ? SHARING_WORDS.otherFolder(difference) : SHARING_WORDS.sameFolder,
    lease ? SHARING_WORDS.leaseHeld(lease.holder, lease.heldUntil) : SHARING_WORDS.leaseFree,
  );
  return { ok: difference === undefined, detail };
}
