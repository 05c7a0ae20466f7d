import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A piece of a restored document that must stand in its source as a whole: a sentence, or a sentence of a cell. */
export interface Piece {
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly page: number;
  readonly inTable: boolean;
  /** It is the first cell of its row, which holds the row's number. */
  readonly rowNumber: boolean;
  /** Footnotes say in it that its reading follows from something else than the characters. */
  readonly inferred: boolean;
}

/** What the head of a file says of the document, as far as it is compared with the text below. */
export interface FrontMatter {
  readonly number: string | null;
  readonly title: string;
  /** A date, a month where the day cannot be read, or null where neither is printed; a note says which and why. */
  readonly issuedOn: string | null;
  readonly issuedOnNote?: string;
  readonly signer: { readonly name: string | null; readonly position: string | null } | null;
  readonly effective: { readonly from: string; readonly to: string } | null;
  readonly legalBasis: readonly {
    readonly number: string | null;
    readonly issuedOn: string | null;
    readonly title: string;
  }[];
  readonly implements: readonly string[];
  readonly replaces: readonly string[];
  readonly source?: { readonly recording?: string };
}

/** A restored document as its file holds it. */
export interface Restoration {
  readonly frontMatter: FrontMatter;
  /** The lines below the front matter; the index of a line plus `firstLine` is its number in the file. */
  readonly body: readonly string[];
  readonly firstLine: number;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const FOOTNOTE_DEFINITION = /^\[\^([^\]]+)\]:\s*/;
const PAGE_MARKER = /<!-- trang (\d+) -->/g;
const INFERENCE_MARK = /\[\^suy-luan-\d+\]/;

/** Reads one file of knowledge/; throws where it has no front matter. */
export function readRestoration(path: string): Restoration {
  const text = readFileSync(path, 'utf8');
  const match = FRONT_MATTER.exec(text);
  if (match === null) throw new Error(`${path}: no front matter between two lines of ---`);
  const firstLine = match[0].split('\n').length;
  const body = text.slice(match[0].length).split('\n');
  return { frontMatter: parse(match[1]!) as FrontMatter, body, firstLine };
}

/**
 * The pieces of a document in the order of the print: footnotes stand at the end of the page that refers to them,
 * while the file holds them at its end. Notes about inferences are no part of the document.
 */
export function piecesOf({ body, firstLine }: Restoration): Piece[] {
  const notes = footnotes(body, firstLine);
  const pieces: Piece[] = [];
  let page = 0;
  let due: Piece[] = [];
  body.forEach((raw, index) => {
    if (FOOTNOTE_DEFINITION.test(raw)) return;
    for (const [, number] of raw.matchAll(PAGE_MARKER)) {
      page = Number(number);
      pieces.push(...due);
      due = [];
    }
    pieces.push(...piecesOfLine(raw, firstLine + index, page));
    for (const [, name] of raw.matchAll(/\[\^([^\]]+)\]/g))
      due.push(...(notes.get(name!) ?? []).map((note) => ({ ...note, page })));
  });
  return [...pieces, ...due];
}

function footnotes(body: readonly string[], firstLine: number): Map<string, Piece[]> {
  const notes = new Map<string, Piece[]>();
  body.forEach((raw, index) => {
    const name = FOOTNOTE_DEFINITION.exec(raw)?.[1];
    if (name === undefined || name.startsWith('suy-luan')) return;
    notes.set(name, piecesOfLine(raw.replace(FOOTNOTE_DEFINITION, ''), firstLine + index, 0));
  });
  return notes;
}

function piecesOfLine(raw: string, line: number, page: number): Piece[] {
  const text = raw.replace(PAGE_MARKER, '');
  if (/^\|(\s*:?-+:?\s*\|)+\s*$/.test(text)) return [];
  const inTable = text.startsWith('|');
  const wholes = inTable ? text.split('|').slice(1, -1) : [text.replace(/^\s*(#+|-)\s+/, '')];
  return wholes.flatMap((whole, column) =>
    whole
      .split(/<br>|(?<=[.;!?])\s+(?=\p{L})/u)
      .map((sentence) => sentence.replace(/\*/g, '').trim())
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({
        text: sentence,
        line,
        page,
        inTable,
        rowNumber: inTable && column === 0,
        inferred: INFERENCE_MARK.test(sentence),
      })),
  );
}
