import { KIND_WORDS } from '../../answering/messages.ts';
import type { RecordField } from '../../documents/corrections.ts';
import { may } from '../../people/rights.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { dayOfIssue } from '../../tasks/extraction/read-records.ts';
import { fieldsOf, fieldValue } from '../../tasks/extraction/record-fields.ts';
import { recordsWithCode } from '../../tasks/record-code.ts';
import { type AnyRecord, allRecords, kindOf } from '../../tasks/task.ts';
import { CORRECTED_FIELDS, CORRECTION_WORDS as words } from '../corrections/messages.ts';
import { requireReadable } from '../corrections/require-readable.ts';
import type { Reply } from '../message.ts';
import { actorOf } from './actor.ts';
import { type CommandDesk, say } from './command.ts';
import { askForCode, isCode } from './find-record.ts';

/** What was typed to correct a field of a record. */
export interface TypedCorrection {
  readonly code: string;
  readonly field: RecordField;
  readonly value: string;
}

const TYPED = /^(?<code>\S+)\s+(?<name>[\p{L} ]{2,30}?)\s*:\s*(?<value>[\s\S]*)$/u;
/** Folded. */
const FIELDS: readonly (readonly [RecordField, RegExp])[] = [
  ['title', /^(?:ten(?: nhiem vu| viec| chi tieu| bao cao)?|viec|noi dung(?: bao cao)?)$/u],
  ['lead', /^(?:(?:(?:don vi |co quan )?chu tri)?(?: ?theo doi)?)$/u],
  ['coordinators', /^(?:(?:don vi |co quan )?phoi hop)$/u],
  ['timeframe', /^(?:thoi gian(?: thuc hien| bao cao)?|thoi (?:han|ky|diem)|dinh ky|giai doan|han(?: cuoi| chot)?)$/u],
  ['deliverable', /^(?:san pham|ket qua)$/u],
  ['budget', /^(?:kinh phi)$/u],
  ['value', /^(?:gia tri|muc(?: tieu)?|chi tieu)$/u],
  ['actors', /^(?:(?:don vi |co quan )?thuc hien)$/u],
  ['who', /^(?:(?:don vi|co quan|noi|nguoi) (?:bao cao|gui))$/u],
  ['to', /^(?:(?:noi|don vi|co quan) nhan(?: bao cao)?|gui(?: den)?|bao cao cho)$/u],
  ['via', /^(?:(?:thong )?qua|(?:don vi |co quan )?dau moi)$/u],
];

/** What of "05-PL2-III-5 thời gian: Quý II/2027" is to be corrected; undefined for anything else. */
export function correctionIn(given: string): TypedCorrection | undefined {
  const { code, name, value } = TYPED.exec(given.normalize('NFC').trim())?.groups ?? {};
  if (code === undefined || !isCode(code)) return undefined;
  const folded = fold(name!);
  const field = FIELDS.find(([, pattern]) => pattern.test(folded))?.[0];
  return field && { code, field, value: value!.replace(/\s+/gu, ' ').trim() };
}

/**
 * Corrects a field of a record, or gives it back what its paper prints; `command` is offered to undo it. Throws UserError
 * for what cannot be.
 */
export async function correctRecord(typed: TypedCorrection, command: string, desk: CommandDesk): Promise<Reply> {
  const { code, field, value } = typed;
  const { message, office, book, library, units } = desk;
  if (may(message.role, 'correctRecords') === 'no') return say(words.mayNot, 'not_allowed');
  const fitting = recordsWithCode(code, allRecords(book.records));
  if (fitting.length !== 1) return askForCode(code, fitting, command);
  const record = fitting[0]!;
  const { id } = record;
  const name = CORRECTED_FIELDS[field];
  if (!fieldsOf(record).includes(field)) return say(noSuchField(record, name), 'clarify');
  const by = actorOf(message);
  if (fold(value) === fold(words.asPrinted)) {
    if (!(await office.corrections.restore(id, field, by))) return say(words.notCorrected(id, name), 'clarify');
    return say(words.restored(id, name, printedBefore(record, field) ?? words.notPrinted), 'answered');
  }
  if (value === '') throw new UserError(words.empty(name, id, command));
  requireReadable(record, field, value, { units, on: dayOfIssue(library.document(record.document)) });
  await office.corrections.correct(id, field, value, by);
  const before = fieldValue(record, field) ?? words.notPrinted;
  return {
    ...say(words.corrected(id, name, before, value), 'answered'),
    choices: [words.undo(id, name, command)],
  };
}

function noSuchField(record: AnyRecord, field: string): string {
  const fields = fieldsOf(record).map((known) => CORRECTED_FIELDS[known]);
  const kind = KIND_WORDS[kindOf(record)];
  return words.noSuchField(`${kind[0]!.toUpperCase()}${kind.slice(1)} ${record.id}`, field, fields);
}

/** What the paper prints, whatever it was corrected to. */
function printedBefore(record: AnyRecord, field: RecordField): string | undefined {
  const corrected = record.corrected?.find((one) => one.field === field);
  return corrected ? corrected.printed : fieldValue(record, field);
}
