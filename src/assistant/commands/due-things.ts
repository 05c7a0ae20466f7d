import { scopeOfDuties, selectDuties } from '../../answering/duty-query.ts';
import { describeDuty } from '../../answering/from-duties.ts';
import { narrowByWords } from '../../answering/narrow-by-words.ts';
import { wordsBesidesConditions } from '../../answering/remaining-words.ts';
import { SOON_DAYS } from '../../answering/task-states.ts';
import { shorten } from '../../documents/naming.ts';
import { findObligations } from '../../reminders/find-obligations.ts';
import type { Obligation } from '../../reminders/obligation.ts';
import { readAssignments } from '../../reminders/read-assignments.ts';
import { addDays, type Day } from '../../shared/day.ts';
import { groupBy } from '../../shared/group-by.ts';
import { takesPart } from '../../tasks/record-filter.ts';
import type { RecordBase, ReportingDuty, Target, Task } from '../../tasks/task.ts';
import type { CommandDesk } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { holdsUnread, selectTyped, type TypedConditions } from './typed-conditions.ts';

/** Something with a day by which it must be done; what recurs also with the days after that. */
export interface DueThing {
  readonly record: RecordBase;
  readonly what: string;
  readonly dueOn: Day;
  readonly later: readonly Day[];
}

/** Days that are looked ahead where none are named. */
export const DAYS_AHEAD = 90;
const TITLE_LENGTH = 120;
/** Who says less than this share of the words that were typed is not meant. */
const LEAST_SAID = 0.6;
/** Where no last day is named, so far is looked; of what comes again, a year of it is told. */
const FAR_AHEAD_DAYS = 3660;
const YEAR_DAYS = 366;

/** Days between which a last day must lie, both included; without the first, what is overdue counts, too. */
interface Bounds {
  readonly from: Day | undefined;
  readonly to: Day;
}

interface Selected {
  readonly tasks: readonly Task[];
  readonly duties: readonly ReportingDuty[];
  readonly targets: readonly Target[];
}

/**
 * What is due and not done, of all that the conditions select and the sender may read: found as reminders are, so that
 * nobody is reminded of what is not listed.
 */
export async function thingsDue(
  conditions: TypedConditions,
  desk: CommandDesk,
): Promise<{ words: string; things: readonly DueThing[] }> {
  const bounds = boundsOf(conditions, desk.on);
  const { tasks: judged, words } = await selectTyped(withoutDays(conditions), desk);
  const ended = desk.book.endedOn(desk.on);
  const holds = ({ document }: RecordBase) => !ended.has(document);
  const { duties, targets } = besidesTasks(conditions, desk);
  const tasks = judged.map(({ task }) => task).filter(holds);
  const selected = { tasks, duties: duties.filter(holds), targets: targets.filter(holds) };
  // Of each office the latest report alone tells what is done.
  const progress = new Map(judged.map(({ task, state }) => [task.id, state.latest]));
  const assignments = readAssignments(selected, desk.library.document);
  const window = { from: laterOf(desk.on, bounds.from), to: bounds.to, judgedOn: desk.on };
  const facts = { assignments, progress, triggers: new Map(), groups: desk.book.groups };
  const found = findObligations(facts, window).filter(
    ({ dueOn }) => dueOn <= bounds.to && (bounds.from === undefined || dueOn >= bounds.from),
  );
  return { words, things: thingsOf(found, selected) };
}

function boundsOf({ asked: { window, state } }: TypedConditions, on: Day): Bounds {
  if (window) return { from: window.from, to: window.to ?? addDays(laterOf(on, window.from), FAR_AHEAD_DAYS) };
  if (state === 'late') return { from: undefined, to: addDays(on, -1) };
  if (state === 'soon') return { from: on, to: addDays(on, SOON_DAYS) };
  return { from: undefined, to: addDays(on, DAYS_AHEAD) };
}

function laterOf(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}

/** A task whose last day lies beyond the days that are named may have the end of a year within them. */
function withoutDays(conditions: TypedConditions): TypedConditions {
  const { dueFrom: _, dueBefore: __, standings, ...filter } = conditions.asked.filter;
  const kept = standings && conditions.asked.state !== 'soon' ? { ...filter, standings } : filter;
  return { ...conditions, asked: { ...conditions.asked, filter: kept } };
}

/** Reports and targets have no state and no budget: where one is asked for, none is meant. */
function besidesTasks({ question, asked }: TypedConditions, desk: CommandDesk): Omit<Selected, 'tasks'> {
  const { state, budget, lacks, deliverable, said } = asked;
  if ((state && state !== 'soon') || budget || lacks || deliverable || holdsUnread(question, asked))
    return { duties: [], targets: [] };
  const words = wordsBesidesConditions(question, desk.library, said);
  const targets = narrowByWords(selectTargets(asked, desk), words);
  return {
    duties: narrowByWords(selectDuties(scopeOfDuties(question, desk), desk.book, desk.on), words).chosen,
    targets: targets.coverage < LEAST_SAID ? [] : targets.chosen,
  };
}

function selectTargets({ filter, offices }: TypedConditions['asked'], { book }: CommandDesk): Target[] {
  return book.records.targets.filter((target) => {
    const { lead, actors } = target;
    const parties = { ...(lead ? { lead } : {}), ...(actors ? { coordinators: actors } : {}) };
    return (
      (filter.documents?.includes(target.document) ?? true) &&
      offices.every(({ id, role }) => takesPart(parties, id, role, book.groups))
    );
  });
}

function thingsOf(found: readonly Obligation[], { tasks, duties, targets }: Selected): DueThing[] {
  const records = new Map([...tasks, ...duties, ...targets].map((record) => [record.id, record]));
  const byThing = groupBy(found, ({ kind, subject }) => `${kind} ${subject}`);
  return [...byThing.values()].map((same) => {
    const [dueOn, ...others] = same.map((one) => one.dueOn).sort() as [Day, ...Day[]];
    const record = records.get(same[0]!.subject)!;
    const later = others.filter((day) => day <= addDays(dueOn, YEAR_DAYS));
    return { record, what: describe(same[0]!, record), dueOn, later };
  });
}

function describe({ kind }: Obligation, record: Task | ReportingDuty | Target): string {
  if ('who' in record) return describeDuty(record);
  const leads = record.lead?.names.join('; ');
  const title = shorten(record.title.replaceAll('\n', ' ').replace(/[.;]$/u, ''), TITLE_LENGTH);
  const named = `${title}${'value' in record ? `: ${record.value}` : ''}${leads ? ` (${leads})` : ''}`;
  return COMMAND_WORDS.dueKinds[kind] + named;
}
