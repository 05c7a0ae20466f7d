import type { TaskFilter } from '../tasks/record-filter.ts';
import type { Records } from '../tasks/task.ts';
import type { TaskBook } from '../tasks/task-book.ts';

/** The book without what stands in other documents than these: that is neither listed, counted nor found by its code. */
export function bookOf(book: TaskBook, documents: ReadonlySet<string>): TaskBook {
  const within = (filter: TaskFilter): TaskFilter => ({
    ...filter,
    documents: (filter.documents ?? [...documents]).filter((id) => documents.has(id)),
    knowing: documents,
  });
  return {
    records: recordsOf(book.records, documents),
    groups: book.groups,
    endedOn: (on) => book.endedOn(on, documents),
    list: (filter, on) => book.list(within(filter), on),
    responsibilities: (filter, on) => book.responsibilities(within(filter), on),
    withoutProgress: () => bookOf(book.withoutProgress(), documents),
  };
}

function recordsOf({ tasks, responsibilities, targets, duties }: Records, documents: ReadonlySet<string>): Records {
  const isIn = ({ document }: { document: string }) => documents.has(document);
  return {
    tasks: tasks.filter(isIn),
    responsibilities: responsibilities.filter(isIn),
    targets: targets.filter(isIn),
    duties: duties.filter(isIn),
  };
}
