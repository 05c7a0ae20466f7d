import type { HeadField } from '../../documents/corrections.ts';
import type { Document } from '../../documents/document.ts';
import { nameDocument, printDate } from '../../documents/naming.ts';
import { may } from '../../people/rights.ts';
import { fold } from '../../shared/text/fold.ts';
import { CORRECTED_FIELDS, CORRECTION_WORDS as words } from '../corrections/messages.ts';
import { readHeadValue, typedHead } from '../corrections/typed-head.ts';
import type { Reply } from '../message.ts';
import { actorOf, requireNoReaders } from './actor.ts';
import { type CommandDesk, say } from './command.ts';

/** What was typed to correct the head of a document in use. */
export interface TypedDocumentCorrection {
  readonly which: string;
  readonly field: HeadField;
  /** As it was typed. */
  readonly value: string;
  readonly isConfirmed: boolean;
}

const ACCESS =
  /^(?<which>[\s\S]+?)[\s,]+(?<access>công khai|nội bộ|cong khai|noi bo)(?<confirmed> xác nhận| xac nhan)?$/iu;
const HEAD =
  /^(?<which>[\s\S]+?)[\s,]+(?<said>(?:số(?: hiệu)?|so(?: hieu)?|ngày(?: ban hành| ký)?|ngay(?: ban hanh| ky)?)\s*:[\s\S]*)$/iu;

/** What of "/vanban 05/KH-UBND số: 06/KH-UBND" is to be corrected; undefined for anything else. */
export function documentCorrectionIn(given: string): TypedDocumentCorrection | undefined {
  const text = given.normalize('NFC').trim();
  const access = ACCESS.exec(text)?.groups;
  if (access) {
    const value = fold(access.access!) === 'cong khai' ? 'public' : 'internal';
    return { which: access.which!, field: 'access', value, isConfirmed: access.confirmed !== undefined };
  }
  const { which, said } = HEAD.exec(text)?.groups ?? {};
  const head = said === undefined ? undefined : typedHead(said);
  if (!head || head.field === 'id') return undefined;
  return { which: which!, field: head.field, value: head.value, isConfirmed: true };
}

/** Corrects it; what was internal is made public only once that is confirmed. Throws UserError for what cannot be. */
export async function correctDocument(
  document: Document,
  typed: TypedDocumentCorrection,
  desk: CommandDesk,
): Promise<Reply> {
  const { office, message, on } = desk;
  if (may(message.role, 'sendDocuments') === 'no') return say(words.mayNotDocuments, 'not_allowed');
  requireNoReaders(message);
  const { field } = typed;
  const { id, meta } = document;
  const name = nameDocument(document);
  if (fold(typed.value) === fold(words.asPrinted)) {
    if (await office.uploads.isSent(id)) return say(words.noFile(name), 'clarify');
    await office.heads.correctHead(id, field, undefined, actorOf(message));
    return say(words.headRestored(name, CORRECTED_FIELDS[field]), 'answered');
  }
  const value = field === 'access' ? typed.value : readHeadValue({ field, value: typed.value }, on);
  const before = printHead(field, meta[field]);
  if (value === meta[field]) return say(words.headSame(name, CORRECTED_FIELDS[field], before), 'clarify');
  if (value === 'public' && !typed.isConfirmed)
    return { ...say(words.confirmPublic(name), 'clarify'), choices: [words.makePublic(id)] };
  await office.heads.correctHead(id, field, value, actorOf(message));
  return say(words.headCorrected(name, CORRECTED_FIELDS[field], before, printHead(field, value)), 'answered');
}

function printHead(field: HeadField, value: string | null): string {
  if (value === null) return words.unknown;
  if (field === 'issuedOn') return printDate(value);
  return field === 'access' ? words.access[value as 'public' | 'internal'] : value;
}
