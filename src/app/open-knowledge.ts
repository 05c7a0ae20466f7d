import { NO_CORRECTIONS, type RecordCorrection } from '../documents/corrections.ts';
import type { Knowledge } from '../documents/knowledge.ts';
import { endedBy } from '../documents/later-words.ts';
import type { SnapshotId } from '../documents/snapshots.ts';
import { createUnitGroups, type UnitGroups } from '../documents/unit-groups.ts';
import { UnitMatcher } from '../documents/unit-matcher.ts';
import type { PlanningBasis } from '../reminders/planning-facts.ts';
import { readAssignments } from '../reminders/read-assignments.ts';
import type { ApiEmbeddings } from '../retrieval/embeddings/openai.ts';
import { type Library, openLibrary } from '../retrieval/library.ts';
import type { SegmentStore } from '../retrieval/saved-parts.ts';
import type { VectorShelf } from '../retrieval/vector-shelf.ts';
import type { Clock } from '../shared/clock.ts';
import { type Day, dayAt } from '../shared/day.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { ProgressStore } from '../tasks/progress/progress.ts';
import { createProgressDesk, type ProgressDesk } from '../tasks/progress/progress-desk.ts';
import type { RecordBase, Records } from '../tasks/task.ts';
import { createTaskBook, type TaskBook } from '../tasks/task-book.ts';
import { WORDS } from './messages.ts';
import type { Noting } from './noting.ts';
import { type Extraction, openRecords } from './open-records.ts';
import type { Stores } from './open-stores.ts';

/** Everything known, read and ready to be searched, counted and reported on. */
export interface OpenedKnowledge {
  readonly library: Library;
  readonly records: Records;
  readonly extraction: Extraction;
  readonly units: UnitMatcher;
  readonly groups: UnitGroups;
  readonly calendar: WorkingCalendar;
  readonly book: TaskBook;
  readonly desk: ProgressDesk;
  readonly progress: ProgressStore;
  /** What reminders would rest on if these corrections of records held, and no others. */
  basisWith(corrections: readonly RecordCorrection[]): PlanningBasis;
  /** Which published documents these are, where processes share them. */
  readonly snapshot?: SnapshotId;
}

/** What documents are opened with. */
export interface OpenKnowledgeOptions {
  readonly knowledge: Knowledge;
  readonly store: SegmentStore;
  readonly stores: Pick<Stores, 'progress' | 'triggers'> & Noting;
  readonly clock: Clock;
  readonly api: ApiEmbeddings | undefined;
  /** Where the API's vectors are kept, if not in this process. */
  readonly shelf?: VectorShelf | undefined;
  readonly onProgress: ((done: number, total: number, what: string) => void) | undefined;
  readonly onNotice: (message: string) => void;
}

/** Reads the records of documents and opens their index, from the saved parts where they still fit. */
export async function openKnowledge({
  knowledge,
  store,
  stores,
  clock,
  api,
  shelf,
  onProgress,
  onNotice,
}: OpenKnowledgeOptions): Promise<OpenedKnowledge> {
  for (const reason of knowledge.unread) onNotice(WORDS.unreadUpload(reason));
  const onDamaged = (_: string, reason: string) => onNotice(WORDS.damagedIndex(reason));
  const onUnavailable = (reason: string) => onNotice(WORDS.apiUnavailable(reason));
  const library = await openLibrary({ knowledge, store, api, shelf, onDamaged, onProgress, onUnavailable });
  const units = new UnitMatcher(knowledge.units);
  const groups = createUnitGroups(knowledge.units);
  const { progress, triggers, ledger, outbox } = stores;
  const { documents, corrections = NO_CORRECTIONS } = knowledge;
  const { records, correct, extraction } = await openRecords({
    ...{ documents, units, ledger, clock },
    corrections: corrections.records,
  });
  const ended = (on: Day) => new Map([...endedBy(documents, on)].map(([id, { by }]) => [id, by.id]));
  const basisOf = (said: Records): PlanningBasis => ({
    assignments: readAssignments(inForce(said, ended(dayAt(clock.now()))), library.document),
    units: knowledge.units,
    workingDays: knowledge.workingDays,
  });
  await outbox.adopt(basisOf(records), clock.now());
  return {
    library,
    records,
    extraction,
    units,
    groups,
    calendar: createWorkingCalendar(knowledge.workingDays),
    book: createTaskBook({ records, groups, progress, triggers: () => triggers.list(), endedBy: ended }),
    desk: createProgressDesk({ records, units, groups, store: progress, clock }),
    progress,
    basisWith: (others) => basisOf(correct(others)),
  };
}

/** Nobody is reminded of what stands in a paper that is out of force. */
function inForce({ tasks, responsibilities, targets, duties }: Records, ended: ReadonlyMap<string, string>): Records {
  const holds = ({ document }: RecordBase) => !ended.has(document);
  return {
    tasks: tasks.filter(holds),
    responsibilities: responsibilities.filter(holds),
    targets: targets.filter(holds),
    duties: duties.filter(holds),
  };
}
