import { loadKnowledge } from '../documents/knowledge.ts';
import { UnitMatcher } from '../documents/unit-matcher.ts';
import { type Library, openLibrary } from '../retrieval/library.ts';
import type { SegmentStore } from '../retrieval/saved-parts.ts';
import { readRecords } from '../tasks/records.ts';
import type { Records } from '../tasks/task.ts';
import { WORDS } from './messages.ts';

/** Everything known, read and ready to be searched, and how much work that was. */
export interface OpenedKnowledge {
  readonly library: Library;
  readonly records: Records;
  readonly units: UnitMatcher;
  /** `changed` counts the documents that had to be analysed anew. */
  readonly built: Readonly<Record<'documents' | 'passages' | 'changed' | 'seconds', number>>;
}

export interface OpenKnowledgeOptions {
  readonly folder: string;
  readonly store: SegmentStore;
  readonly onProgress: ((done: number, total: number, what: string) => void) | undefined;
  readonly onNotice: (message: string) => void;
}

/** Reads a knowledge folder and opens its index, from the saved parts where they still fit. */
export async function openKnowledge({
  folder,
  store,
  onProgress,
  onNotice,
}: OpenKnowledgeOptions): Promise<OpenedKnowledge> {
  const startedAt = performance.now();
  const knowledge = await loadKnowledge(folder);
  const onDamaged = (_: string, reason: string) => onNotice(WORDS.damagedIndex(reason));
  const library = await openLibrary({ knowledge, saved: { store, onDamaged, onProgress } });
  const units = new UnitMatcher(knowledge.units);
  const seconds = (performance.now() - startedAt) / 1000;
  const built = {
    documents: knowledge.documents.length,
    passages: library.passages.length,
    changed: library.changed,
    seconds,
  };
  return { library, records: readRecords(knowledge.documents, units), units, built };
}
