import { z } from 'zod';
import { selectDuties } from '../../duty-query.ts';
import { documentsNamed, officeNamed } from './find-scope.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll } from './looked-up.ts';
import { dutyExhibit } from './record-exhibits.ts';

const SCHEMA = z.object({
  document: z.string().max(300).optional().describe('Số hiệu hoặc tên văn bản'),
  who: z.string().max(200).optional().describe('Cơ quan phải báo cáo'),
  to: z.string().max(200).optional().describe('Cơ quan nhận báo cáo'),
});

/** Every reporting duty that meets conditions. */
export const LIST_DUTIES: LookUp<typeof SCHEMA> = {
  name: 'list_duties',
  description: 'Liệt kê đầy đủ các chế độ báo cáo: ai báo cáo ai, việc gì, khi nào.',
  schema: SCHEMA,
  lookUp({ document, who, to }, desk) {
    const offices = [who, to].map((name) => officeNamed(name, desk)).map((id) => (id === undefined ? [] : [id]));
    const query = {
      documents: documentsNamed(document, desk) ?? [],
      who: offices[0]!,
      to: offices[1]!,
      rhythm: undefined,
      window: undefined,
    };
    return showAll(
      selectDuties(query, desk.book, desk.on).map((duty) => dutyExhibit(duty, desk)),
      desk,
    );
  },
};
