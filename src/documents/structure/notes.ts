import type { PrintedTable } from '../printed/printed-document.ts';
import type { Part } from './parts.ts';

const EXPLICIT = /^\[\^([\w-]+)\]:\s*(.*)$/su;
const SMALL_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = /^([⁰¹²³⁴-⁹]{1,3})\s*(.*)$/su;
const FIGURE = /^(\d{1,3})\s*(?=[\p{Lu}([“"])(.*)$/su;
/** What may stand before the figure of a note without a blank, where a reader could not see that it is raised. */
const BEFORE_MARK = '(?:[\\p{Ll}”"’)\\],;:]|\\p{Ll}\\.)';

/** A raised figure; not that of "m²" and its like. */
const MARK = /(?<!(?<!\p{L})[kcdm]?m)[⁰¹²³⁴-⁹]{1,3}/gu;

/** Notes taken out of the text by the figures that mark them; each mark that has a note is written as `[^1]`. */
export function takeOutNotes(parts: readonly Part[]): { parts: Part[]; notes: Map<string, string> } {
  const notes = new Map<string, string>();
  const raised = raisedMarks(parts);
  let kept: Part[] = [];
  for (const part of parts) {
    const note = part.kind === 'text' ? readNote(part.text, raised) : undefined;
    if (note && !note.isDoubtful) notes.set(note.id, note.text);
    const marked = note?.isDoubtful && Number(note.id) === lastNumber(notes) + 1 ? markLast(kept, note.id) : undefined;
    if (marked && note) {
      kept = marked;
      notes.set(note.id, note.text);
    } else if (!note || note.isDoubtful) kept.push(part);
  }
  return { parts: kept.map((part) => withMarks(part, notes)), notes };
}

/** The marks that a reader saw raised: a text that begins with one of them is a note. */
function raisedMarks(parts: readonly Part[]): Set<string> {
  const texts = parts.flatMap((part) =>
    part.kind === 'text' ? [part.text] : part.kind === 'table' ? cellsOf(part) : [],
  );
  return new Set(texts.flatMap((text) => [...text.matchAll(MARK)].map(([mark]) => plainFigures(mark))));
}

function cellsOf({ rows }: PrintedTable): string[] {
  return rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text));
}

function readNote(
  text: string,
  marks: ReadonlySet<string>,
): { id: string; text: string; isDoubtful: boolean } | undefined {
  const explicit = EXPLICIT.exec(text);
  if (explicit) return { id: explicit[1]!, text: explicit[2]!.trim(), isDoubtful: false };
  const raised = RAISED.exec(text);
  if (raised?.[2]) return { id: plainFigures(raised[1]!), text: raised[2].trim(), isDoubtful: false };
  const figure = FIGURE.exec(text);
  return figure ? { id: figure[1]!, text: figure[2]!.trim(), isDoubtful: !marks.has(figure[1]!) } : undefined;
}

function plainFigures(raised: string): string {
  return [...raised].map((figure) => SMALL_FIGURES.indexOf(figure)).join('');
}

function lastNumber(notes: ReadonlyMap<string, string>): number {
  return Math.max(0, ...[...notes.keys()].map(Number).filter(Number.isFinite));
}

function withMarks(part: Part, notes: ReadonlyMap<string, string>): Part {
  const mark = (text: string) =>
    text
      .replace(MARK, (raised) => (notes.has(plainFigures(raised)) ? `[^${plainFigures(raised)}]` : raised))
      .replace(/ (?=\[\^\d)/gu, '');
  if (part.kind === 'text') return { ...part, text: mark(part.text) };
  return part.kind === 'table' ? markedTable(part, mark) : part;
}

function markedTable(table: PrintedTable, mark: (text: string) => string): PrintedTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([at, cell]) => [at, { ...cell, text: mark(cell.text) }])),
  }));
  return { ...table, rows };
}

/** Parts in which the last figure that may mark a note does; undefined where none may. */
function markLast(parts: readonly Part[], number: string): Part[] | undefined {
  const pattern = new RegExp(`(?<=${BEFORE_MARK})${number}(?![\\d\\p{L}/%]|[.,]\\d)`, 'gu');
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!;
    if (part.kind !== 'text') continue;
    const at = [...part.text.matchAll(pattern)].at(-1)?.index;
    if (at === undefined) continue;
    const text = `${part.text.slice(0, at)}[^${number}]${part.text.slice(at + number.length)}`;
    return parts.with(i, { ...part, text });
  }
  return undefined;
}
