import { z } from 'zod';
import { fold } from '../../../shared/text/fold.ts';
import { documentsNamed } from './find-scope.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll } from './looked-up.ts';
import { passageExhibit } from './passage-exhibit.ts';

const SCHEMA = z.object({
  document: z.string().min(1).max(300).describe('Số hiệu hoặc tên văn bản'),
  section: z.string().min(1).max(200).describe('Số hoặc tên đề mục, ví dụ "II.3", "Phụ lục I", "Tổ chức thực hiện"'),
});

/** A section of a paper, whole and in its order. */
export const READ_CLAUSE: LookUp<typeof SCHEMA> = {
  name: 'read_clause',
  description: 'Đọc nguyên văn một đề mục, điều, khoản hoặc phụ lục của một văn bản.',
  schema: SCHEMA,
  lookUp({ document, section }, desk) {
    const ids = documentsNamed(document, desk) ?? [];
    const sought = section.split(/[›>/]/u).map(plain).filter(Boolean);
    const within = desk.library.passages.filter(
      ({ document: id, place }) => ids.includes(id) && isBelow(place.path.map(plain), sought),
    );
    const shown = showAll(
      within.map((passage) => passageExhibit(passage, desk)),
      desk,
    );
    if (within.length > 0) return shown;
    const headings = new Set(
      desk.library.passages.flatMap(({ document: id, place }) => (ids.includes(id) ? place.path.slice(1, 2) : [])),
    );
    return { ...shown, note: `Không có đề mục ấy. Các đề mục lớn: ${[...headings].join(' | ')}` };
  },
};

function plain(heading: string): string {
  return fold(heading)
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
}

/** Headings that begin with, or hold, the words, one below the other. */
function isBelow(path: readonly string[], sought: readonly string[]): boolean {
  let from = 0;
  return sought.every((words) => {
    const at = path.findIndex(
      (heading, i) =>
        i >= from && (`${heading} `.startsWith(`${words} `) || (words.length > 5 && heading.includes(words))),
    );
    from = at + 1;
    return at >= 0;
  });
}
