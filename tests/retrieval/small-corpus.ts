import { openSavedIndex, type SavedIndex } from '../../src/retrieval/saved-index.ts';
import type { SegmentStore } from '../../src/retrieval/saved-parts.ts';
import { createSearchEngine, searchOver } from '../../src/retrieval/search-engine.ts';
import type { IndexedDocument } from '../../src/retrieval/segments.ts';

/** Three short documents, by id. */
export const TEXTS: Record<string, string[]> = {
  'ke-hoach': [
    'Sở Khoa học và Công nghệ chủ trì chuyển đổi số',
    'Kinh phí thực hiện: 1.250 triệu đồng, theo 05/KH-UBND',
    '',
  ],
  'bao-cao': ['Tỷ lệ hồ sơ trực tuyến đạt 82,5%', 'Công an tỉnh phối hợp với Sở Khoa học và Công nghệ'],
  'quyet-dinh': ['Ban Chỉ đạo chuyển đổi số họp mỗi quý một lần trước ngày 15/3/2026'],
};
const QUESTIONS = [
  'chuyển đổi số',
  'so khoa hoc chu tri',
  '05/KH-UBND',
  'hồ sơ trưc tuyến',
  'họp khi nào',
  'không có gì',
];

/** The documents as they are indexed, with their id for a lighter second field. */
export function toDocuments(texts: Record<string, string[]>): IndexedDocument[] {
  return Object.entries(texts).map(([id, passages]) => ({
    id,
    passages: passages.map((text) => [
      { text, weight: 1 },
      { text: `Văn bản ${id}`, weight: 0.4 },
    ]),
  }));
}

/** Opens the index of the documents and notes what was said to be damaged. */
export async function openSmall(store: SegmentStore, texts = TEXTS): Promise<SavedIndex & { damaged: string[] }> {
  const damaged: string[] = [];
  const opened = await openSavedIndex(toDocuments(texts), { store, onDamaged: (_, reason) => damaged.push(reason) });
  return { ...opened, damaged };
}

/** All that can be seen of an index: its answers to the questions, scores and all. */
export async function answersOf({ index, model }: Pick<SavedIndex, 'index' | 'model'>): Promise<unknown> {
  const engine = await searchOver(index, model);
  return Promise.all(QUESTIONS.map((question) => engine.search(question, 10)));
}

/** The same of an index that was never near a store. */
export async function freshAnswers(texts = TEXTS): Promise<unknown> {
  const engine = await createSearchEngine(toDocuments(texts).flatMap(({ passages }) => passages));
  return Promise.all(QUESTIONS.map((question) => engine.search(question, 10)));
}
