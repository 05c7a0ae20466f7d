import { z } from 'zod';
import { documentsNamed } from './find-scope.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll } from './looked-up.ts';
import { passageExhibit } from './passage-exhibit.ts';

const SCHEMA = z.object({
  query: z.string().min(1).max(400).describe('Điều cần tìm, bằng tiếng Việt'),
  document: z.string().max(300).optional().describe('Chỉ tìm trong văn bản này (số hiệu hoặc tên)'),
  top: z.number().int().min(1).max(12).optional().describe('Số đoạn cần lấy'),
});

/** Passages of the papers that speak of something, the best first. */
export const SEARCH_DOCUMENTS: LookUp<typeof SCHEMA> = {
  name: 'search_documents',
  description: 'Tìm các đoạn văn bản nói về một việc. Dùng cho mọi câu hỏi về nội dung văn bản.',
  schema: SCHEMA,
  async lookUp({ query, document, top = 6 }, desk) {
    const ids = documentsNamed(document, desk);
    const documents = ids && new Set(ids);
    const hits = await desk.library.search(query, { top, role: desk.role, documents });
    return showAll(
      hits.map(({ passage }) => passageExhibit(passage, desk)),
      desk,
    );
  },
};
