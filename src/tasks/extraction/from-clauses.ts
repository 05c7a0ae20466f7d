import { type Assignment, readAssignedDuty, readAssignments } from '../../documents/assignment-line.ts';
import type { Block, Document, HeadingBlock, Place, TextBlock } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import type { Task } from '../task.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import { readAssignees } from './assignees.ts';
import { doubtOffices, doubtTimeframe, judge } from './doubts.ts';
import { labelOf, labelShape, withoutLabel } from './labels.ts';
import { readMoney } from './money-unit.ts';
import { present } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

type Titled = TextBlock | HeadingBlock;

/** The duties that a document assigns in clauses: a title, then lines "Đơn vị chủ trì: …", "Thời gian thực hiện: …". */
export function tasksFromClauses(document: Document, units: UnitMatcher, on: Day): UnnumberedRecord<Task>[] {
  const tasks: UnnumberedRecord<Task>[] = [];
  const titleLevels = levelsOfTitles(document.blocks);
  let assigned = new Map<Assignment['field'], string>();
  let title: Titled | undefined;
  const flush = () => {
    if (title && assigned.has('lead')) tasks.push(toTask(document, title, assigned, units, on));
    assigned = new Map();
  };
  let heading: HeadingBlock | undefined;
  for (const block of document.blocks) {
    const assignments = block.kind === 'text' ? readAssignments(block.text) : [];
    const whole = block.kind === 'text' && assignments.length === 0 ? readAssignedDuty(block.text) : undefined;
    if (whole) {
      flush();
      title = { ...(block as TextBlock), text: whole.duty };
      for (const { field, value } of whole.assignments) assigned.set(field, value);
      continue;
    }
    if (assignments.length > 0) {
      for (const { field, value } of assignments) assigned.set(field, value);
      continue;
    }
    flush();
    if (block.kind === 'heading') heading = titleLevels.has(block.level) ? block : undefined;
    if (block.kind === 'table') title = undefined;
    else title = block.kind === 'text' && explains(block, heading) ? heading : block;
  }
  flush();
  return tasks;
}

/** A paragraph below a heading that names the duty only explains it, unless it is a numbered or bold title itself. */
function explains({ text, level }: TextBlock, heading: HeadingBlock | undefined): boolean {
  return heading !== undefined && level === 0 && withoutLabel(text) === text && text.trimEnd().endsWith('.');
}

/** Levels of headings that name duties: most of those with assignments below have them directly below. */
function levelsOfTitles(blocks: readonly Block[]): Set<number> {
  const direct = new Map<number, number>();
  const indirect = new Map<number, number>();
  let heading: HeadingBlock | undefined;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block;
    else if (heading && block.kind === 'text' && readAssignments(block.text).some(({ field }) => field === 'lead')) {
      const counts = previous === heading ? direct : indirect;
      counts.set(heading.level, (counts.get(heading.level) ?? 0) + 1);
    }
    previous = block;
  }
  return new Set([...direct].filter(([level, count]) => count > (indirect.get(level) ?? 0)).map(([level]) => level));
}

function toTask(
  document: Document,
  title: Titled,
  assigned: ReadonlyMap<Assignment['field'], string>,
  units: UnitMatcher,
  on: Day,
): UnnumberedRecord<Task> {
  const assignees = (field: 'lead' | 'coordinators') => {
    const value = assigned.get(field);
    return value === undefined ? undefined : readAssignees(value, units);
  };
  const [lead, coordinators] = [assignees('lead'), assignees('coordinators')];
  const phrase = assigned.get('timeframe');
  const timeframe = phrase === undefined ? undefined : readTimeframe(phrase, on);
  return {
    document: document.id,
    origin: 'clause',
    title: withoutLabel(withoutNotes(title.text)),
    ...present({ lead, coordinators, timeframe, deliverable: assigned.get('deliverable') }),
    ...readBudget(assigned.get('budget')),
    place: placeOfTitle(title),
    ...judge([doubtOffices(lead), doubtOffices(coordinators), doubtTimeframe(timeframe)]),
  };
}

/** "Kinh phí: 500 triệu đồng" is a sum, "Kinh phí: ngân sách tỉnh" says where it is from. */
function readBudget(said: string | undefined): Pick<Task, 'budgetMillionVnd' | 'funding'> {
  if (said === undefined) return {};
  const dong = readMoney(said, 1_000_000);
  return dong === undefined ? { funding: said } : { budgetMillionVnd: dong / 1_000_000 };
}

/** A numbered title in the text stands where a heading with its number would: below "2.", beside "2.1.". */
export function placeOfTitle({ kind, text, place }: Titled): Place {
  const label = labelOf(withoutNotes(text));
  if (kind === 'heading' || label === undefined) return place;
  const beside = place.path.findIndex((heading) => labelShape(labelOf(heading)) === labelShape(label));
  return { ...place, path: [...place.path.slice(0, beside < 0 ? undefined : beside), withoutNotes(text)] };
}
