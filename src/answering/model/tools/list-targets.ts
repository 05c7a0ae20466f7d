import { z } from 'zod';
import { fold } from '../../../shared/text/fold.ts';
import type { Target } from '../../../tasks/task.ts';
import { MODEL_WORDS } from '../messages.ts';
import { documentsNamed, officeNamed } from './find-scope.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll, withNote } from './looked-up.ts';
import { targetExhibit } from './record-exhibits.ts';
import { sayConditions } from './task-conditions.ts';

const SCHEMA = z.object({
  document: z.string().max(300).optional().describe('Số hiệu hoặc tên văn bản'),
  office: z.string().max(200).optional().describe('Cơ quan theo dõi hoặc thực hiện'),
  year: z.number().int().min(1990).max(2100).optional().describe('Năm phải đạt'),
  words: z.string().max(200).optional().describe('Từ phải có trong tên chỉ tiêu'),
});

/** Every target that meets conditions, counted here. */
export const LIST_TARGETS: LookUp<typeof SCHEMA> = {
  name: 'list_targets',
  description: 'Liệt kê đầy đủ các chỉ tiêu (giá trị phải đạt) theo văn bản, cơ quan, năm, từ ngữ.',
  schema: SCHEMA,
  lookUp({ document, office, year, words = '' }, desk) {
    const [documents, unit] = [documentsNamed(document, desk), officeNamed(office, desk)];
    const said = fold(words).match(/[\p{L}\d]+/gu) ?? [];
    const known = unit === undefined ? undefined : desk.book.groups.withGroupsOf(unit);
    const acts = ({ lead, actors }: Target) =>
      [...(lead?.units ?? []), ...(actors?.units ?? [])].some((id) => known?.has(id));
    const chosen = desk.book.records.targets.filter(
      (target) =>
        (documents?.includes(target.document) ?? true) &&
        (known === undefined || acts(target)) &&
        (year === undefined || isReachedIn(target, `${year}`)) &&
        said.every((word) => fold(`${target.title} ${target.place.path.join(' ')}`).includes(word)),
    );
    const shown = chosen.map((target) => targetExhibit(target, desk));
    const what = sayConditions({ document, office, year, words }, desk);
    if (what === undefined) return withNote(MODEL_WORDS.foundByWords(chosen.length), showAll(shown, desk));
    const total = {
      kind: 'computed' as const,
      fields: [{ name: 'text' as const, text: MODEL_WORDS.targetCount(chosen.length, what) }],
      above: [],
      citations: shown.slice(0, 1).flatMap(({ citations }) => citations),
    };
    return showAll([total, ...shown], desk);
  },
};

function isReachedIn({ from, by }: Target, year: string): boolean {
  return by !== undefined && (from ?? by).slice(0, 4) <= year && year <= by.slice(0, 4);
}
