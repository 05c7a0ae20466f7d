import { cite } from '../../../../src/answering/cite.ts';
import type { Exhibit, ExhibitField } from '../../../../src/answering/model/exhibit.ts';
import { type CheckParts, createClaimCheck } from '../../../../src/answering/model/grounding/check-claim.ts';
import { type CheckedDraft, checkDraft } from '../../../../src/answering/model/grounding/check-draft.ts';
import type { Document } from '../../../../src/documents/document.ts';
import { loadKnowledge } from '../../../../src/documents/knowledge.ts';
import { nameDocument } from '../../../../src/documents/naming.ts';
import { type Passage, toPassages } from '../../../../src/documents/passage.ts';
import { UnitMatcher } from '../../../../src/documents/unit-matcher.ts';
import { printDay } from '../../../../src/shared/day.ts';
import { formatNumber } from '../../../../src/shared/text/numbers.ts';
import { readRecords } from '../../../../src/tasks/extraction/read-records.ts';
import type { RecordBase, ReportingDuty, Target, Task } from '../../../../src/tasks/task.ts';

/** The project's papers as exhibits, by the id of a record or by words that a passage begins or holds. */
export interface Shown {
  readonly units: UnitMatcher;
  readonly glossary: Awaited<ReturnType<typeof loadKnowledge>>['glossary'];
  readonly records: readonly Exhibit[];
  readonly passages: readonly Exhibit[];
  /** A record by its id; after "#", a passage by words that only it holds. Its id is "e1", "e2" … by its place. */
  show(...refs: readonly string[]): ReadonlyMap<string, Exhibit>;
}

/** Reads knowledge/ and turns it into exhibits as tools would show it. */
export async function showKnowledge(): Promise<Shown> {
  const knowledge = await loadKnowledge('knowledge');
  const units = new UnitMatcher(knowledge.units);
  const { tasks, responsibilities, targets, duties } = readRecords(knowledge.documents, units);
  const byId = new Map(knowledge.documents.map((document) => [document.id, document]));
  const records = [...tasks, ...responsibilities].map((task) => fromTask(task, byId.get(task.document)!));
  records.push(...targets.map((target) => fromTarget(target, byId.get(target.document)!)));
  records.push(...duties.map((duty) => fromDuty(duty, byId.get(duty.document)!)));
  const passages = knowledge.documents.flatMap((document) =>
    toPassages(document).map((passage) => fromPassage(passage, document)),
  );
  const find = (ref: string) => {
    const found = ref.startsWith('#')
      ? passages.filter(({ fields }) => fields[0]!.text.includes(ref.slice(1)))
      : records.filter(({ id }) => id === ref);
    if (found.length === 0) throw new Error(`nothing is shown as ${ref}`);
    return found[0]!;
  };
  const show = (...refs: readonly string[]) => numbered(refs.map(find));
  return { units, glossary: knowledge.glossary, records, passages, show };
}

/** Exhibits as they are shown for one question: "e1", "e2" … */
export function numbered(exhibits: readonly Exhibit[]): ReadonlyMap<string, Exhibit> {
  return new Map(exhibits.map((exhibit, i) => [`e${i + 1}`, { ...exhibit, id: `e${i + 1}` }]));
}

/** A text worked out or said without a model. */
export function textExhibit(kind: 'computed' | 'answer', text: string): Exhibit {
  return { id: kind, kind, fields: [{ name: 'text', text }], above: [], citations: [] };
}

/** Checks drafts as the product does. */
export function checking(parts: CheckParts): (draft: string, exhibits: ReadonlyMap<string, Exhibit>) => CheckedDraft {
  const check = createClaimCheck(parts);
  return (draft, exhibits) => checkDraft(draft, exhibits, check);
}

type Field = readonly [ExhibitField, string | undefined];

function record(id: string, base: RecordBase, document: Document, fields: readonly Field[]): Exhibit {
  return {
    id,
    kind: 'record',
    fields: fields.flatMap(([name, text]) => (text ? [{ name, text }] : [])),
    above: above(document, base.place.path),
    citations: [cite(document, base.place, base.title)],
  };
}

function above(document: Document, path: readonly string[]): string[] {
  return [`${nameDocument(document)}: ${document.meta.title}`, ...path.slice(1)];
}

function fromTask(task: Task, document: Document): Exhibit {
  return record(task.id, task, document, [
    ['title', task.title],
    ['lead', task.lead?.raw],
    ['coordinators', task.coordinators?.raw],
    ['deliverable', task.deliverable],
    ['timeframe', task.timeframe?.raw],
    ['budget', task.budgetMillionVnd === undefined ? undefined : `${formatNumber(task.budgetMillionVnd)} triệu đồng`],
    ['result', task.outcome],
  ]);
}

function fromTarget(target: Target, document: Document): Exhibit {
  return record(target.id, target, document, [
    ['title', target.title],
    ['value', target.value],
    ['by', target.by && printDay(target.by)],
    ['lead', target.lead?.raw],
    ['actors', target.actors?.raw],
  ]);
}

function fromDuty(duty: ReportingDuty, document: Document): Exhibit {
  return record(duty.id, duty, document, [
    ['title', duty.title],
    ['who', duty.who.raw],
    ['to', duty.to.raw],
    ['timeframe', duty.timeframe?.raw],
  ]);
}

function fromPassage(passage: Passage, document: Document): Exhibit {
  return {
    id: passage.id,
    kind: 'passage',
    fields: [{ name: 'text', text: passage.text }],
    above: above(document, passage.place.path),
    citations: [cite(document, passage.place, passage.text)],
  };
}
