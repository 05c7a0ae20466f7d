import type { Answer } from '../../src/answering/answer.ts';
import { type Answerer, createAnswerer } from '../../src/answering/answerer.ts';
import type { Document } from '../../src/documents/document.ts';
import { type Knowledge, loadKnowledge } from '../../src/documents/knowledge.ts';
import { createUnitGroups } from '../../src/documents/unit-groups.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import type { Unit } from '../../src/documents/units.ts';
import { WORKING_DAYS_FILE } from '../../src/documents/working-days.ts';
import type { Role } from '../../src/people/role.ts';
import { type Library, openLibrary } from '../../src/retrieval/library.ts';
import type { Day } from '../../src/shared/day.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../src/tasks/calendar/working-calendar.ts';
import { readRecords } from '../../src/tasks/extraction/read-records.ts';
import { createProgressDesk, type ProgressDesk } from '../../src/tasks/progress/progress-desk.ts';
import type { Trigger } from '../../src/tasks/progress/trigger.ts';
import type { Records } from '../../src/tasks/task.ts';
import { createTaskBook, type TaskBook } from '../../src/tasks/task-book.ts';
import { progressInMemory } from '../support/progress-in-memory.ts';

/** Documents that can be asked; who asks is a guest where nothing else is said. */
export interface Asking {
  readonly library: Library;
  readonly answerer: Answerer;
  readonly records: Records;
  readonly units: UnitMatcher;
  readonly book: TaskBook;
  readonly calendar: WorkingCalendar;
  /** Takes reports of progress; they are kept in memory. */
  readonly progress: ProgressDesk;
  /** Where the book looks for triggers; none are known where nobody puts any in. */
  readonly marked: { list(): Promise<readonly Trigger[]> };
  /** `on` is the day on which is asked, "2026-11-25" where nothing is said. */
  ask(question: string, role?: Role, on?: Day): Promise<Answer>;
}

/** The day on which tests ask where they say nothing else. */
export const TODAY = '2026-11-25';

/** The documents of the project. */
export async function askKnowledge(): Promise<Asking> {
  return openAsking(await loadKnowledge('knowledge'));
}

/** Made-up papers and the offices that they name, by name alone or with all that is known of them. */
export function askPapers(documents: readonly Document[], ...offices: (string | Unit)[]): Promise<Asking> {
  const units: Unit[] = offices.map((office, i) =>
    typeof office === 'string' ? { id: `don-vi-${i}`, name: office, aliases: [], group: false, members: [] } : office,
  );
  return openAsking({
    documents,
    units,
    glossary: [],
    everydayWords: [],
    workingDays: WORKING_DAYS_FILE.parse({}),
    unread: [],
  });
}

async function openAsking(knowledge: Knowledge): Promise<Asking> {
  const units = new UnitMatcher(knowledge.units);
  const library = await openLibrary({ knowledge });
  const records = readRecords(knowledge.documents, units);
  const groups = createUnitGroups(knowledge.units);
  const store = progressInMemory();
  const marked: Asking['marked'] = { list: async () => [] };
  const book = createTaskBook({ records, groups, progress: store, triggers: () => marked.list() });
  const clock = { now: () => new Date(`${TODAY}T03:00:00Z`) };
  const calendar = createWorkingCalendar(knowledge.workingDays);
  const answerer = createAnswerer({ library, records, units, book, calendar });
  return {
    library,
    answerer,
    records,
    units,
    book,
    calendar,
    progress: createProgressDesk({ records, units, groups, store, clock }),
    marked,
    ask: (question, role = 'guest', on = TODAY) => answerer.answer(answerer.understand(question), role, on),
  };
}

/** The numbered lines of a list. */
export function numbered({ text }: Answer): string[] {
  return text.split('\n').filter((line) => /^\d+\. /u.test(line));
}

/** How often a text holds some words. */
export function times(text: string, words: string): number {
  return text.split(words).length - 1;
}
