import { nameDocument, nameSection } from '../../../documents/naming.ts';
import type { Library } from '../../../retrieval/library.ts';
import type { JudgedTask } from '../../../tasks/record-filter.ts';
import { printedTitle, type RecordBase, type ReportingDuty, type Target } from '../../../tasks/task.ts';
import { budgetOf } from '../../cards.ts';
import { cite } from '../../cite.ts';
import { describeState } from '../../task-list.ts';
import type { Exhibit, ExhibitField } from '../exhibit.ts';
import type { ToolDesk } from './desk.ts';

type Found = Omit<Exhibit, 'id'>;

/** A task with all that is known of it, how it stands today with it. */
export function taskExhibit({ task, state }: JudgedTask, { library, on }: Pick<ToolDesk, 'library' | 'on'>): Found {
  return record(task, library, [
    ['title', task.title],
    ['lead', task.lead?.raw],
    ['coordinators', task.coordinators?.raw],
    ['deliverable', task.deliverable],
    ['timeframe', task.timeframe?.raw],
    ['budget', budgetOf(task)],
    ['result', task.outcome],
    ['status', describeState({ task, state }, on)],
  ]);
}

/** A target with who watches over it and who acts. */
export function targetExhibit(target: Target, { library }: Pick<ToolDesk, 'library'>): Found {
  return record(target, library, [
    ['title', target.title],
    ['value', target.value],
    ['lead', target.lead?.raw],
    ['actors', target.actors?.raw],
  ]);
}

/** Who reports what to whom and when. */
export function dutyExhibit(duty: ReportingDuty, { library }: Pick<ToolDesk, 'library'>): Found {
  return record(duty, library, [
    ['title', duty.title],
    ['who', duty.who.raw],
    ['to', [duty.to.raw, duty.via?.raw].filter(Boolean).join('; ')],
    ['timeframe', duty.timeframe?.raw],
  ]);
}

function record(
  base: RecordBase,
  library: Library,
  fields: readonly (readonly [ExhibitField, string | undefined])[],
): Found {
  const document = library.document(base.document);
  return {
    kind: 'record',
    fields: fields.flatMap(([name, text]) => (text ? [{ name, text: text.replaceAll('\n', ' ') }] : [])),
    above: [nameDocument(document), nameSection(base.place)],
    citations: [cite(document, base.place, printedTitle(base))],
  };
}
