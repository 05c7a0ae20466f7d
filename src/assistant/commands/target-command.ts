import { targetLine } from '../../answering/cards.ts';
import { cite } from '../../answering/cite.ts';
import { correctedNote } from '../../answering/corrected.ts';
import { narrowByWords } from '../../answering/narrow-by-words.ts';
import { partiesOf } from '../../answering/office-part.ts';
import { asAsked, wordsBesidesConditions } from '../../answering/remaining-words.ts';
import { TASK_WORDS } from '../../answering/task-messages.ts';
import type { TaskQuestion } from '../../answering/task-question.ts';
import { byPart, countParts, headingOf, linesByPart, type ToldApart } from '../../answering/told-apart.ts';
import type { UnitGroups } from '../../documents/unit-groups.ts';
import { type Day, printDay } from '../../shared/day.ts';
import { parseNumber } from '../../shared/text/numbers.ts';
import { printedTarget, type Target } from '../../tasks/task.ts';
import type { Reply } from '../message.ts';
import { type CommandDesk, say } from './command.ts';
import { listCommand } from './list-command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { holdsUnread, type TypedConditions } from './typed-conditions.ts';

const LONGEST_LINE = 160;
const PERCENT = /(?<![\d.,])(\d{1,3}(?:,\d+)?) ?%/u;
/** Who says less than this share of the words that were typed is not meant. */
const LEAST_SAID = 0.6;

/** `/chitieu`: one target as a card, or the targets of an office, a document or a year, or that hold some words. */
export const TARGET_COMMAND = listCommand<Target>({
  name: 'chitieu',
  usage: COMMAND_WORDS.usage.targets,
  usualRole: 'any',
  async list(conditions, desk) {
    const { state, budget, deliverable, lacks } = conditions.asked;
    if (state || budget || deliverable || (lacks && lacks !== 'lead')) return say(COMMAND_WORDS.onlyOfTasks, 'clarify');
    const { targets, words } = selectTargets(conditions, desk);
    const what = conditions.describe(words);
    if (targets.length === 0) return say(COMMAND_WORDS.noTargets(what), 'no_evidence');
    const list = toldApart(conditions, desk);
    const parts = byPart(targets, list);
    const count = TASK_WORDS.some.targets(targets.length);
    return {
      items: [...parts.values()].flat(),
      head: TASK_WORDS.found(count, what, countParts(parts, TASK_WORDS.parts.targets).join(', ')),
      show: (items, skipped) => ({
        text: linesByPart(items, list, skipped),
        citations: items.map((target) => citationOf(target, desk)),
      }),
    };
  },
});

function citationOf(target: Target, { library }: CommandDesk): Reply['citations'][number] {
  return cite(library.document(target.document), target.place, printedTarget(target));
}

function selectTargets(
  { question, asked }: TypedConditions,
  { book, library }: CommandDesk,
): { targets: readonly Target[]; words: string } {
  const percent = PERCENT.exec(question.text);
  const value = percent ? parseNumber(percent[1]!) : undefined;
  // What is read as a value here is no figure that was not understood.
  const said = `${asked.said} ${percent?.[0] ?? ''}`;
  if (holdsUnread(question, { ...asked, said })) return { targets: [], words: question.asked };
  const meeting = book.records.targets.filter(
    (target) => meets(target, asked, book.groups) && (value === undefined || target.number === value),
  );
  const words = wordsBesidesConditions(question, library, said);
  const { chosen, coverage } = narrowByWords(meeting, words, LEAST_SAID);
  const told = [asAsked(question, words, said), percent?.[0] ?? ''].filter(Boolean).join(' ');
  return { targets: coverage < LEAST_SAID ? [] : chosen, words: told };
}

function meets(target: Target, { filter, offices, window, lacks }: TaskQuestion, groups: UnitGroups): boolean {
  const { from, by } = target;
  return (
    (filter.documents?.includes(target.document) ?? true) &&
    (filter.year === undefined ||
      (by !== undefined && yearOf(by) >= filter.year && yearOf(from ?? by) <= filter.year)) &&
    (window === undefined || (by !== undefined && by >= (window.from ?? by) && by <= (window.to ?? by))) &&
    (lacks === undefined || target.lead === undefined) &&
    offices.every((office) => byPart([target], { office, groups, partiesOf }).size > 0)
  );
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Of one office what it watches over is told from what it merely carries out. */
function toldApart({ asked: { offices } }: TypedConditions, { book, library }: CommandDesk): ToldApart<Target> {
  return {
    office: offices.length === 1 ? offices[0] : undefined,
    groups: book.groups,
    partiesOf,
    documentOf: ({ document }) => document,
    heading: (part, document) => headingOf(part, TASK_WORDS.parts.targets, library.document(document)),
    line,
  };
}

function line(target: Target): string {
  const facts = [
    target.by === undefined ? '' : COMMAND_WORDS.by(printDay(target.by)),
    target.lead ? COMMAND_WORDS.watcher(target.lead.names.join('; ')) : '',
    correctedNote(target) ?? '',
  ].filter(Boolean);
  const unit = target.unit && !target.value.includes(target.unit) ? ` ${target.unit}` : '';
  return `[${target.id}] ${targetLine(target, LONGEST_LINE)}${unit}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
}
