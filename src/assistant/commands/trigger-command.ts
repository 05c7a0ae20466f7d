import { cite } from '../../answering/cite.ts';
import { shorten } from '../../documents/naming.ts';
import { type Day, printDay, printDayOfWeek } from '../../shared/day.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { dueAfter, type Trigger } from '../../tasks/progress/trigger.ts';
import { recordsWithCode } from '../../tasks/record-code.ts';
import { printedTitle, type Task } from '../../tasks/task.ts';
import { describeDay } from '../../tasks/timeframe/describe-timeframe.ts';
import type { Reply } from '../message.ts';
import { actorOf } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { askForCode } from './find-record.ts';
import { pageReply, takePage } from './paging.ts';
import { TRIGGER_WORDS as words } from './trigger-messages.ts';
import { readTypedDay } from './typed-day.ts';

const TITLE_LENGTH = 120;
const CONFIRMED = /^(?:xác nhận|xac nhan)\s+/iu;
const REVOKED = /^(?:huy|bo|thu hoi)\b/u;
const DUE = /[,;]?\s*\b(?:hạn|han)(?:\s+(?:cuối|chót|cuoi|chot))?(?:\s+(?:là|la))?\s+/iu;

/** `/kichhoat`: says that the event for which a task waits has happened, so that its deadline is known from then on. */
export const TRIGGER_COMMAND: Command = {
  name: 'kichhoat',
  right: 'markTriggers',
  usage: words.usage,
  plain: [/^kich hoat(?: nhiem vu)? (?<rest>[a-z\d]+(?:-[a-z\d.]+)+\b.*)$/u],
  async run(given, desk) {
    const typed = takePage(given);
    if (typed.rest === '') return list(typed, desk);
    const [, code, rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(typed.rest.replace(CONFIRMED, ''))!;
    const fitting = recordsWithCode(code!, desk.book.records.tasks);
    if (fitting.length !== 1) return askForCode(code!, fitting, 'kichhoat');
    const task = fitting[0]!;
    if (task.timeframe?.kind !== 'triggered') return say(words.notTriggered(task.id), 'clarify');
    if (REVOKED.test(fold(rest))) return revoke(task, desk);
    if (rest === '') return show(task, desk);
    const trigger = readTrigger(task, rest, desk);
    if (trigger.dueOn === undefined) return say(words.whichDue(task.id, printDay(trigger.happenedOn)), 'clarify');
    const whole = { ...trigger, dueOn: trigger.dueOn };
    return CONFIRMED.test(typed.rest) ? mark(whole, desk) : preview(task, whole, desk);
  },
};

type ReadTrigger = Omit<Trigger, 'dueOn'> & { readonly dueOn: Day | undefined };

/** Throws UserError for days that cannot be. */
function readTrigger(task: Task, typed: string, { on, calendar }: CommandDesk): ReadTrigger {
  const [named = '', due] = typed.split(DUE, 2);
  const happenedOn = readTypedDay(named, on);
  if (happenedOn === undefined) throw new UserError(words.unclearDay(named.trim(), task.id));
  if (happenedOn > on) throw new UserError(words.inFuture(printDay(happenedOn)));
  const dueOn = due === undefined ? dueAfter(task.timeframe!, happenedOn, calendar) : readTypedDay(due, on);
  if (due !== undefined && dueOn === undefined) throw new UserError(words.unclearDay(due.trim(), task.id));
  if (dueOn !== undefined && dueOn < happenedOn)
    throw new UserError(words.dueBefore(printDay(dueOn), printDay(happenedOn)));
  return { task: task.id, happenedOn, dueOn };
}

async function preview(task: Task, { happenedOn, dueOn }: Trigger, desk: CommandDesk): Promise<Reply> {
  const before = (await desk.office.triggers.list()).find(({ task: id }) => id === task.id);
  const text = [
    nameTask(task),
    words.event(task.timeframe!.trigger ?? '', printDayOfWeek(happenedOn)),
    words.due(describeDay(dueOn, desk.calendar), isComputed(task, happenedOn, dueOn, desk) ? offsetOf(task) : ''),
    ...(before ? [words.replaces(printDay(before.happenedOn), printDay(before.dueOn))] : []),
    words.confirm,
  ];
  const choices = [words.confirmed(task.id, printDay(happenedOn), printDay(dueOn))];
  return { ...say(text.join('\n'), 'clarify'), citations: [citationOf(task, desk)], choices };
}

function isComputed({ timeframe }: Task, happenedOn: Day, dueOn: Day, { calendar }: CommandDesk): boolean {
  return timeframe?.offset !== undefined && dueAfter(timeframe, happenedOn, calendar) === dueOn;
}

function offsetOf({ timeframe }: Task): string {
  const { value, unit } = timeframe!.offset!;
  return `${value} ${unit}`;
}

async function mark(trigger: Trigger, { office, message, calendar }: CommandDesk): Promise<Reply> {
  await office.triggers.mark(trigger, actorOf(message), office.now());
  const { task, happenedOn, dueOn } = trigger;
  return say(words.marked(task, printDayOfWeek(happenedOn), describeDay(dueOn, calendar)), 'answered');
}

async function revoke({ id }: Task, { office, message }: CommandDesk): Promise<Reply> {
  const wasMarked = await office.triggers.unmark(id, actorOf(message), office.now());
  return wasMarked ? say(words.revoked(id), 'answered') : say(words.notMarked(id), 'clarify');
}

async function show(task: Task, desk: CommandDesk): Promise<Reply> {
  const marked = (await desk.office.triggers.list()).find(({ task: id }) => id === task.id);
  const text = [lineOf(task, marked, desk), words.howTo(task.id)].join('\n');
  return { ...say(text, 'answered'), citations: [citationOf(task, desk)] };
}

async function list(typed: ReturnType<typeof takePage>, desk: CommandDesk): Promise<Reply> {
  const tasks = desk.book.records.tasks.filter(({ timeframe }) => timeframe?.kind === 'triggered');
  if (tasks.length === 0) return say(words.none);
  const marked = new Map((await desk.office.triggers.list()).map((trigger) => [trigger.task, trigger]));
  const known = tasks.filter(({ id }) => marked.has(id)).length;
  return pageReply(
    {
      items: tasks,
      head: words.head(tasks.length, known),
      show: (items, skipped) => ({
        text: items.map((task, i) => `${skipped + i + 1}. ${lineOf(task, marked.get(task.id), desk)}`).join('\n'),
        citations: items.map((task) => citationOf(task, desk)),
      }),
    },
    typed,
    'kichhoat',
  );
}

function lineOf(task: Task, marked: Trigger | undefined, { calendar }: CommandDesk): string {
  const event = task.timeframe!.trigger ?? task.timeframe!.raw;
  const stands = marked
    ? words.happened(event, printDay(marked.happenedOn), describeDay(marked.dueOn, calendar))
    : words.waits(event);
  return `${nameTask(task)}: ${stands}`;
}

function nameTask({ id, title, lead }: Task): string {
  const leads = lead?.names.join('; ');
  return `[${id}] ${shorten(title.replaceAll('\n', ' ').replace(/[.;]$/u, ''), TITLE_LENGTH)}${leads ? ` (${leads})` : ''}`;
}

function citationOf(task: Task, { library }: CommandDesk): Reply['citations'][number] {
  return cite(library.document(task.document), task.place, printedTitle(task));
}
