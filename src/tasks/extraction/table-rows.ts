import type { TableBlock, TableRow } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import { fold } from '../../shared/text/fold.ts';
import type { ColumnMeaning } from './column-meanings.ts';

/** A row of a table that was not read as a record, and why, in Vietnamese. */
export interface SkippedRow {
  readonly row: TableRow;
  readonly reason: string;
}

/** Columns of which a row that stands for itself fills at least one besides its title. */
const OWN: readonly ColumnMeaning[] = ['lead', 'timeframe', 'actors', 'value', 'outcome', 'status'];

const TOTAL = /^tong cong\b|^(?:tong|cong|tong so|tong kinh phi)\s*(?:[:(].*)?$/u;

/** True for the name of a row that only adds up the others. */
export function isTotal(title: string): boolean {
  return TOTAL.test(fold(title));
}

/** A row whose lead is taken from a cell above that spans it, too. */
export function isMerged(row: TableRow): boolean {
  return 'merged' in row;
}

/** The rows as they were before pages cut them: repeated headers and numbers of columns dropped, continued rows joined, merged groups filled in. */
export function wholeRows({ header, rows }: TableBlock, meanings: readonly (ColumnMeaning | undefined)[]): TableRow[] {
  const printed = header.map(words);
  const joined: TableRow[] = [];
  for (const row of rows) {
    if (row.cells.every((cell, i) => words(cell) === printed[i]) || numbersColumns(row, meanings)) continue;
    const above = joined.at(-1);
    if (above && goesOn(row, above, meanings)) joined[joined.length - 1] = join(above, row);
    else joined.push(row);
  }
  const said = fillDittos(takeParents(joined, meanings));
  return fillLeads(fillGroups(said, meanings.indexOf('group')), meanings);
}

/** "(1) | (2) | (3)" below a header numbers the columns. */
function numbersColumns({ cells }: TableRow, meanings: readonly (ColumnMeaning | undefined)[]): boolean {
  const title = cells[meanings.indexOf('task')] ?? cells[meanings.indexOf('target')] ?? '';
  return /^\(?\d{1,2}\)?$/u.test(title.trim());
}

function words(cell: string): string {
  return fold(withoutNotes(cell)).replace(/\s+/gu, ' ').trim();
}

/**
 * A row without a number goes on with the one above, unless it says itself who or when: then only its number is missing.
 * What begins with a small letter goes on in any case, and so does a row that has no title.
 */
function goesOn({ cells }: TableRow, above: TableRow, meanings: readonly (ColumnMeaning | undefined)[]): boolean {
  const cellOf = (meaning: ColumnMeaning) => withoutNotes(cells[meanings.indexOf(meaning)] ?? '').trim();
  if (!meanings.includes('ordinal') || cellOf('ordinal') !== '' || above.cells.every((cell) => cell === ''))
    return false;
  const title = cellOf('task') || cellOf('target');
  if (title === '') return cells.some((cell) => /\p{Ll}/u.test(cell));
  return /^\p{Ll}/u.test(title) && !OWN.every((meaning) => !meanings.includes(meaning) || cellOf(meaning) !== '');
}

function join(above: TableRow, { cells }: TableRow): TableRow {
  return { ...above, cells: above.cells.map((cell, i) => [cell, cells[i] ?? ''].filter(Boolean).join(' ')) };
}

const DITTO = /^[-–\s]*(?:nt|nhu tren)[-–\s.]*$|^(?:["”″〃]|\/\/)+$/u;

/** "nt", "như trên" and ditto marks say again what the cell above says. */
function fillDittos(rows: readonly TableRow[]): TableRow[] {
  const filled: TableRow[] = [];
  for (const row of rows) {
    const above = filled.at(-1)?.cells;
    filled.push({ ...row, cells: row.cells.map((cell, i) => (above && DITTO.test(words(cell)) ? above[i]! : cell)) });
  }
  return filled;
}

/** A row that says nothing itself but has rows of a lower label below it ("1" above "1.1", "1" above "a", "a" above "-") names their group. */
function takeParents(rows: readonly TableRow[], meanings: readonly (ColumnMeaning | undefined)[]): TableRow[] {
  const cellOf = ({ cells }: TableRow, meaning: ColumnMeaning) =>
    withoutNotes(cells[meanings.indexOf(meaning)] ?? '').trim();
  const labelOf = (row: TableRow) => cellOf(row, 'ordinal').replace(/[.)]$/u, '');
  const parents: { rank: number; heading: string }[] = [];
  return rows.flatMap((row, i) => {
    const label = labelOf(row);
    const rank = rankOf(label);
    while (parents.length > 0 && parents.at(-1)!.rank >= rank) parents.pop();
    const path = [...row.place.path, ...parents.map(({ heading }) => heading)];
    const next = rows[i + 1];
    const isParent =
      next !== undefined && isLower(labelOf(next), label) && OWN.every((meaning) => cellOf(row, meaning) === '');
    if (isParent) parents.push({ rank, heading: `${label}. ${cellOf(row, 'task') || cellOf(row, 'target')}` });
    return isParent ? [] : [{ ...row, place: { ...row.place, path } }];
  });
}

/** How deep a label stands: "1" is 1, "1.1" is 2, below them "a", below it a dash; a missing one ends no group. */
function rankOf(label: string): number {
  if (/^\d+(?:\.\d+)*$/u.test(label)) return label.split('.').length;
  if (/^[a-zđ]$/u.test(label)) return 10;
  return /^[-–+•]$/u.test(label) ? 11 : Number.POSITIVE_INFINITY;
}

function isLower(label: string, above: string): boolean {
  if (rankOf(label) <= rankOf(above) || rankOf(label) === Number.POSITIVE_INFINITY) return false;
  return /^\d/u.test(label) ? label.startsWith(`${above}.`) : true;
}

/** A cell that spans several rows is printed in the first: whoever leads there leads in the next rows of its group, too. */
function fillLeads(rows: readonly TableRow[], meanings: readonly (ColumnMeaning | undefined)[]): TableRow[] {
  const [lead, ordinal, title] = [meanings.indexOf('lead'), meanings.indexOf('ordinal'), meanings.indexOf('task')];
  let above: TableRow | undefined;
  return rows.map((row) => {
    const sameGroup = above?.place.path.join('\n') === row.place.path.join('\n');
    const isMerged =
      lead >= 0 &&
      row.cells[lead] === '' &&
      (ordinal < 0 || row.cells[ordinal] !== '') &&
      sameGroup &&
      !isTotal(row.cells[title] ?? '');
    const filled =
      isMerged && above!.cells[lead]
        ? { ...row, merged: true, cells: row.cells.map((cell, i) => (i === lead ? above!.cells[lead]! : cell)) }
        : row;
    above = filled;
    return filled;
  });
}

/** A group's name stands once and holds until the next one; it becomes part of the rows' places. */
function fillGroups(rows: readonly TableRow[], column: number): TableRow[] {
  if (column < 0) return [...rows];
  let group = '';
  return rows.map((row) => {
    group = withoutNotes(row.cells[column] ?? '').trim() || group;
    return group === '' ? row : { ...row, place: { ...row.place, path: [...row.place.path, group] } };
  });
}
