import type { Citation } from '../../answering/answer.ts';
import { cite } from '../../answering/cite.ts';
import { correctedNote } from '../../answering/corrected.ts';
import { nameShortly } from '../../documents/naming.ts';
import { daysBetween, printDay } from '../../shared/day.ts';
import { printedTitle, type RecordBase } from '../../tasks/task.ts';
import { describeDay } from '../../tasks/timeframe/describe-timeframe.ts';
import { type CommandDesk, say } from './command.ts';
import { DAYS_AHEAD, type DueThing, thingsDue } from './due-things.ts';
import { listCommand } from './list-command.ts';
import { COMMAND_WORDS } from './messages.ts';

/** Of what comes again, so many further days are named. */
const LATER_SHOWN = 15;

/**
 * `/hanchot`: what is overdue and what is due soon or on the days named, whatever people are reminded of, the earliest
 * first: tasks with the year ends of long ones, reports, targets.
 */
export const DEADLINE_COMMAND = listCommand<DueThing>({
  name: 'hanchot',
  usage: COMMAND_WORDS.usage.deadlines,
  usualRole: 'any',
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

function describe({ record, what, dueOn, later }: DueThing, { on, calendar, library }: CommandDesk): string {
  const days = daysBetween(on, dueOn);
  const left = days < 0 ? COMMAND_WORDS.late(-days) : COMMAND_WORDS.left(days);
  const document = nameShortly(library.document(record.document));
  const shown = later.slice(0, LATER_SHOWN).map(printDay);
  const again = later.length > 0 ? COMMAND_WORDS.dueAgain(shown.join(', '), later.length - shown.length) : '';
  const corrected = correctedNote(record);
  const due = `${left}, ${COMMAND_WORDS.dueOn(describeDay(dueOn, calendar))}${again}`;
  return `[${record.id}] ${what}: ${due}${corrected ? ` (${corrected})` : ''}. ${document}`;
}

function citationOf(record: RecordBase, { library }: CommandDesk): Citation {
  return cite(library.document(record.document), record.place, printedTitle(record));
}
