import { shorten } from '../documents/naming.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import type { Target, Task } from '../tasks/task.ts';
import { correctedFields, correctedNote } from './corrected.ts';
import { MESSAGES } from './messages.ts';
import type { Want } from './wants.ts';

/** A line of a card and what kind of question it answers. */
interface Line {
  readonly label: string;
  readonly value: string;
  readonly answers: Want;
}

/** A task as lines, those that were asked for first. */
export function taskCard(task: Task, wants: ReadonlySet<Want>): string {
  const lines: Line[] = [];
  const add = (answers: Want, label: string, value: string | undefined) => {
    if (value) lines.push({ answers, label, value });
  };
  add('lead', MESSAGES.lead, task.lead?.raw);
  add('coordinators', MESSAGES.coordinators, task.coordinators?.raw);
  add('money', MESSAGES.budget, budgetOf(task));
  add('when', MESSAGES.timeframe, task.timeframe?.raw);
  add('deliverable', MESSAGES.deliverable, task.deliverable);
  add('deliverable', MESSAGES.outcome, task.outcome);
  add('when', MESSAGES.corrected, correctedFields(task));
  return card(MESSAGES.task, task.title, lines, wants);
}

/** A target as lines, the value first, with what was corrected. */
export function targetCard(target: Target, wants: ReadonlySet<Want>): string {
  const corrected = correctedFields(target);
  const card = plainTargetCard(target, wants);
  return corrected ? `${card}\n- ${MESSAGES.corrected}: ${corrected}` : card;
}

/** The same where what was corrected is told elsewhere. */
export function plainTargetCard(target: Target, wants: ReadonlySet<Want>): string {
  const lines: Line[] = [
    ...(target.lead ? [{ answers: 'lead' as const, label: MESSAGES.watcher, value: target.lead.raw }] : []),
    ...(target.actors ? [{ answers: 'coordinators' as const, label: MESSAGES.actors, value: target.actors.raw }] : []),
  ];
  const period = periodOf(target);
  const value = `${target.value}${period ? ` (${period})` : ''}`;
  return card(MESSAGES.target, `${target.title.replace(/\.$/u, '')}: ${value}`, lines, wants);
}

/** As it was typed, where it was corrected; else the heading that names it. */
function periodOf({ place: { path }, corrected = [] }: Target): string | undefined {
  const typed = corrected.find(({ field }) => field === 'timeframe')?.value;
  const heading = path.find((one) => /\d{4}/u.test(one) && one !== path[0]);
  return typed ?? heading?.replace(/^[IVX]+\.\s*/u, '');
}

function card(name: string, title: string, lines: readonly Line[], wants: ReadonlySet<Want>): string {
  const asked = lines.filter(({ answers }) => wants.has(answers));
  const others = lines.filter(({ answers }) => !wants.has(answers));
  const print = ({ label, value }: Line) => `- ${label}: ${value.replaceAll('\n', ' ')}`;
  return [...asked.map(print), `- ${name}: ${title.replace(/\.$/u, '')}`, ...others.map(print)].join('\n');
}

/** "3.640 triệu đồng (CTX, NST)", with a word where the figure is inferred. */
export function budgetOf(task: Task): string | undefined {
  if (task.budgetMillionVnd === undefined) return undefined;
  const notes = [task.funding, task.budgetInferred && MESSAGES.inferred].filter(Boolean).join('; ');
  return `${MESSAGES.money(formatNumber(task.budgetMillionVnd))}${notes ? ` (${notes})` : ''}`;
}

/** A task in one line of a list: title, then what tells it from others. The title gives way where the line is too long. */
export function taskLine(task: Task, shown: ReadonlySet<'lead' | 'timeframe' | 'budget'>, longest: number): string {
  const facts = [
    shown.has('lead') && task.lead ? task.lead.raw : undefined,
    shown.has('timeframe') ? task.timeframe?.raw : undefined,
    shown.has('budget') ? budgetOf(task) : undefined,
    correctedNote(task),
  ].filter(Boolean);
  const after = facts.length > 0 ? ` (${facts.join('; ')})` : '';
  return shortTitle(task.title, longest - after.length) + after;
}

/** A target in one line of a list: what is to be reached, and its value. */
export function targetLine({ title, value }: Target, longest: number): string {
  return `${shortTitle(title, longest - value.length)}: ${value}`;
}

const SHORTEST_TITLE = 40;

function shortTitle(title: string, longest: number): string {
  return shorten(title.replace(/[.;]$/u, ''), Math.max(SHORTEST_TITLE, longest));
}
