import type { Document } from '../documents/document.ts';
import { nameShortly, shorten } from '../documents/naming.ts';
import type { Assignees, RecordBase, Records } from '../tasks/task.ts';
import type { Assignment } from './assignment.ts';

const LONGEST_TITLE = 110;

/** What reminders need of the records of documents, in the order they stand. */
export function readAssignments(
  { tasks, duties, targets }: Pick<Records, 'tasks' | 'duties' | 'targets'>,
  document: (id: string) => Document,
): Assignment[] {
  const base = (record: RecordBase, lead?: Assignees, help?: Assignees) => {
    const paper = document(record.document);
    const leads = lead?.units ?? [];
    return {
      ...{ subject: record.id, document: record.document, title: inOneLine(record.title), leads },
      ...{ paper: nameShortly(paper), access: paper.meta.access },
      helpers: (help?.units ?? []).filter((unit) => !leads.includes(unit)),
      ...(record.corrected ? { isCorrected: true as const } : {}),
    };
  };
  return [
    ...tasks.map((task) => ({
      ...base(task, task.lead, task.coordinators),
      kind: 'task' as const,
      ...(task.timeframe ? { timeframe: task.timeframe } : {}),
      ...(task.reported ? { reported: task.reported } : {}),
    })),
    ...duties.map((duty) => ({
      ...base(duty, duty.who),
      kind: 'duty' as const,
      ...(duty.timeframe ? { timeframe: duty.timeframe } : {}),
    })),
    ...targets.map((target) => {
      const { title, ...rest } = base(target, target.lead, target.actors);
      return {
        ...{ ...rest, title: `${title}: ${inOneLine(target.value)}`, kind: 'target' as const },
        ...(target.by === undefined ? {} : { by: target.by }),
      };
    }),
  ];
}

function inOneLine(title: string): string {
  const line = title.replace(/\s+/gu, ' ').replace(/[.;]$/u, '').trim();
  return shorten(line, LONGEST_TITLE);
}
