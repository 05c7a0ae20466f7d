import type { Block, Document, TextBlock } from '../documents/document.ts';
import { withoutNotes } from '../documents/notes.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { fold } from '../shared/text/fold.ts';
import { readAssignees } from './assignees.ts';
import type { Task } from './task.ts';

type ClauseField = 'lead' | 'coordinators' | 'timeframe' | 'deliverable';

const LABELS: readonly (readonly [ClauseField, RegExp])[] = [
  ['lead', /^(don vi|co quan)? ?chu tri( thuc hien)?$/u],
  ['coordinators', /^(don vi|co quan)? ?phoi hop( thuc hien)?$/u],
  ['timeframe', /^thoi (gian|han)( (thuc hien|hoan thanh))?$/u],
  ['deliverable', /^(san pham|ket qua)( dau ra)?$/u],
];

/** The duties that a document assigns in clauses: a title, then lines "Đơn vị chủ trì: …", "Thời gian thực hiện: …". */
export function tasksFromClauses(document: Document, units: UnitMatcher): Task[] {
  const tasks: Task[] = [];
  let fields = new Map<ClauseField, string>();
  let title: Block | undefined;
  const flush = () => {
    if (title && fields.has('lead')) tasks.push(toTask(document, title, fields, units));
    fields = new Map();
  };
  for (const block of document.blocks) {
    const field = block.kind === 'text' ? readField(block) : undefined;
    if (field) {
      fields.set(field.name, field.value);
    } else {
      flush();
      title = block.kind === 'table' ? undefined : block;
    }
  }
  flush();
  return tasks;
}

function readField({ text }: TextBlock): { name: ClauseField; value: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > 40) return undefined;
  const label = fold(text.slice(0, colon)).trim();
  const name = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  const value = withoutNotes(text.slice(colon + 1)).trim().replace(/\.$/u, '');
  return name && value ? { name, value } : undefined;
}

function toTask(document: Document, title: Block, fields: ReadonlyMap<ClauseField, string>, units: UnitMatcher): Task {
  const { text } = title as TextBlock;
  const coordinators = fields.get('coordinators');
  const timeframe = fields.get('timeframe');
  const deliverable = fields.get('deliverable');
  return {
    id: `${document.id}#${title.place.line}`,
    document: document.id,
    title: withoutNotes(text).replace(/^[a-zđ]\) |^\d+\. /u, ''),
    lead: readAssignees(fields.get('lead')!, units),
    ...(coordinators === undefined ? {} : { coordinators: readAssignees(coordinators, units) }),
    ...(timeframe === undefined ? {} : { timeframe }),
    ...(deliverable === undefined ? {} : { deliverable }),
    place: title.place,
  };
}
