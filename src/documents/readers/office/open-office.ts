import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** What tells a file of Word from one of Excel, whatever its name. */
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;
const TYPES = '[Content_Types].xml';

/** Opens a file of Word or Excel. Throws UserError for another kind of ZIP file, for one with macros, and for a broken one. */
export function openOffice(bytes: Uint8Array, file: string, kind: keyof typeof MAIN): ZipArchive {
  const archive = openZip(bytes, file);
  const { names } = archive;
  const types = new TextDecoder().decode(archive.read(TYPES) ?? new Uint8Array());
  if (names.some((name) => /vbaProject\.bin$/iu.test(name)) || /macroEnabled/iu.test(types))
    throw new UserError(INGEST_WORDS.macros(file));
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo'))
    throw new UserError(INGEST_WORDS.locked(file));
  if (!names.includes(MAIN[kind])) throw new UserError(INGEST_WORDS.otherContent(file, kindOfZip(names)));
  return archive;
}

function kindOfZip(names: readonly string[]): string {
  if (names.includes(MAIN.docx)) return INGEST_WORDS.aWordFile;
  return names.includes(MAIN.xlsx) ? INGEST_WORDS.anExcelFile : INGEST_WORDS.aZipFile;
}
