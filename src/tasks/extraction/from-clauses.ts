import { type Assignment, readAssignment } from '../documents/assignment-line.ts';
import type { Block, Document, TextBlock } from '../documents/document.ts';
import { withoutNotes } from '../documents/notes.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { readAssignees } from './assignees.ts';
import type { Task } from './task.ts';

/** The duties that a document assigns in clauses: a title, then lines "Đơn vị chủ trì: …", "Thời gian thực hiện: …". */
export function tasksFromClauses(document: Document, units: UnitMatcher): Task[] {
  const tasks: Task[] = [];
  let fields = new Map<Assignment['field'], string>();
  let title: Block | undefined;
  const flush = () => {
    if (title && fields.has('lead')) tasks.push(toTask(document, title, fields, units));
    fields = new Map();
  };
  for (const block of document.blocks) {
    const assignment = block.kind === 'text' ? readAssignment(block.text) : undefined;
    if (assignment) {
      fields.set(assignment.field, assignment.value);
    } else {
      flush();
      title = block.kind === 'table' ? undefined : block;
    }
  }
  flush();
  return tasks;
}

function toTask(
  document: Document,
  title: Block,
  fields: ReadonlyMap<Assignment['field'], string>,
  units: UnitMatcher,
): Task {
  const { text } = title as TextBlock;
  const coordinators = fields.get('coordinators');
  const timeframe = fields.get('timeframe');
  const deliverable = fields.get('deliverable');
  return {
    id: `${document.id}#${title.place.line}`,
    document: document.id,
    title: withoutNotes(text).replace(/^[a-zđ]\) |^\d+(?:\.\d+)*\. /u, ''),
    lead: readAssignees(fields.get('lead')!, units),
    ...(coordinators === undefined ? {} : { coordinators: readAssignees(coordinators, units) }),
    ...(timeframe === undefined ? {} : { timeframe }),
    ...(deliverable === undefined ? {} : { deliverable }),
    place: title.place,
  };
}
