import { loadKnowledge } from '../documents/knowledge.ts';
import { UnitMatcher } from '../documents/unit-matcher.ts';
import type { ApiEmbeddings } from '../retrieval/embeddings/openai.ts';
import { type Library, openLibrary } from '../retrieval/library.ts';
import type { SegmentStore } from '../retrieval/saved-parts.ts';
import { readRecords } from '../tasks/records.ts';
import type { Records } from '../tasks/task.ts';
import { WORDS } from './messages.ts';

/** Everything known, read and ready to be searched. */
export interface OpenedKnowledge {
  readonly library: Library;
  readonly records: Records;
  readonly units: UnitMatcher;
}

interface OpenKnowledgeOptions {
  readonly folder: string;
  readonly store: SegmentStore;
  readonly api: ApiEmbeddings | undefined;
  readonly onProgress: ((done: number, total: number, what: string) => void) | undefined;
  readonly onNotice: (message: string) => void;
}

/** Reads a knowledge folder and opens its index, from the saved parts where they still fit. */
export async function openKnowledge({
  folder,
  store,
  api,
  onProgress,
  onNotice,
}: OpenKnowledgeOptions): Promise<OpenedKnowledge> {
  const knowledge = await loadKnowledge(folder);
  const onDamaged = (_: string, reason: string) => onNotice(WORDS.damagedIndex(reason));
  const onUnavailable = (reason: string) => onNotice(WORDS.apiUnavailable(reason));
  const library = await openLibrary({ knowledge, store, api, onDamaged, onProgress, onUnavailable });
  const units = new UnitMatcher(knowledge.units);
  return { library, records: readRecords(knowledge.documents, units), units };
}
