import type { RecordField } from '../../documents/corrections.ts';
import { may } from '../../people/rights.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { printedValue, readField } from '../../tasks/extraction/correct-reading.ts';
import { dayOfIssue } from '../../tasks/extraction/read-records.ts';
import { recordsWithCode } from '../../tasks/record-code.ts';
import type { Task } from '../../tasks/task.ts';
import { CORRECTED_FIELDS, CORRECTION_WORDS as words } from '../corrections/messages.ts';
import type { Reply } from '../message.ts';
import { actorOf } from './actor.ts';
import { type CommandDesk, say } from './command.ts';
import { askForCode, isCode } from './find-record.ts';

/** What was typed to correct a field of a record. */
interface TypedCorrection {
  readonly code: string;
  readonly field: RecordField;
  readonly value: string;
}

const TYPED = /^(?<code>\S+)\s+(?<name>[\p{L} ]{2,30}?)\s*:\s*(?<value>[\s\S]*)$/u;
/** Folded. */
const FIELDS: readonly (readonly [RecordField, RegExp])[] = [
  ['title', /^(?:ten(?: nhiem vu| viec)?|viec|noi dung)$/u],
  ['lead', /^(?:(?:don vi |co quan )?chu tri)$/u],
  ['coordinators', /^(?:(?:don vi |co quan )?phoi hop)$/u],
  ['timeframe', /^(?:thoi gian(?: thuc hien)?|thoi han|han(?: cuoi| chot)?)$/u],
  ['deliverable', /^(?:san pham|ket qua)$/u],
  ['budget', /^(?:kinh phi)$/u],
];
const LONGEST_VALUE = 1000;

/** What of "05-PL2-III-5 thời gian: Quý II/2027" is to be corrected; undefined for anything else. */
export function correctionIn(given: string): TypedCorrection | undefined {
  const { code, name, value } = TYPED.exec(given.normalize('NFC').trim())?.groups ?? {};
  if (code === undefined || !isCode(code)) return undefined;
  const folded = fold(name!);
  const field = FIELDS.find(([, pattern]) => pattern.test(folded))?.[0];
  return field && { code, field, value: value!.replace(/\s+/gu, ' ').trim() };
}

/** Corrects a field of a task, or gives it back what its paper prints. Throws UserError for what cannot be. */
export async function correctRecord({ code, field, value }: TypedCorrection, desk: CommandDesk): Promise<Reply> {
  const { message, office, book } = desk;
  if (may(message.role, 'correctRecords') === 'no') return say(words.mayNot, 'not_allowed');
  const { tasks, responsibilities, targets, duties } = book.records;
  const fitting = recordsWithCode(code, [...tasks, ...responsibilities, ...targets, ...duties]);
  if (fitting.length !== 1) return askForCode(code, fitting, 'nhiemvu');
  const record = fitting[0]!;
  if ('value' in record || 'who' in record) return say(words.onlyTasks(record.id), 'clarify');
  const name = CORRECTED_FIELDS[field];
  const by = actorOf(message);
  if (fold(value) === fold(words.asPrinted)) {
    if (!(await office.corrections.restore(record.id, field, by)))
      return say(words.notCorrected(record.id, name), 'clarify');
    return say(words.restored(record.id, name, printedBefore(record, field) ?? words.notPrinted), 'answered');
  }
  requireReadable(record, field, value, desk);
  await office.corrections.correct(record.id, field, value, by);
  const before = printedValue(record, field) ?? words.notPrinted;
  return {
    ...say(words.corrected(record.id, name, before, value), 'answered'),
    choices: [words.undo(record.id, name)],
  };
}

/** What the paper prints, whatever it was corrected to. */
function printedBefore(task: Task, field: RecordField): string | undefined {
  const corrected = task.corrected?.find((one) => one.field === field);
  return corrected ? corrected.printed : printedValue(task, field);
}

/** A correction that nobody can count with would be worse than what was printed. */
function requireReadable(task: Task, field: RecordField, value: string, { library, units }: CommandDesk): void {
  const name = CORRECTED_FIELDS[field];
  if (value === '') throw new UserError(words.empty(name, task.id));
  if (value.length > LONGEST_VALUE) throw new UserError(words.tooLong(name, value.length, LONGEST_VALUE));
  const read = readField(field, value, { units, on: dayOfIssue(library.document(task.document)) });
  if (read.timeframe?.fault !== undefined)
    throw new UserError(words.unreadableTime(read.timeframe.raw, read.timeframe.fault));
  const offices = read.lead ?? read.coordinators;
  if (offices && (offices.unresolved.length > 0 || offices.units.length === 0))
    throw new UserError(words.unknownOffices(offices.unresolved.join('”, “') || value));
  if (field === 'budget' && read.budgetMillionVnd === undefined) throw new UserError(words.unclearMoney(value));
}
