import { plainTargetCard } from '../../answering/cards.ts';
import { cite } from '../../answering/cite.ts';
import { correctedLines } from '../../answering/corrected.ts';
import { tellDuty } from '../../answering/from-duties.ts';
import { fiveClearCard } from '../../answering/task-card.ts';
import { may } from '../../people/rights.ts';
import { fold } from '../../shared/text/fold.ts';
import { recordsWithCode } from '../../tasks/record-code.ts';
import { type AnyRecord, allRecords, printedTitle, type ReportingDuty, type Target } from '../../tasks/task.ts';
import type { Reply } from '../message.ts';
import type { CommandDesk } from './command.ts';
import { askForCode, isCode } from './find-record.ts';
import { COMMAND_WORDS } from './messages.ts';
import { AUDIT_ACTORS } from './people-messages.ts';

/** The card of the record with a code, typed in full or shortened; what to choose from where several fit. */
export function showCode(code: string, command: string, desk: CommandDesk): Reply | Promise<Reply> {
  const fitting = recordsWithCode(code, allRecords(desk.book.records));
  return fitting.length === 1 ? showRecord(fitting[0]!, desk) : askForCode(code, fitting, command);
}

/** The record whose whole code a text names; undefined where it names none. */
export function recordNamedIn(text: string, { book }: Pick<CommandDesk, 'book'>): AnyRecord | undefined {
  const codes = new Set((text.match(/[\p{L}\d]+(?:-[\p{L}\d.]*[\p{L}\d])+/gu) ?? []).filter(isCode).map(fold));
  return codes.size === 0 ? undefined : allRecords(book.records).find(({ id }) => codes.has(fold(id)));
}

/** A record as its card: a task as it stands today, a target with who watches over it, a duty with when it is due. */
export async function showRecord(record: AnyRecord, desk: CommandDesk): Promise<Reply> {
  const names = await namesOf(record, desk);
  const nameOf = (person: string) => names.get(person);
  if ('value' in record || 'who' in record) return cardOf(record, nameOf, desk);
  const filter = { documents: [record.document] };
  const all = [...(await desk.book.list(filter, desk.on)), ...(await desk.book.responsibilities(filter, desk.on))];
  const judged = all.find(({ task }) => task.id === record.id)!;
  return fiveClearCard(judged, { ...desk, nameOf });
}

/** Who corrected it, told to those who may know who reports what. */
async function namesOf({ corrected = [] }: AnyRecord, { office, message }: CommandDesk): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (may(message.role, 'readProgress') === 'no') return names;
  for (const { by } of corrected) {
    const name = AUDIT_ACTORS[by] ?? (await office.peopleStore.find(by))?.name;
    if (name) names.set(by, name);
  }
  return names;
}

function cardOf(
  record: Target | ReportingDuty,
  nameOf: (person: string) => string | undefined,
  desk: CommandDesk,
): Reply {
  const { id, document, place } = record;
  const [head, text] =
    'value' in record
      ? [COMMAND_WORDS.target(id), plainTargetCard(record, new Set())]
      : [COMMAND_WORDS.duty(id), `- ${tellDuty(record, desk)}`];
  const lines = correctedLines(record, nameOf).map(([label, said]) => `- ${label}: ${said}`);
  return {
    kind: 'answered',
    text: [head, text, ...lines].join('\n'),
    citations: [cite(desk.library.document(document), place, printedTitle(record))],
  };
}
