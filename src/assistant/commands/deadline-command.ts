import type { Citation } from '../../answering/answer.ts';
import { cite } from '../../answering/cite.ts';
import { dayDueWithin, scopeOfDuties, selectDuties } from '../../answering/duty-query.ts';
import { describeDuty } from '../../answering/from-duties.ts';
import { narrowByWords } from '../../answering/narrow-by-words.ts';
import { wordsBesidesConditions } from '../../answering/remaining-words.ts';
import { SOON_DAYS } from '../../answering/task-states.ts';
import { nameShortly, shorten } from '../../documents/naming.ts';
import { addDays, type Day, daysBetween } from '../../shared/day.ts';
import { isDone } from '../../tasks/progress/standing.ts';
import type { RecordBase } from '../../tasks/task.ts';
import { describeDay } from '../../tasks/timeframe/describe-timeframe.ts';
import { type CommandDesk, say } from './command.ts';
import { listCommand } from './list-command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { holdsUnread, selectTyped, type TypedConditions } from './typed-conditions.ts';

/** Something with a day by which it must be done. */
interface DueThing {
  readonly record: RecordBase;
  readonly what: string;
  readonly dueOn: Day;
}

const DAYS_AHEAD = 90;
const TITLE_LENGTH = 120;

/** `/hanchot`: what is overdue and what is due soon or on the days named, tasks and reports together, the earliest first. */
export const DEADLINE_COMMAND = listCommand<DueThing>({
  name: 'hanchot',
  usage: COMMAND_WORDS.usage.deadlines,
  usualRole: 'lead',
  about: 'hạn',
  async list(conditions, desk) {
    const { words, things } = await thingsDue(conditions, desk);
    const { window, state } = conditions.asked;
    const usual = window || state ? '' : COMMAND_WORDS.lateOrDueIn(DAYS_AHEAD);
    const what = [conditions.describe(words), usual].filter(Boolean).join(' ');
    if (things.length === 0) return say(COMMAND_WORDS.nothingDue(what), 'answered');
    return {
      items: things.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
      head: COMMAND_WORDS.due(things.length, what),
      show: (items, skipped) => ({
        text: items.map((thing, i) => `${skipped + i + 1}. ${describe(thing, desk)}`).join('\n'),
        citations: items.map(({ record }) => citationOf(record, desk)),
      }),
    };
  },
});

async function thingsDue(
  conditions: TypedConditions,
  desk: CommandDesk,
): Promise<{ words: string; things: readonly DueThing[] }> {
  const { tasks, words } = await selectTyped(conditions, desk);
  const { window, state } = conditions.asked;
  const last = window || state === 'late' ? undefined : addDays(desk.on, state === 'soon' ? SOON_DAYS : DAYS_AHEAD);
  const things = tasks.flatMap(({ task, state: { dueOn, standing } }) => {
    if (dueOn === undefined || isDone(standing)) return [];
    const leads = task.lead?.names.join('; ');
    const title = shorten(task.title.replaceAll('\n', ' ').replace(/[.;]$/u, ''), TITLE_LENGTH);
    return [{ record: task, what: `${title}${leads ? ` (${leads})` : ''}`, dueOn }];
  });
  return { words, things: [...things, ...dutiesDue(conditions, desk)].filter(({ dueOn }) => !last || dueOn <= last) };
}

/** Reports have no state and no budget: where one is asked for, none is meant. */
function dutiesDue({ question, asked }: TypedConditions, desk: CommandDesk): DueThing[] {
  const { state, budget, lacks, deliverable, said } = asked;
  if ((state && state !== 'soon') || budget || lacks || deliverable || holdsUnread(question, asked)) return [];
  const duties = selectDuties(scopeOfDuties(question, desk), desk.book, desk.on);
  const { chosen } = narrowByWords(duties, wordsBesidesConditions(question, desk.library, said));
  return chosen.flatMap((duty) => {
    const dueOn = dayDueWithin(duty, asked.window ?? {}, desk.on);
    return dueOn === undefined ? [] : [{ record: duty, what: describeDuty(duty), dueOn }];
  });
}

function describe({ record, what, dueOn }: DueThing, { on, calendar, library }: CommandDesk): string {
  const days = daysBetween(on, dueOn);
  const left = days < 0 ? COMMAND_WORDS.late(-days) : COMMAND_WORDS.left(days);
  const document = nameShortly(library.document(record.document));
  return `[${record.id}] ${what}: ${left}, ${COMMAND_WORDS.dueOn(describeDay(dueOn, calendar))}. ${document}`;
}

function citationOf({ document, place, title }: RecordBase, { library }: CommandDesk): Citation {
  return cite(library.document(document), place, title);
}
