import { fold } from '../shared/text/fold.ts';
import { parseNumber } from '../shared/text/numbers.ts';
import type { Place, TableRow } from './document.ts';
import { withoutNotes } from './notes.ts';
import { isOrdinalHeader } from './table-row.ts';

/** A line of a table as it is printed, before it is known whether it only names a group. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly place: Place;
}

const LONGEST_NUMBER = 8;
/** "A", "I.", "II.1": how papers number groups of rows; a Roman or capital letter first, never a word in capitals. */
const GROUP_LABEL = /^(?:[IVXL]+|[A-ZĐ])(?:\.(?:[IVXL]+|\d+))*\.?$/u;

/** The rows that say something themselves, each with the groups it stands in; lines that only name a group are taken out. */
export function groupRows(header: readonly string[], lines: readonly TableLine[]): TableRow[] {
  const ordinal = header.findIndex(isOrdinalHeader);
  const rows: TableRow[] = [];
  const groups: { level: number; text: string }[] = [];
  for (const { cells, place } of lines) {
    const group = groupTitle(cells);
    if (group !== undefined) enterGroup(groups, withoutNotes(group));
    else {
      const path = [...place.path, ...groups.map(({ text }) => text)];
      rows.push({ cells, place: { ...place, path, row: rowNumber(cells, ordinal) } });
    }
  }
  return rows;
}

/** Where no column is headed "TT", the first may still hold the numbers; a name is none. */
function rowNumber(cells: readonly string[], ordinal: number): string {
  const first = withoutNotes(cells[Math.max(0, ordinal)] ?? '').trim();
  return ordinal >= 0 || first.length <= LONGEST_NUMBER ? first : '';
}

/**
 * The name of a group, with its label where it has one, in whichever columns they stand; subtotals beside them do not
 * count. Undefined for a row that is full or says more, and for one that goes on with the sentence of the row above.
 */
function groupTitle(cells: readonly string[]): string | undefined {
  const filled = cells.filter(Boolean);
  const words = filled.filter((cell) => parseNumber(withoutNotes(cell)) === undefined);
  if (words.length === 0 || words.length > 2 || filled.length === cells.length) return undefined;
  const [label, title] = GROUP_LABEL.test(words[0]!) ? words : [words[1], words[0]!];
  if (words.length === 1) return isBareTitle(words[0]!, filled.length > 1) ? words[0]! : undefined;
  if (!GROUP_LABEL.test(label!)) return undefined;
  return `${label}. ${title}`.replace('..', '.');
}

/** A name without a label; beside subtotals only one that says it is a part, since a figure may be what the row is about. */
function isBareTitle(text: string, hasFigures: boolean): boolean {
  return hasFigures
    ? /^(?:giai doan|nhom|linh vuc|phan|muc|dot)\b/u.test(fold(withoutNotes(text)))
    : /^\p{Lu}/u.test(text);
}

function enterGroup(groups: { level: number; text: string }[], text: string): void {
  const level = groupLevel(text);
  while (groups.length > 0 && groups.at(-1)!.level >= level) groups.pop();
  groups.push({ level, text });
}

/** A. stands above I., which stands above I.1 and 1. */
function groupLevel(text: string): number {
  const label = text.split(' ')[0]!;
  if (/^[IVXL]+\.?$/u.test(label)) return 2;
  if (/^[A-HĐ]\.?$/u.test(label)) return 1;
  return 3;
}
