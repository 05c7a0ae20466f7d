import { nameDocument } from '../../../documents/naming.ts';
import type { Passage } from '../../../documents/passage.ts';
import { cite } from '../../cite.ts';
import type { Exhibit } from '../exhibit.ts';
import type { ToolDesk } from './desk.ts';

/** A passage below the paper and the headings that it stands in, each of its lines for itself. */
export function passageExhibit(
  { document: id, place, text }: Passage,
  { library }: Pick<ToolDesk, 'library'>,
): Omit<Exhibit, 'id'> {
  const document = library.document(id);
  return {
    kind: 'passage',
    fields: text.split('\n').map((line) => ({ name: 'text', text: line.trim() })),
    above: [nameDocument(document), document.meta.title, ...place.path.slice(1)],
    citations: [cite(document, place, text)],
  };
}
