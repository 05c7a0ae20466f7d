import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from '../../../src/documents/readers/markdown.ts';
import type { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import { type DocumentReading, readDocument } from '../../../src/tasks/extraction/read-records.ts';
import type { Target, Task } from '../../../src/tasks/task.ts';
import { dutyFields, type Fields, plain, responsibilityFields, targetFields, taskFields } from './fields.ts';
import { type Gold, type GoldRecord, readGold } from './gold.ts';

/** One field of one record, read and as a person reads it; `found` and `extra` stand for the whole record. */
export interface FieldCheck {
  readonly document: string;
  readonly record: GoldRecord['record'];
  /** Line of the file, and the year of a target. */
  readonly at: string;
  readonly field: string;
  readonly read: unknown;
  readonly wanted: unknown;
}

/** True where a field is read as a person reads it. */
export function isRight({ read, wanted }: Pick<FieldCheck, 'read' | 'wanted'>): boolean {
  return JSON.stringify(read ?? null) === JSON.stringify(wanted ?? null);
}

/** Reads `<folder>/<id>.md` and compares it with its gold records, field by field. */
export function compareDocument(folder: string, goldFolder: string, id: string, units: UnitMatcher): FieldCheck[] {
  const document = readMarkdown(readFileSync(join(folder, `${id}.md`), 'utf8'), `${id}.md`);
  const reading = readDocument(document, units);
  const gold = readGold(join(goldFolder, `${id}.jsonl`));
  const of = <Sort extends GoldRecord['record']>(sort: Sort) =>
    gold.filter((one): one is Gold<Sort> => one.record === sort);
  const checks = [
    ...compareSort('task', of('task'), reading.tasks, sameTask, taskFields),
    ...compareTargets(of('target'), reading),
    ...compareSort('duty', of('duty'), reading.duties, sameLine, dutyFields),
    ...compareSort('responsibility', of('responsibility'), reading.responsibilities, sameLine, responsibilityFields),
  ];
  return checks.map((check) => ({ document: id, ...check }));
}

type Check = Omit<FieldCheck, 'document'>;
type Placed = { readonly line: number };
type Found = { readonly place: Placed; readonly title: string };

function compareSort<Wanted extends Placed, Read extends Found>(
  record: GoldRecord['record'],
  gold: readonly Wanted[],
  read: readonly Read[],
  same: (wanted: Wanted, free: readonly Read[]) => Read | undefined,
  fieldsOf: (read: Read, wanted: Wanted) => Fields,
): Check[] {
  const free = new Set(read);
  const checks = gold.flatMap((wanted) => {
    const found = same(wanted, [...free]);
    if (found) free.delete(found);
    return checksOf(record, `${wanted.line}`, found && fieldsOf(found, wanted));
  });
  return [...checks, ...[...free].map((one) => extra(record, one))];
}

/** A bullet that says again what a row of the annex says is only another place of its record. */
function compareTargets(gold: readonly Gold<'target'>[], { targets }: DocumentReading): Check[] {
  const seen = new Set<Target>();
  const checks = gold.flatMap((wanted) => {
    const at = `${wanted.line}${wanted.by ? ` (${wanted.by.slice(0, 4)})` : ''}`;
    const here = targets.filter(({ place }) => place.line === wanted.line);
    const again = targets.find(({ alsoAt }) => alsoAt?.some(({ line }) => line === wanted.line));
    const found = here.find(({ by }) => by === (wanted.by ?? undefined)) ?? here[0];
    if (found) seen.add(found);
    if (!found && again) return checksOf('target', at, { by: [again.by, wanted.by ?? undefined] });
    return checksOf('target', at, found && targetFields(found, wanted));
  });
  return [...checks, ...targets.filter((target) => !seen.has(target)).map((target) => extra('target', target))];
}

function checksOf(record: GoldRecord['record'], at: string, fields: Fields | undefined): Check[] {
  const found = { record, at, field: 'found', read: fields !== undefined, wanted: true };
  const compared = Object.entries(fields ?? {}).map(([field, [read, wanted]]) => ({ record, at, field, read, wanted }));
  return [found, ...compared];
}

function extra(record: GoldRecord['record'], { place, title }: Found): Check {
  return { record, at: `${place.line}`, field: 'extra', read: title, wanted: undefined };
}

function sameLine<Read extends Found>({ line }: Placed, free: readonly Read[]): Read | undefined {
  return free.find(({ place }) => place.line === line);
}

function sameTask(wanted: Gold<'task'>, free: readonly Task[]): Task | undefined {
  const titled = (task: Task) => plain(task.title) === plain(wanted.title);
  return (
    free.find((task) => task.place.line === wanted.line && titled(task)) ?? sameLine(wanted, free) ?? free.find(titled)
  );
}
