import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import type { PrintedBlock, PrintedDocument, PrintedText } from '../../printed/printed-document.ts';
import { openOffice } from '../office/open-office.ts';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../office/xml.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { BlockReader } from './blocks.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** A file of Word, and what stands at the edges of its pages. */
export interface DocxRead {
  readonly printed: PrintedDocument;
  /** Lines of headers, footers and comments: no part of the text, but a mark of secrecy may stand there. */
  readonly aside: readonly string[];
}

/**
 * Reads a file of Word: with the numbers that Word counts by itself, merged cells, and notes as `[^1]`. It has no pages:
 * where they end is up to whoever prints it. Throws UserError, naming the file, where it cannot be read.
 */
export function readDocx(bytes: Uint8Array, file: string): DocxRead {
  const archive = openOffice(bytes, file, 'docx');
  try {
    return readParts(archive, file);
  } catch (error) {
    // Elements nested deeper than anybody writes.
    if (error instanceof RangeError) throw new UserError(INGEST_WORDS.brokenOffice(file), { cause: error });
    throw error;
  }
}

function readParts(archive: ZipArchive, file: string): DocxRead {
  const rootOf = (name: string) => {
    const part = archive.read(name);
    return part && parseXml(part, file);
  };
  const styles = new Styles(rootOf('word/styles.xml'));
  const reader = new BlockReader(styles, new Numbering(rootOf('word/numbering.xml')));
  const body = childOf(rootOf('word/document.xml'), 'body');
  const text = body ? reader.read(body) : [];
  const notes = ['footnote', 'endnote'].flatMap((kind) => notesOf(rootOf(`word/${kind}s.xml`), kind, reader));
  const blocks = countNotes([...text, ...notes.map(asBlock)]);
  return { printed: { blocks, pages: undefined, origin: 'text' }, aside: asideOf(archive, file) };
}

interface Note {
  readonly id: string;
  readonly text: string;
}

function notesOf(root: XmlElement | undefined, kind: string, reader: BlockReader): Note[] {
  return [...(root ? childrenOf(root) : [])].flatMap((note) => {
    const id = attributeOf(note, 'id');
    // Lines that part notes from the text are kept as notes, too.
    if (note.localName !== kind || id === undefined || attributeOf(note, 'type') !== undefined) return [];
    const text = reader
      .read(note)
      .flatMap((block) => (block.kind === 'text' ? [block.text] : []))
      .join(' ');
    return [{ id: kind === 'endnote' ? `e${id}` : id, text }];
  });
}

function asBlock({ id, text }: Note): PrintedText {
  const look = { align: 'left', isBold: false, isItalic: false, indent: 0, confidence: 1 } as const;
  return { kind: 'text', page: undefined, text: `[^${id}]: ${text}`, ...look };
}

/** Word numbers notes in the order of their marks, whatever their ids are. */
function countNotes(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const numbers = new Map<string, number>();
  const renumber = (text: string) =>
    text.replace(/\[\^(e?-?\d+)\]/gu, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `[^${number}]`;
    });
  return blocks.map((block) => {
    if (block.kind === 'text') return { ...block, text: renumber(block.text) };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([at, cell]) => [at, { ...cell, text: renumber(cell.text) }])),
    }));
    return { ...block, rows };
  });
}

function asideOf(archive: ZipArchive, file: string): string[] {
  const parts = archive.names.filter((name) => /^word\/(?:header|footer|comments)\d*\.xml$/u.test(name));
  return parts.flatMap((name) => linesIn(parseXml(archive.read(name)!, file)));
}

function linesIn(element: XmlElement): string[] {
  return [...childrenOf(element)].flatMap((child) =>
    child.localName === 'p' ? [child.textContent ?? '', ...framesIn(child)] : linesIn(child),
  );
}

/** Stamps float in frames within the paragraphs of a header. */
function framesIn(element: XmlElement): string[] {
  return [...childrenOf(element)].flatMap((child) =>
    child.localName === 'txbxContent' ? linesIn(child) : framesIn(child),
  );
}
