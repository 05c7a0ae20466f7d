import type { DocumentReading } from '../../../src/tasks/extraction/read-records.ts';
import type { Assignees, RecordBase, ReportingDuty, Target, Task } from '../../../src/tasks/task.ts';
import { plain } from '../records/fields.ts';
import type { FieldPair } from './score.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Every field of every record of a document as it was kept by hand, and as it came out of a file. */
export function recordPairs(read: DocumentReading, wanted: DocumentReading): FieldPair[] {
  return [
    ...pairsOf('task', read.tasks, wanted.tasks, taskFields),
    ...pairsOf('target', read.targets, wanted.targets, targetFields),
    ...pairsOf('duty', read.duties, wanted.duties, dutyFields),
    ...pairsOf('responsibility', read.responsibilities, wanted.responsibilities, taskFields),
  ];
}

function pairsOf<T extends RecordBase>(
  record: string,
  read: readonly T[],
  wanted: readonly T[],
  fieldsOf: (one: T) => Fields,
): FieldPair[] {
  const free = new Set(read);
  const partners = wanted.map((one) => {
    const partner = [...free].find((other) => codeOf(other) === codeOf(one)) ?? [...free].find(titledLike(one));
    if (partner) free.delete(partner);
    return [one, partner] as const;
  });
  const matched = partners.flatMap(([one, partner]) =>
    compare(record, one.id, partner && fieldsOf(partner), fieldsOf(one)),
  );
  return [...matched, ...[...free].flatMap((one) => compare(record, one.id, fieldsOf(one), undefined))];
}

/** A paper without a number has another code in its file, which a person chose. */
function codeOf({ id, document, title }: RecordBase): string {
  return `${id.slice(id.indexOf('-', id.startsWith(document.toUpperCase()) ? document.length : 0))} ${plain(title)}`;
}

function titledLike({ title }: RecordBase): (other: RecordBase) => boolean {
  return (other) => plain(other.title) === plain(title);
}

function compare(record: string, at: string, read: Fields | undefined, wanted: Fields | undefined): FieldPair[] {
  const fields = Object.keys({ ...read, ...wanted });
  return fields.map((field) => ({ record, field, at, read: read?.[field], wanted: wanted?.[field] }));
}

function taskFields(task: Task): Fields {
  const { place, timeframe } = task;
  return {
    title: said(task.title),
    row: said(place.row),
    path: place.path.slice(1).map(plain).join(' › ') || undefined,
    lead: names(task.lead),
    coordinators: names(task.coordinators),
    deliverable: said(task.deliverable),
    outcome: said(task.outcome),
    status: task.reported,
    timeframe: said(timeframe?.raw),
    from: timeframe?.from,
    to: timeframe?.to,
    budget: task.budgetMillionVnd,
    funding: said(task.funding),
  };
}

function targetFields(target: Target): Fields {
  return {
    title: said(target.title),
    value: said(target.value),
    number: target.number,
    from: target.from,
    by: target.by,
    lead: names(target.lead),
    actors: names(target.actors),
  };
}

function dutyFields(duty: ReportingDuty): Fields {
  return {
    title: said(duty.title),
    who: names(duty.who),
    to: names(duty.to),
    via: names(duty.via),
    timeframe: said(duty.timeframe?.raw),
  };
}

function said(text: string | undefined): string | undefined {
  return plain(text) || undefined;
}

function names(assignees: Assignees | undefined): string[] | undefined {
  const all = (assignees?.names ?? []).map(plain).filter(Boolean);
  return all.length > 0 ? all : undefined;
}
