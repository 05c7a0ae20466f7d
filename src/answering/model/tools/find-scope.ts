import type { ToolDesk } from './desk.ts';

/** What a model named is not known; the message tells it what is. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
}

/** The documents that a name or number means, all of them where none is given. */
export function documentsNamed(named: string | undefined, { understand, library }: ToolDesk): string[] | undefined {
  if (named === undefined || named.trim() === '') return undefined;
  const readable = new Set(library.knowledge.documents.map(({ id }) => id));
  const ids = understand(named).documents.ids.filter((id) => readable.has(id));
  if (ids.length > 0) return ids;
  const numbers = library.knowledge.documents.flatMap(({ meta }) => meta.number ?? []).join(', ');
  throw new UnknownNameError(`Không có văn bản “${named}”. Số hiệu các văn bản đang có: ${numbers}.`);
}

/** The id of the office that a name means. */
export function officeNamed(named: string | undefined, { units }: ToolDesk): string | undefined {
  if (named === undefined || named.trim() === '') return undefined;
  const office = units.find(named)[0]?.unit;
  if (office) return office.id;
  throw new UnknownNameError(`Không có cơ quan nào tên “${named}”; hãy ghi tên đầy đủ như trong câu hỏi.`);
}
